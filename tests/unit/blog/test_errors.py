"""Errors meant for the director."""

import subprocess
import sys

import pytest

from blog.errors import BuildStopped, SettingError, stop_if_missing
from blog.findings import Finding
from tests.sites import ROOT

FINDING = Finding("content/a.md", 3, "datum", "Fel datum.", "Rätta.")


def test_what_is_said():
    """Every error first, then what follows from them."""
    stop = BuildStopped("Inget har byggts.", [FINDING])

    assert str(stop) == "content/a.md:3: Fel datum.\n    → Rätta. (datum)\nInget har byggts."
    assert (stop.message, stop.findings) == ("Inget har byggts.", (FINDING,))


def test_without_findings():
    """The sentence alone."""
    assert str(BuildStopped("Inget har byggts.")) == "Inget har byggts."


def test_a_setting():
    """Which setting, its value as written in the file, and what to write instead."""
    stop = SettingError(name="POSTS_PREVIEW", value="ja", hint="Skriv True eller False.")

    assert str(stop) == (
        "pelicanconf.py: POSTS_PREVIEW = 'ja' går inte att använda. Skriv True eller False."
    )
    assert isinstance(stop, BuildStopped)


def test_no_traceback_whoever_runs_the_build():
    """Python itself prints the words to standard error and ends with 1."""
    code = "from blog.errors import BuildStopped; raise BuildStopped('Inget har byggts.')"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Inget har byggts.\n"


def test_an_exception_handler_does_not_swallow_it():
    """It is no Exception, so that code that goes on after one stops all the same."""
    assert not issubclass(BuildStopped, Exception)


def test_nothing_missing():
    """All plugins, in any order, among others."""
    stop_if_missing(["plugins.a", "plugins.b"], ["x", "plugins.b", "plugins.a"])
    stop_if_missing([], [])


def test_missing():
    """Those that are missing are named, and only those."""
    with pytest.raises(BuildStopped, match=r"läsa in: plugins\.b, plugins\.c\.$"):
        stop_if_missing(["plugins.a", "plugins.b", "plugins.c"], ["plugins.a"])
