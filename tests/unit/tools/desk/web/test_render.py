"""The desk's own pages: in the site's clothes, and nothing in them but the desk's own."""

import re

import pytest
from bs4 import BeautifulSoup

from blog.documents.front_matter.status import State
from blog.findings import Finding
from blog.ledger.model import Ledger
from tests.sites import write
from tests.unit.tools.desk.web.running import NOW, make_site, running
from tools.desk.build.outcome import Outcome
from tools.desk.overview import make_overview
from tools.desk.readers import waiting
from tools.desk.texts import TextSummary
from tools.desk.web.render import Pages
from tools.publish.api import Memory

HOSTILE = '<script>alert("x")</script> & co'
NOTHING = waiting((), Ledger(), memory=Memory(), changed=(), now=NOW)
ERROR = Finding("content/a.md", 2, "datum", HOSTILE, "Rätta.")
DRAFT = TextSummary(
    "content/a.md", HOSTILE, "/utkast/a/", State.DRAFT, None, is_page=False, path="a.md"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return make_site(tmp_path_factory.mktemp("site"))


def pages(site, theme=None):
    if theme:
        site = type(site)(site.name, site.content, site.output, theme, site.posts)
    return Pages(site, desk="http://localhost:1", preview="http://localhost:2", token="hemligt")


def overview(site, texts=(), findings=(), theme=None, **more):
    given = {
        **{
            "shown": "x-1-0",
            "groups": [],
            "is_fresh": True,
            "stopped": False,
            "message": "",
            "warnings": [],
        },
        **{"words": "", "hits": [], "unsaved": [], "waiting": NOTHING, **more},
    }
    found = make_overview(texts, findings)
    answer = pages(site, theme).page("overview.html", found=found, here="/skrivbord/", **given)
    return answer.body.decode()


def main_of(html):
    return BeautifulSoup(html, "html.parser").main


def test_an_empty_desk(site):
    """It says what to do, not that nothing is there."""
    main = main_of(overview(site))

    assert main.h1.get_text() == "Skrivbordet"
    assert [each.get_text() for each in main.find_all("p")] == [
        "Inga utkast. Börja ett nytt inlägg.",
        "Inga inlägg är schemalagda.",
        "Ingenting är publicerat härifrån än. Det finns inget nytt att publicera.",
        "Fel: 0. Anmärkningar: 0.",
        "Papperskorgen",
    ]


def test_the_directors_words_are_text(site):
    """Titles, messages and file names are shown as they are."""
    main = main_of(overview(site, [DRAFT], [ERROR], is_fresh=False, stopped=True))

    assert main.find("script") is None
    titles = [link for link in main.find_all("a") if link.get_text() == HOSTILE]
    assert [link["href"] for link in titles] == ["/skrivbord/skriv/a.md"] * 2
    assert main.find("a", string="Rad 2")["href"] == "/skrivbord/skriv/a.md#rad-2"
    assert "Rad 2: Fel. " + HOSTILE in main.h3.find_next("ul").get_text()
    assert "Granskningen pågår …" in main.get_text()


def test_a_broken_mark(site, tmp_path):
    """The desk is there whatever the theme is like: it is the desk that tells of it."""
    write(tmp_path, {"templates/partials/mark.html": "{% if %}"})

    assert main_of(overview(site, theme=tmp_path)).h1.get_text() == "Skrivbordet"


def test_a_name_that_is_no_text(site):
    """A file may be called anything; the page is sent all the same."""
    odd = Finding("content/b\udce5d.md", 1, "x", "Fel.", "Gör.")

    assert "content/b?d.md" in overview(site, findings=[odd])


def test_the_policy(site):
    """Only what has this answer's nonce runs or is worn, and no other answer has the same."""
    answers = [pages(site).page("enter.html", to="/skrivbord/") for _ in range(2)]
    policies = [answer.headers["Content-Security-Policy"] for answer in answers]
    nonces = [re.search("script-src 'nonce-([^']+)'", policy)[1] for policy in policies]

    assert nonces[0] != nonces[1]
    assert policies[0] == (
        "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';"
        "img-src 'self' data: blob: http://localhost:2;font-src 'self';connect-src 'self';"
        f"script-src 'nonce-{nonces[0]}';style-src 'nonce-{nonces[0]}';"
        "frame-src http://localhost:2"
    )
    style = BeautifulSoup(answers[0].body, "html.parser").style
    assert style["nonce"] == nonces[0]


def test_where_no_page_is(site):
    """In the site's clothes, and in Swedish."""
    with running(site) as desk:
        status, _, said = desk.ask("/skrivbord/finns/inte")

    assert status == 404
    assert main_of(said).h1.get_text() == "Sidan finns inte"


def test_before_there_is_a_site(site):
    """What stopped it stands there, not what may wait."""
    with running(site, built=False) as desk:
        desk.state.built(Outcome(delivered=False, findings=(ERROR,), message="Inget har byggts."))
        _, _, said = desk.ask("/", port=desk.site_port)

    assert main_of(said).h1.get_text() == "Sajten kan inte visas än"
    assert "content/a.md:2" in main_of(said).get_text()


def test_a_theme_that_is_broken(site, tmp_path):
    """The page is plain, but it is there: it tells what to fix."""
    assert main_of(overview(site, theme=tmp_path / "none")).h1.get_text() == "Skrivbordet"
