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
import json
import shutil
import sys
import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import make_posts
from bench.measure import changed_files, measure, measure_said, peak_memory
from bench.programs import ROOT, Hugo, Ours, Stock, has_hugo
from bench.save import measure_saves
from bench.table import Figure, as_table, ratio, seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.corpus import Post
    from bench.measure import Cost
    from bench.programs import Program

PICTURES, DOCUMENTS = 200, 50
_MANY = 10_000
_SAVES = 300
_MEBIBYTE = 1024 * 1024


class Bench:
    """
    One blog, and the programs that build it, made when a row first asks for them.

    Args:
        folder: Where their folders lie.
        count: How many posts.
        rounds: How many times each program builds in turn.
        pictures: Whether posts have pictures and documents.
    """

    def __init__(self, folder: Path, *, count: int, rounds: int, pictures: bool) -> None:
        self.folder, self.count, self.rounds = folder, count, rounds
        self.is_many = count >= _MANY
        self._pictures = pictures
        self._built: set[str] = set()

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Give the posts, oldest first."""
        wanted = (
            (min(PICTURES, self.count), min(DOCUMENTS, self.count)) if self._pictures else (0, 0)
        )
        return make_posts(
            ROOT / "content/inlagg", self.count, pictures=wanted[0], attachments=wanted[1]
        )

    @cached_property
    def previews(self) -> Cost:
        """Draw the link previews that are not drawn yet, and tell what it cost."""
        return measure(
            self._ours.run("bench.previews", str(self._ours.content)), self._ours.folder
        )

    @cached_property
    def _ours(self) -> Ours:
        ours = Ours(self.folder / "ours", self.posts)
        measure(ours.run("compileall", "-q", "blog", "plugins", "tools"), ours.folder)
        return ours

    @cached_property
    def ours(self) -> Ours:
        """Give our program with all link previews and pictures kept."""
        assert self.previews
        if self._pictures:
            measure(self._ours.command, self._ours.folder)
        return self._ours

    @cached_property
    def stock(self) -> Stock:
        """Give stock Pelican."""
        return Stock(self.folder / "stock", self.posts)

    @cached_property
    def hugo(self) -> Hugo | None:
        """Give Hugo, if it is installed."""
        return Hugo(self.folder / "hugo", self.posts) if has_hugo() else None

    def forget_previews(self) -> None:
        """Let none have been drawn."""
        shutil.rmtree(self._ours.folder / ".cache", ignore_errors=True)

    def cold(self, program: Program) -> Cost:
        """Build with nothing kept but pictures."""
        program.begin_anew()
        self._built.add(program.name)
        return measure(program.command, program.folder)

    def edited(self, program: Program, turn: int) -> Cost:
        """Build after one text was changed; Hugo always builds anew."""
        if program is self.hugo:
            program.begin_anew()
        else:
            self.finish(program)
        program.edit(self.count // 2, f"Ändrad {'om ' * (turn + 1)}igen.")
        return measure(program.command, program.folder)

    def finish(self, program: Program) -> None:
        """Let the program have built the site, and remember what it remembers of that."""
        if program.name not in self._built:
            self._built.add(program.name)
            measure(program.command, program.folder)


def cold(bench: Bench) -> Iterator[Figure]:
    """Build from nothing, in turn."""
    ours, stock = _in_turn(bench, lambda program, _: bench.cold(program), bench.ours, bench.stock)
    yield Figure(
        "cold ÷ stock", bench.count, ratio(_cpu(ours), _cpu(stock)), "×", 1.7, 1.3,
        _beside(_cpu(ours), _cpu(stock)),
    )  # fmt: skip
    yield Figure(
        "cold by the clock ÷ stock", bench.count, ratio(_wall(ours), _wall(stock)), "×", 1.0, 0.8,
        _beside(_wall(ours), _wall(stock)),
    )  # fmt: skip


def edit(bench: Bench) -> Iterator[Figure]:
    """Change one text, and build, in turn."""
    programs: list[Program] = [bench.ours, bench.stock, *([bench.hugo] if bench.hugo else [])]
    ours, stock, *rest = _in_turn(bench, bench.edited, *programs)
    goal, beyond = (0.25, 0.15) if bench.is_many else (0.35, 0.25)
    yield Figure(
        "one text edited ÷ stock", bench.count, ratio(_cpu(ours), _cpu(stock)), "×", goal, beyond,
        _beside(_cpu(ours), _cpu(stock)),
    )  # fmt: skip
    for hugo in rest:
        yield Figure(
            "one text edited ÷ fresh Hugo", bench.count, ratio(_cpu(ours), _cpu(hugo)), "×",
            1.0 if bench.is_many else 1.5, 0.7, _beside(_cpu(ours), _cpu(hugo)),
        )  # fmt: skip


def unchanged(bench: Bench) -> Iterator[Figure]:
    """Build twice with nothing changed; count what the second touched."""
    ours = bench.ours
    bench.finish(ours)
    count = changed_files(ours.output, ours.command, ours.folder)
    cost = measure(ours.command, ours.folder)
    told = f"files of the finished site; {cost.cpu:.2f} s"
    yield Figure("nothing changed: files written", bench.count, count, "files", 0, None, told)


def memory(bench: Bench) -> Iterator[Figure]:
    """Build from nothing, and look at the memory meanwhile."""
    held = {}
    for program in (bench.ours, bench.stock):
        program.begin_anew()
        held[program.name] = peak_memory(program.command, program.folder) / _MEBIBYTE
    ours, stock = held.values()
    goal = 3.0 if bench.is_many else 2.0
    told = f"{ours:.0f} MiB, {stock:.0f} MiB"
    yield Figure("peak memory ÷ stock", bench.count, ours / stock, "×", goal, None, told)


def previews(bench: Bench) -> Iterator[Figure]:
    """Draw the link previews for the first time."""
    bench.forget_previews()
    cost, goal = bench.previews, 0.012 * bench.count
    told = f"{1000 * cost.cpu / bench.count:.1f} ms each; {cost.wall:.2f} s by the clock"
    yield Figure("link previews drawn", bench.count, cost.cpu, "s", goal, None, told)


def check(bench: Bench) -> Iterator[Figure]:
    """Change one text, and check it all but the spelling."""
    ours, costs = bench.ours, []
    command = ours.run("tools.check", str(ours.content), "--no-spelling")
    measure(command, ours.folder)
    for turn in range(bench.rounds):
        ours.edit(bench.count // 2, f"Granskad {'om ' * (turn + 1)}igen.")
        costs.append(measure(command, ours.folder))
    cpu = _cpu(costs)
    yield Figure(
        "check --no-spelling after one edit", bench.count, ratio(cpu, [1.0] * len(cpu)), "s", 2.5,
        None, seconds(cpu),
    )  # fmt: skip


def save(bench: Bench) -> Iterator[Figure]:
    """Save a text while the preview runs."""
    saves = measure_saves(bench.ours, bench.posts, bench.rounds)
    pages, wholes = [each.page for each in saves], [each.whole for each in saves]
    ones = [1.0] * len(saves)
    yield Figure(
        "save → the page, by the clock", bench.count, 1000 * ratio(pages, ones), "ms", 150, None,
        seconds(pages),
    )  # fmt: skip
    yield Figure(
        "save → a list that has it too, by the clock", bench.count, ratio(wholes, ones), "s", 4,
        None, seconds(wholes),
    )  # fmt: skip


def write(bench: Bench) -> Iterator[Figure]:
    """Write in an editor, with the page and the findings of the unsaved text beside it."""
    ours = bench.ours
    bench.finish(ours)
    _, said = measure_said(ours.run("bench.writing", str(ours.content)), ours.folder)
    taken = json.loads(said.splitlines()[-1])
    for name, what, goal in (("page", "page", 150), ("findings", "findings", 1000)):
        measured = 1000 * ratio(taken[name], [1.0] * len(taken[name]))
        yield Figure(
            f"a pause → the {what} of the unsaved text, by the clock", bench.count, measured, "ms",
            goal, None, seconds(taken[name]),
        )  # fmt: skip


def kept(bench: Bench) -> Iterator[Figure]:
    """Save again and again, and look at what the processes of the preview hold."""
    saves = measure_saves(bench.ours, bench.posts, _SAVES, pause=0)
    first, last = ([each.held for each in part] for part in (saves[20:50], saves[-30:]))
    told = ", ".join(f"{each.held / _MEBIBYTE:.0f}" for each in saves[19 :: _SAVES // 10])
    yield Figure(
        f"memory after {_SAVES} saves ÷ after 50", bench.count, max(last) / max(first), "×", 1.05,
        None, f"MiB: {told}",
    )  # fmt: skip


def start(bench: Bench) -> Iterator[Figure]:
    """
    Build the real posts with the whole command, as the director does, again and again.

    The environment must be this folder's own: tasks.py would make one in the place of a link.
    """
    if (ROOT / ".venv").is_symlink():
        print("start: not measured, for .venv is a link to another's environment", file=sys.stderr)
        return
    posts = len([*(ROOT / "content/inlagg").rglob("*.md")])
    python = getattr(sys, "_base_executable", sys.executable)
    command = [python, "tasks.py", "build", "-o", str(bench.folder / "real/output")]
    measure(command, ROOT)
    costs = [measure(command, ROOT) for _ in range(3 * bench.rounds)]
    wall = _wall(costs)
    told = f"{seconds(wall)}; {seconds(_cpu(costs))} of processor time"
    yield Figure(
        "the whole command, by the clock", posts, ratio(wall, [1.0] * len(wall)), "s", 1.5, 1.0,
        told,
    )  # fmt: skip


def growth(bench: Bench) -> Iterator[Figure]:
    """Build a small and a large blog from nothing."""
    costs = {}
    for count in (500, _MANY):
        sized = Bench(bench.folder / str(count), count=count, rounds=1, pictures=False)
        costs[count] = sized.cold(sized.ours).cpu
    small, large = costs.values()
    told = f"{large:.1f} s, {small:.1f} s with 500 posts"
    yield Figure(
        "growth of a cold build, 20 × the posts", _MANY, large / small, "×", 21, None, told
    )


ROWS: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    row.__name__: row
    for row in (previews, cold, edit, unchanged, memory, check, save, write, kept, start, growth)
}
_WHEN_ASKED = ("kept", "growth")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print the table."""
    arguments = _parser().parse_args(argv)
    asked = arguments.only or set(ROWS).difference(_WHEN_ASKED)
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="bench-"))
    bench = Bench(
        folder.absolute(),
        count=arguments.posts,
        rounds=arguments.rounds,
        pictures=arguments.pictures,
    )
    try:
        print(as_table([figure for name in ROWS if name in asked for figure in ROWS[name](bench)]))
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


def _in_turn(
    bench: Bench, run: Callable[[Program, int], Cost], *programs: Program
) -> list[list[Cost]]:
    """Let each program run, then each again, and so on; give what each cost."""
    rounds = [[run(program, turn) for program in programs] for turn in range(bench.rounds)]
    return [list(costs) for costs in zip(*rounds, strict=True)]


def _beside(ours: Sequence[float], theirs: Sequence[float]) -> str:
    return f"{seconds(ours)}, {seconds(theirs)}"


def _cpu(costs: Sequence[Cost]) -> list[float]:
    return [each.cpu for each in costs]


def _wall(costs: Sequence[Cost]) -> list[float]:
    return [each.wall for each in costs]


if __name__ == "__main__":
    raise SystemExit(main())
