"""What readers find, and how they are told."""

import brotli
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import inspect, noted, served, sideways
from tests.sites import ROOT, build

pytestmark = pytest.mark.browser

POSTS = {
    "bänk": "2017/pa-den-anklagades-bank/",
    "broar": "2016/bygga-murar-eller-broar/",
    "dilemma": "2016/etiskt-dilemma-ja-angivare-nej/",
    "flexibel": "2017/framtidens-arbetsplats-kraver-flexibel-tanke/",
    "forska": "2017/forska-nara-verksamheten/",
    "hopp": "2017/att-inge-hopp/",
    "ivo": "2016/ivo-dag-idag/",
    "jobbet": "2017/vem-gor-jobbet/",
    "kraft": "2017/ta-nytta-av-vilja-och-kraft/",
    "lag": "2025/en-ny-socialtjanstlag-nu-borjar-vardagen/",
    "ledning": "2026/ledning-styrning-och-arbetssatt-nar-pengarna-ska-racka/",
    "mitt": "2016/mitt-i-allt/",
    "möte": "2016/ett-spannande-mote/",
    "peer": "2016/peer-learning-visit/",
    "profession": "2016/tillit-till-professionen/",
    "punkter": "2017/fem-punkter-for-det-hallbara-ledarskapet/",
    "sabo": "2017/rundabordssamtal-pa-sabo/",
    "skottland": "2017/skottland-igen-och-igen/",
    "skydd": "2017/det-yttersta-skyddet-ska-vara-tillfalligt/",
    "stolt": "2016/reflektioner-fran-en-stolt-socialchef/",
    "tiger": "2016/tiger-ger-resultat/",
    "tillit": "2016/tillit/",
    "utvisning": "2016/utvisning-med-socialtjanstens-hjalp/",
    "vård": "2025/nara-vard-borjar-hemma/",
}

KOMMUN = "bänk forska jobbet lag ledning peer sabo skottland skydd tiger vård"
CHEF = "bänk flexibel forska jobbet lag ledning peer profession punkter sabo skydd stolt tillit"
BARN = "bänk hopp lag ledning peer skottland tiger utvisning"
TILLIT = "ledning profession punkter stolt tillit"
OMSORG = "jobbet kraft ledning profession punkter vård"
AGED = "jobbet kraft ledning profession vård"
BUDGET = "hopp ledning mitt peer tiger"
OFFICER = "dilemma mitt peer skottland skydd utvisning"
HOME_CARE = "jobbet mitt stolt tillit vård"
SERVICES = "dilemma forska lag ledning peer sabo skottland skydd tiger utvisning"

# Forty questions, and the posts that hold the word: in any form, or as a part of another.
# Judged by reading what grep gives in content/, never by running the search.
QUESTIONS = [
    ("kommun", KOMMUN),
    ("kommunerna", KOMMUN),
    ("kommunens", KOMMUN),
    ("chef", CHEF),
    ("Chefer", CHEF),
    ("barn", BARN),
    ("barnets", BARN),
    ("tillit", TILLIT),
    ("omsorg", OMSORG),
    ("äldreomsorg", AGED),
    ("ÄLDREOMSORGEN", AGED),
    ("aldreomsorg", AGED),
    ("budget", BUDGET),
    ("handläggare", OFFICER),
    ("handlaggare", OFFICER),
    ("hemtjänst", HOME_CARE),
    ("hemtjansten", HOME_CARE),
    ("socialtjänst", SERVICES),
    ("sjuksköterskor", "skottland tillit vård"),
    ("sekretess", "dilemma flexibel skottland utvisning"),
    ("nämnden", "lag ledning profession stolt tillit utvisning"),
    ("möte", "bänk hopp kraft ledning möte peer skottland tiger vård"),
    ("bostäder", "ivo jobbet sabo skydd"),
    ("hemloshet", "sabo skydd"),
    ("polis", "dilemma utvisning"),
    ("trösklar", "lag vård"),
    ("cykel", "punkter tillit"),
    ("vikarier", "lag ledning"),
    ("forskning", "forska möte"),
    ("etik", "dilemma skydd utvisning"),
    ("miljön", "bänk flexibel mitt punkter"),
    ("LSS", "ivo jobbet"),
    ("TIGeR", "skottland tiger utvisning"),
    ("artsoppa", "jobbet"),
    ("murarna", "broar"),
    ("budget barn", "hopp ledning peer tiger"),
    ("barn sekretess", "skottland utvisning"),
    ("lex Sarah", "ivo tillit"),
    ("prop. 2016/17:50", "forska"),
    ("named person", "peer skottland"),
]
SLIPS = [
    ("tilit", "tillit", TILLIT),
    ("budjet", "budget", BUDGET),
    ("omsårg", "omsorg", OMSORG),
    ("omsrog", "omsorg", OMSORG),
    ("kommmun", "kommun", KOMMUN),
    ("hanldäggare", "handläggare", OFFICER),
    ("utvisnng", "utvisning", "utvisning"),
    ("skottlnad", "skottland", "lag peer skottland"),
]
NOWHERE = [
    "xylofon",
    "kärnkraft",
    "helikopter",
    "avtalet",
    "sorg",
    "kommunikation",
    "tillit xylofon",
]
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


# A question, and what a word is to it: a form, a part of a compound, or another word.
FORM, PART, OTHER = 2, 1, 0
WORDS = [
    ("kommun", "kommunens", FORM),
    ("kommunernas", "kommun", FORM),
    ("skolan", "skolor", FORM),
    ("möte", "mötena", FORM),
    ("granne", "grannarna", FORM),
    ("boendet", "boende", FORM),
    ("vikarie", "vikarierna", FORM),
    ("frånvaro", "frånvaron", FORM),
    ("miljöer", "miljön", FORM),
    ("kommittén", "kommittéer", FORM),
    ("arbetar", "arbetade", FORM),
    ("söka", "sökte", FORM),
    ("trygg", "tryggare", FORM),
    ("cyklar", "cykel", FORM),
    ("vatten", "vattnet", FORM),
    ("hemmet", "hem", FORM),
    ("stad", "städer", FORM),
    ("ledamöter", "ledamot", FORM),
    ("ideer", "idé", FORM),
    ("angest", "ångest", FORM),
    ("omsorg", "omsorgsförvaltning", PART),
    ("omsorg", "äldreomsorgens", PART),
    ("omsorgen", "barnomsorg", PART),
    ("skola", "skolgård", PART),
    ("skola", "förskolan", PART),
    ("barn", "barnkonventionen", PART),
    ("vård", "sjukvården", PART),
    ("kommun", "kommunikation", OTHER),
    ("sorg", "äldreomsorg", OTHER),
    ("arbete", "medarbetare", OTHER),
    ("ordning", "förordning", OTHER),
    ("ledning", "anledning", OTHER),
    ("barn", "gubbarna", OTHER),
    ("nämnden", "nämnde", OTHER),
    ("vård", "våra", OTHER),
    ("bord", "borde", OTHER),
    ("lag", "lagom", OTHER),
    ("ord", "köksbord", OTHER),
    ("etik", "etikett", OTHER),
    ("hälsa", "halsduk", OTHER),
    ("mål", "mal", OTHER),
]


# A question as the form's button sends it, what a screen reader is told, and the hits in order.
ASK = """async (question) => {
    const [form, status] = document.querySelectorAll(".search, .search-status");
    form.elements.q.value = question;
    form.requestSubmit();
    while (status.textContent === "Söker …") await new Promise((soon) => setTimeout(soon));
    const links = [...document.querySelectorAll(".search-results h2 a")];
    return [status.textContent, links.map((link) => link.getAttribute("href").slice(1))]; }"""


def ask(page, question):
    """Ask *question*; give what is said, and the addresses of the hits, in order."""
    return page.evaluate(ASK, question)


def type_in(page, question):
    """Type *question*, press Enter, and wait for the answer."""
    page.get_by_role("searchbox", name="Sök bland inläggen").fill(question)
    page.keyboard.press("Enter")
    wait(page)


def wait(page):
    """Wait until the search has answered."""
    expect(page.get_by_role("status")).not_to_have_text("Söker …")


def said(page):
    """Give what a screen reader is told."""
    return page.get_by_role("status").text_content()


def found(page):
    """Give the addresses of the hits, in order."""
    links = page.locator(".search-results h2 a")
    return links.evaluate_all("all => all.map(one => one.getAttribute('href').slice(1))")


def named(posts):
    """Give the addresses of posts named as in POSTS."""
    return sorted(POSTS[name] for name in posts.split())


@pytest.fixture(scope="module")
def sok(chromium, address):
    """Open the page once for all questions; nothing may go wrong on it."""
    context = chromium.new_context()
    page = context.new_page()
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("console", lambda line: page.wrong.append(line.text))
    page.on("dialog", lambda dialog: page.wrong.append(dialog.message))
    page.goto(f"{address}/sok/")
    yield page
    context.close()
    assert page.wrong == []


@pytest.fixture(scope="module")
def pieces(chromium, tmp_path_factory):
    """Open the page of the same blog with its index in many files, as a large blog has it."""
    folder = tmp_path_factory.mktemp("pieces") / "output"
    with served(build(ROOT / "content", folder, SEARCH_ONE_FILE=0)) as address:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(f"{address}/sok/")
        yield page
        context.close()


def test_there_are_forty_questions():
    """The table is as long as was promised, and knows every post."""
    assert len(QUESTIONS) == 40
    assert {name for _, posts in QUESTIONS for name in posts.split()} == set(POSTS)


@pytest.mark.parametrize(("question", "posts"), QUESTIONS, ids=[q for q, _ in QUESTIONS])
def test_question_finds_exactly_these(sok, question, posts):
    """Inflections, compounds, å ä ö as a o, capitals, several words: these posts, no others."""
    told, hits = ask(sok, question)

    assert sorted(hits) == named(posts)
    number = len(posts.split())
    assert told == f"{number} {'träffar' if number > 1 else 'träff'} på ”{question}”."


@pytest.mark.parametrize(
    ("question", "word", "kind"), WORDS, ids=[f"{q} {w}" for q, w, _ in WORDS]
)
def test_word(sok, question, word, kind):
    """What is a form of the word asked for, what holds it, and what only looks like it."""
    answer = sok.evaluate("([asked, word]) => swedish.compare(asked, [word])", [question, word])

    assert (answer or [OTHER]) == [kind]


@pytest.mark.parametrize(("question", "meant", "posts"), SLIPS, ids=[s[0] for s in SLIPS])
def test_one_typo_is_understood_and_said(sok, question, meant, posts):
    """A letter too many, too few, wrong, or two that changed places."""
    told, hits = ask(sok, question)

    assert sorted(hits) == named(posts)
    assert told.startswith(f"Inga träffar på ”{question}”. ")
    assert told.endswith(f" på ”{meant}”.")


@pytest.mark.parametrize("question", NOWHERE)
def test_nothing_found_is_said(sok, question):
    """No noise: the reader is told, and gets the list of all posts to look in."""
    told, hits = ask(sok, question)

    assert hits == []
    assert told.startswith(f"Inga träffar på ”{question}”. Prova ")
    assert sok.get_by_role("heading", name="Alla inlägg").is_visible()


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_question_is_only_text(sok, question):
    """Whatever is typed is shown as it was typed, and runs nowhere."""
    told, hits = ask(sok, question)

    assert told.startswith(("Inga träffar", "Skriv minst", f"{len(hits)} träff"))
    assert sok.locator(".search-status *, .search-results :is(script, img)").count() == 0
    assert sok.wrong == []


def test_address_of_any_length_is_answered(open_page, address):
    """A question of ten thousand characters is cut, not refused."""
    page = open_page(f"{address}/sok/?q={LONG[:10_000]}")
    wait(page)

    assert said(page).startswith(f"Inga träffar på ”{LONG[:40]}")
    assert len(said(page)) < 200


@pytest.mark.parametrize(("question", "posts"), QUESTIONS, ids=[q for q, _ in QUESTIONS])
def test_large_blog_answers_as_a_small_one(pieces, question, posts):
    """An index in many files gives what the same index in one file gives."""
    assert sorted(ask(pieces, question)[1]) == named(posts)


@pytest.mark.parametrize(("question", "meant", "posts"), SLIPS, ids=[s[0] for s in SLIPS])
def test_large_blog_understands_typos(pieces, question, meant, posts):
    """Also when the typo is in the letters that lead to the file."""
    told, hits = ask(pieces, question)

    assert sorted(hits) == named(posts)
    assert meant in told


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("tillit", "tillit profession"),
        ("skottland", "skottland"),
        ("chefen", "stolt"),
        ("äldreomsorg", "vård jobbet"),
        ("migration", "dilemma utvisning kraft broar"),
    ],
    ids=[
        "title",
        "title before tag",
        "part of title",
        "tag before text",
        "text after tag, then the newest",
    ],
)
def test_best_come_first(sok, question, first):
    """Titles before tags before texts; the newest first among equals."""
    assert ask(sok, question)[1][: len(first.split())] == [POSTS[name] for name in first.split()]


def test_hit_says_what_it_is(sok):
    """Title, date, tags and teaser; what was found is marked, in whatever form it stands."""
    ask(sok, "skottland kommun")
    hit = sok.get_by_role("listitem").filter(has=sok.get_by_role("heading", level=2)).first

    assert hit.get_by_role("link").get_attribute("href") == f"/{POSTS['skottland']}"
    assert hit.locator("time").get_attribute("datetime") == "2017-03-06"
    assert hit.locator("time").text_content() == "6\u00a0mars\u00a02017"
    assert hit.locator("mark").all_text_contents() == ["Skottland", "Skottlandsmodellen"]
    assert hit.locator("p").text_content().startswith("Åtta vanliga ord, en person att ringa")


def test_english_title_is_marked(sok):
    """A screen reader says "Peer learning visit" in English here too."""
    ask(sok, "peer learning visit")

    assert sok.get_by_role("link", name="Peer learning visit").get_attribute("lang") == "en"


def test_address_follows_and_leads_back(open_page, address):
    """The question is in the address, without a new step in the browser's history."""
    page = open_page(f"{address}/sok/")
    steps = page.evaluate("history.length")
    type_in(page, "lex Sarah & co")
    assert page.url == f"{address}/sok/?q=lex+Sarah+%26+co"
    assert page.evaluate("history.length") == steps
    type_in(page, "lex Sarah")
    page.reload()
    wait(page)

    assert page.get_by_role("searchbox").input_value() == "lex Sarah"
    assert sorted(found(page)) == named("ivo tillit")


def test_answer_is_there_at_once(open_page, address):
    """Seen and heard in the place of what the page says without its script."""
    page = open_page(f"{address}/sok/?q=tillit")
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
    assert said(page) == "5 träffar på ”budget”."


def test_empty_question_shows_all_posts(sok):
    """As the page was when it was opened."""
    ask(sok, "tillit")
    assert not sok.get_by_role("heading", name="Alla inlägg").is_visible()

    assert ask(sok, "  ") == ["", []]
    assert sok.get_by_role("heading", name="Alla inlägg").is_visible()


def test_keyboard_reaches_everything(open_page, address):
    """From the field to the button, and on to the first hit; the focus is never moved."""
    page = open_page(f"{address}/sok/")
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
@pytest.mark.parametrize("question", ["", "kommunens barn", "xylofon"])
def test_axe_finds_nothing(open_page, address, question, colours, width):
    """With hits, without, and before any question; nothing sideways on a phone."""
    page = open_page(f"{address}/sok/?q={question}", width=width, colours=colours)
    wait(page)

    assert inspect(page) == ([], [])
    assert sideways(page) <= 0


def test_without_script_the_page_is_an_archive(open_page, address):
    """It says so kindly, and shows all posts instead of a form that does nothing."""
    page = open_page(f"{address}/sok/?q=tillit", scripts=False)

    assert said(page) == "Sökningen behöver JavaScript. Titta gärna i listan i stället."
    assert page.get_by_role("status").is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    listed = page.locator(".search-archive a").evaluate_all("all => all.map(a => a.pathname)")
    assert sorted(listed) == sorted(f"/{url}" for url in POSTS.values())


def test_script_that_never_came_is_told_of(open_page, address):
    """A browser with script that could not load ours says so, and shows the list."""
    page = open_page("about:blank")
    page.route("**/search.js", lambda route: route.abort())
    page.goto(f"{address}/sok/")

    assert said(page) == "Sökningen behöver JavaScript. Titta gärna i listan i stället."


@pytest.mark.parametrize("status", [404, 500, 200])
def test_index_that_cannot_be_fetched_is_told_of(open_page, address, status):
    """In Swedish, with all posts to look among."""
    page = open_page("about:blank")
    page.route("**/index.json", lambda route: route.fulfill(status=status, body="<!doctype html>"))
    page.goto(f"{address}/sok/?q=tillit")
    wait(page)

    assert said(page).startswith("Sökningen gick inte att hämta.")
    assert page.get_by_role("heading", name="Alla inlägg").is_visible()


def test_first_search_is_light_and_leaves_no_trace(chromium, address, site):
    """Script and index: at most 20 kB; no other origin, no cookie, nothing stored."""
    context = chromium.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/sok/?q=tillit")
    wait(page)
    ours = {url.removeprefix(address) for url in asked if "/tema/" not in url}  # every page's own
    files = ours - {"/sok/?q=tillit"}
    stored = page.evaluate("localStorage.length + sessionStorage.length")
    weight = sum(len(brotli.compress((site / name[1:]).read_bytes())) for name in files)

    assert files == {"/sok/search.js", "/sok/index.json"}
    assert weight <= 20_000
    assert (stored, context.cookies()) == (0, [])
    context.close()


def test_page_fetches_no_index_unasked(open_page, address):
    """Who only opens the page pays for the page."""
    page = open_page("about:blank")
    with noted(page, "request", lambda request: request.url) as asked:
        page.goto(f"{address}/sok/", wait_until="networkidle")

    assert f"{address}/sok/" in asked
    assert not [url for url in asked if url.endswith(".json")]
