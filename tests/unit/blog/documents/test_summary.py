"""The line at the end of a build."""

import pytest

from blog.documents.summary import summary
from tests.unit.blog.documents.texts import cases, collection, post

DRAFT = {"inlagg/b.md": post(title="B", more="Status: utkast")}
HIDDEN = {"inlagg/c.md": post(title="C", more="Status: dold")}
LATER = {"inlagg/d.md": post(title="D", date="2027-01-01")}
PAGES = {"sidor/om.md": "Titel: Om\n\nText.", "sidor/p.md": "Titel: P\nStatus: utkast\n\nText."}
BAD = {"inlagg/e.md": "Text."}

# Each case: what it shows, the texts, the line.
LINES = [
    ("nothing", {}, "Publicerade inlägg: 0, utkast: 0, schemalagda: 0, sidor: 0, fel: 0."),
    ("one post", {"inlagg/a.md": post()},
     "Publicerade inlägg: 1, utkast: 0, schemalagda: 0, sidor: 0, fel: 0."),
    ("one of each", {"inlagg/a.md": post(), **DRAFT, **HIDDEN, **LATER, **PAGES},
     "Publicerade inlägg: 1, dolda: 1, utkast: 1, schemalagda: 1, sidor: 2, fel: 0."),
    ("a text with errors", {**BAD, **LATER},
     "Publicerade inlägg: 1, utkast: 0, schemalagda: 1, sidor: 0, fel: 2."),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "line"), **cases(LINES))
def test_summary(texts, line):
    """What became of every text."""
    made = collection(texts)

    assert summary(made, made.findings) == line
