"""A target is reached with what it needs, and nothing else is loaded."""

import sys

from tests.places import folder_place, publish
from tests.program import fresh


def loaded(place):
    """Publish, and give the modules that this took."""
    publish(place, 0, {"index.html": "1"})
    return sorted(set(sys.modules) & {"asyncssh", "ftplib", "keyring"})


def test_a_folder_needs_no_library(tmp_path):
    """What a server would need costs whoever publishes to a folder nothing."""
    assert fresh(loaded, folder_place(tmp_path)).value == []


def test_what_belongs_to_a_target_is_in_one_folder(tmp_path):
    """Beside the texts, and in no other place of this computer."""
    place = folder_place(tmp_path)
    publish(place, 0, {"index.html": "1"})

    assert [path.name for path in place.project.iterdir()] == [".published"]
    assert [path.name for path in (place.project / ".published").iterdir()] == ["prov"]
