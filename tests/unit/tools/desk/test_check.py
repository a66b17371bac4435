"""The check of the texts, as the desk asks for it."""

import json
import os
import subprocess
import sys
import threading

import pytest

from blog.findings import Finding, Level
from tools.desk.check import Checker, check_command, read_findings, run

ENTRY = {"path": "content/a.md", "line": 3, "rule": "länktext", "level": "warning",
         "message": "Ord.", "hint": "Gör så."}  # fmt: skip
FOUND = Finding("content/a.md", 3, "länktext", "Ord.", "Gör så.", Level.WARNING)


def test_reading_what_it_prints():
    """A list of objects becomes findings."""
    error = {**ENTRY, "level": "error"}

    assert read_findings(json.dumps([ENTRY])) == (FOUND,)
    assert read_findings(json.dumps([error]))[0].level is Level.ERROR


@pytest.mark.parametrize("text", ["", "Traceback", "[1]", "[{}]", '{"a": 1}', "7"])
def test_what_it_never_prints(text):
    """Anything but a list of findings is refused."""
    with pytest.raises(ValueError):  # noqa: PT011  (the words are the parser's own)
        read_findings(text)


def checked(run):
    """Ask for a check and wait until it is done; give what it says, and if that is fresh."""
    done = threading.Event()
    checker = Checker(["lint"], run, done.set)
    first = checker.ask(1)
    assert done.wait(30)
    return first, checker.ask(1), checker


def test_asked_once():
    """The first answer comes before the check is done, the second after; one check is enough."""
    runs = []

    def run(command):
        runs.append(command)
        return json.dumps([ENTRY])

    first, second, _ = checked(run)

    assert (first, second) == (((), False), ((FOUND,), True))
    assert runs == [["lint"]]


def test_a_new_build_makes_it_old():
    """What was said about an older site is shown till the new check is done."""
    _, _, checker = checked(lambda _: json.dumps([ENTRY]))

    assert checker.ask(2) == ((FOUND,), False)


def test_not_while_the_site_is_built():
    """The check waits till the build is done, and is asked for then."""
    runs = []
    checker = Checker(["lint"], runs.append, list)

    assert checker.ask(1, may_start=False) == ((), False)
    assert runs == []


@pytest.mark.skipif(os.name != "posix", reason="the system knows nothing of that")
def test_a_check_gives_way():
    """A page that is to be shown comes first."""
    here = os.nice(0)

    assert int(run([sys.executable, "-c", "import os; print(os.nice(0))"])) == min(here + 10, 19)


def broken(_):
    raise OSError


def slow(_):
    raise subprocess.TimeoutExpired("lint", 1)


def test_a_first_check_that_takes_long():
    """It goes on where it was when the desk is looked at next; nothing is said to have failed."""
    _, (said, is_fresh), _ = checked(slow)

    assert (said, is_fresh) == ((), False)


@pytest.mark.parametrize("run", [broken, lambda _: "Traceback"], ids=["no program", "no list"])
def test_a_check_that_fails(run):
    """The desk says so, and goes on."""
    _, (said, is_fresh), _ = checked(run)

    assert is_fresh
    assert [each.message for each in said] == ["Granskningen av texterna gick inte att köra."]


def test_without_a_check():
    """There is nothing to wait for."""
    assert Checker(None, broken, list).ask(1) == ((), True)


def test_the_command():
    """The check that comes with the project is run on the folder of texts."""
    assert check_command("content")[1:] == ["-m", "tools.check", "content", "--json"]
