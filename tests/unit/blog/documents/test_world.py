"""Every way out of a document is a question that can be recorded."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from blog.documents.known_files import Files
from blog.documents.world import World
from blog.traces import Recorder
from tests.unit.blog.documents.texts import NOW

FILES = Files.of(["inlagg/a.md", "bilder/a b.png"], prefix="/blogg")


@pytest.mark.parametrize(
    ("method", "argument", "answer"),
    [
        ("find", "inlagg/a.md", "inlagg/a.md"),
        ("find", "inlagg/b.md", None),
        ("find_odd", "bilder/ab.png", "bilder/a b.png"),
        ("find_odd", "bilder/b.png", None),
        ("nearest", "sidor/A.md", "inlagg/a.md"),
        ("nearest", "kommun.md", ""),
        ("at_site", "/arkiv/", "/blogg/arkiv/"),
        ("has_come", NOW, True),
        ("has_come", NOW + dt.timedelta(seconds=1), False),
    ],
)
def test_it_answers_and_is_recorded(method, argument, answer):
    """Each question once, with the answer of what lies in content/ or of the clock."""
    recorder = Recorder(World.of(FILES, now=NOW).ask)
    recorded = World(recorder.ask)

    assert [getattr(recorded, method)(argument) for _ in "12"] == [answer, answer]
    [(question, said)] = recorder.asked
    assert (question[0], said) == (method, answer)


def test_there_is_no_other_way_out():
    """What is given to the reading of a document holds a function to ask, and nothing else."""
    assert [*vars(World(len))] == ["ask"]


def test_the_two_hours_are_two_questions():
    """For Python, 2.30 of the first hour and of the second are equal when the clock goes back."""
    zone = ZoneInfo("Europe/Stockholm")
    first, second = (dt.datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=zone) for fold in (0, 1))
    now = dt.datetime(2026, 10, 25, 2, 45, fold=0, tzinfo=zone)
    recorded = World(Recorder(World.of(FILES, now=now).ask).ask)

    assert (recorded.has_come(first), recorded.has_come(second)) == (True, False)
