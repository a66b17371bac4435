"""The texts as the desk knows them."""

import datetime as dt

from tests.sites import write
from tests.unit.blog.documents.texts import NOW, settings
from tools.desk.texts import next_moment, read_texts

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
