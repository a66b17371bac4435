"""The suite itself: no test is forgotten, and what its README says is true."""

from fnmatch import fnmatch

from tests.sites import ROOT


def test_every_folder_of_tests_is_looked_into(pytestconfig):
    """Pytest passes over some names of folders, such as build, without a word."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {
        folder.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for folder in path.relative_to(ROOT).parents
    }

    assert {name for name in folders if any(fnmatch(name, each) for each in passed_over)} == set()
