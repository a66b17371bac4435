"""Share the work on many texts among the machine's cores."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 100
"""So few items are done sooner by one process than others can be started."""

# What the processes have to do.  They are forked, and so know it without being sent it.
_work: Callable[[int], object]


def shared(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """
    Do what ``list(map(work, items))`` does, by several processes where that pays.

    Args:
        work: Depends on its argument alone, and changes nothing outside itself.
        items: Any values; the results must be ones that can be pickled.
    """
    todo = list(items)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if len(todo) < FEW or cores < 2 or not can_fork:
        return list(map(work, todo))
    global _work
    _work = lambda place: work(todo[place])  # noqa: E731
    with multiprocessing.get_context("fork").Pool(cores) as pool:
        return pool.map(_do, range(len(todo)), chunksize=max(1, len(todo) // (8 * cores)))  # type: ignore[arg-type]


def _do(place: int) -> object:
    return _work(place)
