"""Map a function over many items, in a pool of forked processes where that pays."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from blog.progress import counted, told_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")

MIN_ITEMS = 100
"""Fewer items are done sooner by one process than a pool can be started."""

_CHUNK = 32  # items that are done together, at most
_AHEAD = 2  # chunks that wait for each worker, so that none has nothing to do

# In a worker: what it has to do with the item at an index.  It has this from its parent, which
# forked it, without being sent it, and the parent's own is never set.
_work: Callable[[int], Any]


def parallel_map(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """
    Do what ``list(map(work, items))`` does, with worker processes where that pays.

    How many are done is told as blog.progress has it.

    Args:
        work: Depends on its argument alone, and changes nothing outside itself.
        items: Any values; the results must be ones that can be pickled.

    Raises:
        Exception: Whatever *work* raises, as ``map`` would.
    """
    return list(parallel_imap(work, items))


def parallel_imap(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """
    Do what :func:`parallel_map` does, and give each result as soon as it is its turn.

    This process does its share: what it has done itself need not be sent to it, and one process
    less has memory of its own.
    """
    todo, cores = list(items), usable_cores()
    if len(todo) < MIN_ITEMS or cores < 2:
        yield from counted(map(work, todo), len(todo))
        return
    indexes, size = range(len(todo)), max(1, min(_CHUNK, len(todo) // (8 * cores)))
    chunks = [indexes[at : at + size] for at in indexes[::size]]

    def do(index: int) -> Result:
        return work(todo[index])

    with deaf_to_interrupts():
        pool = multiprocessing.get_context("fork").Pool(cores - 1, _begin, (do,))
    with pool:
        give_away, own = partial(pool.apply_async, _do), partial(_Done, do)
        outcomes = _in_turn(chunks, give_away, own, _AHEAD * (cores - 1))
        yield from counted(chain.from_iterable(each.get() for each in outcomes), len(todo))


def _in_turn(
    chunks: Iterable[range],
    give_away: Callable[[tuple[range]], _Outcome],
    do: Callable[[range], _Outcome],
    ahead: int,
) -> Iterator[_Outcome]:
    """Give the outcome of each chunk in order; one that nobody has begun is done here."""
    left, given = deque(chunks), deque[_Outcome]()
    while left or given:
        while left and sum(not each.ready() for each in given) < ahead:
            given.append(give_away((left.popleft(),)))
        if left:
            given.append(do(left.popleft()))
        while given and (given[0].ready() or not left):
            yield given.popleft()


class _Outcome(Protocol):
    """What became of a chunk, as multiprocessing has it."""

    def ready(self) -> bool:
        """Say whether it is known."""

    def get(self) -> list[Any]:
        """Give the results, or raise what the work raised."""


class _Done:
    """What became of a chunk that was done here."""

    def __init__(self, work: Callable[[int], Any], chunk: range) -> None:
        self._error: Exception | None = None
        self._results: list[Any] = []
        with told_to(None):  # how many are done is told in their order
            try:
                self._results.extend(map(work, chunk))
            except Exception as error:  # noqa: BLE001  (raised when it is this chunk's turn)
                self._error = error

    def ready(self) -> bool:
        return True

    def get(self) -> list[Any]:
        if self._error:
            raise self._error
        return self._results


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Let what is forked here leave Ctrl+C to its parent, which ends it without a traceback."""
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def usable_cores() -> int:
    """Say how many processes can work here at once; 1 where none can be forked."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    # A daemonic process, such as that of the preview's builds, may have no children.
    if not can_fork or multiprocessing.current_process().daemon:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _begin(work: Callable[[int], Any]) -> None:
    global _work
    _work = work


def _do(chunk: range) -> list[Any]:
    with told_to(None):  # the parent counts, and has the terminal
        return [_work(index) for index in chunk]
