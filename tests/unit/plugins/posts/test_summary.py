"""The line at the end of a build."""

import pytest

from blog.errors import BuildStopped
from plugins.posts.summary import shared_settings, stop_at_errors, summary
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
    assert summary(collection(texts)) == line


def test_stop_at_errors():
    """Errors stop the build with every finding, warnings too; warnings alone do not."""
    warning = {"inlagg/f.md": post(title="F", more="Hej: du")}
    stop_at_errors(collection(warning))

    with pytest.raises(BuildStopped) as caught:
        stop_at_errors(collection({**BAD, **warning}))

    assert caught.value.message == "Inget har byggts. Fel: 2. Anmärkningar: 1."
    assert [(f.path, f.level.value) for f in caught.value.findings] == [
        ("content/inlagg/e.md", "fel"),
        ("content/inlagg/e.md", "fel"),
        ("content/inlagg/f.md", "anmärkning"),
    ]


def test_shared_settings():
    """Files go where the collection says, and the build tells what it counted."""
    made = collection(
        {"inlagg/a.md": post(body="![a](</bilder/Å.svg>)", more="Hej: du")}, files=["bilder/Å.svg"]
    )
    shared = shared_settings(made)

    assert shared["EXTRA_PATH_METADATA"] == {
        "bilder/Å.svg": {"save_as": "bilder/a.svg", "url": "bilder/a.svg"}
    }
    assert shared["BUILD_WARNINGS"] == list(made.warnings)
    assert shared["BUILD_SUMMARY"] == summary(made)
