"""A real browser, and the finished site served to it."""

from __future__ import annotations

import functools
import http.server
import threading
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from tests.sites import ROOT, build
from tools import browser as browsers

QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


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
def everything(tmp_path_factory):
    """Serve the folder that holds everything a writer can write."""
    output = build(ROOT / "tests/data/everything", tmp_path_factory.mktemp("every") / "output")
    with served(output) as address:
        yield address


@pytest.fixture
def open_page(chromium):
    """Give a function that opens a page in a window of its own; all are closed at the end."""
    contexts = []

    def open_page(url, *, width=1280, height=900, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
