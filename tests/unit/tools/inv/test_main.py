"""What is typed after ``inv``."""

import subprocess
import sys

import pytest
from invoke.collection import Collection

import tasks
from tests.sites import ROOT
from tools.inv.__main__ import leave_to_command, main

COLLECTION = Collection.from_module(tasks)

# Each case: what is typed after ``inv``, and what invoke gets.
WORDS = [
    ("nothing", [], ["--list"]),
    ("a task", ["build"], ["build"]),
    ("a task of invoke's own options", ["--echo", "build"], ["--echo", "build"]),
    ("what is no task", ["nwe", "a"], ["nwe", "a"]),
    ("a task with options", ["style", "--fix"], ["style", "--fix"]),
    ("two tasks with options", ["style", "test", "--fast"], ["style", "test", "--fast"]),
    ("a title", ["new", "En vanlig måndag"], ["new", "--", "'En vanlig måndag'"]),
    ("a title of any kind", ["new", '$(rm x) "`'], ["new", "--", "'$(rm x) \"`'"]),
    ("a title like an option", ["new", "--", "-1 grad"], ["new", "--", "-- '-1 grad'"]),
    ("a command's options", ["check", "--json"], ["check", "--", "--json"]),
    ("help", ["--help"], ["--help"]),
    ("help with a command", ["--help", "check"], ["check", "--", "--help"]),
    ("the same in another order", ["check", "-h"], ["check", "--", "-h"]),
    ("help with a task that has options", ["--help", "style"], ["style", "--help"]),
]


@pytest.mark.parametrize(
    ("words", "passed"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS]
)
def test_leave_to_command(words, passed):
    """A task without options of its own takes all that follows it."""
    assert leave_to_command(words, COLLECTION) == passed


SAID = [
    ("a slip", ["nwe"], "”nwe” går inte att förstå. Menade du ”new”? Alla kommandon: inv --list"),
    ("nothing like a task", ["xyz"], "”xyz” går inte att förstå. Alla kommandon: inv --list"),
    ("an unknown option", ["--lst"], "”--lst” går inte att förstå. Alla kommandon: inv --list"),
    ("an unknown option of a task", ["test", "--fats"], "”--fats” går inte att förstå. Alla "),
    ("no value", ["--list-format"], "Kommandot går inte att förstå. Alla kommandon: inv --list"),
    ("help with nothing", ["--help", "nwe"], "”nwe” går inte att förstå. Menade du ”new”?"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "message"), [case[1:] for case in SAID], ids=[case[0] for case in SAID]
)
def test_what_is_not_understood(capsys, words, message):
    """Swedish, with a way on; the exit code says wrong usage."""
    assert main(words) == 2
    assert capsys.readouterr().err.startswith(message)


@pytest.mark.parametrize("words", [[], ["--list"], ["--help"]], ids=["nothing", "list", "help"])
def test_the_list(capsys, words):
    """Every task once, under its heading: the director's first."""
    assert main(words) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]

    assert err == ""
    assert lines[0] == "För dig som skriver:"
    assert "För dig som utvecklar:" in lines
    assert lines[-1] == "Hjälp om ett kommando: inv new --help"
    assert sorted(listed) == sorted(COLLECTION.task_names)
    assert listed.index("new") < listed.index("test")


# Each case: the words after ``inv``, a part of what the command says, the exit code.
STARTED = [
    ("no such document", ["word", "finns-inte.docx"], "finns-inte.docx går inte att öppna.", 1),
    ("a date that is none", ["new", '$(rm x) "`', "--date", "31 februari"], "”31 februari”", 1),
    ("no title", ["new"], "Rubriken saknas.", 1),
    ("a title of two words", ["new", "En", "vanlig"], "”vanlig” går inte att förstå.", 2),
    ("help", ["--help", "word"], "Så här skriver du: inv word [-h]", 0),
    ("help with a task", ["style", "--help"], "  -f, --fix   rätta det som går att rätta", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "message", "code"), [case[1:] for case in STARTED], ids=[case[0] for case in STARTED]
)
def test_the_command_says_the_rest(words, message, code):
    """Its words and its exit code come through."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.inv", *words],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == code
    assert message in done.stdout + done.stderr
