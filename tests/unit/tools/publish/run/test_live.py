"""Read the live site back: what is right, what is wrong, what is late, and what nobody can say."""

import gzip
import socket
import ssl
from dataclasses import replace

import brotli
import pytest

from blog.files import digest
from blog.manifest import DeliveredFile
from blog.serving.model import Row
from tests.integration.publication import serving
from tools.publish.run.asking import Line
from tools.publish.run.live import BARRED, PAUSES, LiveSite, Seen
from tools.publish.run.questions import COMPRESSED, PLAIN, Question, questions

PAGE = "Räksmörgås".encode()
OTHER = b"Something else"


def file(data):
    """Give what a manifest says of a file."""
    return DeliveredFile(digest(data), len(data))


def look(web, asked, wait=lambda _: None):
    """Ask a web server as often as it takes."""
    return LiveSite(web.url, wait, PAUSES).look(asked)


@pytest.fixture
def web():
    """Give a web server."""
    with serving() as server:
        yield server


def test_what_is_asked():
    """The front page, the feeds and what has changed; nothing twice, and no file that is ours."""
    files = {
        path: file(PAGE)
        for path in ("index.html", "feed.xml", "feed.json", "2026/a/index.html", "b.html",
                     "404.html", ".htaccess", "2026/a/index.html.gz", "2026/a/index.html.br")
    }  # fmt: skip
    changed = ["2026/a/index.html", "2026/a/index.html.gz", ".htaccess", "404.html"]

    asked = questions("https://blogg.example", changed, files, [])

    assert [(question.path, question.accepts) for question in asked] == [
        ("2026/a/", PLAIN), ("2026/a/", COMPRESSED),
        ("feed.json", PLAIN), ("feed.xml", PLAIN), ("", PLAIN),
    ]  # fmt: skip


def test_old_addresses_are_asked_where_the_server_can_answer():
    """A host of finished pages has no answers to check."""
    rows = [Row("/om/", "/om-oss/"), Row("/bort/", None), Row("/?p=8", "/a/")]

    asked = questions("https://blogg.example", [], {}, rows)
    assert [(q.path, q.location, set(q.statuses)) for q in asked] == [
        ("om/", "https://blogg.example/om-oss/", {301, 308}),
        ("bort/", "", {410}),
    ]
    assert questions("https://blogg.example", [], {}, rows, answers_codes=False) == []


def test_hidden_addresses_must_show_nothing():
    """What is internal answers that it is not there."""
    [asked] = questions("https://blogg.example", [], {}, [], hidden=[".publicering/"])
    assert (asked.path, asked.is_internal) == (".publicering/", True)


@pytest.mark.parametrize("status", [403, 404, 410, 500])
def test_what_is_hidden(web, status):
    """However a server says no, nobody reads it."""
    web.replies["/.publicering/"] = (status, b"", {})
    assert look(web, questions(web.url, [], {}, [], hidden=[".publicering/"])) == Seen()


def test_what_should_be_hidden(web):
    """It is told, and is no fault of the release: going back would not hide it."""
    web.replies["/.publicering/"] = (200, b"", {})

    seen = look(web, questions(web.url, [], {}, [], hidden=[".publicering/"]))

    assert seen == Seen(exposed=(f"{web.url}/.publicering/",))
    assert not seen.is_right


ADDRESSES = [
    pytest.param("2026/rädda/index.html", "/2026/rädda/", id="å, ä and ö"),
    pytest.param("bilder/bild på mig.jpg", "/bilder/bild på mig.jpg", id="spaces"),
    pytest.param("100%/a#b.txt", "/100%/a#b.txt", id="letters that mean something"),
]


@pytest.mark.parametrize(("path", "address"), ADDRESSES)
def test_addresses_that_are_hard_to_write(web, path, address):
    """Any file of the site is asked for at its own address."""
    web.read = {path: PAGE}.get

    assert look(web, questions(web.url, [path], {path: file(PAGE)}, [])) == Seen()
    assert web.asked == [address]


RIGHT = [
    pytest.param(Question("", digest=digest(PAGE)), (200, PAGE, {}), id="the same bytes"),
    pytest.param(Question("", frozenset({410})), (410, b"", {}), id="gone"),
    pytest.param(Question("", frozenset({301, 308}), location="{}/a/"), (301, b"",
        {"Location": "{}/a/"}), id="a redirect"),
    pytest.param(Question("", frozenset({301, 308}), location="{}/a/"), (308, b"",
        {"Location": "/a/"}), id="a redirect from the root"),
    pytest.param(Question("", frozenset({301, 308}), location="{}/r%C3%A4dda/"), (301, b"",
        {"Location": "/r%C3%A4dda/"}), id="a redirect to ä"),
]  # fmt: skip


def filled(web, question, reply):
    """Put the server's own address where {} stands."""
    status, body, headers = reply
    whole = {name: value.format(web.url) for name, value in headers.items()}
    wanted = question.location.format(web.url)
    asked = Question(question.path, question.statuses, question.digest, wanted, question.is_old)
    return asked, (status, body, whole)


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(web, question, reply):
    """Nothing is said of a right answer, and it is asked for once."""
    asked, web.replies["/"] = filled(web, question, reply)

    assert look(web, [asked]) == Seen()
    assert web.asked == ["/"]


REDIRECT = Question("", frozenset({301, 308}), location="{}/a/", is_old=True)
WRONG = [
    pytest.param(Question("", digest=digest(PAGE)), (200, OTHER, {}),
        "{}/ visar något annat än det som skickades.", id="other bytes"),
    pytest.param(Question("", digest=digest(PAGE)), (200, PAGE[:-1], {}),
        "{}/ visar något annat än det som skickades.", id="a byte too few"),
    pytest.param(Question(""), (404, PAGE, {}), "{}/ svarar 404, men skulle svara 200.",
        id="not found"),
    pytest.param(Question(""), (503, b"", {}), "{}/ svarar 503, men skulle svara 200.",
        id="broken"),
    pytest.param(Question(""), (301, b"", {"Location": "/inloggning/"}),
        "{}/ svarar 301, men skulle svara 200.", id="leads away"),
    pytest.param(REDIRECT, (301, b"", {"Location": "/b/"}),
        "{}/ leder till {}/b/, men skulle leda till {}/a/.", id="leads wrong"),
    pytest.param(REDIRECT, (302, b"", {"Location": "/a/"}),
        "{}/ svarar 302, men skulle svara 301 eller 308.", id="leads for now only"),
    pytest.param(REDIRECT, (301, b"", {}),
        "{}/ leder till {}/, men skulle leda till {}/a/.", id="leads nowhere"),
    pytest.param(Question("", frozenset({410}), is_old=True), (200, PAGE, {}),
        "{}/ svarar 200, men skulle svara 410.", id="a removed text that is shown"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "reply", "told"), WRONG)
def test_wrong(web, question, reply, told):
    """A wrong answer is asked again for half a minute, and told."""
    asked, web.replies["/"] = filled(web, question, reply)
    pauses = []

    seen = look(web, [asked], pauses.append)

    assert seen == Seen(wrong=(told.format(*[web.url] * 3),))
    assert not seen.is_right
    assert pauses == [0, 10, 20]


COPIES = [
    pytest.param("gzip", gzip.compress(PAGE), id="gzip"),
    pytest.param("br", brotli.compress(PAGE), id="brotli"),
    pytest.param("", PAGE, id="as it is"),
]


@pytest.mark.parametrize("accepts", [PLAIN, COMPRESSED])
@pytest.mark.parametrize(("encoding", "body"), COPIES)
def test_compressed(web, encoding, body, accepts):
    """Whatever form the server chooses, it is the text that counts."""
    web.replies["/"] = (200, body, {"Content-Encoding": encoding} if encoding else {})

    assert look(web, [Question("", digest=digest(PAGE), accepts=accepts)]) == Seen()


COPY = Question("", digest=digest(PAGE), accepts=COMPRESSED)
OLD_COPIES = [
    pytest.param("gzip", gzip.compress(OTHER), id="an old copy"),
    pytest.param("br", brotli.compress(OTHER), id="an old copy in brotli"),
    pytest.param("gzip", PAGE, id="no gzip at all"),
    pytest.param("br", PAGE, id="no brotli at all"),
    pytest.param("gzip", gzip.compress(PAGE)[:-6], id="half a copy"),
    pytest.param("compress", PAGE[:-1], id="an encoding that nobody asked for"),
]


@pytest.mark.parametrize(("encoding", "body"), OLD_COPIES)
def test_a_copy_that_is_another(web, encoding, body):
    """Most readers get the copy: one that was not sent anew is wrong, and told once."""
    web.replies["/"] = (200, body, {"Content-Encoding": encoding})

    seen = look(web, [COPY, replace(COPY)])

    assert seen.wrong == (f"{web.url}/ visar något annat än det som skickades.",)


KEPT = [
    pytest.param({"Age": "17"}, True, id="its age"),
    pytest.param({"X-Cache": "HIT from proxy"}, True, id="a proxy"),
    pytest.param({"CF-Cache-Status": "HIT"}, True, id="Cloudflare"),
    pytest.param({"Cache-Status": "ExampleCache; hit; ttl=376"}, True, id="RFC 9211"),
    pytest.param({"X-Cache-Status": "STALE"}, True, id="nginx"),
    pytest.param({}, False, id="nobody says so"),
    pytest.param({"Age": "0"}, False, id="no age"),
    pytest.param({"X-Cache": "MISS from proxy"}, False, id="a proxy that had nothing"),
    pytest.param({"CF-Cache-Status": "DYNAMIC"}, False, id="Cloudflare asked the server"),
    pytest.param({"Age": "soon"}, False, id="nonsense"),
]


@pytest.mark.parametrize(("headers", "is_kept"), KEPT)
def test_what_a_cache_still_shows(web, headers, is_kept):
    """The former page from a cache is late; without a cache to blame it is wrong."""
    web.replies["/"] = (200, OTHER, headers)

    seen = look(web, [Question("", digest=digest(PAGE), former=digest(OTHER))])

    told = (f"{web.url}/ visar något annat än det som skickades.",)
    assert seen == (Seen(stale=told) if is_kept else Seen(wrong=told))


def test_a_cache_with_something_else(web):
    """Bytes that were never ours are wrong, whoever kept them."""
    web.replies["/"] = (200, OTHER, {"Age": "17"})

    assert look(web, [Question("", digest=digest(PAGE), former=digest(b"before"))]).wrong


AWAY = [
    pytest.param("https://logga-in.example/?till=/", id="a log-in elsewhere"),
    pytest.param("https://127.0.0.1/", id="another protocol"),
]


@pytest.mark.parametrize("to", AWAY)
def test_readers_are_sent_elsewhere(web, to):
    """Another site answers: nothing is known of this one."""
    web.replies["/"] = (302, b"", {"Location": to})

    assert look(web, [Question("")]) == Seen(unasked=f"127.0.0.1 skickar vidare till {to}")


def test_readers_are_sent_to_the_same_server(web):
    """However its address is written, it is this site that is wrong."""
    web.replies["/"] = (302, b"", {"Location": f"HTTP://127.0.0.1:{web.server_port}/a/"})

    assert look(web, [Question("")]).wrong


def test_refused(web):
    """What was refused before anything was sent says nothing; else it is wrong."""
    live = LiveSite(web.url, lambda _: None, PAUSES)
    assert live.barred() == frozenset()
    web.replies["/"] = (403, b"", {})
    assert live.barred() == BARRED

    assert live.look([Question("")]).wrong
    assert live.look([Question("")], BARRED) == Seen(
        unasked="127.0.0.1 släpper inte in den här datorn"
    )


def test_many_are_asked_over_few_lines(web):
    """A connection is kept, and made anew when the server hangs up."""
    web.read = {"index.html": PAGE}.get
    asked = [Question("", digest=digest(PAGE)) for _ in range(300)]

    assert look(web, asked) == Seen()
    assert len(web.asked) == 300
    assert web.lines < 12


def test_a_server_that_hangs_up(web):
    """A line that is cut between two questions is no answer: the question is asked again."""
    web.read = {"index.html": PAGE}.get
    line = Line(web.url, ssl.create_default_context())
    asked = Question("", digest=digest(PAGE))
    line.ask(asked)
    web.hang_up()

    assert line.ask(asked).digest == digest(PAGE)
    line.close()


LATE = [
    pytest.param(Question("", frozenset({410}), is_old=True), id="removed"),
    pytest.param(REDIRECT, id="moved"),
]


@pytest.mark.parametrize("question", LATE)
def test_late(web, question):
    """An old address that answers 404 is one that the server has not been told of."""
    asked, _ = filled(web, question, (404, b"", {}))

    seen = look(web, [asked])

    assert seen.wrong == ()
    assert len(seen.late) == 1
    assert not seen.is_right


def test_wrong_at_first(web):
    """Only what was wrong is asked again."""
    web.replies = {"/": (200, PAGE, {}), "/a/": (200, OTHER, {})}

    def wait(seconds):
        if seconds:
            web.replies["/a/"] = (200, PAGE, {})

    asked = [Question("", digest=digest(PAGE)), Question("a/", digest=digest(PAGE))]
    assert look(web, asked, wait) == Seen()
    assert sorted(web.asked) == ["/", "/a/", "/a/"]


UNASKED = [
    pytest.param(401, "127.0.0.1 kräver inloggning", id="a log-in"),
    pytest.param(407, "127.0.0.1 kräver inloggning", id="a proxy's log-in"),
    pytest.param(511, "127.0.0.1 kräver inloggning", id="a network's log-in"),
    pytest.param(429, "127.0.0.1 vill inte svara på fler frågor just nu", id="too many"),
]


@pytest.mark.parametrize(("status", "why"), UNASKED)
def test_nobody_can_say(web, status, why):
    """An answer that is about who asks says nothing of the site."""
    web.replies["/"] = (status, b"", {})

    assert look(web, [Question("")]) == Seen(unasked=why)


def test_nobody_answers():
    """Where no server is, nothing is wrong: it has not been seen."""
    with socket.socket() as taken:  # bound, and deaf
        taken.bind(("127.0.0.1", 0))
        live = LiveSite(f"http://127.0.0.1:{taken.getsockname()[1]}", lambda _: None, PAUSES)
        assert live.look([Question("")]) == Seen(unasked="127.0.0.1 svarar inte härifrån")


def test_a_site_below_a_path(web):
    """A site need not be at its server's root."""
    web.replies["/blogg/a/"] = (200, PAGE, {})

    live = LiveSite(f"{web.url}/blogg", lambda _: None, PAUSES)

    assert live.look([Question("a/", digest=digest(PAGE))]) == Seen()
