"""
What another page, another program and another account on the machine try: nothing comes of it.

Each attack is sent to a desk that has a draft, with a route that writes.  None may write, and
none may read the draft, a secret of the run, or a file outside.
"""

import socket

import lxml.html
import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from tests.unit.tools.desk.web.running import make_site, running
from tools.desk.web import overview
from tools.desk.web.access import LARGEST

DRAFT = "En hemlig hälsning"
FILES = {
    "index.html": "<body>Start</body>",
    "utkast/a/index.html": f"<body>{DRAFT}</body>",
    ".hemligt": DRAFT,
}
WRITE = "/skrivbord/prov"


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """Give a desk with a draft, an address that writes, and what was written there."""
    folder = tmp_path_factory.mktemp("attacked")
    written = []

    async def write(request):
        written.append(await request.body())
        return PlainTextResponse("skrivet")

    def read(_):
        return PlainTextResponse(DRAFT)

    former = overview.routes
    overview.routes = lambda: [
        *former(),
        Route(WRITE, write, methods=["POST"]),
        Route("/skrivbord/utkast", read),
    ]
    try:
        with running(make_site(folder, FILES)) as desk:
            (folder / "utanfor.html").write_text(DRAFT, "utf-8")
            (folder / "site/lank.html").symlink_to(folder / "utanfor.html")
            desk.written = written
            yield desk
    finally:
        overview.routes = former


FORM = {"Content_Type": "application/x-www-form-urlencoded"}
PLAIN = {"Content_Type": "text/plain"}
JSON = {"Content_Type": "application/json"}
NO_TOKEN = {"X_Skrivbord": None}
CROSS = {"Sec_Fetch_Site": "cross-site", "Origin": "https://ond.example"}
OLD_CROSS = {"Sec_Fetch_Site": None, "Origin": "https://ond.example"}
SAME_SITE = {"Sec_Fetch_Site": "same-site"}  # what a page of the site with its drafts is

# What is posted, with the cookie unless it says otherwise, and whatever the page cannot know.
WRITES = [
    ("a form on another site", b"a=1", {**CROSS, **NO_TOKEN}),
    ("a form on another site, in an old browser", b"a=1", {**OLD_CROSS, **NO_TOKEN}),
    ("a form with a guessed token", b"token=gissat", NO_TOKEN),
    ("a form with an empty token", b"token=", NO_TOKEN),
    ("a form without a token", b"a=1", NO_TOKEN),
    ("a header with an empty token", b"a=1", {"X_Skrivbord": ""}),
    ("a no-cors fetch, which sends text", b"{}", {**CROSS, **PLAIN, **NO_TOKEN}),
    ("a fetch of JSON by another site that has the token", b"{}", {**CROSS, **JSON}),
    ("HTML in a post that has found the token", b"a=1", SAME_SITE),
    ("HTML in a post that has found the token, with its origin", b"a=1",
     {"Sec_Fetch_Site": None, "Origin": "http://localhost:1"}),
    ("an origin that hides itself", b"a=1", {"Sec_Fetch_Site": None, "Origin": "null"}),
    ("a request that does not say where it comes from", b"a=1",
     {"Sec_Fetch_Site": None, "Origin": None}),
    ("an origin that begins like ours", b"a=1",
     {"Sec_Fetch_Site": None, "Origin": "http://localhost:1.ond.example"}),
    ("a browser that says two things", b"a=1", {"Origin": "https://ond.example"}),
    ("a page that was typed", b"a=1", {"Sec_Fetch_Site": "none", "Origin": None}),
    ("another account, without the cookie", b"a=1", {"cookie": False}),
    ("another account, with a cookie of its own", b"a=1", {"cookie": False, "Cookie": "x=y"}),
    ("another name of this machine (DNS rebinding)", b"a=1", {"Host": "ond.example"}),
    ("our name within another", b"a=1", {"Host": "localhost.ond.example"}),
    ("no name", b"a=1", {"Host": ""}),
    ("our name and a port that is none", b"a=1", {"Host": "localhost:1@ond.example"}),
    ("an unknown kind of body", b"a=1", {"Content_Type": "application/octet-stream"}),
    ("no kind of body", b"a=1", {"Content_Type": None}),
    ("a broken form", b"--x\r\nContent-Dis", {
        "Content_Type": "multipart/form-data; boundary=y", **NO_TOKEN}),
    ("a form without an end", b"", {"Content_Type": "multipart/form-data", **NO_TOKEN}),
    ("more than may be sent", b"", {"Content_Length": str(LARGEST + 1)}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "headers"), [case[1:] for case in WRITES], ids=[case[0] for case in WRITES]
)
def test_nobody_else_writes(attacked, body, headers):
    """It is refused in Swedish, before anything of ours has heard of it."""
    status, _, said = attacked.post(WRITE, body, **headers)

    assert status in (400, 403, 413, 415)
    assert attacked.keys.token.encode() not in said
    assert attacked.written == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_writes(attacked, method):
    """Only a request that our own page makes, with POST."""
    ours = {"Sec_Fetch_Site": "same-origin", "X_Skrivbord": attacked.keys.token}
    status, _, _ = attacked.ask(WRITE, method=method, **ours)

    assert status in (404, 405)
    assert attacked.written == []


def test_nobody_writes_to_the_site(attacked):
    """Its origin only shows."""
    status, _, _ = attacked.post(
        "/", b"a=1", port=attacked.site_port, Origin=f"http://localhost:{attacked.site_port}"
    )

    assert status == 405


def test_a_body_that_never_ends(attacked):
    """It is cut off at the limit, whatever was said of its length."""
    head = (
        f"POST {WRITE} HTTP/1.1\r\nHost: localhost:{attacked.desk_port}\r\n"
        f"Cookie: {attacked.cookie}\r\nX-Skrivbord: {attacked.keys.token}\r\n"
        "Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    chunk = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"
    with socket.create_connection(("127.0.0.1", attacked.desk_port), timeout=30) as line:
        line.sendall(head.encode())
        for _ in range(LARGEST // 0x100000 + 1):
            line.sendall(chunk)
        assert line.recv(100).startswith(b"HTTP/1.1 413")
    assert attacked.written == []


READS = [
    ("another account", "/skrivbord/utkast", {"cookie": False}),
    ("a cookie that is nearly right", "/skrivbord/utkast", {"cookie": False, "Cookie": "nearly"}),
    ("a cookie that cannot be read", "/skrivbord/utkast", {"cookie": False, "Cookie": "[]\";="}),
    ("another name (DNS rebinding)", "/skrivbord/utkast", {"Host": "ond.example"}),
    ("a script element on another site", "/skrivbord/utkast",
     {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "script"}),
    ("a fetch by HTML in a post", "/skrivbord/utkast",
     {"Sec_Fetch_Site": "same-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "empty"}),
    ("a frame in HTML in a post (clickjacking)", "/skrivbord/utkast",
     {"Sec_Fetch_Site": "same-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "iframe"}),
    ("a key of nobody's", "/skrivbord/in?nyckel=gissad", {"cookie": False}),
    ("no key", "/skrivbord/in", {"cookie": False}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "headers"), [case[1:] for case in READS], ids=[case[0] for case in READS]
)
def test_nobody_else_reads(attacked, path, headers):
    """Neither the draft nor a secret; the desk's answers say so in Swedish."""
    if headers.get("Cookie") == "nearly":
        headers = {**headers, "Cookie": attacked.cookie[:-1]}
    status, answered, said = attacked.ask(path, **headers)

    assert status == 403
    assert DRAFT.encode() not in said
    assert "Set-Cookie" not in answered
    assert attacked.keys.token.encode() not in said


@pytest.mark.parametrize(
    "others",
    [
        *("{}; a=1", 'p={{"a": "b;c"}}; {}', "a b=c; {}", "a[0]=1; {}", "=x; {}", 'a="x; {}'),
        *("å=ö; {}", "path=/; {}; domain=x", "{0}x; {0}", "{0}; {0}x"),
    ],
)
def test_cookies_of_other_programs_are_no_matter(attacked, others):
    """They lie at the same host, in whatever form, also under the name of ours."""
    sent = others.format(attacked.cookie).encode().decode("latin-1")

    assert attacked.ask("/skrivbord/nytt", Cookie=sent)[0] == 200


@pytest.mark.parametrize("port", ["desk_port", "site_port"])
def test_nothing_is_read_without_the_cookie(attacked, port):
    """No page, no news and no file, at either origin."""
    for path in ("/", "/skrivbord/", "/utkast/a/", "/_preview/events?/", "/_preview/preview.js"):
        status, _, said = attacked.ask(path, port=getattr(attacked, port), cookie=False)
        assert status == 403
        assert DRAFT.encode() not in said


@pytest.mark.parametrize(
    "path",
    [
        *("/../utanfor.html", "/%2e%2e/utanfor.html", "/..%2futanfor.html", "/..%5cutanfor.html"),
        *("/lank.html", "/.hemligt", "/%2ehemligt", "//etc/passwd", "/C:/utanfor.html"),
        *("/utkast/../.hemligt", "/utkast/a/index.html%00.svg", "/%c0%ae%c0%ae/utanfor.html"),
    ],
)
def test_no_way_out_of_the_site(attacked, path):
    """With the cookie too: a link in a post may lead anywhere."""
    status, _, said = attacked.ask(path, port=attacked.site_port)

    assert status == 404
    assert DRAFT.encode() not in said


def test_no_other_page_shows_the_desk(attacked):
    """Every answer says so, also one that refuses."""
    for path, cookie in (("/skrivbord/", True), ("/skrivbord/", False), ("/skrivbord/x", True)):
        _, headers, _ = attacked.ask(path, cookie=cookie)
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in headers


def test_the_site_holds_no_secret(attacked):
    """HTML in a post can read its own origin, and finds nothing there that opens the desk."""
    for path in ("/", "/utkast/a/", "/_preview/preview.js", "/finns/inte/"):
        _, headers, said = attacked.ask(path, port=attacked.site_port)
        for secret in (attacked.keys.token, attacked.keys.cookie):
            assert secret not in said.decode() + str(headers)


def test_the_way_in(attacked):
    """The key is exchanged once, for a cookie that no script reads and no other site sends."""
    key = attacked.new_key()
    refused = attacked.ask(f"/skrivbord/in?nyckel={key}", cookie=False, method="HEAD")
    first = attacked.ask(f"/skrivbord/in?nyckel={key}", cookie=False)
    second = attacked.ask(f"/skrivbord/in?nyckel={key}", cookie=False)

    assert (refused[0], first[0], second[0]) == (403, 200, 403)
    assert first[1]["Set-Cookie"] == f"{attacked.cookie}; HttpOnly; Path=/; SameSite=strict"
    assert key.encode() not in first[2]
    assert b'content="0;url=/skrivbord/"' in first[2]


ALLOWED = [
    ("a form of ours", b"token=%s&a=1", {"X_Skrivbord": None}),
    ("a script of ours", b'{"a": 1}', JSON),
    ("a browser that does not say where it is", b"a=1", {"Sec_Fetch_Site": None}),
    ("an upload of ours", b"--x\r\nContent-Disposition: form-data; name=token\r\n\r\n%s\r\n--x--",
     {"X_Skrivbord": None, "Content_Type": "multipart/form-data; boundary=x"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "headers"), [case[1:] for case in ALLOWED], ids=[case[0] for case in ALLOWED]
)
def test_our_own_pages_write(attacked, body, headers):
    """What a page of the desk sends arrives as it was sent."""
    body = body.replace(b"%s", attacked.keys.token.encode())
    answered = attacked.post(WRITE, body, **headers)

    assert (answered[0], answered[2]) == (200, b"skrivet")
    assert attacked.written == [body]
    attacked.written.clear()


PAGE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def text_of(said):
    """Give the words of an answer; it is a whole page in Swedish."""
    page = lxml.html.document_fromstring(said)
    assert (page.get("lang"), len(page.findall(".//h1")), bool(page.findtext(".//title"))) == (
        "sv", 1, True,
    )  # fmt: skip
    return " ".join(page.find("body").text_content().split())


@pytest.mark.parametrize(
    ("status", "body", "headers", "said"),
    [
        (403, b"token=f", NO_TOKEN, "Skrivbordet har startats om"),
        (413, b"", {"Content_Length": str(LARGEST + 1)}, "högst 40 MB"),
        (400, b"", {"Content_Type": "multipart/form-data", **NO_TOKEN}, "går inte att läsa"),
        (415, b"a", PLAIN, "kom inte från skrivbordets egen sida"),
    ],
)
def test_what_is_refused_to_her_is_a_page_of_the_desk(attacked, status, body, headers, said):
    """It leads on by the menu; a script gets the words alone, and so does a page of another."""
    answer = attacked.post(WRITE, body, **{**headers, **PAGE})
    assert (answer[0], said in text_of(answer[2])) == (status, True)
    assert b'href="http://localhost:%d/skrivbord/"' % attacked.desk_port in answer[2]
    assert "frame-ancestors 'none'" in answer[1]["Content-Security-Policy"]
    assert answer[1]["Cache-Control"] == "no-store"
    assert attacked.keys.token.encode() not in answer[2]

    assert b"<" not in attacked.post(WRITE, body, **headers)[2]
    for other in (CROSS, SAME_SITE, {"cookie": False}):
        assert_bare(attacked, attacked.post(WRITE, body, **{**headers, **PAGE, **other}))


@pytest.mark.parametrize(
    ("path", "headers"), [case[1:] for case in READS], ids=[case[0] for case in READS]
)
def test_a_page_that_refuses_tells_a_stranger_nothing(attacked, path, headers):
    """It says in Swedish how the desk is opened."""
    assert_bare(attacked, attacked.ask(path, **{**headers, **PAGE}))


def assert_bare(attacked, answer):
    """Find words of ours on the page, and nothing of the site or of this run."""
    status, headers, said = answer
    assert status == 403
    assert "krivbordet" in text_of(said)
    assert headers["Content-Security-Policy"] == "default-src 'none';frame-ancestors 'none'"
    for secret in ("Bloggen", str(attacked.site_port), attacked.keys.token, "http"):
        assert secret not in said.decode()


def test_what_breaks_is_told_in_swedish(tmp_path):
    """Never a traceback, and the next question is answered."""
    with running(make_site(tmp_path)) as desk:
        object.__setattr__(desk.served._desk.view, "overview", lambda _: 1 / 0)
        status, _, said = desk.ask("/skrivbord/")

        assert (status, said) == (500, b"Fel: division by zero")
        status, _, said = desk.ask("/skrivbord/", **PAGE)
        assert (status, "Fel: division by zero" in text_of(said)) == (500, True)
        desk.served._desk.pages = None
        status, _, said = desk.ask("/skrivbord/", **PAGE)
        assert (status, text_of(said)) == (500, "Skrivbordet Fel: division by zero")
        assert desk.ask("/skrivbord/in")[0] == 403
        assert len(desk.errors) == 3
