"""What the README says to somebody who has nothing but that folder."""

import doctest
import importlib
import json
import re
import sys

import pytest

from plugins.teaser.markup.marks import find_mark
from plugins.teaser.model import LinkedTeaser
from plugins.teaser.settings import SETTINGS
from tests.sites import ROOT

FOLDER = ROOT / "plugins/teaser"
README = (FOLDER / "README.md").read_text("utf-8")


def section(title):
    """Give what stands under a heading."""
    return re.split(r"^#+ .*\n", README[README.index(f"# {title}\n") :], flags=re.MULTILINE)[1]


def test_settings_are_those_declared():
    """The table holds each setting with its default and its meaning, in order, and no other."""
    rows = [
        f"| `{setting.name}` | `{json.dumps(setting.default, ensure_ascii=False)}` "
        f"| {setting.meaning} |"
        for setting in SETTINGS
    ]

    assert [row for row in section("Settings").splitlines() if row.startswith("| `")] == rows


def test_templates_get_what_is_promised():
    """The table holds every attribute of a teaser, and no other."""
    attributes = [name for name, kind in vars(LinkedTeaser).items() if isinstance(kind, property)]
    promised = re.findall(r"^\| `article\.teaser\.(\w+)`", README, re.MULTILINE)

    assert sorted(promised) == sorted(attributes)


def test_every_mark_in_it_is_one():
    """What the README calls a mark is understood."""
    others = re.compile(r":?[Ss]ummary:|<span|sentence$|words$")
    named = re.findall(r"`([^`]+)`", section("Who chooses").split("\n3. ")[0])
    marks = [re.sub(r"<!--|-->|^\.\. ", "", name) for name in named if not others.match(name)]

    assert len(marks) > 12
    assert [name for name in marks if find_mark(name) is None] == []


def test_every_file_is_described():
    """The table of files leaves none out and names none that is not there."""
    there = {file.name for file in FOLDER.glob("*.py")} | {"markup/"}
    rows = re.findall(r"^\| (`.*?) \|", section("Where things are"), re.MULTILINE)

    assert sorted(re.findall(r"`([^`]+)`", "".join(rows))) == sorted(there)


@pytest.fixture
def alone(monkeypatch):
    """Let the folder be imported as ``teaser``, as it is where it was copied to."""
    monkeypatch.syspath_prepend(FOLDER.parent)
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "teaser"]:
        del sys.modules[name]


def test_examples_give_what_they_show(alone):
    """Every example runs as it stands."""
    importlib.invalidate_caches()
    found = doctest.testfile(str(FOLDER / "README.md"), module_relative=False, encoding="utf-8")

    assert found.attempted >= 4
    assert found.failed == 0
