"""
What the cache costs: ``python -m bench.cache``.

Prints microseconds of processor time for each entry put and got, by one process and by two that
share the folder, and the most memory that a process used.
"""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from blog.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Callable


def measure(folder: str, entries: int, size: int) -> str:
    """Put and get *entries* of *size* bytes each; describe the cost."""
    cache, data = Cache(Path(folder), version="bench"), bytes(size)
    put = _microseconds(entries, lambda key: cache.put("bench", key, data))
    got = _microseconds(entries, lambda key: cache.get("bench", key))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{entries:6} × {size:9,} bytes: put {put:6.0f}, got {got:6.0f} µs; {memory} MB"


def _microseconds(entries: int, use: Callable[[str], object]) -> float:
    start = time.process_time()
    for number in range(entries):
        use(str(number))
    return (time.process_time() - start) / entries * 1e6


def _print_measure(folder: str, entries: int, size: int) -> None:
    print(measure(folder, entries, size))


if __name__ == "__main__":
    for processes, entries, size in (
        (1, 1_000, 4_000),
        (1, 10_000, 4_000),
        (1, 40, 5_000_000),
        (2, 10_000, 4_000),
    ):
        with tempfile.TemporaryDirectory() as folder:
            print(f"{processes} at once:")
            work = multiprocessing.get_context("spawn").Process
            running = [work(target=_print_measure, args=(folder, entries, size))
                       for _ in range(processes)]  # fmt: skip
            for process in running:
                process.start()
            for process in running:
                process.join()
