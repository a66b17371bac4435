"""What every test can ask for, and how the suite is run."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from pathlib import Path

import pelican
import pytest
from filelock import FileLock
from hypothesis import settings
from pelican.log import FatalLogger

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
    """Choose how hard the laws are tried, and let commands be interrupted."""
    if config.getoption("--long"):
        settings.load_profile("long")
    profiles.settle()
    # What a shell runs in the background is deaf to Ctrl+C, and so is all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(tryfirst=True)  # before -m chooses among the marks
def pytest_collection_modifyitems(config, items):
    """Mark the tests of a folder, so that none can be forgotten; leave the long ones out."""
    for item in items:
        for name in FOLDERS:
            if Path(__file__).parent / name in item.path.parents:
                item.add_marker(name)
    if not config.getoption("--long"):
        items[:] = [item for item in items if not item.get_closest_marker("long")]


@pytest.fixture(autouse=True)
def _pelican_as_it_was():
    """Put back what the command of a build changes for the whole process: how Pelican logs."""
    root, console, fatal = logging.getLogger(), pelican.console, FatalLogger.fatal_lvl
    level, handlers = root.level, [*root.handlers]
    yield
    pelican.console, FatalLogger.fatal_lvl = console, fatal
    root.setLevel(level)
    root.handlers[:] = handlers


@pytest.fixture(autouse=True)
def _no_loop_of_others(request):
    """
    Let a test that opens no browser run an event loop of its own.

    Playwright leaves the loop of its session running in the thread, between its calls.
    """
    loop = asyncio._get_running_loop()
    if loop is None or "browser" in request.keywords:
        yield
        return
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Build the real posts in content/ for publishing, once for all tests; only to be read."""
    return once(tmp_path_factory, "site", ROOT / "content")


@pytest.fixture(scope="session")
def everything_site(tmp_path_factory):
    """Build the folder that holds everything a writer can write; only to be read."""
    return once(tmp_path_factory, "everything", ROOT / "tests/data/everything")


def once(factory, name, content):
    """Build a site for all workers, by the first that wants it."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # each worker has a folder of its own in that of the run
    output = shared / name / "output"
    with FileLock(shared / f"{name}.lock"):
        return output if output.is_dir() else build(content, output)
