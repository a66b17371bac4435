"""The list of what a build delivered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.manifest import (
    DeliveredFile,
    format_manifest,
    manifest_path,
    parse_manifest,
    read_manifest,
    write_manifest,
)

FILE = DeliveredFile("ab" * 32, 12)
PATHS = st.text(st.characters(exclude_characters="\n\0", exclude_categories=["Cs"]), min_size=1)
FILES = st.builds(
    DeliveredFile, st.binary(min_size=32, max_size=32).map(bytes.hex), st.integers(0)
)


@given(st.dictionaries(PATHS, FILES))
def test_what_is_written_is_read_again(files):
    """A manifest holds every file, whatever its name."""
    assert parse_manifest(format_manifest(files)) == files


def test_a_name_that_is_no_text_survives():
    """A file's name may be any bytes."""
    files = {b"bild-\xe5.png".decode("utf-8", "surrogateescape"): FILE}

    assert parse_manifest(format_manifest(files)) == files


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"index.html\n2017/a/index.html\n", id="the list of an earlier program"),
        pytest.param(b"\xff\xfe\x00garbage", id="garbage"),
        pytest.param(b"ab" * 31 + b"\t12\tindex.html\n", id="a digest that was cut"),
    ],
)
def test_what_is_no_line_of_a_manifest_is_passed_over(data):
    """Damage makes files unknown, never wrong."""
    assert parse_manifest(data) == {}


def test_it_lies_beside_the_site(tmp_path):
    """Nothing internal lies in the public folder."""
    output = tmp_path / "output"
    output.mkdir()

    write_manifest(output, {"index.html": FILE})

    assert manifest_path(output) == tmp_path / ".output.manifest"
    assert list(output.iterdir()) == []
    assert read_manifest(output) == {"index.html": FILE}


def test_without_a_manifest_nothing_is_known(tmp_path):
    """A site that nobody has built has no files of ours."""
    assert read_manifest(tmp_path / "output") == {}
