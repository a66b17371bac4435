"""The accessibility statement cannot vanish."""

import pytest

from blog.statement.shown import shows_statement, unshown_statement
from tests.unit.blog.documents.texts import cases, collection, post

SHOWS = "Titel: Redogörelse\nMall: redogörelse\n{}\nText.\n"


def told(texts, **options):
    made = collection(texts, **options)
    finding = unshown_statement(
        made.documents.values(),
        visible=made.visible,
        place="content/tillganglighet.yaml",
        shown="content",
    )
    return (finding.path, finding.message, finding.hint) if finding else None


# Each case: what it shows, the texts.
QUIET = [
    ("a page shows it", {"sidor/t.md": SHOWS.format("")}),
    ("a hidden page shows it", {"sidor/t.md": SHOWS.format("Status: dold\n")}),
    (
        "its template is misspelt, which is told",
        {"sidor/t.md": "Titel: R\nMall: redogörelsen\n\nX."},
    ),
]


@pytest.mark.parametrize("texts", [texts for _, texts in QUIET], ids=[name for name, _ in QUIET])
def test_quiet(texts):
    """Nothing is said twice, and nothing when all is well."""
    assert told(texts) is None


WRITE = "Skriv Mall: redogörelse överst på den sida som ska visa den."
PUBLISH = "Publicera sidan content/sidor/t.md, som ska visa den."
# Each case: what it shows, the texts, what to do.
STOPS = [
    ("no page", {"inlagg/a.md": post()}, WRITE),
    ("a page without its template", {"sidor/t.md": "Titel: R\n\nText."}, WRITE),
    (
        "a page with another template",
        {"sidor/t.md": "Titel: R\nMall: prenumerera\n\nText."},
        WRITE,
    ),
    ("a post", {"inlagg/t.md": post(more="Mall: redogörelse")}, WRITE),
    ("a draft", {"sidor/t.md": SHOWS.format("Status: utkast\n")}, PUBLISH),
    ("held by another system's key", {"sidor/t.md": SHOWS.format("draft: true\n")}, PUBLISH),
]


@pytest.mark.parametrize(("texts", "hint"), **cases(STOPS))
def test_stops(texts, hint):
    """A statement that no public page shows is an error."""
    assert told(texts) == (
        "content/tillganglighet.yaml",
        "Ingen publicerad sida visar tillgänglighetsredogörelsen, som lagen kräver.",
        hint,
    )


def test_a_preview_shows_drafts():
    """There a draft of the page is enough."""
    assert told({"sidor/t.md": SHOWS.format("Status: utkast\n")}, preview=True) is None


def test_shows_statement():
    """Only a page can, by either of two words, in any letters."""
    made = collection({
        "sidor/a.md": SHOWS.format("").replace("redogörelse\n", "Redogörelse\n"),
        "sidor/b.md": "Titel: B\nTemplate: statement\n\nText.",
        "sidor/c.md": "Titel: C\n\nText.",
        "inlagg/d.md": post(more="Mall: redogörelse"),
    })  # fmt: skip

    assert [path for path, each in made.documents.items() if shows_statement(each)] == [
        "sidor/a.md", "sidor/b.md",
    ]  # fmt: skip
