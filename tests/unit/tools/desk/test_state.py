"""What the windows of the browser are told, and when."""

import json
from hashlib import sha256

import pytest

from blog.findings import Finding, Level
from tools.desk.build.outcome import Outcome, SavedPage
from tools.desk.state import PreviewState

ERROR = Finding("content/a.md", 2, "datum", "Fel datum.", "Rätta.")
WARNING = Finding("content/a.md", 3, "metadata", "Okänd rad.", "Ta bort.", Level.WARNING)


PAGE = b"<p>Pumpen</p>"
SEARCH = b'<script src="sok.js" defer></script>'


def told(state, page=PAGE):
    return json.loads(state.now.as_json(page))


def saved(html=PAGE):
    return SavedPage("a.md", "a/index.html", html)


def test_before_the_first_build():
    """Nothing is wrong, and nothing is counted."""
    assert told(PreviewState("x")) == {
        "served": f"x-0-0-{sha256(PAGE).hexdigest()[:16]}", "turn": "x-0-0", "stopped": False,
        "message": "", "warnings": 0, "errors": [],
    }  # fmt: skip


def test_a_site_is_delivered():
    """Warnings are counted, not told."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True, findings=(WARNING,)))

    assert (told(state)["turn"], told(state)["stopped"]) == ("x-1-0", False)
    assert (told(state)["warnings"], told(state)["errors"]) == (1, [])


def test_a_build_is_stopped():
    """Each error is told with its place and its way out; what windows show is as it was."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True))
    before = told(state)
    state.built(Outcome(delivered=False, findings=(ERROR, WARNING), message="Fel: 1."))

    assert told(state) == {
        **before, "turn": "x-2-0", "stopped": True, "message": "Fel: 1.", "warnings": 1,
        "errors": [{"place": "content/a.md:2", "message": "Fel datum.", "hint": "Rätta.",
                    "rule": "datum", "error": True}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("page", "looks_same", "is_seen"),
    [(PAGE, True, False), (PAGE, False, True), (SEARCH, True, True)],
    ids=["a page as it was", "another picture, perhaps", "a page with a script of its own"],
)
def test_what_is_seen_of_a_new_site(page, looks_same, is_seen):
    """A window is left in peace when only texts were saved, and none that its page shows."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True))
    before = told(state, page)["served"]
    state.built(Outcome(delivered=True), looks_same=looks_same)

    assert (told(state, page)["served"] != before) is is_seen


def test_a_check_is_news_for_the_desk_alone():
    """It changes the moment but not what windows show."""
    state = PreviewState("x")
    before = told(state)
    state.checked()

    assert told(state) == {**before, "turn": "x-0-1"}


def test_a_saved_page_is_no_news_for_the_desk():
    """It lists what it listed."""
    state = PreviewState("x")
    before = told(state)
    state.saved([saved()], change=1)

    assert told(state) == before
    assert state.now.newer["a/index.html"].page.html == PAGE


def test_what_stopped_a_build_is_right_again():
    """There would be no page of what was saved, if anything were still wrong."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True, findings=(WARNING,)))
    state.built(Outcome(delivered=False, findings=(ERROR,)))
    state.saved([], change=2)

    assert (told(state)["stopped"], told(state)["errors"], told(state)["warnings"]) == (
        False, [], 1,
    )  # fmt: skip


def test_nothing_older_in_place_of_something_newer():
    """A site takes the place of the pages that it had when it was begun, and of no later one."""
    state = PreviewState("x")
    state.saved([saved(b"1")], change=1)
    state.saved([SavedPage("b.md", "b/index.html", b"2")], change=2)
    state.built(Outcome(delivered=False), change=2)
    assert [*state.now.newer] == ["a/index.html", "b/index.html"]

    state.saved([saved(b"3")], change=3)
    state.built(Outcome(delivered=True), change=2)

    assert {path: each.page.html for path, each in state.now.newer.items()} == {
        "a/index.html": b"3"
    }


def test_listening():
    """Whoever listens is told of every moment, and of the end, until it listens no more."""
    state, told = PreviewState("x"), []
    with state.listening(lambda: told.append(state._moment.number)):
        state.checked()
        state.checked()
        state.close()
    state.checked()

    assert told == [1, 2, 2]
    assert state.is_closed
