"""Blogs to search: real posts as they once were, and small invented ones."""

import pytest

from tests.browser.conftest import served
from tests.browser.search.invented import FILES
from tests.sites import ROOT, build, write

REAL = ROOT / "tests/data/search"


@pytest.fixture(scope="session")
def blog(tmp_path_factory):
    """Serve the real posts."""
    with served(build(REAL, tmp_path_factory.mktemp("blog") / "output")) as address:
        yield address


@pytest.fixture(scope="session")
def blog_in_pieces(tmp_path_factory):
    """Serve the real posts with their index in many files, as a large blog has it."""
    folder = tmp_path_factory.mktemp("pieces") / "output"
    with served(build(REAL, folder, SEARCH_ONE_FILE=0)) as address:
        yield address


@pytest.fixture(scope="session")
def small_blog(tmp_path_factory):
    """Serve the invented posts."""
    folder = tmp_path_factory.mktemp("invented")
    with served(build(write(folder / "content", FILES), folder / "output")) as address:
        yield address


@pytest.fixture(scope="module")
def open_search(chromium):
    """Give what opens the page Sök once for many questions; nothing may go wrong on it."""
    contexts, wrong = [], []

    def open_at(address):
        contexts.append(chromium.new_context())
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda line: wrong.append(line.text))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(f"{address}/sok/")
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def sok(open_search, blog):
    """Open the search of the real posts."""
    return open_search(blog)


@pytest.fixture(scope="module")
def pieces(open_search, blog_in_pieces):
    """Open the search of the real posts with their index in many files."""
    return open_search(blog_in_pieces)


@pytest.fixture(scope="module")
def small(open_search, small_blog):
    """Open the search of the invented posts."""
    return open_search(small_blog)
