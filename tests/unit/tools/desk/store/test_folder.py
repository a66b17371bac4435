"""The folder of what must not be lost."""

from pathlib import Path

import pytest

from tools.desk.store.folder import synchronised


@pytest.mark.parametrize(
    "folder",
    ["/home/anna/blogg/content", "/home/anna/one/drive", "/home/anna/Dropboxen2x/content"],
)
def test_a_folder_of_ones_own(folder):
    """Nothing to say."""
    assert synchronised(Path(folder)) == ""


@pytest.mark.parametrize(
    ("folder", "named"),
    [
        ("/Users/anna/Dropbox/blogg/content", "Dropbox"),
        ("/home/anna/OneDrive - Exempelkommun/blogg/content", "OneDrive - Exempelkommun"),
        ("/Users/anna/Library/Mobile Documents/blogg/content", "Mobile Documents"),
        ("/home/anna/Nextcloud/content", "Nextcloud"),
        ("/home/anna/Google Drive/content", "Google Drive"),
    ],
)
def test_a_folder_that_is_copied(folder, named):
    """The service is named, and what follows from it."""
    said = synchronised(Path(folder))

    assert said.startswith(f"Mappen ligger i {named}, som kopierar den till andra datorer.")
