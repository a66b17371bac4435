"""The ledgers of guids that came before."""

import pytest

from blog.ledger.legacy import read_legacy
from tests.sites import write
from tests.unit.blog.ledger.examples import entry


def known(key, file):
    return entry(key, file=file, first=None, last=None)


@pytest.mark.parametrize(
    "text",
    ["", "# bara en rad\n", "<<<<<<< HEAD\n", "\n\n"],
    ids=["none", "head", "merge", "blank"],
)
def test_a_damaged_file_says_nothing(tmp_path, text):
    """What is not a record is passed over."""
    assert read_legacy([write(tmp_path, {".guider": text})]) == ()


def test_there_is_none(tmp_path):
    """On a new site."""
    assert read_legacy([tmp_path, tmp_path / "saknas"]) == ()


def test_both_folders_count(tmp_path):
    """A line is a file, a guid and perhaps a word; damaged bytes harm no other line."""
    write(tmp_path / "content", {".guider": b"\xef\xbb\xbfb.md\tb\n\xff\n"})
    write(tmp_path / "output", {".guider": "# Huvud\nå.md\ta\nc.md\thttps://x/c/\tadress\n"})

    assert read_legacy([tmp_path / "content", tmp_path / "output"]) == (
        known("b", "b.md"), known("a", "å.md"), known("https://x/c/", "c.md")
    )  # fmt: skip


def test_the_last_folder_counts(tmp_path):
    """What was published last."""
    write(tmp_path / "content", {".guider": "a.md\tgammal\n"})
    write(tmp_path / "output", {".guider": "a.md\tny\n"})

    assert read_legacy([tmp_path / "content", tmp_path / "output"]) == (known("ny", "a.md"),)
