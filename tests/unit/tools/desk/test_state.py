"""What the windows of the browser are told, and when."""

import json
import threading

from blog.findings import Finding, Level
from tools.desk.outcome import Outcome
from tools.desk.state import State

FAULT = Finding("content/a.md", 2, "datum", "Fel datum.", "Rätta.")
REMARK = Finding("content/a.md", 3, "metadata", "Okänd rad.", "Ta bort.", Level.REMARK)


def told(state):
    return json.loads(state.now.as_json())


def test_before_the_first_build():
    """Nothing is served, nothing is wrong."""
    assert told(State("x")) == {
        "served": "x-0", "turn": "x-0-0", "stopped": False, "message": "", "remarks": 0,
        "faults": [],
    }  # fmt: skip


def test_a_site_is_delivered():
    """The site has a new name; remarks are counted, not told."""
    state = State("x")
    state.built(Outcome(delivered=True, findings=(REMARK,)))

    assert told(state) == {
        "served": "x-1", "turn": "x-1-0", "stopped": False, "message": "", "remarks": 1,
        "faults": [],
    }  # fmt: skip


def test_a_build_is_stopped():
    """The former site keeps its name; each fault is told with its place and its way out."""
    state = State("x")
    state.built(Outcome(delivered=True))
    state.built(Outcome(delivered=False, findings=(FAULT, REMARK), message="Fel: 1."))

    assert told(state) == {
        "served": "x-1", "turn": "x-2-0", "stopped": True, "message": "Fel: 1.", "remarks": 1,
        "faults": [{"place": "content/a.md:2", "message": "Fel datum.", "hint": "Rätta.",
                    "rule": "datum", "fault": True}],
    }  # fmt: skip


def test_a_check_is_news_for_the_desk_alone():
    """It changes the moment but not the site."""
    state = State("x")
    state.checked()

    assert (told(state)["served"], told(state)["turn"]) == ("x-0", "x-0-1")


def test_waiting():
    """A window that knows the present waits; one that does not is told at once."""
    state = State("x")

    assert state.after("another", timeout=0) is state.now
    assert state.after(state.now.turn, timeout=0) is None

    threading.Timer(0.05, state.checked).start()

    assert state.after("x-0-0", timeout=30).turn == "x-0-1"
