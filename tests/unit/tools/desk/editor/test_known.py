"""The other texts offer their titles and their tags."""

import os

import pytest

from tests.sites import write
from tools.desk.editor.known import KnownText, KnownTexts, folded, search, tags_in_use

TEXTS = {
    "inlagg/2016/a.md": "Titel: Tillit\nDatum: 2016-11-24\nEtiketter: Vård, tillit\n\nA.\n",
    "inlagg/2017/b.md": "---\ntitle: Utan tillit\ntags: [vård]\n---\nB.\n",
    "inlagg/2018/c.md": "Titel: Ålder\nEtiketter: vård, äldre\n\nC.\n",
    "sidor/om.md": "Titel: Om\n\nOm.\n",
}


@pytest.fixture
def content(tmp_path):
    """Give a folder of texts, one of which nobody can read."""
    (tmp_path / "latin.md").write_bytes(b"Titel: \xe5\n")
    return write(tmp_path, TEXTS)


def test_titles_are_found(content):
    """Those that begin with the words first, else the newest first; å is no a."""
    texts = KnownTexts().all(content, ())

    assert [text.title for text in search(texts, "tillit")] == ["Tillit", "Utan tillit"]
    assert [text.title for text in search(texts, "tillit utan")] == ["Utan tillit"]
    assert [text.title for text in search(texts, "Å")] == ["Ålder"]
    assert [text.title for text in search(texts, "")] == ["Om", "Ålder", "Utan tillit", "Tillit"]
    assert folded("É Å") == "e å"


def test_tags_as_most_have_written_them(content):
    """Each once, in Swedish order."""
    assert tags_in_use(KnownTexts().all(content, ())) == ["tillit", "vård", "äldre"]


def test_a_file_is_read_again_when_it_has_changed(content):
    """And not before."""
    known = KnownTexts()
    known.all(content, ())
    file = content / "sidor/om.md"
    file.write_text("Titel: Om oss\n\nOm.\n", "utf-8")
    os.utime(file, ns=(1, 1))

    assert "Om oss" in [text.title for text in known.all(content, ())]
    file.unlink()
    assert "Om oss" not in [text.title for text in known.all(content, ())]


def test_no_more_than_one_can_look_through():
    """A search without words does not list a thousand."""
    many = [KnownText(f"a/{n:04}.md", f"Rubrik {n}", "", ()) for n in range(1000)]

    assert len(search(many, "rubrik")) == 12
