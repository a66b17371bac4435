"""The suite itself: no test is forgotten, and what its README says is true."""

import re
from fnmatch import fnmatch

import pytest
from hypothesis import settings

from tests import profiles
from tests.sites import ROOT

TESTS = ROOT / "tests"
README = (TESTS / "README.md").read_text("utf-8")


def test_every_folder_of_tests_is_looked_into(pytestconfig):
    """Pytest passes over some names of folders, such as build, without a word."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {
        folder.name
        for path in TESTS.rglob("test_*.py")
        for folder in path.relative_to(ROOT).parents
    }

    assert {name for name in folders if any(fnmatch(name, each) for each in passed_over)} == set()


def named(pattern):
    """Give what the README has in code marks, if it looks like *pattern*."""
    return {name for name in re.findall(r"`([^`\n]+)`", README) if re.fullmatch(pattern, name)}


def test_every_path_in_the_readme_is_there():
    """From the project's folder or from tests/; a lone module also beside the tests."""
    paths = named(r"[\w./-]+(?:/|\.py|\.txt|\.md)|(?:data|golden|tests)/[\w/]+|\.ci/run")
    missing = {
        path
        for path in paths
        if not (ROOT / path).exists() and not (TESTS / path).exists() and not beside(path)
    }

    assert len(paths) > 25
    assert missing == set()


def beside(name):
    """Tell whether a module of this name lies anywhere among the tests."""
    return name.endswith(".py") and any(TESTS.rglob(name))


def test_every_shared_module_is_in_the_readme():
    """Who looks for what several tests share finds it."""
    shared = {path.name for path in TESTS.glob("*.py")} - {"__init__.py", "loaded.py"}

    assert shared <= named(r"\w+\.py")


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`[^`\n]*?(--[\w-]+)", README))))
def test_every_option_in_the_readme_exists(pytestconfig, option):
    """Of pytest, or of the task that starts it."""
    task = re.search(r"def test\(([^)]*)\)", (ROOT / "tasks.py").read_text("utf-8"))[1]

    if option not in {f"--{name}" for name in re.findall(r"(\w+): bool", task)}:
        pytestconfig.getoption(option)  # raises if there is none


def test_marks_follow_the_folders(request, pytestconfig):
    """The folders that the fast tests leave out are the ones that carry a mark."""
    marks = {line.partition(":")[0] for line in pytestconfig.getini("markers")}

    assert {"browser", "integration", "long"} <= marks
    assert all((TESTS / name).is_dir() for name in ("browser", "integration"))
    assert not [
        each for each in ("browser", "integration") if request.node.get_closest_marker(each)
    ]


@pytest.mark.parametrize(("name", "tried"), [("fast", 25), ("ci", 100), ("long", 5_000)])
def test_efforts(name, tried):
    """A quarter of the examples, as many as asked for, and fifty times as many."""
    before = settings.get_current_profile_name()
    try:
        settings.load_profile(name)
        assert profiles.examples(100).max_examples == tried
        assert settings.default.derandomize is (name != "long")
        assert settings.default.deadline is settings.default.database is None
    finally:
        settings.load_profile(before)
