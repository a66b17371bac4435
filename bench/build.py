"""
Time whole builds: ``python -m bench.build [POSTS ...]`` (24, 200 and 1000 by default).

Prints seconds of processor time and of the clock, and the peak memory, of one build each.
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
    """Build a blog of *posts* posts and 60 tags in a folder of its own; describe the cost."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        make_blog(content, source=ROOT / "content", posts=posts, tags=60)
        command = [sys.executable, "-m", "tools.build", str(content), "-o", f"{folder}/output"]
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{posts:6} posts  {cpu:7.2f} s cpu  {wall:7.2f} s  {after.ru_maxrss // 1024:5} MB"


if __name__ == "__main__":
    for count in [int(argument) for argument in sys.argv[1:]] or [24, 200, 1000]:
        print(measure(count))
