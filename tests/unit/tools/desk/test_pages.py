"""The preview's own pages."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from blog.stylesheet import csp_hash
from tests.sites import ROOT, write
from tools.desk.build.outcome import Outcome
from tools.desk.overview import make_overview
from tools.desk.pages import Pages
from tools.desk.state import PreviewState
from tools.desk.texts import TextSummary

HOSTILE = '<script>alert("x")</script> & co'
ERROR = Finding("content/a.md", 2, "datum", HOSTILE, "Rätta.")
DRAFT = TextSummary("content/a.md", HOSTILE, "/utkast/a/", State.DRAFT, None, is_page=False)


@pytest.fixture
def pages():
    return Pages("Bloggen", ROOT / "theme")


def moment(outcome=None):
    state = PreviewState("x")
    if outcome:
        state.built(outcome)
    return state.now


def main_of(page):
    return BeautifulSoup(page.html, "html.parser").main


def test_an_empty_desk(pages):
    """It says what to do, not that nothing is there."""
    desk = main_of(
        pages.desk(moment(Outcome(delivered=True)), make_overview((), ()), is_fresh=True)
    )

    assert desk.h1.get_text() == "Skrivbordet"
    assert [each.get_text() for each in desk.find_all("p")] == [
        'Inga utkast. Börja ett med inv new "Rubrik".',
        "Inga inlägg väntar på sin dag.",
        "Fel: 0. Anmärkningar: 0.",
    ]


def test_the_directors_words_are_text(pages):
    """Titles, messages and file names are shown as they are."""
    outcome = Outcome(delivered=False, findings=(ERROR,), message="Inget har byggts.")
    desk = main_of(pages.desk(moment(outcome), make_overview([DRAFT], [ERROR]), is_fresh=False))

    assert desk.find("script") is None
    assert [link.get_text() for link in desk.find_all("a")] == [HOSTILE, HOSTILE]
    assert "Rad 2: Fel. " + HOSTILE in desk.li.find_next("ul").get_text()
    assert "Granskningen pågår …" in desk.get_text()


def test_before_there_is_a_site(pages):
    """First that it is on its way, then what stopped it."""
    assert main_of(pages.stopped(moment())).h1.get_text() == "Sajten byggs …"

    warning = Finding("content/b.md", 1, "x", "Anm.", "Gör.", Level.WARNING)
    outcome = Outcome(delivered=False, findings=(ERROR, warning), message="Inget har byggts.")
    page = main_of(pages.stopped(moment(outcome)))

    assert page.h1.get_text() == "Sajten kan inte visas än"
    assert "content/a.md:2" in page.get_text()
    assert "content/b.md" not in page.get_text()


def test_a_broken_mark(tmp_path):
    """The desk is there whatever the theme is like: it is the desk that tells of it."""
    write(tmp_path, {"templates/partials/mark.html": "{% if %}"})
    page = Pages("Bloggen", tmp_path).desk(moment(), make_overview((), ()), is_fresh=True)

    assert main_of(page).h1.get_text() == "Skrivbordet"


def test_a_name_that_is_no_text(pages):
    """A file may be called anything; the page is sent all the same."""
    odd = Finding("content/b\udce5d.md", 1, "x", "Fel.", "Gör.")
    page = pages.desk(moment(), make_overview((), [odd]), is_fresh=True)

    assert "content/b?d.md" in page.html.encode().decode()


def test_where_no_page_is(pages):
    """In the site's clothes, and told of the next build like any other page."""
    page = pages.missing(moment())

    assert main_of(page).h1.get_text() == "Sidan finns inte"
    assert 'data-turn="x-0-0"' in page.html


def test_the_policy_lets_in_two_things(pages):
    """The theme's stylesheet by its hash, and our own script."""
    page = pages.stopped(moment())
    style = BeautifulSoup(page.html, "html.parser").style.string

    assert f"style-src '{csp_hash(style)}'" in page.policy
    assert "script-src 'self'" in page.policy
    assert page.policy.startswith("default-src 'none';")


def test_a_theme_that_is_broken(tmp_path):
    """The page is plain, but it is there: it tells what to fix."""
    page = Pages("Bloggen", Path(tmp_path)).stopped(moment())

    assert "<style></style>" in page.html
