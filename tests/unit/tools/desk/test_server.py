"""The preview's server: what it answers, and to whom."""

import hashlib
import json
import socket
import threading
import urllib.request
from http.client import HTTPConnection

import pytest

from tests.sites import write
from tools.desk.build.outcome import Outcome, SavedPage
from tools.desk.handler import Handler
from tools.desk.pages import DeskPage
from tools.desk.server import HOST, Answers, PreviewServer, free_port
from tools.desk.state import PreviewState

FILES = {
    "index.html": "<body>Start</body>",
    "2026/a/index.html": "<body>Inlägg</body>",
    "404.html": "<body>Finns inte</body>",
    "bilder/a.svg": "<svg/>",
    "feed.xml": "<rss/>",
    ".manifest": "hemligt",
    "film.mp4": "0123456789",
    "vad? 50%25.svg": "<svg/>",
}


def page(words):
    return lambda: DeskPage(f"<p>{words}</p>", "default-src 'none'")


def broken():
    raise ValueError("oväntat")


@pytest.fixture
def server(tmp_path):
    """Serve a small folder, which a build has delivered."""
    state = PreviewState("x")
    state.built(Outcome(delivered=True))
    moved = {"/utkast/a/": "/2026/a/"}
    answers = Answers(page("Skrivbordet"), page("Inte än"), page("Ingen sida"),
                      lambda path: moved.get(path, ""), lambda error: f"Fel: {error}")  # fmt: skip
    folder = write(tmp_path / "site", FILES)
    with PreviewServer(0, Handler, folder, state, answers) as running:
        threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
        yield running
        running.shutdown()


def ask(server, path, host="localhost", method="GET", part=""):
    """Give the answer's status, headers and text."""
    connection = HTTPConnection(HOST, server.server_port, timeout=30)
    connection.request(
        method, path, headers={"Host": f"{host}:{server.server_port}", "Range": part}
    )
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, text


def named(page):
    """Give what a window is told about a page that it shows."""
    return f"x-1-0-{hashlib.sha256(page.encode()).hexdigest()[:16]}"


def scripted(page):
    script = f'<script src="/_preview/preview.js" data-served="{named(page)}" defer></script>'
    return page.replace("</body>", f"{script}</body>")


LOST = scripted(FILES["404.html"])
ANSWERS = [
    ("a page", "/", 200, scripted(FILES["index.html"])),
    ("a post, with a query", "/2026/a/?x=1", 200, scripted(FILES["2026/a/index.html"])),
    ("a picture", "/bilder/a.svg", 200, "<svg/>"),
    ("the desk", "/skrivbord/", 200, "<p>Skrivbordet</p>"),
    ("a picture with a difficult name", "/vad%3F%2050%2525.svg", 200, "<svg/>"),
    ("nothing", "/finns/inte/", 404, LOST),
    ("a hidden file", "/.manifest", 404, LOST),
    ("a way out", "/../../etc/passwd", 404, LOST),
    ("a hidden way out", "/%2e%2e/%2e%2e/etc/passwd", 404, LOST),
    ("a name that no disk can hold", "/a%00b", 404, LOST),
    ("a name that is too long", f"/{'a' * 5000}", 404, LOST),
    ("a name that is no text", "/%ff%fe/", 404, LOST),
    ("another site's address", "//exempel.se/", 404, LOST),
    ("no slash", "/2026/a", 302, ""),
    ("a text that has moved", "/utkast/a/", 302, ""),
]


@pytest.mark.parametrize(
    ("path", "status", "text"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS]
)
def test_answers(server, path, status, text):
    """Every row of the table; nothing is kept by the browser."""
    answered, headers, said = ask(server, path)

    assert (answered, said) == (status, text)
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", [case[1] for case in ANSWERS if case[2] != 302])
def test_only_the_head(server, path):
    """The same answer as to GET, without the body."""
    status, headers, said = ask(server, path, method="HEAD")
    full = ask(server, path)

    assert (status, said) == (full[0], "")
    assert headers["Content-Length"] == full[1]["Content-Length"]


def test_a_part_of_a_film(server):
    """Safari asks for it, and plays nothing without."""
    whole = ask(server, "/film.mp4")
    part = ask(server, "/film.mp4", part="bytes=2-4")

    assert (whole[0], whole[1]["Accept-Ranges"], whole[2]) == (200, "bytes", "0123456789")
    assert (part[0], part[1]["Content-Range"], part[2]) == (206, "bytes 2-4/10", "234")
    assert ask(server, "/film.mp4", part="bytes=10-")[0] == 416


def test_a_site_without_a_page_for_what_is_missing(server):
    """The preview's own is shown: it reloads when there is something to see."""
    (server.folder / "404.html").unlink()

    assert ask(server, "/finns/inte/")[::2] == (404, "<p>Ingen sida</p>")


def test_where_things_have_moved(server):
    """The browser is sent on."""
    assert ask(server, "/utkast/a/")[1]["Location"] == "/2026/a/"
    assert ask(server, "/2026/a")[1]["Location"] == "/2026/a/"


def test_kinds(server):
    """Swedish letters are read right, whatever the file."""
    assert ask(server, "/feed.xml")[1]["Content-Type"].endswith("xml; charset=utf-8")
    assert ask(server, "/_preview/preview.js")[1]["Content-Type"].startswith("text/javascript")
    assert ask(server, "/skrivbord/")[1]["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize("host", ["exempel.se", "localhost.exempel.se", ""])
def test_only_by_its_own_name(server, host):
    """A site elsewhere cannot read a draft by giving this machine a name of its own."""
    assert ask(server, "/", host=host)[0] == 403


def test_only_on_this_machine(server):
    """Nobody on the same network can listen in."""
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_before_there_is_a_site(server):
    """Until a build has delivered one, every address says why."""
    server.state = PreviewState("y")

    assert ask(server, "/finns/inte/")[::2] == (503, "<p>Inte än</p>")


def test_what_goes_wrong_is_told_in_swedish(server):
    """Never a traceback, and the next question is answered."""
    server.answers = Answers(broken, broken, broken, str, lambda error: f"Fel: {error}")

    assert ask(server, "/skrivbord/")[::2] == (500, "Fel: oväntat")
    assert ask(server, "/")[0] == 200


def test_a_newer_page(server):
    """The page of a text that was saved is shown in place of the site's, which stays."""
    page = SavedPage("a.md", "2026/a/index.html", "<body>Nytt inlägg</body>".encode())
    server.state.saved([page], change=2)

    assert ask(server, "/2026/a/")[2] == scripted("<body>Nytt inlägg</body>")
    assert ask(server, "/")[2] == scripted(FILES["index.html"])

    server.state.built(Outcome(delivered=True), change=2, looks_same=True)
    assert ask(server, "/2026/a/")[2] == scripted(FILES["2026/a/index.html"])


def told(news):
    """Read what a window is told next."""
    line = news.readline()
    news.readline()
    return json.loads(line.removeprefix(b"data: "))["served"]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/2026/a/", "2026/a/index.html"),
        ("/2026/a/index.html", "2026/a/index.html"),
        ("/finns/inte/", "404.html"),
        ("/.manifest", "404.html"),
        ("/../../etc/passwd", "404.html"),
        ("", "index.html"),
    ],
)
def test_news(server, address, file):
    """A window is told the present at once, and every moment after that, of its own page."""
    url = f"http://localhost:{server.server_port}/_preview/events?{address}"
    with urllib.request.urlopen(url, timeout=30) as news:
        assert told(news) == named(FILES[file])
        server.state.saved([SavedPage("x.md", file, b"Nytt")], change=1)
        assert told(news) == named("Nytt")
        server.state.built(Outcome(delivered=True), change=0, looks_same=True)
        assert told(news) == named("Nytt")


def test_a_busy_port():
    """The next one is taken; 0 is for the system to choose."""
    with socket.create_server((HOST, 0)) as busy:
        port = busy.getsockname()[1]

        assert free_port(port) != port
    assert free_port(0) == 0
    assert free_port(-5) == 0
