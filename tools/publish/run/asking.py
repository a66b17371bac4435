"""Ask one address of readers' site, as a browser would, and keep what matters of the answer."""

from __future__ import annotations

import gzip
import http.client
import re
import ssl
import zlib
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

import brotli

from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Collection
    from email.message import Message
    from urllib.parse import SplitResult

    from tools.publish.run.questions import Question

_SECONDS = 15
_LOG_IN = (401, 407, 511)
_BUSY = 429
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
# How a cache says that it answered from what it had: RFC 9211, and what came before it.
_HIT = re.compile(r"\bhit\b|\bstale\b|\bupdating\b", re.IGNORECASE)
_SAY_SO = ("Cache-Status", "X-Cache", "X-Cache-Status", "CF-Cache-Status", "X-Proxy-Cache")


class Answer(NamedTuple):
    """
    What a server answered.

    Attributes:
        status: The code.
        location: Where it leads, absolute.
        digest: The SHA-256 of the body, decoded; "" if that could not be done.
        is_kept: A cache in between says that it had the answer from before.
    """

    status: int
    location: str
    digest: str
    is_kept: bool = False


class UnaskableError(Exception):
    """The site cannot be asked: no such name, no answer, a log-in or a firewall in the way."""


class Line:
    """A connection to the site that is kept from one question to the next."""

    def __init__(self, address: str, context: ssl.SSLContext) -> None:
        """
        Get ready to ask.

        Args:
            address: The site's own, without a slash at the end.
            context: For https.
        """
        self._address, self._parts = address, urlsplit(address)
        host, port = self._parts.hostname or "", self._parts.port
        self._connection = (
            http.client.HTTPSConnection(host, port, timeout=_SECONDS, context=context)
            if self._parts.scheme == "https"
            else http.client.HTTPConnection(host, port, timeout=_SECONDS)
        )

    def close(self) -> None:
        """Let go of the site."""
        self._connection.close()

    def ask(self, question: Question, barred: Collection[int] = ()) -> Answer:
        """
        Ask for one address, without following where it leads.

        Args:
            question: What to ask.
            barred: Answers that only say that nobody here may ask.

        Raises:
            UnaskableError: Nobody answers, or somebody wants to know who asks.
        """
        host = self._parts.hostname
        try:
            response, body = self._get(question)
        except ssl.SSLError:
            raise UnaskableError(f"certifikatet för {host} godtas inte") from None
        except (OSError, http.client.HTTPException):
            raise UnaskableError(f"{host} svarar inte härifrån") from None
        if response.status in _LOG_IN:
            raise UnaskableError(f"{host} kräver inloggning")
        if response.status == _BUSY:
            raise UnaskableError(f"{host} vill inte svara på fler frågor just nu")
        if response.status in barred:
            raise UnaskableError(f"{host} släpper inte in den här datorn")
        to = urljoin(f"{self._address}/{question.path}", response.headers.get("Location", ""))
        if response.status in _REDIRECTS and 200 in question.statuses and self._leaves(to):
            raise UnaskableError(f"{host} skickar vidare till {to}")
        known = "" if body is None else digest(body)
        return Answer(response.status, to, known, _is_kept(response.headers))

    def _get(self, question: Question) -> tuple[http.client.HTTPResponse, bytes | None]:
        """Ask; once more if the server has hung up since the last question."""
        headers = {"Accept-Encoding": question.accepts, "Cache-Control": "no-cache"}
        for is_last in (self._connection.sock is None, True):
            try:
                self._connection.request(
                    "GET", f"{self._parts.path}/{question.path}", headers=headers
                )
                response = self._connection.getresponse()
                return response, _decoded(response.read(), response.headers)
            except (ConnectionError, http.client.HTTPException):
                self._connection.close()
                if is_last:
                    raise
            except BaseException:
                self._connection.close()
                raise
        raise AssertionError

    def _leaves(self, to: str) -> bool:
        """Say whether *to* is another server, or another protocol."""
        return _origin(urlsplit(to)) != _origin(self._parts)


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _decoded(body: bytes, headers: Message) -> bytes | None:
    """Undo the encoding that the answer came in; None if no browser could."""
    try:
        match headers.get("Content-Encoding", "").strip().lower():
            case "gzip" | "x-gzip":
                return gzip.decompress(body)
            case "br":
                return bytes(brotli.decompress(body))
            case "" | "identity":
                return body
    except (OSError, EOFError, zlib.error, brotli.error):
        pass
    return None


def _is_kept(headers: Message) -> bool:
    """Say whether a cache answered with what it had."""
    age = headers.get("Age", "0").strip()
    told = (headers.get(name, "") for name in _SAY_SO)
    return (age.isdecimal() and int(age) > 0) or any(map(_HIT.search, told))
