"""
Time the check: ``python -m bench.check [POSTS ...]`` (24, 200 and 1000 by default).

Prints seconds, and seconds of processor time, for a check without spelling, for a first one with
it, and for the next, which remembers how the words were judged; each in a fresh process, start
included.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.texts import make_blog

ROOT = Path(__file__).resolve().parent.parent


def measure(posts: int) -> str:
    """Check a blog of *posts* posts and 60 tags in a folder of its own; describe the cost."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        make_blog(content, source=ROOT / "content", posts=posts, tags=60)
        memory = f"--memory={folder}/cache"
        runs = {
            "without spelling": ["--no-spelling"],
            "first": [memory],
            "next": [memory],
        }
        times = {name: _seconds(str(content), *options) for name, options in runs.items()}
    told = ", ".join(f"{name} {wall:.2f} s ({cpu:.2f})" for name, (wall, cpu) in times.items())
    return f"{posts:6} posts: {told}"


def _seconds(*arguments: str) -> tuple[float, float]:
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "tools.check", *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - started
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    for count in [int(argument) for argument in sys.argv[1:]] or [24, 200, 1000]:
        print(measure(count))
