"""
The gate before the desk and the site with its drafts: who may read, who may write.

Another page in the same browser, another program and another account on the same machine can all
send requests to a port of this machine.  What each of them lacks is written here, and tried in
tests/unit/tools/desk/web/test_attacks.py; docs/decisions/0028-desk.md says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request

from tools.desk.web.keys import same
from tools.desk.web.refusals import instead

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from tools.desk.web.keys import Keys

HEADER = "X-Skrivbord"
"""The header that holds the token of a writing request that a script makes."""

FIELD = "token"
"""The field that holds the token of a form."""

ENTER = "/skrivbord/in"
"""Where a key is exchanged for the cookie; all else needs the cookie."""

LARGEST = 40 * 1024 * 1024
"""The most bytes that a writing request may hold."""

_HOSTS = frozenset({"localhost", "127.0.0.1"})
_READS = frozenset({"GET", "HEAD"})
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
_BODIES = (*_FORMS, "application/json")

_ELSEWHERE = "Skrivbordet syns bara på den här datorn, på adressen localhost."
_NO_COOKIE = (
    "Det här fönstret får inte visa skrivbordet. Öppna det på nytt från datorn, med filen "
    "Skrivbordet eller kommandot python3 tasks.py desk."
)
_NOT_OURS = "Begäran kom inte från skrivbordets egen sida, så ingenting har ändrats."
_FORMER = (
    "Skrivbordet har startats om sedan sidan öppnades, så ingenting har ändrats. Gå tillbaka, "
    "ladda om sidan och gör om det."
)
_TOO_LARGE = "Det är för stort: högst 40 MB kan tas emot åt gången."
_NO_BODY = "Begäran går inte att läsa, så ingenting har ändrats."


@dataclass(frozen=True, slots=True)
class Origin:
    """
    One of the two addresses that the browser knows.

    Attributes:
        port: Of this machine.
        writes: True where requests may change something.
        headers: Sent with every answer that does not say otherwise.
        friends: What ``Sec-Fetch-Site`` may say of what is shown within another page.
    """

    port: int
    writes: bool
    headers: Mapping[str, str]
    friends: frozenset[str]


class Refusal(Exception):
    """A request is not answered with what it asked for."""

    def __init__(self, status: int, said: str) -> None:
        self.status, self.said = status, said
        super().__init__(said)


class RefusalToUs(Refusal):
    """A request that a page of the desk's own has sent is not answered with what it asked for."""


class Gate:
    """Lets a request in to one of the origins, or refuses it; no answer is kept by the browser."""

    def __init__(
        self,
        app: ASGIApp,
        keys: Keys,
        origin: Origin,
        broken: Callable[[BaseException], str],
        page: Callable[[int, str], Response],
    ) -> None:
        """
        Stand before *app*.

        Args:
            app: What answers those who may be answered.
            keys: The secrets of this run.
            origin: Where it listens.
            broken: Keeps what went wrong, and says in Swedish that something did.
            page: Writes a page in the desk's frame, of a status and what it says.
        """
        self._app, self._keys, self._origin = app, keys, origin
        self._broken, self._page = broken, page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, refuse, or say that something broke: never a traceback."""
        if scope["type"] != "http":
            return
        answer, page = _Answer(send, self._origin.headers), None
        try:
            receive = await self._let_in(scope, receive)
            page = self._page if self._has_cookie(Headers(scope=scope)) else None
            await self._app(scope, receive, answer)
        except Refusal as refusal:
            page = self._page if isinstance(refusal, RefusalToUs) else None
            refused = instead(Headers(scope=scope), refusal.status, refusal.said, page)
            await refused(scope, receive, answer)
        except (ClientDisconnect, ConnectionError):
            pass  # the window was closed
        except Exception as error:  # noqa: BLE001  (the director must never meet a traceback)
            if not answer.has_begun:
                failed = instead(Headers(scope=scope), 500, self._broken(error), page)
                await failed(scope, receive, answer)

    async def _let_in(self, scope: Scope, receive: Receive) -> Receive:
        """
        Raise unless the request may be answered.

        Returns:
            What gives the request's body, which may have been read.
        """
        headers, method = Headers(scope=scope), scope["method"]
        if _name(headers.get("host", "")) not in _HOSTS:
            raise Refusal(403, _ELSEWHERE)
        if scope["path"] == ENTER and method in _READS and self._origin.writes:
            return receive
        if not self._has_cookie(headers) or self._is_within_another_page(headers, method):
            raise Refusal(403, _NO_COOKIE)
        if method in _READS:
            return receive
        if method != "POST" or not self._origin.writes:
            raise Refusal(405, _NOT_OURS)
        return await self._let_write(scope, headers, receive)

    def _has_cookie(self, headers: Headers) -> bool:
        """
        Look for ours among all that the browser has for this host.

        Other programs of the machine set theirs there, in whatever form, and one of our name too.
        """
        pairs = (each.partition("=") for each in headers.get("cookie", "").split(";"))
        mine = [value for name, _, value in pairs if name.strip() == self._keys.cookie_name]
        return any(same(value.strip(), self._keys.cookie) for value in mine)

    def _is_within_another_page(self, headers: Headers, method: str) -> bool:
        """Say whether a page of someone else's would show the answer, or measure it."""
        site = headers.get("sec-fetch-site", "same-origin")
        goes_there = (
            method in _READS
            and headers.get("sec-fetch-mode") == "navigate"
            and headers.get("sec-fetch-dest") == "document"
        )
        return site not in self._origin.friends and not goes_there

    async def _let_write(self, scope: Scope, headers: Headers, receive: Receive) -> Receive:
        if not _is_from_our_page(headers):
            raise Refusal(403, _NOT_OURS)
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in _BODIES:
            raise RefusalToUs(415, _NOT_OURS)
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > LARGEST:
            raise RefusalToUs(413, _TOO_LARGE)
        body = await _read(receive)
        again = _replay(body, receive)
        token = headers.get(HEADER) or (await _form_token(scope, again) if kind in _FORMS else "")
        if not same(token, self._keys.token):
            raise RefusalToUs(403, _FORMER)
        return _replay(body, receive)


def to_gate(_request: Request, error: Exception) -> Response:
    """Let the gate answer where something broke in what it stands before."""
    raise error


def _name(host: str) -> str:
    """Give the name in a ``Host`` header, without its port."""
    name, colon, port = host.strip().lower().partition(":")
    return name if not colon or port.isdecimal() else ""


def _is_from_our_page(headers: Headers) -> bool:
    """Say whether the browser tells that a page of this very origin sent the request."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    own = f"http://{headers['host'].strip().lower()}"
    if site is not None:
        return site == "same-origin" and origin in (None, own)
    return origin == own


async def _read(receive: Receive) -> bytes:
    """Read a body that is not too large."""
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise RefusalToUs(400, _NO_BODY)  # the window was closed
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            raise RefusalToUs(413, _TOO_LARGE)
        if not message.get("more_body"):
            return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Give the body that has been read once more, and then whatever follows it."""
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return left.pop() if left else await receive()

    return again


async def _form_token(scope: Scope, receive: Receive) -> str:
    try:
        async with Request(scope, receive).form(max_part_size=LARGEST) as form:
            token = form.get(FIELD)
    except (MultiPartException, HTTPException, ValueError) as error:
        raise RefusalToUs(400, _NO_BODY) from error
    return token if isinstance(token, str) else ""


class _Answer:
    """Sends an answer with the headers that every one has."""

    def __init__(self, send: Send, headers: Mapping[str, str]) -> None:
        self._send, self._headers = send, headers
        self.has_begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_begun = True
            headers = MutableHeaders(scope=message)
            for name, value in self._headers.items():
                headers.setdefault(name, value)
        await self._send(message)
