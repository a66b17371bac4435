"""
What a long piece of work is doing, told to whoever listens.

Nobody has to: without a listener nothing happens.  Who listens is a matter of the context, as
contextvars has it, so that no function passes on what it does not use itself.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Item = TypeVar("Item")


class Listener(Protocol):
    """Hears what is being done."""

    def begin(self, doing: str) -> None:
        """Hear that something else is done from now on."""

    def count(self, done: int, total: int) -> None:
        """Hear how many are done of how many; a total of 0 is not known."""

    def pause(self) -> None:
        """Hear that somebody is asked something: nothing is shown until more is done."""


_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def told_to(listener: Listener | None) -> Iterator[None]:
    """Let *listener* hear what is done within; None for nobody."""
    former = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(former)


def begin(doing: str) -> None:
    """
    Tell what is done from now on.

    Args:
        doing: In Swedish, such as ``Läser texterna``; the same as before changes nothing.
    """
    if (listener := _listener.get()) is not None:
        listener.begin(doing)


def count(done: int, total: int = 0) -> None:
    """Tell how many are done of how many; a total of 0 is not known."""
    if (listener := _listener.get()) is not None:
        listener.count(done, total)


def pause() -> None:
    """Tell that somebody is to be asked something."""
    if (listener := _listener.get()) is not None:
        listener.pause()


def counted(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Give *items*, and tell after each how many of the *total* are done."""
    for done, item in enumerate(items, 1):
        yield item
        count(done, total)
