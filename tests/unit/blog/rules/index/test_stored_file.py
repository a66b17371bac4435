"""A file on the disk is searched when a rule asks, and once only."""

import pytest

from blog.cache import Cache
from blog.images.metadata import scan
from blog.rules.index.content_index import FileScan
from blog.rules.index.stored_file import stored_file
from tests.sites import write

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><text>811228-9874</text></svg>'


def stored(folder, path, **options):
    place = f"content/{path}"
    return stored_file(folder, path, place=place, cache=Cache(folder / ".cache", version="1"))


@pytest.fixture
def searched(monkeypatch):
    """List what is searched."""
    found, search = [], scan.read_words

    def count(data, suffix):
        found.append(data)
        return search(data, suffix)

    monkeypatch.setattr(scan, "read_words", count)
    return found


def test_a_file_is_what_it_is(tmp_path):
    """Its size, and what is in it."""
    write(tmp_path, {"bilder/a.svg": SVG})
    file = stored(tmp_path, "bilder/a.svg")

    assert (file.path, file.place, file.size) == (
        "bilder/a.svg", "content/bilder/a.svg", len(SVG),
    )  # fmt: skip
    assert "811228-9874" in file.scan.words
    assert file.scan.is_read


def test_nothing_is_searched_before_a_rule_asks(tmp_path, searched):
    """Most files have been searched before."""
    write(tmp_path, {"a.svg": SVG})
    file = stored(tmp_path, "a.svg")

    assert searched == []
    assert file.scan is file.scan
    assert searched == [SVG]


def test_equal_bytes_are_searched_once(tmp_path, searched):
    """Wherever they lie, and in the next program too."""
    write(tmp_path, {"a.svg": SVG, "b/c.svg": SVG})

    assert stored(tmp_path, "a.svg").scan == stored(tmp_path, "b/c.svg").scan
    assert searched == [SVG]


def test_other_bytes_are_searched(tmp_path, searched):
    """And so is a file that is read in another way for its name."""
    write(tmp_path, {"a.svg": SVG})
    stored(tmp_path, "a.svg").scan  # noqa: B018  (asked for)
    write(tmp_path, {"a.svg": SVG + b"\n", "a.txt": SVG})

    assert stored(tmp_path, "a.svg").digest != stored(tmp_path, "a.txt").digest
    assert [len(stored(tmp_path, name).scan.words) for name in ("a.svg", "a.txt")]
    assert searched == [SVG, SVG + b"\n", SVG]


def test_identities_tell_files_apart(tmp_path):
    """By place and bytes; a file that nobody can name is like no other."""
    write(tmp_path, {"a.svg": SVG, "b.svg": SVG, "c.svg": b"<svg/>"})
    names = ["a.svg", "b.svg", "c.svg", "a.svg"]
    one, other, third, again = (stored(tmp_path, name).identity for name in names)

    assert len({one, other, third}) == 3
    assert again == one


def test_a_file_that_has_gone(tmp_path):
    """It has nothing in it, and the rest can be checked."""
    assert stored(tmp_path, "a.pdf").scan == FileScan()


def test_a_file_that_changes_meanwhile(tmp_path):
    """What is found is remembered for the bytes that were searched, not for those of before."""
    write(tmp_path, {"a.txt": b"before"})
    file = stored(tmp_path, "a.txt")
    write(tmp_path, {"a.txt": b"after", "b.txt": b"before"})

    assert file.scan.words == "after"
    assert stored(tmp_path, "b.txt").scan.words == "before"


def test_a_text_where_nothing_is_published(tmp_path):
    """It weighs nothing and tells nothing besides its words."""
    write(tmp_path, {"bilder/a.md": SVG})
    file = stored(tmp_path, "bilder/a.md")

    assert (file.size, file.scan.metadata) == (0, ())
