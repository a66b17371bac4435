"""What every test can ask for, and how the suite is run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests import profiles
from tests.sites import ROOT, build

FOLDERS = ("browser", "integration")
"""Folders whose tests carry a mark of the same name; ``inv test --fast`` leaves them out."""


def pytest_addoption(parser):
    """Let ``inv golden`` rewrite the expected pages, and ``inv test --long`` take its time."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/expected")
    parser.addoption(
        "--long", action="store_true", help="laws on many more examples, others each time"
    )
    profiles.register()


@pytest.hookimpl(trylast=True)  # Hypothesis has read its own options by then
def pytest_configure(config):
    """Choose how hard the laws are tried."""
    if config.getoption("--long"):
        settings.load_profile("long")
    profiles.settle()


def pytest_collection_modifyitems(items):
    """Mark the tests of a folder, so that none can be forgotten."""
    for item in items:
        for name in FOLDERS:
            if Path(__file__).parent / name in item.path.parents:
                item.add_marker(name)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Build the real posts in content/ for publishing, once for all tests."""
    return build(ROOT / "content", tmp_path_factory.mktemp("site") / "output")
