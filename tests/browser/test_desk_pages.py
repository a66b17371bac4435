"""The desk's pages in a real browser: for everyone, and from a title to Papperskorgen."""

import re

import pytest

from tests.browser.conftest import inspect, noted, sideways
from tests.browser.desks import preview, read_until
from tests.browser.test_preview import PATIENCE, TEXTS
from tests.sites import ROOT, write

pytestmark = pytest.mark.browser

DRAFT = "inlagg/2026/utkast.md"
POST = "inlagg/2016/2016-11-24-tillit.md"
FACTS = {
    **{
        path: (ROOT / "content" / path).read_text("utf-8")
        for path in ("tillganglighet.yaml", "sidor/tillganglighet.md")
    },
    "inlagg/2026/fel.md": "Titel: Fel\nStatus: utkast\nTitl: x\n\nText.\n",
    DRAFT: "Titel: Halvt\nStatus: utkast\n\nNågot.\n",
    "sidor/om.md": "Titel: Om bloggen\nMeny: sidfot\n\nText.\n",
}
PAGES = (
    "skrivbord/",
    "skrivbord/?sok=pumpen",
    "skrivbord/nytt",
    f"skrivbord/text/{DRAFT}",
    f"skrivbord/text/{POST}",
    f"skrivbord/versioner/{POST}",
    "skrivbord/papperskorgen",
    "skrivbord/publicera",
    "skrivbord/installningar",
    "skrivbord/finns-inte",
    "skrivbord/text/finns/inte.md",
)
FOCUSED = "document.activeElement.classList.contains('cm-content')"
LOOKS = (
    ("wide", {}),
    ("narrow", {"width": 320}),
    ("dark", {"colours": "dark"}),
    ("forced colours", {"forced": "active"}),
    ("without scripts", {"scripts": False}),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory, tabs):
    """Open a desk with a few texts; give its origin and the folder of texts."""
    folder = tmp_path_factory.mktemp("desk")
    content = write(folder / "content", {**TEXTS, **FACTS})
    with preview(content, folder / "output") as (addresses, printed):
        read_until(printed, "Klart på")
        tabs[True].goto(addresses.way_in)
        tabs[True].wait_for_url(addresses.desk)
        checking = tabs[True].get_by_text("Granskningen pågår")
        checking.wait_for(state="detached", timeout=PATIENCE)  # the page is made anew then
        cookies = tabs[True].context.cookies()
        tabs[False].context.add_cookies(cookies)
        yield addresses.desk.removesuffix("skrivbord/"), content


@pytest.mark.parametrize("look", [each[1] for each in LOOKS], ids=[each[0] for each in LOOKS])
def test_for_everyone(desk, open_page, look):
    """Nothing of WCAG is broken, nothing is wider than the window, and nothing else is loaded."""
    origin, _ = desk
    for path in PAGES:
        page = open_page("about:blank", **look)
        with noted(page, "console", lambda message: message.text) as said:
            page.goto(origin + path)
        assert [each for each in said if "status of 4" not in each] == [], path
        if look.get("scripts", True):
            assert inspect(page)[0] == [], path
        assert sideways(page) <= 0, path


def test_twice_as_large(desk, open_page):
    """With the text at 200 per cent nothing is cut off or lies over something else."""
    origin, _ = desk
    for path in PAGES:
        page = open_page(origin + path, width=640)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert sideways(page) <= 0, path


def test_by_keyboard_alone(desk, open_page):
    """From the list of texts to a new one: the focus stands where she writes next."""
    origin, content = desk
    page = open_page(f"{origin}skrivbord/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Till innehållet"
    page.get_by_role("link", name="Nytt inlägg").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/skrivbord/nytt", timeout=PATIENCE)
    page.wait_for_function("document.activeElement.id === 'title'", timeout=PATIENCE)
    page.keyboard.type("Skriven utan mus")
    page.keyboard.press("Enter")
    page.wait_for_url("**/skrivbord/skriv/**", timeout=PATIENCE)
    page.wait_for_function(FOCUSED, timeout=PATIENCE)
    page.keyboard.type("Ord.")
    page.keyboard.press("Control+s")
    page.get_by_text(re.compile("^Sparat kl")).wait_for(timeout=PATIENCE)

    [made] = content.rglob("*-skriven-utan-mus.md")
    written = made.read_text("utf-8")
    assert written.startswith("Titel: Skriven utan mus\n")
    assert written.endswith("\n\nOrd.")


HOLD = "document.querySelector('.rows a[href*=vandring]').focus()"
WHERE = "document.activeElement.textContent"


def test_what_is_new_is_shown_in_its_place(desk, open_page):
    """A text changed elsewhere is in the list by itself; she stands where she stood."""
    origin, content = desk
    name = "inlagg/2026/vandring.md"
    write(content, {name: "Titel: Vandring\nDatum: 2026-01-02\nStatus: utkast\n\nText.\n"})
    page = open_page(f"{origin}skrivbord/text/{name}")
    problems = []
    page.on("console", lambda message: problems.append(message.text))
    page.get_by_role("button", name="Lägg i Papperskorgen").click()
    told = page.get_by_text("”Vandring” ligger i Papperskorgen.")
    told.wait_for(timeout=PATIENCE)
    assert page.evaluate(WHERE) == "”Vandring” ligger i Papperskorgen."  # it is read first
    write(content, {name: "Titel: Vandring\nDatum: 2026-01-02\nStatus: utkast\n\nText.\n"})
    page.get_by_role("link", name="Vandring", exact=True).wait_for(timeout=PATIENCE)
    page.evaluate(HOLD)
    page.get_by_label("Sök bland texterna").evaluate("field => field.value = 'halv'")
    write(content, {"inlagg/2026/ny.md": "Titel: Nyss\nStatus: utkast\n\nText.\n"})
    page.get_by_role("link", name="Nyss", exact=True).wait_for(timeout=PATIENCE)

    assert page.evaluate(WHERE) == "Vandring"
    assert page.get_by_label("Sök bland texterna").input_value() == "halv"
    assert told.is_visible()
    assert problems == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_from_schedule_to_papperskorgen(desk, open_page, scripts):
    """Plain forms do all of it."""
    origin, content = desk
    name = f"inlagg/2026/vandring-{scripts}.md".lower()
    write(content, {name: "Titel: Vandring\nDatum: 2026-01-02\nStatus: utkast\n\nText.\n"})
    page = open_page(f"{origin}skrivbord/text/{name}", scripts=scripts)
    for _ in range(100):  # until it has been read
        if page.get_by_label("Dag").count():
            break
        page.reload()
    page.get_by_label("Dag").fill("2099-03-04")
    page.get_by_label("Klockslag").fill("06:15")
    page.get_by_role("button", name="Schemalägg").click()
    page.get_by_text("Inlägget är schemalagt.").wait_for(timeout=PATIENCE)
    assert "Datum: 2099-03-04 06:15\n" in (content / name).read_text("utf-8")

    page.get_by_role("button", name="Lägg i Papperskorgen").click()
    page.get_by_text("ligger i Papperskorgen.").wait_for(timeout=PATIENCE)
    assert not (content / name).exists()
    page.goto(f"{origin}skrivbord/papperskorgen")
    page.get_by_role("button", name="Lägg tillbaka").first.click()
    page.get_by_text("Texten är tillbaka.").wait_for(timeout=PATIENCE)
    assert (content / name).exists()


def test_a_page_elsewhere_shows_nothing_of_the_desk(desk, open_page, tabs):
    """In a frame on another site there is nothing to click on, and nothing to read."""
    origin, _ = desk
    page = open_page("about:blank")
    page.set_content(f'<iframe src="{origin}skrivbord/"></iframe>')
    page.wait_for_timeout(0)
    frame = page.frames[-1]
    frame.wait_for_load_state()

    assert "Utkast" not in frame.content()


def test_a_desk_that_is_closed_while_it_publishes(desk, open_page):
    """The page says so instead of telling for ever of what goes on; it goes on when it can."""
    origin, _ = desk
    html = (
        '<main><p class="doing">Skickar …</p><progress class="done" hidden></progress></main>'
        '<script src="/skrivbord/filer/publish.js" data-state="/lage" data-name="a"></script>'
    )
    page = open_page("about:blank")
    page.route("**/sida", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.route("**/lage", lambda route: route.abort())
    page.goto(f"{origin}sida")
    page.get_by_text("Skrivbordet svarar inte.").wait_for(timeout=PATIENCE)

    page.unroute("**/lage")
    page.route("**/lage", lambda route: route.fulfill(status=403, body="Det här fönstret"))
    with page.expect_response("**/lage"):
        pass
    page.unroute("**/lage")
    now = {"name": "a", "doing": "Läser sajten", "done": 1, "total": 2}
    page.route("**/lage", lambda route: route.fulfill(json=now))
    page.get_by_text("Läser sajten …").wait_for(timeout=PATIENCE)
    assert page.locator("progress").get_attribute("value") == "1"
