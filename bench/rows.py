"""The rows of the table: what is built in turn, and what the figures are beside their goals."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from bench.measure import changed_files, measure, measure_said, peak_memory
from bench.programs import ROOT
from bench.race import MANY, Race
from bench.save import measure_saves
from bench.table import Figure, ratio, seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.measure import Cost
    from bench.programs import Program

_SAVES = 300
_MEBIBYTE = 1024 * 1024


def cold(race: Race) -> Iterator[Figure]:
    """Build from nothing, in turn."""
    ours, stock = _in_turn(race, lambda program, _: race.cold(program), race.ours, race.stock)
    yield Figure(
        "cold ÷ stock", race.count, ratio(_cpu(ours), _cpu(stock)), "×", 1.7, 1.3,
        _beside(_cpu(ours), _cpu(stock)),
    )  # fmt: skip
    yield Figure(
        "cold by the clock ÷ stock", race.count, ratio(_wall(ours), _wall(stock)), "×", 1.0, 0.8,
        _beside(_wall(ours), _wall(stock)),
    )  # fmt: skip


def edit(race: Race) -> Iterator[Figure]:
    """Change one text, and build, in turn."""
    programs: list[Program] = [
        race.ours,
        race.stock,
        *([race.hugo] if race.hugo else []),
    ]
    ours, stock, *rest = _in_turn(race, race.edited, *programs)
    goal, beyond = (0.25, 0.15) if race.is_many else (0.35, 0.25)
    yield Figure(
        "one text edited ÷ stock", race.count, ratio(_cpu(ours), _cpu(stock)), "×", goal, beyond,
        _beside(_cpu(ours), _cpu(stock)),
    )  # fmt: skip
    for hugo in rest:
        yield Figure(
            "one text edited ÷ fresh Hugo", race.count, ratio(_cpu(ours), _cpu(hugo)), "×",
            1.0 if race.is_many else 1.5, 0.7, _beside(_cpu(ours), _cpu(hugo)),
        )  # fmt: skip


def unchanged(race: Race) -> Iterator[Figure]:
    """Build twice with nothing changed; count what the second touched."""
    ours = race.ours
    race.finish(ours)
    count = changed_files(ours.output, ours.command, ours.folder)
    cost = measure(ours.command, ours.folder)
    told = f"files of the finished site; {cost.cpu:.2f} s"
    yield Figure("nothing changed: files written", race.count, count, "files", 0, None, told)


def memory(race: Race) -> Iterator[Figure]:
    """Build from nothing, and look at the memory meanwhile."""
    held = {}
    for program in (race.ours, race.stock):
        program.begin_anew()
        held[program.name] = peak_memory(program.command, program.folder) / _MEBIBYTE
    ours, stock = held.values()
    goal = 3.0 if race.is_many else 2.0
    told = f"{ours:.0f} MiB, {stock:.0f} MiB"
    yield Figure("peak memory ÷ stock", race.count, ours / stock, "×", goal, None, told)


def previews(race: Race) -> Iterator[Figure]:
    """Draw the link previews for the first time."""
    race.forget_previews()
    cost, goal = race.previews, 0.012 * race.count
    told = f"{1000 * cost.cpu / race.count:.1f} ms each; {cost.wall:.2f} s by the clock"
    yield Figure("link previews drawn", race.count, cost.cpu, "s", goal, None, told)


def check(race: Race) -> Iterator[Figure]:
    """Change one text, and check it all but the spelling."""
    ours, costs = race.ours, []
    command = ours.run("tools.check", str(ours.content), "--no-spelling")
    measure(command, ours.folder)
    for turn in range(race.rounds):
        ours.edit(race.count // 2, f"Granskad {'om ' * (turn + 1)}igen.")
        costs.append(measure(command, ours.folder))
    cpu = _cpu(costs)
    yield Figure(
        "check --no-spelling after one edit", race.count, ratio(cpu, [1.0] * len(cpu)), "s", 2.5,
        None, seconds(cpu),
    )  # fmt: skip


def save(race: Race) -> Iterator[Figure]:
    """Save a text while the preview runs."""
    saves = measure_saves(race.ours, race.posts, race.rounds)
    pages, wholes = [each.page for each in saves], [each.whole for each in saves]
    ones = [1.0] * len(saves)
    yield Figure(
        "save → the page, by the clock", race.count, 1000 * ratio(pages, ones), "ms", 150, None,
        seconds(pages),
    )  # fmt: skip
    yield Figure(
        "save → a list that has it too, by the clock", race.count, ratio(wholes, ones), "s", 4,
        None, seconds(wholes),
    )  # fmt: skip


def write(race: Race) -> Iterator[Figure]:
    """Write in an editor, with the page and the findings of the unsaved text beside it."""
    ours = race.ours
    race.finish(ours)
    _, said = measure_said(ours.run("bench.writing", str(ours.content)), ours.folder)
    taken = json.loads(said.splitlines()[-1])
    for name, what, goal in (("page", "page", 150), ("findings", "findings", 1000)):
        measured = 1000 * ratio(taken[name], [1.0] * len(taken[name]))
        yield Figure(
            f"a pause → the {what} of the unsaved text, by the clock", race.count, measured, "ms",
            goal, None, seconds(taken[name]),
        )  # fmt: skip


def kept(race: Race) -> Iterator[Figure]:
    """Save again and again, and look at what the processes of the preview hold."""
    saves = measure_saves(race.ours, race.posts, _SAVES, pause=0)
    first, last = ([each.held for each in part] for part in (saves[20:50], saves[-30:]))
    told = ", ".join(f"{each.held / _MEBIBYTE:.0f}" for each in saves[19 :: _SAVES // 10])
    yield Figure(
        f"memory after {_SAVES} saves ÷ after 50", race.count, max(last) / max(first), "×", 1.05,
        None, f"MiB: {told}",
    )  # fmt: skip


def start(race: Race) -> Iterator[Figure]:
    """
    Build the real posts with the whole command, as the director does, again and again.

    The environment must be this folder's own: tasks.py would make one in the place of a link.
    """
    if (ROOT / ".venv").is_symlink():
        print("start: not measured, for .venv is a link to another's environment", file=sys.stderr)
        return
    posts = len([*(ROOT / "content/inlagg").rglob("*.md")])
    python = getattr(sys, "_base_executable", sys.executable)
    command = [python, "tasks.py", "build", "-o", str(race.folder / "real/output")]
    measure(command, ROOT)
    costs = [measure(command, ROOT) for _ in range(3 * race.rounds)]
    wall = _wall(costs)
    told = f"{seconds(wall)}; {seconds(_cpu(costs))} of processor time"
    yield Figure(
        "the whole command, by the clock", posts, ratio(wall, [1.0] * len(wall)), "s", 1.5, 1.0,
        told,
    )  # fmt: skip


def growth(race: Race) -> Iterator[Figure]:
    """Build a small and a large blog from nothing."""
    costs = {}
    for count in (500, MANY):
        sized = Race(race.folder / str(count), count=count, rounds=1, pictures=False)
        costs[count] = sized.cold(sized.ours).cpu
    small, large = costs.values()
    told = f"{large:.1f} s, {small:.1f} s with 500 posts"
    yield Figure(
        "growth of a cold build, 20 × the posts", MANY, large / small, "×", 21, None, told
    )


ROWS: dict[str, Callable[[Race], Iterator[Figure]]] = {
    row.__name__: row
    for row in (previews, cold, edit, unchanged, memory, check, save, write, kept, start, growth)
}


def _in_turn(
    race: Race, run: Callable[[Program, int], Cost], *programs: Program
) -> list[list[Cost]]:
    """Let each program run, then each again, and so on; give what each cost."""
    rounds = [[run(program, turn) for program in programs] for turn in range(race.rounds)]
    return [list(costs) for costs in zip(*rounds, strict=True)]


def _beside(ours: Sequence[float], theirs: Sequence[float]) -> str:
    return f"{seconds(ours)}, {seconds(theirs)}"


def _cpu(costs: Sequence[Cost]) -> list[float]:
    return [each.cpu for each in costs]


def _wall(costs: Sequence[Cost]) -> list[float]:
    return [each.wall for each in costs]
