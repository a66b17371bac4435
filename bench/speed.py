"""
How fast the program is, beside stock Pelican and Hugo: ``python -m bench.speed``.

All three build the same blog (bench.corpus) in turn, so that a slow moment of the machine slows
all, and each line of the table is a ratio of what they cost or a time of ours.  Times are of the
processor, for the whole process tree, unless a line says "by the clock"; memory is the sum over
the tree, in a run of its own (bench.measure).  "Cold" is the first build after an update of the
program: nothing that it remembers can be used but pictures and link previews, and there is no
finished site.

    python -m bench.speed                          # 1,000 posts; Hugo too, if it is installed
    python -m bench.speed --pictures               # the same with 200 pictures, 50 documents
    python -m bench.speed --posts 10000 --only cold edit --rounds 1 --folder /tmp/ten
    python -m bench.speed --only growth            # from 500 posts to 10,000: half an hour
    python -m bench.speed --only kept --posts 24   # 300 saves in the preview: some minutes

``--folder`` keeps drawn link previews and finished sites for the next run there.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.race import Race
from bench.rows import ROWS
from bench.table import as_table

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHEN_ASKED = ("kept", "growth")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print the table."""
    arguments = _parser().parse_args(argv)
    asked = arguments.only or set(ROWS).difference(_WHEN_ASKED)
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="bench-"))
    race = Race(
        folder.absolute(),
        count=arguments.posts,
        rounds=arguments.rounds,
        pictures=arguments.pictures,
    )
    try:
        print(as_table([figure for name in ROWS if name in asked for figure in ROWS[name](race)]))
    finally:
        if not arguments.folder:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.speed", description="How fast is it?")
    parser.add_argument("--posts", type=int, default=1_000)
    parser.add_argument("--pictures", action="store_true", help="and 200 pictures, 50 documents")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each program, in turn")
    parser.add_argument("--only", nargs="+", choices=ROWS, metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--folder", type=Path, help="keep what was built here")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
