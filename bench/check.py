"""
Time the check: ``python -m bench.check [POSTS ...]`` (24, 200 and 1000 by default).

Prints seconds by the clock, and of the processor, for a check without spelling, for a first one
with it, and for the next, which remembers how the words were judged; each in a fresh process,
start included.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.corpus import make_posts
from bench.measure import measure
from bench.programs import ROOT, Ours


def describe(posts: int) -> str:
    """Check a blog of *posts* posts in a folder of its own; describe the cost."""
    with tempfile.TemporaryDirectory() as folder:
        ours = Ours(Path(folder) / "ours", make_posts(ROOT / "content/inlagg", posts))
        runs = {"without spelling": ["--no-spelling"], "first": [], "next": []}
        costs = {
            name: measure(ours.run("tools.check", str(ours.content), *options), ours.folder)
            for name, options in runs.items()
        }
    told = ", ".join(f"{name} {each.wall:.2f} s ({each.cpu:.2f})" for name, each in costs.items())
    return f"{posts:6} posts: {told}"


if __name__ == "__main__":
    for count in [int(argument) for argument in sys.argv[1:]] or [24, 200, 1000]:
        print(describe(count))
