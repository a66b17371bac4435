"""What the other posts mean for a new one."""

import datetime as dt

import pytest

from blog.manuscript.draft import Draft
from tests.unit.blog.documents.texts import STOCKHOLM, collection, post, settings
from tools.new.known import same_address, tags_in_use

ADDRESSES = settings().addresses


def test_tags_in_swedish_order():
    """Each tag of a post once, drafts' too, å ä ö last; a page has none."""
    texts = {
        "inlagg/a.md": post("A", more="Etiketter: Äldreomsorg, Tillit"),
        "inlagg/b.md": "Titel: B\nStatus: utkast\nEtiketter: tillit, Barn\n\nText.\n",
        "sidor/c.md": "Titel: C\nEtiketter: Sida\n\nText.\n",
    }

    assert tags_in_use(collection(texts, preview=True)) == ["Barn", "Tillit", "Äldreomsorg"]


OTHERS = [
    ("nothing there", {}, None),
    ("another title", {"inlagg/a.md": post("Mod", "2026-01-02")}, None),
    ("another year", {"inlagg/a.md": post("Tillit!", "2018-05-13")}, None),
    ("a page", {"sidor/a.md": "Titel: Tillit\n\nText.\n"}, None),
    ("the same year", {"inlagg/a.md": post("Tillit!", "2026-01-02")}, "inlagg/a.md"),
    ("a slug", {"inlagg/a.md": post("Mod", "2026-01-02", more="Slug: tillit")}, "inlagg/a.md"),
    ("scheduled", {"inlagg/a.md": post("Tillit", "2026-12-24")}, "inlagg/a.md"),
    (
        "a draft without date",
        {"inlagg/a.md": "Titel: Tillit\nStatus: utkast\n\nA\n"},
        "inlagg/a.md",
    ),
]


@pytest.mark.parametrize(
    ("texts", "path"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS]
)
def test_same_address(texts, path):
    """Two posts must not want one address, now or when they are published."""
    date = dt.datetime(2026, 11, 22, tzinfo=STOCKHOLM)
    draft = Draft(title="Tillit", slug="tillit", date=date, guid="x")
    other = same_address(collection(texts, preview=True), draft, ADDRESSES)

    assert (other.path if other else None) == path
