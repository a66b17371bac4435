"""
What a computation made, kept with everything it was made of.

A computation has a key, which names its input, and may ask what else it needs to know of the
world: is there such a file, has this moment come?  Each question is recorded with its answer.
What it made is given again only while the world still answers alike (a constructive trace:
A. Mokhov, N. Mitchell, S. Peyton Jones, "Build systems à la carte", ICFP 2018).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from blog.files import digest
from blog.packing import Damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from blog.packing import Packing

    Question = tuple[str, Hashable]
    Ask = Callable[[Question], Any]


class Store(Protocol):
    """Keeps bytes under names: a cache (blog.cache), or a part of one (blog.shelf)."""

    def get(self, namespace: str, key: str) -> bytes | None:
        """Give what was put; None if there is none."""

    def put(self, namespace: str, key: str, data: bytes) -> None:
        """Keep bytes."""


class Recorder:
    """
    Passes questions on to the world, and remembers each with its answer.

    Whoever is given a recorder's ``ask`` and nothing else of the world cannot learn anything of
    it that is not recorded.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._answers: dict[Question, Any] = {}

    def ask(self, question: Question) -> Any:
        """Give the world's answer; the same one, however often it is asked."""
        if question not in self._answers:
            self._answers[question] = self._ask(question)
        return self._answers[question]

    @property
    def asked(self) -> tuple[tuple[Question, Any], ...]:
        """Every question with its answer, in the order they were first asked."""
        return tuple(self._answers.items())


@dataclass(frozen=True, slots=True)
class Trace:
    """
    One computation.

    Attributes:
        value: What it made.
        fingerprint: Names the value by all that it was made of: its key and its answers.
        asked: Its questions with their answers.
    """

    value: Any
    fingerprint: str
    asked: tuple[tuple[Question, Any], ...] = ()

    def holds(self, ask: Ask) -> bool:
        """Say whether the world answers every question as it did."""
        return all(ask(question) == answer for question, answer in self.asked)


@dataclass(frozen=True, slots=True)
class Traces:
    """
    The computations of one kind, in a cache.

    Attributes:
        cache: Where they are kept.
        namespace: The kind.
        packing: Knows the classes of values and answers.
    """

    cache: Store
    namespace: str
    packing: Packing

    def find(self, key: str, ask: Ask) -> Trace | None:
        """
        Give the computation that was made under *key*, if it would be made alike today.

        Args:
            key: Names its input.
            ask: Answers for the world as it is now.
        """
        packed = self.cache.get(self.namespace, key)
        try:
            trace = self.unpacked(packed) if packed else None
        except Damaged:
            return None
        return trace if trace and trace.holds(ask) else None

    def record(self, key: str, ask: Ask, work: Callable[[Ask], Any]) -> bytes:
        """
        Do a computation, and record what it asks.

        Args:
            key: As in :meth:`find`.
            ask: Likewise.
            work: Makes the value.  It depends on its input, which *key* names, and on what the
                function that it is given answers.

        Returns:
            The trace, packed: to keep, or to send from one process to another.
        """
        recorder = Recorder(ask)
        value = work(recorder.ask)
        fingerprint = digest(repr((self.namespace, key, recorder.asked)).encode())
        return self.packing.pack((value, fingerprint, recorder.asked))

    def keep(self, key: str, packed: bytes) -> None:
        """Keep what :meth:`record` gave for *key*, in place of what was there."""
        self.cache.put(self.namespace, key, packed)

    def unpacked(self, packed: bytes) -> Trace:
        """
        Read what :meth:`record` gave.

        Raises:
            Damaged: It is something else.
        """
        try:
            return Trace(*self.packing.unpack(packed))
        except TypeError as error:
            raise Damaged from error
