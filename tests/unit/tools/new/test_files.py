"""The names of the files of a new post."""

from tests.sites import write
from tools.new.files import free_names


def test_names_that_are_free(tmp_path):
    """Numbers go on after those that are taken, whatever their ending."""
    write(tmp_path, {"bilder/2026/brev-1.jpg": "", "bilder/2026/brev-3.png": ""})

    assert free_names(tmp_path, "bilder/2026", "brev", ["png", "jpg"]) == [
        "bilder/2026/brev-2.png",
        "bilder/2026/brev-4.jpg",
    ]
