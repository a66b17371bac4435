"""What the page Sök shows and says, and what it weighs."""

import re

import brotli
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import inspect, noted, served, sideways
from tests.browser.search.asking import ask, found, said, type_in, wait
from tests.browser.search.real import POSTS
from tests.sites import build, write

pytestmark = pytest.mark.browser

HOSTILE = {
    "markup": "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "quotes": "\"' onfocus=alert(1) autofocus ”’`",
    "regex": r"(.*)+$ [^a]{2,}\b \1 | ?: ^kommun$",
    "prototype": "constructor __proto__ toString hasOwnProperty",
    "emoji": "🦄🦄🏳️‍🌈",
    "only signs": "!!! – … §",
    "one letter": "a",
    "combining marks": "a\u0308ldreomsorg\u0300\u0301\u0302",
    "percent": "%E4%00%zz &q=1#x",
}
LONG = "kommunalförbundsordförande " * 400


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_question_is_only_text(sok, question):
    """Whatever is typed is shown as it was typed, and runs nowhere."""
    told, hits = ask(sok, question)

    assert told.startswith(("Inga träffar", "Skriv minst", f"{len(hits)} träff"))
    assert sok.locator(".search-status *, .search-results :is(script, img)").count() == 0


def test_address_of_any_length_is_answered(open_page, blog):
    """A question of ten thousand characters is cut, not refused."""
    page = open_page(f"{blog}/sok/?q={LONG[:10_000]}")
    wait(page)

    assert said(page).startswith(f"Inga träffar på ”{LONG[:40]}")
    assert len(said(page)) < 200


# What came to Safari after iOS 15.0.
FORGET = """for (const name of ["at", "findLast", "findLastIndex", "toSorted", "with"])
    for (const kind of [Array, String]) delete kind.prototype[name];
delete Object.hasOwn; delete Object.groupBy; delete window.structuredClone;"""


@pytest.mark.parametrize("kind", ["blog", "blog_in_pieces"])
def test_an_older_browser_can_search(request, chromium, kind):
    """An iPhone with iOS 15.0 knows fewer words of JavaScript, in a small blog and a large one."""
    context = chromium.new_context()
    context.add_init_script(FORGET)
    page = context.new_page()
    page.goto(f"{request.getfixturevalue(kind)}/sok/?q=lex+Sarah")
    wait(page)

    assert sorted(found(page)) == [POSTS["ivo"], POSTS["tillit"]]
    assert words_of(page)
    context.close()


def hit(page, number=0):
    """Give one of the hits."""
    return page.locator(".search-results > li").nth(number)


def words_of(page, number=0):
    """Give the words that are shown of a hit, when they have come."""
    shown = hit(page, number).locator("p")
    expect(shown).not_to_be_empty()
    return shown.text_content()


def test_hit_says_what_it_is(sok):
    """Title, date, tags; what was found is marked, in whatever form it stands."""
    ask(sok, "skottland kommun")
    words_of(sok)

    assert hit(sok).locator("time").get_attribute("datetime") == "2017-03-06"
    assert hit(sok).locator("time").text_content() == "6\u00a0mars\u00a02017"
    assert hit(sok).get_by_role("list", name="Etiketter").get_by_role("listitem").count() == 3
    assert hit(sok).locator("h2 mark, .tags mark").all_text_contents() == [
        "Skottland",
        "Skottlandsmodellen",
    ]


def test_a_hit_stands_nearer_its_own_words_than_the_next(sok):
    """What belongs together is seen together, on a phone too."""
    sok.set_viewport_size({"width": 390, "height": 800})
    ask(sok, "tillit")
    words_of(sok)
    title, words, following = (
        hit(sok, number).locator(part).bounding_box()
        for number, part in ((0, "h2"), (0, "p"), (1, "h2"))
    )
    date = hit(sok).locator(".meta").bounding_box()
    sok.set_viewport_size({"width": 1280, "height": 720})

    after_date = words["y"] - date["y"] - date["height"]
    assert following["y"] - words["y"] - words["height"] > 1.2 * after_date
    assert date["y"] >= title["y"] + title["height"]


def test_words_around_the_find_are_shown(sok):
    """Both places when the words stand apart, and what they are marked."""
    ask(sok, "sekretess barn")

    assert words_of(sok, 1).startswith("Sekretessen i socialtjänsten är stark. Enligt 26")
    assert " … är en adress hos polisen ringer inte när barnet är sjukt" in words_of(sok, 1)
    assert hit(sok, 1).locator("p mark").all_text_contents() == ["Sekretessen", "barnet", "barn"]


@pytest.mark.parametrize(
    ("question", "shown", "marks"),
    [
        ("samordnad plan", "SIP: Samordnad individuell plan", ["Samordnad", "plan"]),
        ("stenbro", "Bild: En stenbro med tre valv över ett vattendrag", ["stenbro"]),
        ("”natten mot söndag”", None, ["natten mot söndag"]),
        ("styrelse", None, ["Styrelser"]),
        ("samverkan", "Figuren visar hur vi tänker. Så ser det ut.", []),
    ],
    ids=["abbreviation", "picture", "phrase", "text", "neither in the text"],
)
def test_reader_sees_why(small, question, shown, marks):
    """What the page itself does not show is told by its name; the opening, if no word is there."""
    ask(small, question)
    text = words_of(small)

    assert "".join(hit(small).locator("p mark").all_text_contents()) == "".join(marks)
    assert shown in (None, text)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("hyresvärd", ""),
        ("sekretessen är stark", ""),
        ("26 kap", ""),
        ("Familjestöd", ""),
        ("SHANARRI åtta ord", ""),
        ("samordnad individuell plan", ""),
    ],
)
def test_hit_leads_to_the_place(sok, question, title):
    """The browser finds what the address names, and goes there; the page says where it was."""
    ask(sok, question)
    words_of(sok)
    link = hit(sok).locator("h2 a")
    expect(link).to_have_attribute("href", re.compile("#:~:text="))
    link.click()
    sok.wait_for_url("**/20*/**")
    sok.wait_for_function("scrollY > 200", timeout=3000)
    sok.go_back()
    wait(sok)


def test_post_about_it_is_read_from_its_beginning(sok):
    """Whose title holds all that was asked for."""
    ask(sok, "mitt i allt")
    words_of(sok)

    assert hit(sok).locator("h2 a").get_attribute("href") == f"/{POSTS['mitt']}"


def test_more_hits_on_demand(open_page, blog):
    """Twenty at a time; the rest is one press away, and the focus goes to the first of it."""
    page = open_page(f"{blog}/sok/?q=och")
    wait(page)
    assert said(page) == "24 träffar på ”och”. Här är de 20 bästa."
    assert len(found(page)) == 20
    page.get_by_role("button", name="Visa 4 till").press("Enter")
    expect(page.get_by_role("status")).to_have_text("24 träffar på ”och”.")

    assert sorted(found(page)) == sorted(POSTS.values())
    assert page.evaluate("document.activeElement.pathname").strip("/") in found(page)[20].strip(
        "/"
    )
    assert not page.get_by_role("button", name="Visa").is_visible()
    type_in(page, "tillit")
    assert not page.get_by_role("button", name="Visa").is_visible()


def test_english_title_is_marked(sok):
    """A screen reader says "Peer learning visit" in English here too."""
    ask(sok, "peer learning visit")

    assert sok.get_by_role("link", name="Peer learning visit").get_attribute("lang") == "en"


def test_address_follows_and_leads_back(open_page, blog):
    """The question is in the address, without a new step in the browser's history."""
    page = open_page(f"{blog}/sok/")
    steps = page.evaluate("history.length")
    type_in(page, "lex Sarah & co")
    assert page.url == f"{blog}/sok/?q=lex+Sarah+%26+co"
    assert page.evaluate("history.length") == steps
    type_in(page, "lex Sarah")
    page.reload()
    wait(page)

    assert page.get_by_role("searchbox").input_value() == "lex Sarah"
    assert sorted(found(page)) == sorted([POSTS["ivo"], POSTS["tillit"]])


def test_answer_is_there_at_once(open_page, blog):
    """Seen and heard in the place of what the page says without its script."""
    page = open_page(f"{blog}/sok/?q=tillit")
    expect(page.get_by_text("5 träffar på ”tillit”.")).to_be_attached()

    assert page.get_by_role("status").is_visible()
    assert not page.get_by_text("Sökningen behöver JavaScript").is_visible()


def test_late_answer_does_not_replace_a_newer(pieces, open_page):
    """Who asks again before the first answer has come gets the second, and keeps it."""
    page = open_page(pieces.url.partition("?")[0])
    held = []
    page.route("**/ord*.json", lambda route: route.continue_() if held else held.append(route))
    page.get_by_role("searchbox").fill("utvisning")
    with page.expect_request("**/ord*.json"):
        page.keyboard.press("Enter")
    ask(page, "budget")
    for route in held:
        route.continue_()
    page.wait_for_timeout(200)

    assert held
    assert said(page) == "6 träffar på ”budget”."


def test_phrase_of_usual_words_says_what_was_read(open_page, tmp_path):
    """Of a large blog no more is fetched than a hundred texts, and the reader is told."""
    posts = {
        f"inlagg/{number}.md": f"Titel: Nummer {number}\nDatum: 2018-05-01\nSlug: {number}\n\n"
        "Tre goda ord.\n"
        for number in range(101)
    }
    with served(build(write(tmp_path / "content", posts), tmp_path / "output")) as address:
        page = open_page(f"{address}/sok/?q=”goda ord”")
        wait(page)

        assert said(page) == (
            "100 träffar på ”goda ord”. Bara de 100 troligaste inläggen är genomlästa. "
            "Här är de 20 bästa."
        )


def test_empty_question_shows_all_posts(sok):
    """As the page was when it was opened."""
    ask(sok, "tillit")
    assert not sok.get_by_role("heading", name="Alla inlägg").is_visible()

    assert ask(sok, "  ") == ["", []]
    assert sok.get_by_role("heading", name="Alla inlägg").is_visible()


def test_keyboard_reaches_everything(open_page, blog):
    """From the field to the button, and on to the first hit; the focus is never moved."""
    page = open_page(f"{blog}/sok/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("hemlöshet")
    page.keyboard.press("Enter")
    wait(page)
    steps = [page.evaluate("document.activeElement.textContent || document.activeElement.name")]
    for _ in range(2):
        page.keyboard.press("Tab")
        steps.append(page.evaluate("document.activeElement.textContent"))

    assert steps == ["q", "Sök", "Det yttersta skyddet ska vara tillfälligt"]


@pytest.mark.parametrize(("width", "colours"), [(320, "light"), (1280, "dark")])
@pytest.mark.parametrize("question", ["", "kommunens barn", "och", "xylofon"])
def test_axe_finds_nothing(open_page, blog, question, colours, width):
    """With hits, without, and before any question; nothing sideways on a phone."""
    page = open_page(f"{blog}/sok/?q={question}", width=width, colours=colours)
    wait(page)
    page.wait_for_load_state("networkidle")

    assert inspect(page) == ([], [])
    assert sideways(page) <= 0


def test_without_script_the_page_is_an_archive(open_page, blog):
    """It says so kindly, and shows all posts instead of a form that does nothing."""
    page = open_page(f"{blog}/sok/?q=tillit", scripts=False)

    assert said(page) == "Sökningen behöver JavaScript. Titta gärna i listan i stället."
    assert page.get_by_role("status").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    listed = page.locator(".search-archive a").evaluate_all("all => all.map(a => a.pathname)")
    assert sorted(listed) == sorted(f"/{url}" for url in POSTS.values())


def test_script_that_never_came_is_told_of(open_page, blog):
    """A browser with script that could not load ours says so, and shows the list."""
    page = open_page("about:blank")
    page.route("**/search.js", lambda route: route.abort())
    page.goto(f"{blog}/sok/")

    assert said(page) == "Sökningen behöver JavaScript. Titta gärna i listan i stället."


@pytest.mark.parametrize("status", [404, 500, 200])
def test_index_that_cannot_be_fetched_is_told_of(open_page, blog, status):
    """In Swedish, with all posts to look among."""
    page = open_page("about:blank")
    page.route("**/index.json", lambda route: route.fulfill(status=status, body="<!doctype html>"))
    page.goto(f"{blog}/sok/?q=tillit")
    wait(page)

    assert said(page).startswith("Sökningen gick inte att hämta.")
    assert page.get_by_role("heading", name="Alla inlägg").is_visible()


def weights(site, urls):
    """Give what some files weigh, compressed."""
    return sum(len(brotli.compress((site / url.strip("/")).read_bytes())) for url in urls)


@pytest.mark.parametrize("question", ["tillit", "och"])
def test_search_is_light_and_leaves_no_trace(chromium, address, site, question):
    """
    Script and index: at most 20 kB, and the texts of the hits 30 kB more.

    No other origin, no cookie, nothing stored.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/sok/?q={question}", wait_until="networkidle")
    files = {url.removeprefix(address).partition("?")[0] for url in asked}
    stored = page.evaluate("localStorage.length + sessionStorage.length")
    texts = {name for name in files if name.startswith("/sok/text/")}
    first = {"/sok/search.js", "/sok/index.json"}
    looks = {name for name in files if name.startswith("/tema/")}  # every page has them

    assert files - texts - looks == {"/sok/", *first}
    assert weights(site, first) <= 20_000
    assert 0 < weights(site, texts) <= 30_000
    assert (stored, context.cookies()) == (0, [])
    context.close()


def test_page_fetches_no_index_unasked(open_page, address):
    """Who only opens the page pays for the page."""
    page = open_page("about:blank")
    with noted(page, "request", lambda request: request.url) as asked:
        page.goto(f"{address}/sok/", wait_until="networkidle")

    assert f"{address}/sok/" in asked
    assert not [url for url in asked if url.endswith(".json")]
