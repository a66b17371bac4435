"""The texts as the desk knows them."""

import datetime as dt

from tests.sites import write
from tests.unit.posts.texts import NOW, settings
from tools.preview.texts import read_texts

FILES = {
    "inlagg/a.md": "Titel: A\nStatus: utkast\n\nText.\n",
    "inlagg/b.md": "Titel: B\nDatum: 2099-01-02\n\nText.\n",
    "inlagg/c.md": "Titel: C\nDatum: 2018-05-13\n\nText.\n",
    "inlagg/d.md": b"Titel: \xe5\n",
    "sidor/om.md": "Titel: Om\n\nText.\n",
}


def test_every_text_is_there(tmp_path, monkeypatch):
    """Drafts, scheduled ones, and those with faults too."""
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
