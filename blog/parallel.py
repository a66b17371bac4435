"""Share the work on many texts among the machine's cores."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 100
"""So few items are done sooner by one process than others can be started."""

# In a forked process: what it has to do with the item at a place.  It knows this from its
# parent, without being sent it, and the parent's own is never set.
_work: Callable[[int], Any]


def parallel_map(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
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
    context, few = multiprocessing.get_context("fork"), max(1, len(todo) // (8 * cores))
    with context.Pool(cores, _begin, (lambda place: work(todo[place]),)) as pool:
        return pool.map(_do, range(len(todo)), chunksize=few)


def _begin(work: Callable[[int], Any]) -> None:
    global _work
    _work = work


def _do(place: int) -> Any:
    return _work(place)
