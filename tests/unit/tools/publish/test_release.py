"""A release's name, and bytes that are what they were said to be."""

from datetime import datetime, timedelta, timezone

import pytest

from tests.places import release
from tools.publish.api import Reason, ReleaseFile, Stopped, release_id
from tools.publish.release import files_in, free_id, is_release_id

WINTER = timezone(timedelta(hours=1))
SEVEN = datetime(2026, 11, 22, 8, 0, 1, tzinfo=WINTER)


def test_the_name_tells_moment_and_content():
    """In UTC, so that names sort by time wherever they are given."""
    one = release_id(SEVEN, {"a": ReleaseFile.of(b"x")})
    other = release_id(SEVEN, {"a": ReleaseFile.of(b"y")})

    assert one.startswith("20261122T070001Z-")
    assert one[:16] == other[:16]
    assert one != other
    assert is_release_id(one)


@pytest.mark.parametrize("name", ["", "live", "20261122T070001Z", "../20261122T070001Z-aaaaaaaa"])
def test_other_names_are_no_releases(name):
    """Nothing else is taken for ours."""
    assert not is_release_id(name)


def test_a_name_that_is_taken():
    """The next second that is free."""
    name = "20261122T235959Z-3f9c0a12"

    assert free_id(name, ()) == name
    assert free_id(name, {name}) == "20261123T000000Z-3f9c0a12"


def test_bytes_that_have_changed_meanwhile_are_not_sent(tmp_path):
    """What is sent is what was built."""
    made = release(0, {"index.html": "x"})
    (tmp_path / "index.html").write_text("x")
    [file] = files_in(tmp_path, made.manifest()).values()

    assert file.read() == b"x"

    (tmp_path / "index.html").write_text("y")
    with pytest.raises(Stopped) as stopped:
        file.read()

    assert stopped.value.reason is Reason.SOURCE
    assert "index.html" in stopped.value.message
