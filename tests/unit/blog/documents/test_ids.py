"""The ids of a text and those of the page around it."""

import re

import lxml.html
import pytest

from blog.documents.ids import THEME_IDS, keep_ids_apart
from tests.sites import ROOT
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the HTML before and after.
APART = [
    ("another id", '<h2 id="a">A</h2>', '<h2 id="a">A</h2>'),
    ("a link to the page's own", '<a href="#innehall">A</a>', '<a href="#innehall">A</a>'),
    ("a heading", '<h2 id="liknande">A</h2>', '<h2 id="text-liknande">A</h2>'),
    ("its links follow", '<a href="#serie">A</a><h2 id="serie">B</h2>',
     '<a href="#text-serie">A</a><h2 id="text-serie">B</h2>'),
    ("its new name is taken", '<b id="text-q">A</b><i id="q">B</i>',
     '<b id="text-q">A</b><i id="text-q-2">B</i>'),
    ("an old link's place", '<a name="q">A</a>', '<a name="text-q">A</a>'),
    ("what names it follows", '<b id="q">A</b><i aria-labelledby="q x">B</i>',
     '<b id="text-q">A</b><i aria-labelledby="text-q x">B</i>'),
]  # fmt: skip


@pytest.mark.parametrize(("html", "apart"), **cases(APART))
def test_apart(html, apart):
    """An id of the theme's is not the text's, and no link loses its place."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    keep_ids_apart(root)

    assert lxml.html.tostring(root, encoding="unicode") == f"<div>{apart}</div>"


def test_every_id_of_the_theme_is_known():
    """A new id in a template is added to the list."""
    templates = (ROOT / "theme/templates").rglob("*.html")
    found = {
        name
        for path in templates
        for name in re.findall(r"\bid=\"([^\"{}]+)\"", path.read_text("utf-8"))
    }

    assert found == THEME_IDS
