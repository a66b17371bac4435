"""The site with its drafts: what is answered at its origin."""

import hashlib
import json
from contextlib import closing
from http.client import HTTPConnection

import pytest

from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.build.outcome import Outcome, SavedPage
from tools.desk.web.site import Site

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


MOVED = {"/utkast/a/": "/2026/a/", "/2026/a": "/2026/b/"}


@pytest.fixture
def desk(tmp_path):
    """Serve a small folder, which a build has delivered."""
    with running(make_site(tmp_path, FILES), moved=MOVED) as desk:
        yield desk


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """Serve the same, for tests that leave it as it is."""
    with running(make_site(tmp_path_factory.mktemp("site"), FILES), moved=MOVED) as desk:
        yield desk


def ask(desk, path, **more):
    """Give the status, headers and text of the site's answer."""
    status, headers, said = desk.ask(path, port=desk.site_port, **more)
    return status, headers, said.decode()


def named(page):
    """Give what a window is told about a page that it shows."""
    return f"x-1-0-{hashlib.sha256(page.encode()).hexdigest()[:16]}"


def scripted(desk, page):
    names = f'data-served="{named(page)}" data-desk="{desk.origin}/skrivbord/"'
    script = f'<script src="/_preview/preview.js" {names} defer></script>'
    return page.replace("</body>", f"{script}</body>")


LOST = FILES["404.html"]
ANSWERS = [
    ("a page", "/", 200, FILES["index.html"]),
    ("a post, with a query", "/2026/a/?x=1", 200, FILES["2026/a/index.html"]),
    ("a picture", "/bilder/a.svg", 200, "<svg/>"),
    ("the desk", "/skrivbord/", 302, ""),
    ("a picture with a difficult name", "/vad%3F%2050%2525.svg", 200, "<svg/>"),
    ("nothing", "/finns/inte/", 404, LOST),
    ("a hidden file", "/.manifest", 404, LOST),
    ("a way out", "/../../etc/passwd", 404, LOST),
    ("a hidden way out", "/%2e%2e/%2e%2e/etc/passwd", 404, LOST),
    ("a name that no disk can hold", "/a%00b", 404, LOST),
    ("a name that is too long", f"/{'a' * 5000}", 404, LOST),
    ("a name that is no text", "/%ff%fe/", 404, LOST),
    ("another site's address", "//exempel.se/", 404, LOST),
    ("a hidden way out with backslashes", "/..%5c..%5cetc", 404, LOST),
    ("two slashes", "/2026//a/", 404, LOST),
    ("no slash", "/2026/a", 302, ""),
    ("a text that has moved", "/utkast/a/", 302, ""),
]


@pytest.mark.parametrize(
    ("path", "status", "text"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS]
)
def test_answers(shared, path, status, text):
    """Every row of the table; nothing is kept by the browser."""
    answered, headers, said = ask(shared, path)

    assert (answered, said) == (status, scripted(shared, text))
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", [case[1] for case in ANSWERS if case[2] != 302])
def test_only_the_head(shared, path):
    """The same answer as to GET, without the body."""
    status, headers, said = ask(shared, path, method="HEAD")
    full = ask(shared, path)

    assert (status, said) == (full[0], "")
    assert headers["Content-Length"] == full[1]["Content-Length"]


@pytest.mark.parametrize(
    ("asked", "status", "place", "text"),
    [
        ("bytes=2-4", 206, "bytes 2-4/10", "234"),
        ("bytes=7-99", 206, "bytes 7-9/10", "789"),
        ("bytes=-3", 206, "bytes 7-9/10", "789"),
        ("bytes=0-", 206, "bytes 0-9/10", "0123456789"),
        ("bytes=10-", 416, "bytes */10", ""),
        ("", 200, None, "0123456789"),
    ],
)
def test_a_part_of_a_film(shared, asked, status, place, text):
    """Safari asks for it, and plays nothing without."""
    answered, headers, said = ask(shared, "/film.mp4", Range=asked or None)

    assert (answered, headers["Content-Range"], said) == (status, place, text)
    assert status == 416 or headers["Accept-Ranges"] == "bytes"


def test_a_site_without_a_page_for_what_is_missing(desk):
    """The desk's own is shown: it reloads when there is something to see."""
    (desk.site.output / "404.html").unlink()
    status, _, said = ask(desk, "/finns/inte/")

    assert status == 404
    assert "<h1>Sidan finns inte</h1>" in said
    assert 'data-turn="x-1-0"' in said


def test_where_things_have_moved(shared):
    """The browser is sent on; a folder that is there is no text that has moved."""
    assert ask(shared, "/utkast/a/")[1]["Location"] == "/2026/a/"
    assert ask(shared, "/2026/a")[1]["Location"] == "/2026/a/"
    assert ask(shared, "/skrivbord/")[1]["Location"] == f"{shared.origin}/skrivbord/"


def test_kinds(shared):
    """Swedish letters are read right, whatever the file."""
    assert ask(shared, "/feed.xml")[1]["Content-Type"].endswith("xml; charset=utf-8")
    assert ask(shared, "/_preview/preview.js")[1]["Content-Type"].startswith("text/javascript")
    assert ask(shared, "/bilder/a.svg")[1]["Content-Type"] == "image/svg+xml; charset=utf-8"


def test_a_link_out_of_the_site(desk):
    """What lies outside the folder is not the site's, whatever leads there."""
    (desk.site.output.parent / "hemligt.txt").write_text("hemligt", "utf-8")
    (desk.site.output / "ut.txt").symlink_to("../hemligt.txt")

    assert ask(desk, "/ut.txt")[0] == 404


def test_who_may_show_it(shared):
    """Its own pages and the desk's, in a frame."""
    policy = ask(shared, "/")[1]["Content-Security-Policy"]

    assert policy == (
        f"frame-ancestors 'self' {shared.origin} http://127.0.0.1:{shared.desk_port}"
    )


def test_a_page_that_is_not_built_yet(tmp_path):
    """Its text lives there already: it is told so, and shown as soon as it is there."""
    with running(make_site(tmp_path), moved={"/ny/": "/ny/"}) as desk:
        status, _, said = ask(desk, "/ny/")

    assert (status, "<h1>Sidan byggs …</h1>" in said) == (503, True)
    assert "data-turn" in said


def test_before_there_is_a_site(tmp_path):
    """Until a build has delivered one, every address says why."""
    with running(make_site(tmp_path), built=False) as desk:
        status, _, said = ask(desk, "/finns/inte/")
        assert (status, "<h1>Sajten byggs …</h1>" in said) == (503, True)

        desk.state.built(Outcome(delivered=False, message="Inget har byggts."))
        status, _, said = ask(desk, "/finns/inte/")
        assert (status, "<p>Inget har byggts.</p>" in said) == (503, True)


def test_a_newer_page(desk):
    """The page of a text that was saved is shown in place of the site's, which stays."""
    page = SavedPage("a.md", "2026/a/index.html", "<body>Nytt inlägg</body>".encode())
    desk.state.saved([page], change=2)

    assert ask(desk, "/2026/a/")[2] == scripted(desk, "<body>Nytt inlägg</body>")
    assert ask(desk, "/")[2] == scripted(desk, FILES["index.html"])

    desk.state.built(Outcome(delivered=True), change=2, looks_same=True)
    assert ask(desk, "/2026/a/")[2] == scripted(desk, FILES["2026/a/index.html"])


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
def test_news(desk, address, file):
    """A window is told the present at once, and every moment after that, of its own page."""
    headers = {"Host": "localhost", "Cookie": desk.cookie}
    with closing(HTTPConnection("127.0.0.1", desk.site_port, timeout=30)) as connection:
        connection.request("GET", f"/_preview/events?{address}", headers=headers)
        news = connection.getresponse()

        assert told(news) == named(FILES[file])
        desk.state.saved([SavedPage("x.md", file, b"Nytt")], change=1)
        assert told(news) == named("Nytt")
        desk.state.built(Outcome(delivered=True), change=0, looks_same=True)
        assert told(news) == named("Nytt")

        desk.state.close()
        assert news.read().replace(b": \n\n", b"") == b""  # a sign of life says nothing


def test_an_unsaved_text_is_seen_beside_its_editor_only(desk):
    """Every other window has the page that is saved, with its script and with every header."""
    desk.unsaved["2026/a/index.html", "k-1"] = b"<body>Osparat</body>"
    saved = scripted(desk, FILES["2026/a/index.html"])

    status, headers, said = ask(desk, "/2026/a/?osparat=k-1")
    assert (status, said, headers["Content-Type"]) == (
        200, "<body>Osparat</body>", "text/html; charset=utf-8",
    )  # fmt: skip
    for address in ("/2026/a/", "/2026/a/?osparat=", "/2026/a/?osparat=k-2", "/2026/a/?k-1"):
        status, others, said = ask(desk, address)
        assert (status, said) == (200, saved)
        assert [name for name in others if headers.get(name) is None] == []
    assert ask(desk, "/2026/a/?osparat=k-1", cookie=False)[0] == 403


def test_what_breaks_is_told_in_swedish(desk, monkeypatch):
    """As at the desk, and kept for whoever puts it right."""
    monkeypatch.setattr(Site, "_find", lambda *_: 1 / 0)

    assert ask(desk, "/")[::2] == (500, "Fel: division by zero")
    assert len(desk.errors) == 1
