"""What only a browser can tell about the reader's page."""

import re
from types import SimpleNamespace
from urllib.parse import urlsplit

import brotli
import pytest
from bs4 import BeautifulSoup

from tests.browser.conftest import inspect, noted, served, sideways
from tests.sites import build, snapshot, write

pytestmark = pytest.mark.browser

POST = "/2026/ledning-styrning-och-arbetssatt-nar-pengarna-ska-racka/"
KINDS = {
    "front": "/",
    "page two": "/sida/2/",
    "post with table and picture": POST,
    "post with notes": "/2017/skottland-igen-och-igen/",
    "post with a word list": "/2017/pa-den-anklagades-bank/",
    "tag": "/etikett/barn-och-unga/",
    "tags": "/etiketter/",
    "archive": "/arkiv/",
    "year": "/2017/",
    "page": "/om/",
    "subscribe": "/prenumerera/",
    "statement": "/tillganglighetsredogorelse/",
    "not found": "/404.html",
}
# WCAG 1.4.12: what a reader may set without losing anything.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                 word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""

# The page's policy lets no style element in; a constructed sheet is the reader's own.
ADD_STYLE = """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
                        document.adoptedStyleSheets = [sheet]; }"""


@pytest.fixture(scope="module")
def own_tab(chromium):
    """Keep a tab for what several tests look at: no other test leads it elsewhere."""
    return chromium.new_context().new_page()


@pytest.fixture(scope="module", params=KINDS.values(), ids=KINDS.keys())
def visited(request, address, own_tab):
    """Open a page of each kind, for every law below; give it, what it asked for and said."""
    url = address + request.param
    with (
        noted(own_tab, "request", lambda request: request.url) as asked,
        noted(own_tab, "console", lambda message: message.text) as said,
        noted(own_tab, "pageerror", str) as failed,
    ):
        own_tab.goto(url, wait_until="networkidle")
        yield SimpleNamespace(page=own_tab, url=url, asked=asked, said=said, failed=failed)


@pytest.fixture
def visit(visited):
    """Give a page as it is on a usual screen, whatever the test before did with it."""
    visited.page.set_viewport_size({"width": 1280, "height": 900})
    visited.page.emulate_media(media="screen", color_scheme="light")
    return visited


def test_one_request_and_no_trace(address, visit):
    """A page asks for itself, its pictures and one typeface, from here; it stores nothing."""
    pictures = (".svg", ".png", ".jpg", ".webp", ".avif")
    asked = [url for url in visit.asked if not url.endswith(pictures)]

    assert asked[0] == visit.url
    assert [url.partition("literata")[0] for url in asked[1:]] in ([], [f"{address}/tema/"])
    assert {urlsplit(url).netloc for url in visit.asked} == {urlsplit(address).netloc}
    assert (visit.said, visit.failed) == ([], [])
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("localStorage.length + sessionStorage.length") == 0


SHIFTED = """() => new Promise(done => { let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
        .observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum)))); })"""


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280])
def test_nothing_moves_when_the_typeface_comes_late(chromium, address, width):
    """What is being read stays where it is: the cumulative layout shift is 0 on every page."""
    page = chromium.new_context(viewport={"width": width, "height": 800}).new_page()
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))
    moved = {}
    for path in ("/", "/2017/forska-nara-verksamheten/", "/etikett/barn-och-unga/", "/arkiv/",
                 "/tillganglighetsredogorelse/"):  # fmt: skip
        page.goto(address + path, wait_until="domcontentloaded")
        page.evaluate(SHIFTED)  # painted without it
        held.pop().continue_()
        page.evaluate("document.fonts.ready.then(() => 0)")
        moved[path] = page.evaluate(SHIFTED)

    assert {path: much for path, much in moved.items() if much} == {}
    assert held == []
    page.context.close()


def test_nothing_runs(visit, open_page):
    """A reader without script sees the same page, but for a form whose answer needs one."""
    without = open_page(visit.url, scripts=False)

    assert without.evaluate(WORDS) == visit.page.evaluate(WORDS)


# Each word that is seen, but for those of a form.
WORDS = """() => [...document.querySelectorAll('main :not(.search *)')].flatMap(e =>
    [...e.childNodes].filter(node => node.nodeType === 3 && node.data.trim()
        && e.checkVisibility()).map(node => node.data.trim()))"""


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing(visit, width, scheme):
    """Nothing of WCAG 2.2 AA or good practice is broken; contrast is 7:1, none in doubt."""
    # No colour depends on the width, and no size on the scheme: two of the four say it all.
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.emulate_media(color_scheme=scheme)

    assert inspect(visit.page) == ([], [])


def test_nothing_runs_sideways(visit):
    """At 320 px, also with the reader's own spacing, and with text twice as large."""
    visit.page.set_viewport_size({"width": 320, "height": 640})
    assert sideways(visit.page) <= 0
    visit.page.evaluate(ADD_STYLE, SPACING)
    assert sideways(visit.page) <= 0
    visit.page.evaluate("document.adoptedStyleSheets = []")
    visit.page.set_viewport_size({"width": 640, "height": 900})
    visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(visit.page) <= 0
    visit.page.evaluate("document.documentElement.style.fontSize = ''")


# What came to Safari after iOS 15.0, and only refines.
YOUNG = re.compile(
    r"text-wrap:[a-z]+;?|(?<=;)overflow-wrap:anywhere;?|font-size-adjust:[^;}]+;?"
    r"|hyphenate-limit-chars:[^;}]+;?|@media\s*\(scripting:none\)\{[^{}]*\{[^{}]*\}\}"
)


def test_nothing_runs_sideways_in_an_older_browser(address, chromium):
    """An iPhone with iOS 15.0 breaks long words too, though it knows no better way to."""
    page = chromium.new_context(viewport={"width": 320, "height": 640}).new_page()
    taken = []

    def without(route):
        answer = route.fetch()
        text, number = YOUNG.subn("", answer.text())
        taken.append(number)
        policy = re.sub(r"style-src '[^']*'", "style-src 'unsafe-inline'", text)
        route.fulfill(response=answer, body=policy)

    page.route(re.compile(r"/$|\.html$"), without)
    wide = {}
    for path in KINDS.values():
        page.goto(address + path)
        wide[path] = sideways(page)

    assert {path: much for path, much in wide.items() if much > 0} == {}
    assert min(taken) > 4
    assert page.evaluate("getComputedStyle(document.body).overflowWrap") == "break-word"
    page.context.close()


def test_paper_holds_the_page(visit):
    """Wide or narrow, nothing is cut off at the edge of the sheet; no menu or form is printed."""
    visit.page.emulate_media(media="print")
    for width in (640, 1280):
        visit.page.set_viewport_size({"width": width, "height": 900})
        edges, menus = visit.page.evaluate(PRINTED)

        assert edges[0] >= 0
        assert edges[1] <= width
        assert menus == 0


PRINTED = """() => {
    const seen = [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility());
    const boxes = seen.map(e => e.getBoundingClientRect());
    return [[Math.min(...boxes.map(b => b.left)), Math.max(...boxes.map(b => b.right))],
            seen.filter(e => e.matches('nav, form, .skip-link')).length]; }"""


@pytest.mark.parametrize("width", [320, 1280])
def test_skip_link_comes_first(address, open_page, width):
    """The first Tab shows the skip link, large enough to hit, and Enter moves past the menu."""
    page = open_page(address + POST, width=width)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    box = link.bounding_box()

    assert link.inner_text() == "Till innehållet"
    assert link.evaluate("e => getComputedStyle(e).opacity") == "1"
    assert min(box["width"], box["height"]) >= 24  # WCAG 2.5.8

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


# Where the words of the top begin, the menu's items first, and how far down its items stand.
TOP = """() => { const words = document.createRange();
    words.selectNodeContents(document.querySelector('.brand').lastChild);
    const items = [...document.querySelectorAll('.header li')].filter(e => e.checkVisibility());
    return { name: words.getBoundingClientRect().left,
             menu: items[0].getBoundingClientRect().left, first: items[0].innerText,
             rows: new Set(items.map(e => e.getBoundingClientRect().top)).size }; }"""


@pytest.mark.parametrize("width", [360, 390, 430])
def test_the_menu_is_one_row_on_a_phone(address, open_page, width):
    """The name of the blog leads home there, so the menu need not."""
    top = open_page(address + "/", width=width).evaluate(TOP)

    assert (top["rows"], top["first"]) == (1, "Etiketter")


@pytest.mark.parametrize(("width", "size", "beside"), [
    (320, "100%", True), (450, "100%", True), (1280, "200%", True), (390, "200%", False),
])  # fmt: skip
def test_the_button_stands_beside_its_field(address, open_page, width, size, beside):
    """What is asked for stands above; with large text on a phone the field has its own row."""
    page = open_page(address + "/", width=width)
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    label, field, button = (
        page.locator(f".search {name}").bounding_box() for name in ("label", "input", "button")
    )

    assert label["y"] + label["height"] <= field["y"]
    assert (button["y"] < field["y"] + field["height"] / 2) == beside
    assert field["width"] >= 120


def test_the_mark_leaves_room_with_large_text_on_a_phone(address, open_page):
    """It grows with the text, but no wider than a seventh of the screen."""
    page = open_page(address + "/", width=390)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.locator(".brand svg").bounding_box()["width"] <= 60


LINES = """selector => {
    const words = document.querySelector(selector).lastChild, range = document.createRange();
    return [...words.textContent.matchAll(/\\S+/g)].map(word => {
        range.setStart(words, word.index); range.setEnd(words, word.index + word[0].length);
        return range.getClientRects().length; }); }"""


def test_no_name_is_broken_with_large_text_on_a_phone(address, open_page):
    """Neither the blog's nor the sender's, whose picture stands above it then."""
    page = open_page(address + "/", width=390)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    for selector in (".brand", ".sender strong"):
        assert set(page.evaluate(LINES, selector)) == {1}


@pytest.mark.parametrize("size", ["100%", "125%", "200%"])
def test_the_name_stands_above_the_menu_at_any_size_of_text(address, open_page, size):
    """The mark hangs in the margin, and is as large as the margin counts with."""
    page = open_page(address + "/", width=1800)
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    top = page.evaluate(TOP)

    assert top["name"] == pytest.approx(top["menu"], abs=1)
    assert top["first"] == "Start"


def test_no_post_in_a_list_is_parted_on_paper(address, open_page):
    """A title is not left alone at the end of a sheet."""
    page = open_page(address + "/")
    page.emulate_media(media="print")

    assert set(page.evaluate(BROKEN_INSIDE)) == {"avoid"}


BROKEN_INSIDE = """() => [...document.querySelectorAll('.card')]
    .map(e => getComputedStyle(e).breakInside)"""


MODES = [
    {"colours": "light"},
    {"colours": "dark"},
    {"forced": "active"},
    {"width": 320},
]


@pytest.mark.parametrize("options", MODES, ids=["light", "dark", "forced colours", "phone"])
def test_every_focus_is_seen(address, open_page, options):
    """Each stop of the Tab key has an outline of two pixels or more, and nothing covers it."""
    page = open_page(address + POST, **options)
    stops = page.locator("a, summary, [tabindex='0']").filter(visible=True).count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
                 const r = e.getClientRects()[0];
                 const top = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
                 return [e.outerHTML.slice(0, 80), s.outlineStyle, parseFloat(s.outlineWidth),
                         e.contains(top) || top?.contains(e)]; }"""
        )
        assert seen[1] != "none", seen
        assert seen[2] >= 2, seen
        assert seen[3], seen


def test_print_is_for_paper(address, open_page):
    """On paper: dark on white, the post's address and date, and where its links lead."""
    page = open_page(address + POST, colours="dark")
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    assert page.locator(".meta time").first.is_visible()
    assert POST in page.locator("main").inner_text()
    assert page.evaluate(
        "getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content"
    ).startswith('" (')
    light = page.evaluate("getComputedStyle(document.body).color.match(/[0-9.]+/g).map(Number)")
    assert max(light[:3]) < 80


@pytest.mark.parametrize("forced", ["none", "active"])
def test_a_transparent_picture_lies_on_a_plate(everything, open_page, forced):
    """Black lines on nothing are not lost on a dark screen; some drawings have its colours."""
    post = f"{everything}/2026/allt-pa-en-gang-b-lite-b-till/"
    page = open_page(post, colours="dark", forced=forced)
    ground = "e => getComputedStyle(e).backgroundColor"
    picture = page.locator("figure img").first
    seen = {}
    for name in ("foto.jpg", "linje-720.png", "LINJE.PNG", "rör.gif"):
        picture.evaluate("(e, name) => { e.className = ''; e.src = '/bilder/' + name; }", name)
        seen[name] = picture.evaluate(ground)
    picture.evaluate("e => { e.className = 'plate'; e.src = '/bilder/x.svg'; }")

    assert seen.pop("foto.jpg") == "rgba(0, 0, 0, 0)"
    assert {*seen.values(), picture.evaluate(ground)} == {"rgb(221, 221, 221)"}


TALL = """async () => { const img = document.querySelector('figure img');
    const canvas = document.createElement('canvas');
    img.width = canvas.width = 700; img.height = canvas.height = 3000;
    img.loading = 'eager'; img.src = canvas.toDataURL(); await img.decode();
    const box = img.getBoundingClientRect(); return [box.width, box.height]; }"""


def table(columns):
    """Write a table of so many columns, with long words and figures."""
    rows = [["Kolumn"] * columns, ["--"] * columns, ["Barnkonsekvens", *["1 234 tkr"] * columns]]
    return "\n".join(" | ".join(row[:columns]) for row in rows)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """Serve a post with wide tables and one with long words."""
    folder = tmp_path_factory.mktemp("tables")
    body = "\n\n".join(f"## {n} kolumner\n\n{table(n)}" for n in (2, 4, 8, 12, 30))
    body += "\n\n## Länkar\n\n[här](/arkiv/) [där](https://www.ivo.se/) www.av.se"
    top = "Titel: Tabeller\nDatum: 2026-01-01\nGuid: tag:x,2026:a\nLättläst: Om tabeller."
    post = f"{top}\n\n{body}\n"
    content = write(folder / "content", {"inlagg/a.md": post})
    with served(build(content, folder / "output")) as address:
        yield f"{address}/2026/tabeller/"


def test_no_column_is_lost_on_paper(tables, open_page):
    """Two columns or thirty: every cell of every table is on the sheet."""
    page = open_page(tables)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 642, "height": 900})  # 17 cm
    edges = page.evaluate(
        "[...document.querySelectorAll('td, th')].map(e => e.getBoundingClientRect().right)"
    )

    assert len(edges) == 2 * (2 + 4 + 8 + 12 + 30)
    assert max(edges) <= 642


@pytest.mark.parametrize("width", [320, 360, 390, 1280])
def test_no_word_in_a_table_is_broken(tables, open_page, width):
    """A cell is as wide as its longest word; what does not fit scrolls, and the page does not."""
    page = open_page(tables, width=width)

    assert sideways(page) <= 0
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("width", [320, 360])
def test_a_small_table_scrolls_where_text_is_large_on_a_phone(tables, open_page, width):
    """With text twice as large no word of it is broken, and the page does not run sideways."""
    page = open_page(tables, width=width)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert sideways(page) <= 0
    assert page.evaluate(BROKEN) == []


BROKEN = """() => [...document.querySelectorAll('td, th')].filter(cell => {
    const text = cell.firstChild, range = document.createRange();
    return [...text.data.matchAll(/\\S+/g)].some(word => {
        range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length);
        return range.getClientRects().length > 1; }); }).map(cell => cell.textContent)"""


def test_a_heading_goes_with_its_table_to_a_sheet_on_its_side(tables, open_page):
    """The sheet that is turned for a table begins with the heading of the table."""
    heading = open_page(tables).get_by_role("heading", name="30 kolumner")

    heading.page.emulate_media(media="print")

    assert heading.evaluate("e => getComputedStyle(e).page") == "wide"


def test_only_what_leads_elsewhere_has_its_address_on_paper(tables, open_page):
    """A path of the site's own says nothing without its host; an address says itself."""
    page = open_page(tables)
    page.emulate_media(media="print")

    after = "[...document.querySelectorAll('.prose p a')].map(e => getComputedStyle(e, '::after'))"

    assert page.evaluate(f"{after}.map(style => style.content)") == [
        "none", '" (https://www.ivo.se/)"', "none"
    ]  # fmt: skip


def test_what_is_folded_is_open_on_paper(tables, open_page):
    """Nobody can press a sheet of paper."""
    page = open_page(tables)
    words = page.get_by_text("Om tabeller.")
    assert not words.is_visible()
    page.emulate_media(media="print")

    assert words.is_visible()


def test_a_tall_picture_is_small_on_paper_and_not_squashed(everything, open_page):
    """A photo taken on end fits the sheet with room for words, in its own proportions."""
    page = open_page(f"{everything}/2026/allt-pa-en-gang-b-lite-b-till/")
    page.emulate_media(media="print")
    width, height = page.evaluate(TALL)

    assert 0 < height < 345  # 9 cm
    assert width / height == pytest.approx(700 / 3000, rel=0.02)


# Bytes of brotli that a page may weigh beyond its own words (docs/decisions/0013-weight.md);
# two kinds hold more than words.
BEYOND = {"post": 4_200, "front": 3_850, "search": 3_550}
BEYOND_OTHERS = 3_450


def kind_of(path):
    """Give the kind of a page by its address: a post lies below its year."""
    parts = path.split("/")
    if parts[0].isdigit():
        return "post" if len(parts) == 3 else "year"
    names = {"etikett": "tag", "arkiv": "archive", "etiketter": "tags", "sok": "search"}
    return names.get(parts[0], "front" if parts[0] in {"index.html", "sida"} else "page")


def words_of(html):
    """Give the words that a page shows, menus and all, with one space between them."""
    return " ".join(BeautifulSoup(html, "lxml").body.get_text(" ").split())


def weight(text):
    """Give the bytes of *text* as it is sent."""
    return len(brotli.compress(text.encode(), quality=11))


def test_weight(site):
    """
    Front page at most 6 kB, any page 12 kB, and little beyond the page's own words.

    The words are weighed by themselves, as a file beside the page.
    """
    pages = {path: data.decode() for path, data in snapshot(site).items()
             if path.endswith(".html")}  # fmt: skip
    weights = {path: weight(html) for path, html in pages.items()}
    beyond = {path: weights[path] - weight(words_of(html)) for path, html in pages.items()}
    for path in sorted(pages, key=lambda path: -beyond[path]):
        print(f"{weights[path]:6} B  {beyond[path]:+6}  {kind_of(path):8} /{path}")

    assert {kind_of(path) for path in pages} == {
        *("front", "post", "tag", "tags", "archive", "year", "search", "page")
    }
    assert weights["index.html"] <= 6_000
    assert {path: weight for path, weight in weights.items() if weight > 12_000} == {}
    assert {
        path: bytes_more for path, bytes_more in beyond.items()
        if bytes_more > BEYOND.get(kind_of(path), BEYOND_OTHERS)
    } == {}  # fmt: skip


def test_feed_is_a_page_too(address, open_page):
    """Opened in a browser, the feed tells what it is, and shows its posts."""
    page = open_page(f"{address}/feed.xml")

    assert "Skottland igen och igen" in page.evaluate("document.documentElement.textContent")
    assert page.evaluate("getComputedStyle(document.documentElement).display") == "block"


@pytest.mark.parametrize("path", ["/2026/allt-pa-en-gang-b-lite-b-till/", "/2026/utan-text/"])
def test_everything_a_writer_can_write(everything, open_page, path):
    """Lists, tables, notes, details and an empty text: accessible, and within the window."""
    page = open_page(everything + path, width=320)

    assert inspect(page) == ([], [])
    assert sideways(page) <= 0


def test_the_margin_keeps_its_distance(everything, open_page):
    """What is said about a post never touches the title, however long a tag is."""
    page = open_page(f"{everything}/2026/allt-pa-en-gang-b-lite-b-till/", width=1280)
    page.evaluate(
        """document.querySelector('.meta').append(
             'Äldreomsorgsbiståndshandläggarkompetensutvecklingsprogramansvarig')"""
    )
    edge = page.evaluate(
        """() => { const range = document.createRange();
             range.selectNodeContents(document.querySelector('.meta'));
             return Math.max(...[...range.getClientRects()].map(r => r.right)); }"""
    )

    assert edge <= page.locator("h1").bounding_box()["x"] - 12
