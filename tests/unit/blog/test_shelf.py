"""Many small entries that are kept as one."""

import pytest

from blog.cache import Cache
from blog.packing import Packing
from blog.shelf import Shelf
from tests.sites import files_of


def shelf(folder, name="one"):
    return Shelf(Cache(folder, version="1"), name)


def kept(folder, **entries):
    """Save some entries on a shelf."""
    made = shelf(folder)
    for key, data in entries.items():
        made.put("kind", key, data)
    made.save()


def test_nothing_is_kept_until_it_is_saved(tmp_path):
    """A program that dies leaves what was there."""
    kept(tmp_path, a=b"1")
    shelf(tmp_path).put("kind", "a", b"2")

    assert shelf(tmp_path).get("kind", "a") == b"1"


def test_what_is_put_is_given_before_it_is_saved(tmp_path):
    """And counts before what was kept."""
    kept(tmp_path, a=b"1")
    made = shelf(tmp_path)
    made.put("kind", "a", b"2")

    assert made.get("kind", "a") == b"2"


def test_what_was_saved_is_known_to_the_next_program(tmp_path):
    """Each kind and each shelf for itself."""
    kept(tmp_path, a=b"1", b=b"")

    assert [shelf(tmp_path).get("kind", key) for key in "abc"] == [b"1", b"", None]
    assert shelf(tmp_path).get("other", "a") is None
    assert shelf(tmp_path, "two").get("kind", "a") is None


def test_what_nobody_asks_for_is_left_out(tmp_path):
    """Or a shelf would hold everything that ever was."""
    kept(tmp_path, a=b"1", b=b"2")
    made = shelf(tmp_path)
    made.get("kind", "a")
    made.save()

    assert [shelf(tmp_path).get("kind", key) for key in "ab"] == [b"1", None]


def test_what_is_the_same_is_not_written(tmp_path):
    """When nothing is new, nothing is written."""
    kept(tmp_path, a=b"1", b=b"2")
    before = files_of(tmp_path)
    made = shelf(tmp_path)
    for key in "ba":
        made.get("kind", key)
    made.save()

    assert files_of(tmp_path) == before


@pytest.mark.parametrize("data", [b"", b"garbage", Packing(()).pack(["a"])])
def test_another_form_is_an_empty_shelf(tmp_path, data):
    """Nobody is told; what stood there is made again."""
    Cache(tmp_path, version="1").put("shelf", "one", data)

    assert shelf(tmp_path).get("kind", "a") is None
