"""What docs/skriva.md says of writing on the desk is what stands there."""

import re

import pytest

from blog.documents.front_matter.keys import swedish
from blog.images.opening import MAX_PIXELS
from tests.sites import ROOT
from tools.desk.editor.field_list import POST
from tools.desk.web.access import LARGEST

EDITOR = ROOT / "tools/desk/editor"
GUIDE = (ROOT / "docs/skriva.md").read_text("utf-8")
CHAPTER = GUIDE.split("## Att skriva på skrivbordet")[1].split("\n## ")[0]
ON_SCREEN = "\n".join(
    path.read_text("utf-8")
    for path in (
        *(ROOT / "tools/desk/web").rglob("templates/*.html"),
        ROOT / "tools/desk/web/render.py",
        *EDITOR.glob("templates/*.html"),
        *(path for path in EDITOR.glob("static/*.js") if path.stem != "codemirror"),
        *EDITOR.rglob("*.py"),
    )
)


def test_each_button_is_described():
    """By the words on it, in its order, with the keys that do the same."""
    script = (EDITOR / "static/toolbar.js").read_text("utf-8")
    buttons = re.findall(r'\["\w+", "([^"]+)"(?:, "Control\+(\w)")?\]', script)
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", CHAPTER, re.MULTILINE)[2:]
    described = [
        (name, keys[0] if keys else "")
        for names, what in rows
        for name, keys in zip(
            names.split(", "),
            [[key] for key in re.findall(r"Ctrl\+(\w)", what)] or [[]] * 9,
            strict=False,
        )
    ]

    assert described == buttons


@pytest.mark.parametrize(
    "words",
    ["Välj bland befintliga etiketter", "Ingress, språk och mer", "Ta bort mellanslaget", "Tillåt",
     "Ordet är rätt", "Spara", "Texten", "Sidan", "Publicera", "Länk till inlägg",
     "Nytt inlägg", "Från ett Worddokument", "Att se över", "Publicera …", "Återställ texten",
     "Kasta texten", "Spara min text", "Behåll den andra", "Raderna överst", "Mer", "Versioner",
     "Avpublicera",
     "Lägg i Papperskorgen", "Återställ", "Papperskorgen", "Lägg tillbaka", "Radera för gott …",
     "Schemalägg", "Ändra dagen", "Avbryt schemaläggningen", "Ångra publiceringen",
     "Inställningar", "Datum", "Etiketter", "Ingress"],
)  # fmt: skip
def test_what_it_tells_her_to_choose_can_be_chosen(words):
    """The same words stand on the screen."""
    assert words in GUIDE
    assert re.search(rf"[\"`>}}]{re.escape(words)}", ON_SCREEN)


def test_the_fields_are_named_as_their_lines():
    """So that whoever knows one knows the other."""
    told = {"title": "Rubrik", "tags": "Etiketter", "slug": "Adress", "title_lang": "språk"}
    for field in POST:
        if field.name != "time":
            assert told.get(field.name, swedish(field.name)) in field.label


def test_how_large_a_file_may_be():
    """What it says is what is refused."""
    assert f"högst {LARGEST // 1024**2} MB" in CHAPTER
    assert f"högst {MAX_PIXELS // 1_000_000} miljoner bildpunkter" in GUIDE


def test_its_pictures_are_small():
    """And there."""
    for name in re.findall(r"\]\((bilder/[^)]+)\)", GUIDE):
        assert 0 < (ROOT / "docs" / name).stat().st_size < 70_000
