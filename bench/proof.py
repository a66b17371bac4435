"""
Prove that a build from what earlier builds left is a clean build: ``python -m bench.proof STEPS``.

Takes a random walk through the life of a small blog (tests/integration/incremental/walk.py) and
stops at the first step after which anything is not as a clean build has it.  ``--seed N`` repeats
a walk; ``--sabotage PART`` puts in a mistake whose name has that in it, to see it found.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.integration.incremental.project import Project
from tests.integration.incremental.sabotage import SABOTAGES
from tests.integration.incremental.twins import StaleError
from tests.integration.incremental.walk import Walk


def prove(steps: int, seed: int, sabotage: str = "") -> int:
    """Take the steps, telling each; give the exit code."""
    project = Project.small()
    for name in [name for name in SABOTAGES if sabotage and sabotage in name]:
        print(f"sabotage: {name}")
        SABOTAGES[name](project)
    folder = Path(tempfile.mkdtemp(prefix="proof-"))
    try:
        with Walk(folder, seed, project) as walk:
            for number in range(1, steps + 1):
                walk.step()
                print(f"{number}/{steps} {walk.steps[-1]}"[:160], flush=True)
    except StaleError as error:
        print(error)
        return 1
    shutil.rmtree(folder)
    print(f"{steps} steps of seed {seed}: {walk.builds[0]} builds gave a site, "
          f"{walk.builds.total() - walk.builds[0]} refused to; all as clean builds.")  # fmt: skip
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser("bench.proof")
    parser.add_argument("steps", type=int)
    parser.add_argument("--seed", type=int, default=Random().randrange(10**6))
    parser.add_argument("--sabotage", default="")
    given = parser.parse_args()
    sys.exit(prove(given.steps, given.seed, given.sabotage))
