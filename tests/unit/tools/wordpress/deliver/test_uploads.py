"""The files of the media library, found wherever they lie."""

import unicodedata

import pytest

from tests.sites import write
from tools.wordpress.deliver.uploads import Uploads

PATH = "2017/03/bro.png"


BELOW = ("", "uploads/", "wp-content/uploads/", "sites/2/", "uploads/sites/2/")


@pytest.mark.parametrize("below", BELOW)
def test_any_folder_that_holds_them(tmp_path, below):
    """She may point at uploads, or at what it lies in."""
    write(tmp_path, {f"{below}{PATH}": b"x"})

    assert Uploads(tmp_path).find(PATH) == tmp_path / below / PATH


def test_the_largest_size_for_a_lost_original(tmp_path):
    """A resized picture is better than none."""
    sizes = ("bro-300x200", "bro-1024x768", "broar-9x9")
    write(tmp_path, {f"2017/03/{name}.png": b"x" for name in sizes})

    assert Uploads(tmp_path).find(PATH).name == "bro-1024x768.png"


def test_letters_of_a_mac(tmp_path):
    """å is found whether it is one sign or two."""
    write(tmp_path, {unicodedata.normalize("NFD", "2017/03/å.png"): b"x"})

    assert Uploads(tmp_path).find("2017/03/å.png")


def test_what_is_not_there(tmp_path):
    """Neither without a folder nor in an empty one."""
    assert Uploads(None).find(PATH) is None
    assert Uploads(tmp_path).find(PATH) is None
