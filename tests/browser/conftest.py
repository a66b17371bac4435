"""A real browser, and the finished site served to it."""

from __future__ import annotations

import functools
import http.server
import threading
from contextlib import contextmanager

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import sync_playwright

from tests.browser.desks import QUIET
from tests.sites import ROOT
from tools import browser as browsers

LAW = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "runOnly": {"type": "tag", "values": LAW},
    # 7:1; what is below 4.5:1 it leaves to the rule color-contrast.
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],  # of what passes, one example is enough
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a web server would, without a word on the terminal."""

    def log_message(self, *_):
        """Say nothing."""

    def send_error(self, code, *_):
        """Answer an unknown address with the site's own page."""
        page = (ROOT / self.directory / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def served(folder):
    """Serve *folder* on a free port; give its address."""
    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def noted(page, event, give):
    """Give a list that grows by what *give* makes of each *event* on *page*."""
    seen = []

    def note(happening):
        seen.append(give(happening))

    page.on(event, note)
    try:
        yield seen
    finally:
        page.remove_listener(event, note)


def inspect(page):
    """
    Give what of WCAG 2.2 AA and good practice is broken, and where contrast is in doubt.

    axe is put into a page once, however often it is asked.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate("document.fonts.ready.then(() => 0)")  # what moves meanwhile is in doubt
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    assert "color-contrast-enhanced" in {rule["id"] for rule in found["passes"]}
    broken = [(rule["id"], node["target"]) for rule in found["violations"]
              for node in rule["nodes"]]  # fmt: skip
    return broken, [rule["id"] for rule in found["incomplete"] if "contrast" in rule["id"]]


def sideways(page):
    """Say by how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


@pytest.fixture(scope="session")
def chromium():
    """Start an installed browser, or the one that came with Playwright."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browsers.find(), args=QUIET)
        yield running
        running.close()


@pytest.fixture(scope="session")
def address(site):
    """Serve the real site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def everything(everything_site):
    """Serve the folder that holds everything a writer can write."""
    with served(everything_site) as address:
        yield address


@pytest.fixture(scope="session")
def tabs(chromium):
    """Give two tabs, with scripts and without: a new one costs as much as five pages in it."""
    return {
        scripts: chromium.new_context(java_script_enabled=scripts).new_page()
        for scripts in (True, False)
    }


@pytest.fixture
def open_page(tabs):
    """Give a function that opens a page as a reader with this window and these settings."""

    def open_page(url, *, width=1280, height=900, scripts=True, colours="light", forced="none"):
        page = tabs[scripts]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="screen", color_scheme=colours, forced_colors=forced)
        page.goto(url)
        return page

    yield open_page
    for page in tabs.values():
        page.unroute_all()
