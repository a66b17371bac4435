"""Read the live site back: what readers get now, compared byte for byte with what was sent."""

from __future__ import annotations

import http.client
import ssl
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from blog.manifest import DeliveredFile
    from blog.serving.model import Row

_AT_ONCE = 8
_GONE = (404, 410)
_SECONDS = 15
PAUSES = (0, 10, 20)
"""Seconds before each try: a wrong answer is given half a minute to become right."""

PAGES_PAUSES = (0, *([15] * 40))
"""Ten minutes in all: a Pages host builds when it has the time."""


class Answer(NamedTuple):
    """What a server answered: the status, where it leads, and the SHA-256 of the body."""

    status: int
    location: str
    digest: str


class UnaskableError(Exception):
    """The site cannot be asked: no such name, no answer, a log-in in the way."""


@dataclass(frozen=True, slots=True)
class Question:
    """
    An address and what it must answer.

    Attributes:
        path: Below the site's own address, encoded, without a leading slash.
        statuses: Any of these.
        digest: Of the body; "" for any body.
        location: Where it must lead, absolute; "" for anywhere.
        is_old: It is an old address: no reader loses a page while it answers 404.
    """

    path: str
    statuses: frozenset[int] = frozenset({200})
    digest: str = ""
    location: str = ""
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What came of reading the site back.

    Attributes:
        wrong: Swedish sentences about answers that are definitely wrong.
        late: Swedish sentences about old addresses that the server does not answer for yet: it
            reads its table when it is reloaded.
        unasked: Why the site could not be asked, in Swedish; "" when it could.
    """

    wrong: tuple[str, ...] = ()
    unasked: str = ""
    late: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Say whether all was asked, and all was right."""
        return not self.wrong and not self.unasked and not self.late


def questions(
    address: str,
    changed: Iterable[str],
    files: Mapping[str, DeliveredFile],
    rows: Sequence[Row],
    *,
    hidden: Iterable[str] = (),
    answers_codes: bool = True,
) -> list[Question]:
    """
    Give what to ask: the front page, every changed file, the feeds, every old address.

    Args:
        address: The site's own, without a slash at the end.
        changed: Paths of files that are new or changed.
        files: Every file of the release.
        rows: What old addresses must answer.
        hidden: Paths that nobody may read.
        answers_codes: Whether the server can be told of redirects and gone pages at all.
    """
    wanted = {"index.html", *(path for path in files if path.startswith("feed."))}
    wanted |= {path for path in changed if not path.rpartition("/")[2].startswith(".")}
    asked = [
        Question(_address_of(path), digest=files[path].digest)
        for path in sorted(wanted & set(files))
        if not path.endswith((".gz", ".br", "404.html"))
    ]
    if answers_codes:
        asked += [_of_row(address, row) for row in rows if "?" not in row.old]
    asked += [Question(quote(path), statuses=frozenset({403, 404, 410})) for path in hidden]
    return asked


def _of_row(address: str, row: Row) -> Question:
    path = quote(row.old.lstrip("/"), safe="/%")
    if row.new is None:
        return Question(path, statuses=frozenset({410}), is_old=True)
    to = f"{address}{quote(row.new, safe='/%#?=&')}"
    return Question(path, frozenset({301, 308}), location=to, is_old=True)


def _address_of(path: str) -> str:
    return quote(path.removesuffix("index.html") if path.endswith("index.html") else path)


@dataclass(frozen=True, slots=True)
class LiveSite:
    """
    The site as its readers meet it.

    Attributes:
        address: Its own, without a slash at the end.
        wait: Waits some seconds.
        pauses: Seconds before each try.
        context: For https.
    """

    address: str
    wait: Callable[[float], object]
    pauses: Sequence[float] = PAUSES
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def look(self, asked: Sequence[Question]) -> Seen:
        """Ask all; what is wrong is asked again, for a while."""
        left: list[Question] = list(asked)
        wrong: tuple[str, ...] = ()
        late: tuple[str, ...] = ()
        for pause in self.pauses:
            self.wait(pause)
            try:
                with ThreadPoolExecutor(_AT_ONCE) as pool:
                    answers = list(pool.map(self.ask, left))
            except UnaskableError as problem:
                return Seen(wrong, str(problem), late)
            told = [(q, a, self._problem(q, a)) for q, a in zip(left, answers, strict=True)]
            told = [each for each in told if each[2]]
            left = [question for question, _, _ in told]
            late = tuple(problem for question, answer, problem in told
                         if question.is_old and answer.status in _GONE)  # fmt: skip
            wrong = tuple(problem for _, _, problem in told if problem not in late)
            if not left:
                return Seen()
        return Seen(wrong, late=late)

    def ask(self, question: Question) -> Answer:
        """
        Ask for one address, without following where it leads.

        Raises:
            UnaskableError: Nobody answers, or somebody wants to know who asks.
        """
        parts = urlsplit(self.address)
        kinds = {"https": http.client.HTTPSConnection, "http": http.client.HTTPConnection}
        more = {"context": self.context} if parts.scheme == "https" else {}
        connection = kinds[parts.scheme](
            parts.hostname or "", parts.port, timeout=_SECONDS, **more
        )
        try:
            headers = {"Accept-Encoding": "identity", "Cache-Control": "no-cache"}
            connection.request("GET", f"{parts.path}/{question.path}", headers=headers)
            response = connection.getresponse()
            body = response.read()
        except ssl.SSLError:
            raise UnaskableError(f"certifikatet för {parts.hostname} godtas inte") from None
        except (OSError, http.client.HTTPException):
            raise UnaskableError(f"{parts.hostname} svarar inte härifrån") from None
        finally:
            connection.close()
        if response.status in (401, 407, 511):
            raise UnaskableError(f"{parts.hostname} kräver inloggning")
        if response.status == 429:
            raise UnaskableError(f"{parts.hostname} vill inte svara på fler frågor just nu")
        where = urljoin(f"{self.address}/{question.path}", response.headers.get("Location", ""))
        return Answer(response.status, where, digest(body))

    def _problem(self, question: Question, answer: Answer) -> str:
        place = f"{self.address}/{question.path}"
        if answer.status not in question.statuses:
            wanted = " eller ".join(map(str, sorted(question.statuses)))
            return f"{place} svarar {answer.status}, men skulle svara {wanted}."
        if question.location and answer.location != question.location:
            return (
                f"{place} leder till {answer.location}, men skulle leda till {question.location}."
            )
        if question.digest and answer.digest != question.digest:
            return f"{place} visar något annat än det som skickades."
        return ""
