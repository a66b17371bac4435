"""
What a program that speaks HTTP by hand tries, a page that knows browsers, and a file made to harm.

As test_attacks.py, with other means: none may write, none may read the draft, and the desk
answers the next question.
"""

import os
import socket
import stat
from contextlib import suppress

import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from tests.unit.tools.desk.editor.examples import Live
from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.door import Door
from tools.desk.store.errors import StoreError
from tools.desk.store.texts import Texts
from tools.desk.web import overview

DRAFT = "En hemlig hälsning"
POST = "inlagg/2016/2016-11-24-tillit.md"
TEXT = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen.\n"
WRITE, READ = "/skrivbord/prov", "/skrivbord/utkast"


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """Give a desk with a draft, an address that writes, and what was written there."""
    folder, written, former = tmp_path_factory.mktemp("hostile"), [], overview.routes

    async def write(request):
        written.append(await request.body())
        return PlainTextResponse("skrivet")

    overview.routes = lambda: [
        *former(),
        Route(WRITE, write, methods=["POST"]),
        Route(READ, lambda _: PlainTextResponse(DRAFT)),
    ]
    try:
        texts = {POST: TEXT, "inlagg/2017/utkast.md": f"Titel: Ett\nStatus: utkast\n\n{DRAFT}.\n"}
        with running(make_site(folder, {"index.html": "<body>Start</body>"}, texts)) as desk:
            (folder / "utanfor.md").write_text(DRAFT, "utf-8")
            desk.served._desk.live = Live()
            desk.written = written
            yield desk
    finally:
        overview.routes = former


@pytest.fixture(autouse=True)
def alive(request):
    """See that the desk answers afterwards, and that nothing in it broke."""
    yield
    if "attacked" in request.fixturenames:
        attacked = request.getfixturevalue("attacked")
        assert attacked.ask("/skrivbord/")[0] == 200
        assert attacked.errors == []
        assert (attacked.site.content / POST).read_text("utf-8") == TEXT


def by_hand(desk, head, body=b""):
    """Send bytes to the desk's port; give all that comes back until it says no more."""
    said = b""
    with socket.create_connection(("127.0.0.1", desk.desk_port), timeout=20) as line:
        with suppress(ConnectionError):  # it has heard enough
            line.sendall(head + b"\r\n\r\n" + body)
        line.settimeout(3)
        with suppress(TimeoutError, ConnectionError):
            while part := line.recv(65536):
                said += part
                if b"\r\n\r\n" in said and b"content-length: " in said.lower():
                    length = int(said.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
                    if len(said.partition(b"\r\n\r\n")[2]) >= length:
                        break
    return said


# {h} is our host, {c} the cookie, {t} the token: what the attacker has is in the case.
OURS = "Cookie: {c}\r\nX-Skrivbord: {t}\r\nSec-Fetch-Site: same-origin\r\n"
BODY = "Content-Type: application/json\r\nContent-Length: 2"
SMUGGLED = {
    "two names": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\nHost: ond.example\r\n{OURS}{BODY}",
    "two names, ours last": f"POST {WRITE} HTTP/1.1\r\nHost: ond.example\r\nHost: {{h}}\r\n"
    f"{OURS}{BODY}",
    "no name, in HTTP/1.0": f"POST {WRITE} HTTP/1.0\r\n{OURS}{BODY}",
    "a name with a dot behind": f"POST {WRITE} HTTP/1.1\r\nHost: localhost.\r\n{OURS}{BODY}",
    "every address (0.0.0.0)": f"POST {WRITE} HTTP/1.1\r\nHost: 0.0.0.0\r\n{OURS}{BODY}",
    "our address as a number": f"POST {WRITE} HTTP/1.1\r\nHost: 2130706433\r\n{OURS}{BODY}",
    "our address in hexadecimal": f"POST {WRITE} HTTP/1.1\r\nHost: 0x7f.1\r\n{OURS}{BODY}",
    "IPv6": f"POST {WRITE} HTTP/1.1\r\nHost: [::1]\r\n{OURS}{BODY}",
    "a name that leads to us": f"POST {WRITE} HTTP/1.1\r\nHost: localtest.me\r\n{OURS}{BODY}",
    "our name within a list": f"POST {WRITE} HTTP/1.1\r\nHost: localhost,ond.example\r\n"
    f"{OURS}{BODY}",
    "a name that a proxy gave": f"POST {WRITE} HTTP/1.1\r\nHost: ond.example\r\n"
    f"X-Forwarded-Host: {{h}}\r\nForwarded: host={{h}}\r\n{OURS}{BODY}",
    "the whole address of another": f"POST http://ond.example{WRITE} HTTP/1.1\r\n"
    f"Host: ond.example\r\n{OURS}{BODY}",
    "two lengths": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\n{OURS}{BODY}\r\nContent-Length: 40",
    "a length and pieces": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\n{OURS}{BODY}\r\n"
    "Transfer-Encoding: gzip, chunked",
    "a length below nothing": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\n{OURS}"
    "Content-Type: application/json\r\nContent-Length: -1",
    "a header that goes on": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\nSec-Fetch-Site:\r\n"
    f" cross-site\r\nX-Skrivbord: {{t}}\r\nCookie: {{c}}\r\n{BODY}",
    "a header with a null": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\nOrigin: http://{{h}}\0\r\n"
    f"X-Skrivbord: {{t}}\r\nCookie: {{c}}\r\n{BODY}",
    "a way that is another by name": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\n{OURS}"
    "X-HTTP-Method-Override: GET\r\nContent-Type: text/plain\r\nContent-Length: 2",
    "a head without an end": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\n{OURS}{BODY}\r\n"
    + "X: " + "a" * 200_000,
    "a thousand cookies": f"POST {WRITE} HTTP/1.1\r\nHost: {{h}}\r\nX-Skrivbord: {{t}}\r\n"
    "Sec-Fetch-Site: same-origin\r\n" + "Cookie: a=b\r\n" * 1000 + BODY,
}  # fmt: skip


@pytest.mark.parametrize("head", SMUGGLED.values(), ids=SMUGGLED.keys())
def test_a_request_that_was_made_by_hand(attacked, head):
    """Whatever it knows: two programs must not read it in two ways, and no other name is ours."""
    known = {
        "h": f"localhost:{attacked.desk_port}", "c": attacked.cookie, "t": attacked.keys.token,
    }  # fmt: skip
    said = by_hand(attacked, head.format(**known).encode(), b"{}")

    assert said[9:10] in (b"4", b""), said[:200]
    assert attacked.written == []


# What a page can make a browser send; the browser adds the cookie, when it is lax enough.
PAGES = {
    "its origin with a slash": {"Sec_Fetch_Site": None, "Origin": "{o}/"},
    "its origin before an at sign": {"Sec_Fetch_Site": None, "Origin": "{o}@ond.example"},
    "its origin with another scheme": {"Sec_Fetch_Site": None, "Origin": "https://localhost:{d}"},
    "the site with its drafts": {"Sec_Fetch_Site": None, "Origin": "http://localhost:{s}"},
    "the same machine by its number": {"Sec_Fetch_Site": None, "Origin": "http://127.0.0.1:{d}"},
    "two origins": {"Sec_Fetch_Site": None, "Origin": "{o} http://ond.example"},
    "a list of kinds": {"Sec_Fetch_Site": "same-origin, cross-site"},
    "a kind in capitals": {"Sec_Fetch_Site": "SAME-ORIGIN"},
    "a kind that nobody knows": {"Sec_Fetch_Site": "same-party"},
    "JSON sent as a form's text": {"Content_Type": "text/plain;application/json"},
    "a token of another run": {"X_Skrivbord": "a" * 43},
    "a token that begins right": {"X_Skrivbord": "{t}x"},
    "a cookie among others of its name": {"Cookie": "{n}=fel; x={c}"},
}


@pytest.mark.parametrize("headers", PAGES.values(), ids=PAGES.keys())
def test_a_page_that_knows_browsers(attacked, headers):
    """It comes near, and nothing is written."""
    known = {
        "o": attacked.origin, "d": attacked.desk_port, "s": attacked.site_port,
        "t": attacked.keys.token, "n": attacked.keys.cookie_name, "c": attacked.keys.cookie,
    }  # fmt: skip
    filled = {name: value and value.format(**known) for name, value in headers.items()}
    status, _, _ = attacked.post(WRITE, b"{}", **{"Content_Type": "application/json", **filled})

    assert status in (400, 403, 415)
    assert attacked.written == []


FETCH = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "cors", "Sec_Fetch_Dest": "empty"}
SEEN = {
    "a web socket": {**FETCH, "Sec_Fetch_Mode": "websocket", "Upgrade": "websocket",
                     "Connection": "Upgrade", "Sec_WebSocket_Version": "13"},
    "a stream from another site": {**FETCH, "Accept": "text/event-stream"},
    "a stream from HTML in a post": {**FETCH, "Sec_Fetch_Site": "same-site"},
    "a page that is fetched ahead": {**FETCH, "Sec_Purpose": "prefetch;prerender"},
    "a part of it": {**FETCH, "Range": "bytes=0-4"},
    "an embedded object": {**FETCH, "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "object"},
    "a form in a frame": {**FETCH, "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "fencedframe"},
    "a style sheet": {**FETCH, "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "style"},
    "a question ahead of another": {**FETCH, "Origin": "https://ond.example",
                                    "Access_Control_Request_Method": "POST"},
}  # fmt: skip


@pytest.mark.parametrize("headers", SEEN.values(), ids=SEEN.keys())
@pytest.mark.parametrize("path", [READ, "/_preview/events?/", f"/skrivbord/skriv/{POST}"])
def test_what_a_page_could_show_or_measure(attacked, headers, path):
    """Nothing of it is there for another page, and no other origin is let in."""
    status, answered, said = attacked.ask(path, **headers)

    assert status == 403
    assert not any(name.lower().startswith("access-control") for name in answered)
    assert DRAFT.encode() not in said
    assert b"Pumpen" not in said


PATHS = [
    *("/skrivbord/filer/..%2f..%2fweb%2fkeys.py", "/skrivbord/filer/publish.js%00.css"),
    *("/skrivbord/redigera/fil/..%5ccodemirror.js", "/skrivbord/redigera/fil/%2e%2e%2froutes.py"),
    *("/skrivbord/skriv/....//....//utanfor.md", "/skrivbord/skriv/%EF%BC%8E%EF%BC%8E/utanfor.md"),
    *("/skrivbord/skriv/inlagg/%2e%2e;/%2e%2e/utanfor.md", "/skrivbord/skriv/%c0%ae%c0%ae/a.md"),
    *(f"/skrivbord/skriv/{POST}::$DATA", f"/skrivbord/skriv/{POST}.", f"/skrivbord/skriv/{POST} "),
    *("/skrivbord/skriv/file:///etc/passwd.md", "/skrivbord/skriv//etc/passwd.md"),
    *("/skrivbord/skriv/inlagg/%ED%A0%80.md", "/skrivbord/skriv/" + "a/" * 4000 + "b.md"),
    *("/skrivbord/versioner/..%2futanfor.md", "/skrivbord/text/..%2futanfor.md"),
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:60])
def test_a_path_that_is_written_oddly(attacked, path):
    """It is that of no text, and of none of our files."""
    status, _, said = attacked.ask(path.replace(" ", "%20"))

    assert status in (400, 404, 409)
    assert DRAFT.encode() not in said
    assert b"def new_key" not in said


def test_a_question_by_GET_changes_nothing(attacked):
    """Whatever its address says: a link or a picture is not a press."""
    for path in ("/skrivbord/publicera", f"/skrivbord/text/{POST}", "/skrivbord/papperskorgen"):
        attacked.ask(f"{path}?vad=publicera&vad=slang&vad=radera&token={attacked.keys.token}")

    assert (attacked.site.content / POST).exists()
    assert not attacked.served._desk.publication.is_running


def test_a_version_of_another_text(attacked):
    """A version is shown of its own text alone, and its name leads to no file."""
    texts = attacked.served._desk.texts
    texts.versions.note("inlagg/2017/utkast.md", DRAFT.encode(), "Sparad")
    [version] = texts.versions.of("inlagg/2017/utkast.md")
    for name in (version.name, "../HEAD", "refs/heads/x", "..%2f..%2fHEAD", "-1"):
        status, _, said = attacked.ask(f"/skrivbord/versioner/{POST}?version={name}")
        assert (status, DRAFT.encode() in said) == (409, False)


def json_of(attacked, name, body):
    """Send what the editor's script sends, but for what it holds."""
    address = f"/skrivbord/redigera/{name}/{POST}"
    return attacked.post(address, body, Content_Type="application/json")


BODIES = {
    "a number of 100,000 digits": b'{"digest": ' + b"9" * 100_000 + b"}",
    "objects within each other": b'{"a":' * 50_000,
    "no numbers": b'{"digest": NaN, "head": Infinity}',
    "the same name twice": b'{"digest": "x", "digest": 1}',
    "names of the program": b'{"__class__": {"__init__": 1}, "digest": ["__proto__"]}',
    "bytes of no text": b'{"digest": "\xff\xfe"}',
    "a null": b'{"digest": "\\u0000"}',
    "true for words": b'{"digest": true, "head": true, "body": true}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize("name", ["spara", "behall", "granska", "klistra", "ordlista"])
def test_what_no_script_of_ours_sends(attacked, name, body):
    """It is refused."""
    status, _, said = json_of(attacked, name, body)

    assert (status, b"said" in said) == (400, True)


def test_a_form_of_ten_thousand_fields(attacked):
    """It is refused before anything is done with it."""
    body = b"".join(
        b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n" for _ in range(9999)
    )
    status, _, _ = attacked.post(
        WRITE, body + b"--x--", Content_Type="multipart/form-data; boundary=x", X_Skrivbord=None
    )

    assert status == 400
    assert attacked.written == []


def swapped(content, outside):
    """Exchange a folder of hers for a link that leads outside."""
    folder = content / "inlagg"
    if not folder.is_symlink():
        folder.rename(content / "undan")
        folder.symlink_to(outside)


def test_a_folder_that_becomes_a_link_during_a_write(tmp_path, monkeypatch):
    """The text is not written where the link leads."""
    content, outside = tmp_path / "content/", tmp_path / "utanfor"
    for folder in (content / "inlagg", outside):
        folder.mkdir(parents=True)
        (folder / "a.md").write_text("Titel: A\n", "utf-8")
    texts = Texts(content)
    opened = texts.open("inlagg/a.md")
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: (sync(file), swapped(content, outside)))
    with pytest.raises(StoreError):
        texts.save("inlagg/a.md", "Titel: B\n", opened.digest)

    assert (outside / "a.md").read_text("utf-8") == "Titel: A\n"
    assert (content / "undan/a.md").read_text("utf-8") == "Titel: A\n"


def test_many_slow_lines(attacked):
    """Who sends a letter at a time holds nobody up."""
    slow = [socket.create_connection(("127.0.0.1", attacked.desk_port)) for _ in range(200)]
    for line in slow:
        line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
    status, _, _ = attacked.ask("/skrivbord/")
    for line in slow:
        line.close()

    assert status == 200


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_what_lies_on_the_disk_is_hers_alone(tmp_path):
    """What is typed, versions and the way in, whatever others may do in her folders."""
    former = os.umask(0)
    try:
        texts = Texts(tmp_path / "content")
        texts.unsaved.keep("a.md", DRAFT)
        texts.versions.note("a.md", DRAFT.encode(), "Sparad")
        with running(make_site(tmp_path)) as desk:
            door = Door(tmp_path / "preview")
            door.open(desk.served)
            mode = stat.S_IMODE((tmp_path / ".preview.door").stat().st_mode)
    finally:
        os.umask(former)

    assert mode == 0o600
    assert stat.S_IMODE((tmp_path / ".historik").stat().st_mode) == 0o700
