"""What is written down of each delivered file."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.delivery.record import (
    LeftFile,
    format_record,
    parse_record,
    read_record,
    record_path,
    write_record,
)

LEFT = LeftFile("ab" * 32, 12, 1_700_000_000_000_000_001, 1_700_000_000_000_000_002, 77, "key")
PATHS = st.text(st.characters(exclude_characters="\n\0", exclude_categories=["Cs"]), min_size=1)
NUMBERS = st.integers(0, 2**64)
WORDS = st.binary(max_size=32).map(bytes.hex)
FILES = st.builds(LeftFile, WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, WORDS)


@given(st.dictionaries(PATHS, FILES))
def test_what_is_written_is_read_again(files):
    """A record holds every file, whatever its name."""
    assert parse_record(format_record(files)) == files


@given(st.data())
def test_damage_makes_all_unknown(data):
    """A record with another byte anywhere, or without its end, is none."""
    whole = format_record({"index.html": LEFT, "2018/a/index.html": LEFT})
    place = data.draw(st.integers(0, len(whole) - 1))
    other = bytes([whole[place] ^ data.draw(st.integers(1, 255))])

    assert parse_record(whole[:place] + other + whole[place + 1 :]) == {}
    assert parse_record(whole[:place]) == {}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xfe\n\x00", id="garbage"),
        pytest.param(b"# sha256, bytes, path\n", id="a manifest"),
    ],
)
def test_what_is_no_record(data):
    """Nothing is known of any file then."""
    assert parse_record(data) == {}


def test_it_lies_beside_the_site(tmp_path):
    """And is not written again when it says the same."""
    output = tmp_path / "output"
    write_record(output, {"index.html": LEFT})
    inode = record_path(output).stat().st_ino
    write_record(output, {"index.html": LEFT})

    assert record_path(output) == tmp_path / ".output.record"
    assert record_path(output).stat().st_ino == inode
    assert read_record(output) == {"index.html": LEFT}
    assert read_record(tmp_path / "preview") == {}


# What it shows, what somebody does to a file.
TOUCHED = [
    ("other bytes", lambda path: path.write_bytes(b"b")),
    ("another time", lambda path: os.utime(path, ns=(1, 1))),
    ("another mode", lambda path: path.chmod(0o600)),
    ("another file", lambda path: path.with_name("x").rename(path)),
    ("a second name", lambda path: path.with_name("y").hardlink_to(path)),
]


@pytest.mark.parametrize("touch", [each for _, each in TOUCHED], ids=[name for name, _ in TOUCHED])
def test_a_file_that_somebody_touched_is_not_still_ours(tmp_path, touch):
    """Whatever was done to it, the disk says that something was."""
    for name in ("a", "x"):
        (tmp_path / name).write_bytes(b"a")
    left = LeftFile.of("", (tmp_path / "a").lstat(), "")
    assert left.is_still((tmp_path / "a").lstat())
    touch(tmp_path / "a")

    assert not left.is_still((tmp_path / "a").lstat())
