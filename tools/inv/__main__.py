"""
The command line of ``inv``: invoke's Program, in Swedish.

What follows a task without options of its own is left to the command that it starts, so
that every option is declared once, and explained by the command itself.
"""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.inv")

import inspect
import shlex
import sys
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import chain
from typing import TYPE_CHECKING

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.program import Program

import tasks
from tools.cli import guarded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from invoke.tasks import Task

_HELP = ("--help", "-h")
_USAGE = 2


@guarded()
def main(argv: Sequence[str] | None = None) -> int:
    """Run the tasks that are named; return what the first of them that fails returns."""
    words = list(sys.argv[1:] if argv is None else argv)
    collection = Collection.from_module(tasks)
    SwedishProgram(namespace=collection, binary="inv").run(
        ["inv", *leave_to_command(words, collection)]
    )
    return 0


def leave_to_command(words: list[str], collection: Collection) -> list[str]:
    """Hide from invoke what follows a task that has no options: the command reads it."""
    if len(words) > 1 and words[0] in _HELP:  # inv --help check
        words = [words[1], words[0]]
    name, *rest = words or ["--list"]
    if not rest or name not in collection or _has_options(collection[name]):
        return [name, *rest]
    return [name, "--", shlex.join(rest)]


def _has_options(task: Task[Callable[..., None]]) -> bool:
    return len(inspect.signature(task.body).parameters) > 1  # the first is invoke's context


class SwedishProgram(Program):
    """Lists the tasks in groups, and says in Swedish what it does not understand."""

    def parse_core(self, argv: list[str] | None) -> None:
        """Read what stands before the first task."""
        with _errors_in_swedish():
            super().parse_core(argv)

    def parse_tasks(self) -> None:
        """Read the tasks and their options."""
        with _errors_in_swedish():
            super().parse_tasks()

    def parse_cleanup(self) -> None:
        """Answer what only asks for help or the list."""
        with _errors_in_swedish():
            super().parse_cleanup()

    def print_help(self) -> None:
        """Help with ``inv`` itself is its list of tasks."""
        self.list_tasks()

    def list_tasks(self) -> None:
        """List every task under its heading."""
        width = max(map(len, self.collection.task_names))
        for heading, names in tasks.GROUPS.items():
            print(f"{heading}:\n")
            self.print_columns(
                [(name.ljust(width), inspect.getdoc(self.collection[name])) for name in names]
            )
        print("Hjälp om ett kommando: inv new --help")

    def print_task_help(self, name: str) -> None:
        """Say what a task does and which options it has."""
        print(f"{inspect.getdoc(self.collection[name])}\n")
        self.print_columns(self.parser.contexts[name].help_tuples())


@contextmanager
def _errors_in_swedish() -> Iterator[None]:
    try:
        yield
    except ParseError as error:
        raise Exit(in_swedish(error), code=_USAGE) from error


def in_swedish(error: ParseError) -> str:
    """Say which word could not be understood; invoke itself only does so in English."""
    quoted = str(error).split("'")
    if len(quoted) < 3:
        return "Kommandot går inte att förstå. Alla kommandon: inv --list"
    near = get_close_matches(quoted[1], chain.from_iterable(tasks.GROUPS.values()), 1)
    meant = f" Menade du ”{near[0]}”?" if near else ""
    return f"”{quoted[1]}” går inte att förstå.{meant} Alla kommandon: inv --list"
