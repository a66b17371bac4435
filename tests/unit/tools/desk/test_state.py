"""What the windows of the browser are told, and when."""

import json
import threading

from blog.findings import Finding, Level
from tools.desk.outcome import Outcome
from tools.desk.state import PreviewState

ERROR = Finding("content/a.md", 2, "datum", "Fel datum.", "Rätta.")
WARNING = Finding("content/a.md", 3, "metadata", "Okänd rad.", "Ta bort.", Level.WARNING)


def told(state):
    return json.loads(state.now.as_json())


def test_before_the_first_build():
    """Nothing is served, nothing is wrong."""
    assert told(PreviewState("x")) == {
        "served": "x-0", "turn": "x-0-0", "stopped": False, "message": "", "warnings": 0,
        "errors": [],
    }  # fmt: skip


def test_a_site_is_delivered():
    """The site has a new name; warnings are counted, not told."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True, findings=(WARNING,)))

    assert told(state) == {
        "served": "x-1", "turn": "x-1-0", "stopped": False, "message": "", "warnings": 1,
        "errors": [],
    }  # fmt: skip


def test_a_build_is_stopped():
    """The former site keeps its name; each error is told with its place and its way out."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True))
    state.built(Outcome(delivered=False, findings=(ERROR, WARNING), message="Fel: 1."))

    assert told(state) == {
        "served": "x-1", "turn": "x-2-0", "stopped": True, "message": "Fel: 1.", "warnings": 1,
        "errors": [{"place": "content/a.md:2", "message": "Fel datum.", "hint": "Rätta.",
                    "rule": "datum", "error": True}],
    }  # fmt: skip


def test_a_check_is_news_for_the_desk_alone():
    """It changes the moment but not the site."""
    state = PreviewState("x")
    state.checked()

    assert (told(state)["served"], told(state)["turn"]) == ("x-0", "x-0-1")


def test_waiting():
    """A window that knows the present waits; one that does not is told at once."""
    state = PreviewState("x")

    assert state.after("another", timeout=0) is state.now
    assert state.after(state.now.turn, timeout=0) is None

    threading.Timer(0.05, state.checked).start()

    assert state.after("x-0-0", timeout=30).turn == "x-0-1"
