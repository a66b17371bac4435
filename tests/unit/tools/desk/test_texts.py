"""The texts as the desk knows them."""

import datetime as dt

import pytest

from blog.documents import remembered
from blog.documents.read_document import read_document
from blog.ledger.disk import save_ledger
from blog.ledger.model import Entry, Kind, Ledger
from tests.sites import write
from tests.unit.blog.documents.texts import NOW, settings
from tools.desk.texts import TextIndex, next_moment, read_texts

FILES = {
    "inlagg/a.md": "Titel: A\nStatus: utkast\n\nText.\n",
    "inlagg/b.md": "Titel: B\nDatum: 2099-01-02\n\nText.\n",
    "inlagg/c.md": "Titel: C\nDatum: 2018-05-13\n\nText.\n",
    "inlagg/d.md": b"Titel: \xe5\n",
    "sidor/om.md": "Titel: Om\n\nText.\n",
}


def test_every_text_is_there(tmp_path, monkeypatch):
    """Drafts, scheduled ones, and those with errors too."""
    monkeypatch.chdir(tmp_path)
    texts = read_texts(write(tmp_path / "content", FILES), settings(), NOW)

    assert [(each.source, each.title, each.url, str(each.state)) for each in texts] == [
        ("content/inlagg/a.md", "A", "/utkast/a/", "draft"),
        ("content/inlagg/b.md", "B", "/2099/b/", "scheduled"),
        ("content/inlagg/c.md", "C", "/2018/c/", "published"),
        ("content/inlagg/d.md", "", "/", "published"),
        ("content/sidor/om.md", "Om", "/om/", "published"),
    ]
    assert texts[1].date == dt.datetime(2099, 1, 2, tzinfo=NOW.tzinfo)
    assert [each.is_page for each in texts] == [False] * 4 + [True]


def test_the_next_moment(tmp_path):
    """When a scheduled post is published the site is built again; a draft waits for nothing."""
    files = {**FILES, "inlagg/e.md": "Titel: E\nDatum: 2098-01-02\nStatus: utkast\n\nText.\n"}
    texts = read_texts(write(tmp_path, files), settings(), NOW)
    moment = dt.datetime(2099, 1, 2, tzinfo=NOW.tzinfo)

    assert next_moment(texts, NOW) == moment
    assert next_moment(texts, moment) is None
    assert next_moment((), NOW) is None


def test_the_moment_has_just_passed(tmp_path):
    """A build that began before it shows the post as waiting, however late its texts are read."""
    late = dt.datetime(2099, 1, 3, tzinfo=NOW.tzinfo)
    texts = read_texts(write(tmp_path, FILES), settings(), late)

    assert next_moment(texts, NOW) == dt.datetime(2099, 1, 2, tzinfo=NOW.tzinfo)


def change(folder):
    write(folder, {"inlagg/a.md": "Titel: Nytt\nDatum: 2018-01-02\n\nText.\n"})


def add(folder):
    write(folder, {"inlagg/ny.md": "Titel: Ny\nStatus: utkast\n\nText.\n"})


def remove(folder):
    (folder / "inlagg/a.md").unlink()


def promise(folder):
    entry = Entry(
        kind=Kind.POST, key="x", file="inlagg/c.md", addresses=("2018/gammal/",),
        first=NOW.date(), last=NOW.date(),
    )  # fmt: skip
    save_ledger(folder, Ledger.of([entry]))


@pytest.mark.parametrize("happens", [change, add, remove, promise])
def test_the_index_has_what_lies_on_the_disk(tmp_path, happens):
    """Whatever has happened since it was asked, it answers as if all were new."""
    folder, index = write(tmp_path, FILES), TextIndex()
    before = index.read(folder, settings(), NOW)
    edition = index.edition
    assert (index.read(folder, settings(), NOW), index.edition) == (before, edition)
    happens(folder)
    after = index.read(folder, settings(), NOW)

    assert after == read_texts(folder, settings(), NOW) != before
    assert (index.edition == edition) == (happens is promise)  # of texts, not of their addresses


def test_the_index_follows_the_clock(tmp_path):
    """A text whose day comes waits no more."""
    folder, index = write(tmp_path, FILES), TextIndex()
    states = [
        [str(text.state) for text in index.read(folder, settings(), now)][1]
        for now in (NOW, NOW.replace(year=2100))
    ]

    assert states == ["scheduled", "published"]


def test_the_index_parses_nothing_twice(tmp_path, monkeypatch):
    """What is as it was is not parsed again, and what has gone is not kept."""
    parsed = []
    monkeypatch.setattr(
        remembered, "read_document",
        lambda path, *rest, **more: parsed.append(path) or read_document(path, *rest, **more),
    )  # fmt: skip
    folder, index = write(tmp_path, FILES), TextIndex()
    for happens in (lambda _: None, change, remove):
        happens(folder)
        index.read(folder, settings(), NOW)

    assert parsed == [*sorted(FILES), "inlagg/a.md"]
    assert len(index.edition) == len(FILES) - 1


def test_the_index_without_a_folder(tmp_path):
    """It knows what it knew: the build tells of it."""
    folder, index = write(tmp_path / "content", FILES), TextIndex()
    before = index.read(folder, settings(), NOW)
    folder.rename(tmp_path / "other")

    assert index.read(folder, settings(), NOW) == before
