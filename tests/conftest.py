"""What every test can ask for."""

from __future__ import annotations

import pytest

from tests.sites import ROOT, build


def pytest_addoption(parser):
    """Let ``inv golden`` rewrite the expected pages."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/expected")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Build the real posts in content/ for publishing, once for all tests."""
    return build(ROOT / "content", tmp_path_factory.mktemp("site") / "output")
