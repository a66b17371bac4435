"""Map a function over many items, in a pool of forked processes where that pays."""

from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from blog.progress import counted, told_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")

MIN_ITEMS = 100
"""Fewer items are done sooner by one process than a pool can be started."""

_CHUNK = 32  # items that a worker takes at most before it gives their results

# In a worker: what it has to do with the item at an index.  It has this from its parent, which
# forked it, without being sent it, and the parent's own is never set.
_work: Callable[[int], Any]


def parallel_map(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """
    Do what ``list(map(work, items))`` does, in a worker pool where that pays.

    How many are done is told as blog.progress has it.

    Args:
        work: Depends on its argument alone, and changes nothing outside itself.
        items: Any values; the results must be ones that can be pickled.

    Raises:
        Exception: Whatever *work* raises, as ``map`` would.
    """
    return list(parallel_imap(work, items))


def parallel_imap(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Do what :func:`parallel_map` does, and give each result as soon as it is its turn."""
    todo, cores = list(items), _cores()
    if len(todo) < MIN_ITEMS or cores < 2:
        yield from counted(map(work, todo), len(todo))
        return
    context, chunk = multiprocessing.get_context("fork"), max(1, len(todo) // (8 * cores))
    with _deaf_to_interrupts():
        pool = context.Pool(cores, _begin, (lambda index: work(todo[index]),))
    with pool:
        yield from counted(pool.imap(_do, range(len(todo)), min(chunk, _CHUNK)), len(todo))


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let what is forked here leave Ctrl+C to its parent, which ends it without a traceback."""
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _cores() -> int:
    """Say how many processes can work here at once; 1 where none can be forked."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    # A daemonic process, such as that of the preview's builds, may have no children.
    if not can_fork or multiprocessing.current_process().daemon:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _begin(work: Callable[[int], Any]) -> None:
    global _work
    _work = work


def _do(index: int) -> Any:
    with told_to(None):  # the parent counts, and has the terminal
        return _work(index)
