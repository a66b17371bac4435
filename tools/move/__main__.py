"""The command line of tools.move: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.move")

from pathlib import Path
from typing import TYPE_CHECKING

from blog.files import write_atomic
from blog.settings import read_settings
from tools.cli import Parser, guarded
from tools.move.plan import plan_move

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tools.move.plan import Move


@guarded(failed="Inget har ändrats")
def main(argv: Sequence[str] | None = None, now: dt.datetime | None = None) -> int:
    """
    Write the line Slug into a text.  Return 1, with nothing written, if that cannot be done.

    Args:
        argv: The command line.
        now: The moment, aware; None for the clock's.
    """
    arguments = _parser().parse_args(argv)
    move = plan_move(arguments.file, arguments.slug, read_settings(arguments.settings), now=now)
    write_atomic(move.path, move.data)
    print("\n".join(_told(move)))
    return 0


def _parser() -> Parser:
    parser = Parser("move", "Ge en text en ny adress. Den gamla leder sedan till den nya.")
    parser.add_argument("file", type=Path, metavar="FIL", help="textens fil")
    parser.add_argument(
        "slug", metavar="NY-ADRESS", help="adressens sista del, till exempel vem-gor-jobbet"
    )
    parser.add_settings("publishconf.py")
    return parser


def _told(move: Move) -> list[str]:
    lines = [f"{move.place}: Slug: {move.slug}"]
    if move.old:
        lines.append(
            f"Adressen byts från /{move.old} till /{move.new}. När sajten är publicerad leder den "
            "gamla till den nya."
        )
    else:
        lines.append(
            f"Adressen blir /{move.new}. Ingen äldre adress är publicerad, så ingen leder dit."
        )
    if move.links:
        lines.append(f"Länkar som är skrivna med den gamla adressen: {', '.join(move.links)}.")
        lines.append(f"Skriv dem hellre som {{filename}}/{move.below}, så håller de alltid.")
    return lines
