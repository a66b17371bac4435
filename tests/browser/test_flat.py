"""The stylesheet without its layers, as a page carries it, is the stylesheet with them."""

import pytest

from blog.stylesheet import flatten, read_stylesheet
from tests.browser.test_reader import KINDS
from tests.sites import ROOT

pytestmark = pytest.mark.browser
LAYERED = read_stylesheet(ROOT / "theme/static/css")

# Dresses the page in one stylesheet and then in another; gives the elements that look otherwise.
CHANGED = """sheets => {
    document.querySelectorAll("style").forEach(own => { own.disabled = true; });
    const look = (e, part) => { const s = getComputedStyle(e, part);
        return Array.from(s, name => `${name}: ${s.getPropertyValue(name)}`).join("; "); };
    const all = [...document.querySelectorAll("html, body, body *")];
    const [before, after] = sheets.map(css => {
        const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
        return all.map(e => [null, "::before", "::after"].map(part => look(e, part)).join()); });
    return all.filter((_, n) => before[n] !== after[n]).map(e => e.outerHTML.slice(0, 80)); }"""

ALIKE = ("page two", "archive", "year", "page")  # made of the same pieces as the others
VIEWS = [(390, "screen", "dark"), (1280, "screen", "light"), (642, "print", "light")]


@pytest.fixture(scope="module")
def own_tab(chromium):
    """Keep a tab for all pages: each is dressed twice."""
    return chromium.new_context().new_page()


def changed(page, view):
    """Give the elements of a page that its layers make a difference to, at a width and medium."""
    width, media, scheme = view
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media=media, color_scheme=scheme)
    return page.evaluate(CHANGED, [LAYERED, flatten(LAYERED)])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ALIKE])
def test_every_element_looks_the_same(own_tab, address, kind):
    """On a phone in the dark, on a wide screen, and on paper: old browsers lose no rule by it."""
    own_tab.goto(address + KINDS[kind])
    own_tab.evaluate("document.fonts.ready.then(() => 0)")

    for view in VIEWS:
        assert changed(own_tab, view) == []


def test_everything_a_writer_can_write(own_tab, everything):
    """So in a text with tables, notes, quotations and code."""
    own_tab.goto(f"{everything}/2026/allt-pa-en-gang-b-lite-b-till/")

    for view in VIEWS:
        assert changed(own_tab, view) == []
