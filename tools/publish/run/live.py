"""Read the live site back: what readers get now, compared byte for byte with what was sent."""

from __future__ import annotations

import ssl
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog import progress
from tools.publish.run.asking import Answer, Line, UnaskableError
from tools.publish.run.questions import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

_AT_ONCE = 8
_PART = 64
"""Questions that one connection is asked before the progress is told."""

_GONE = (404, 410)
_KINDS = ("wrong", "late", "stale", "exposed")
PAUSES = (0, 10, 20)
"""Seconds before each try: a wrong answer is given half a minute to become right."""

PAGES_PAUSES = (0, *([15] * 40))
"""Ten minutes in all: a Pages host builds when it has the time."""

BARRED = frozenset({403})
"""What a firewall answers, and a server whose files it may not read."""


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What came of reading the site back.

    Attributes:
        wrong: Swedish sentences about answers that are definitely wrong.
        unasked: Why the site could not be asked, in Swedish; "" when it could.
        late: Swedish sentences about old addresses that the server does not answer for yet: it
            reads its table when it is reloaded.
        exposed: Addresses that anybody can read though nobody should.
        stale: Swedish sentences about addresses at which a cache still shows the former release.
    """

    wrong: tuple[str, ...] = ()
    unasked: str = ""
    late: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    exposed: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Say whether all was asked, and all was right."""
        return self == Seen()


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

    def barred(self) -> frozenset[int]:
        """
        Give the answers that say nothing of the site, for they come before anything is sent.

        Only a server that shows us its front page now can be wrong when it refuses it later.
        """
        with closing(Line(self.address, self.context)) as line:
            try:
                return BARRED & {line.ask(Question("")).status}
            except UnaskableError:
                return BARRED

    def look(self, asked: Sequence[Question], barred: Collection[int] = ()) -> Seen:
        """Ask all; what is wrong is asked again, for a while."""
        left, seen = list(asked), Seen()
        for pause in self.pauses:
            self.wait(pause)
            try:
                answers = self._answers(left, barred)
            except UnaskableError as problem:
                return replace(seen, unasked=str(problem))
            told = [(q, a, self._problem(q, a)) for q, a in zip(left, answers, strict=True)]
            told = [each for each in told if each[2]]
            left = [question for question, _, _ in told]
            seen = _judged(told)
            if not left:
                break
        return seen

    def _answers(self, asked: Sequence[Question], barred: Collection[int]) -> list[Answer]:
        """Ask some at once, in parts that are told as they come."""
        size = max(1, min(_PART, -(-len(asked) // _AT_ONCE)))
        parts = [asked[start : start + size] for start in range(0, len(asked), size)]
        found: list[Answer] = []
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for part in pool.map(lambda part: self._ask_part(part, barred), parts):
                found += part
                progress.count(len(found), len(asked))
        return found

    def _ask_part(self, asked: Iterable[Question], barred: Collection[int]) -> list[Answer]:
        with closing(Line(self.address, self.context)) as line:
            return [line.ask(question, barred) for question in asked]

    def _problem(self, question: Question, answer: Answer) -> str:
        place = f"{self.address}/{question.path}"
        if question.is_internal and answer.status not in question.statuses:
            return place
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


def _judged(told: Iterable[tuple[Question, Answer, str]]) -> Seen:
    """Sort problems by what they are, each told once."""
    found: dict[str, dict[str, None]] = {}
    for question, answer, problem in told:
        found.setdefault(_kind(question, answer), {})[problem] = None
    wrong, late, stale, exposed = (tuple(found.get(kind, ())) for kind in _KINDS)
    return Seen(wrong, late=late, stale=stale, exposed=exposed)


def _kind(question: Question, answer: Answer) -> str:
    if question.is_internal:
        return "exposed"
    if question.is_old and answer.status in _GONE:
        return "late"
    if answer.is_kept and (answer.status in _GONE or answer.digest == question.former):
        return "stale"
    return "wrong"
