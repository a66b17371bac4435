"""The command line of tools.wordpress: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.wordpress")

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from blog.files import shown, write_atomic
from blog.ledger.serialize import UnreadableLedger
from blog.settings import read_settings
from tools.cli import Parser, Refused, guarded, shown_progress
from tools.wordpress.command import Order, carry_out
from tools.wordpress.export.read import ExportProblem
from tools.wordpress.plan.tags import MappingProblem
from tools.wordpress.report import address_table
from tools.wordpress.sections import as_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tools.wordpress.command import Move


@guarded(failed="Inget har flyttats", interrupted="Avbrutet. Inget har flyttats.")
def main(argv: Sequence[str] | None = None, now: dt.datetime | None = None) -> int:
    """
    Move a WordPress blog here.  Return 1, with nothing written, if it cannot be done.

    Args:
        argv: The command line.
        now: The moment, aware; None for the clock's.
    """
    arguments = _parser().parse_args(argv)
    settings = read_settings(arguments.settings)
    order = Order(
        export=arguments.export,
        content=arguments.to or Path(settings["PATH"]),
        uploads=_folder(arguments.uploads),
        mapping=_read(arguments.tags).decode("utf-8-sig", "replace") if arguments.tags else "",
        is_trial=arguments.dry_run,
    )
    _refuse_among_texts(arguments.export, order.content)
    with shown_progress():
        move = _carried_out(order, settings, now or dt.datetime.now(dt.UTC), arguments)
    name = "" if arguments.dry_run else _write_report(arguments.export, move)
    print(as_text(move.sections, whole=False, name=name))
    print(f"\n{_last_words(arguments, name)}")
    return 0


def _parser() -> Parser:
    parser = Parser("wordpress", "Flytta hit en blogg från WordPress.")
    parser.add_argument(
        "export", type=Path, metavar="EXPORT", help="filen från Verktyg › Exportera, export.xml"
    )
    parser.add_argument(
        "--uploads", type=Path, metavar="MAPP", help="bloggens mapp wp-content/uploads"
    )
    parser.add_argument(
        "--to", type=Path, metavar="MAPP", help="mappen för texterna, om inte content"
    )
    parser.add_argument(
        "--tags",
        type=Path,
        metavar="FIL",
        help="en fil som byter namn på etiketter, med rader som: Barn = Barn och unga",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="säg vad som skulle hända, och skriv ingenting"
    )
    parser.add_settings("publishconf.py")
    return parser


def _carried_out(
    order: Order, settings: dict[str, object], now: dt.datetime, arguments: argparse.Namespace
) -> Move:
    try:
        return carry_out(order, settings, now)
    except ExportProblem as problem:
        raise Refused(f"{arguments.export}: {problem}") from None
    except MappingProblem as problem:
        raise Refused(f"{arguments.tags}, {problem}") from None
    except UnreadableLedger as problem:
        raise Refused(f"publicerat.json: {problem.message} {problem.hint}") from None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise Refused(f"{path} går inte att öppna. Kontrollera namnet.") from None


def _refuse_among_texts(export: Path, content: Path) -> None:
    """Keep an export, and the report beside it, from lying where a site is made of files."""
    if export.resolve().is_relative_to(content.resolve()):
        raise Refused(
            f"{export} ligger bland texterna, och innehåller läsares e-postadresser och det som "
            "var privat. Flytta filen till en annan mapp, och kör kommandot igen."
        )


def _folder(path: Path | None) -> Path | None:
    if path is not None and not path.is_dir():
        raise Refused(f"{path} är ingen mapp. Skriv mappen wp-content/uploads.")
    return path


def _write_report(export: Path, move: Move) -> str:
    """Write all there is to say beside the export, never among the texts; give the file's name."""
    path = export.with_suffix(".rapport.txt")
    table = export.with_suffix(".adresser.tsv")
    try:
        write_atomic(path, f"{as_text(move.sections, whole=True)}\n".encode())
        write_atomic(table, ("\n".join(address_table(move.plan)) + "\n").encode())
    except OSError:
        print(f"{shown(path)} går inte att skriva. Texterna är flyttade.", file=sys.stderr)
        return ""
    return shown(path)


def _last_words(arguments: argparse.Namespace, name: str) -> str:
    if arguments.dry_run:
        return "Inget är skrivet. Kör samma kommando utan --dry-run för att flytta."
    whole = f"Allt står i {name}. " if name else ""
    return (
        f"{whole}Granska nu texterna: inv check. Exportfilen har läsares namn, e-post och "
        "IP-nummer: ta bort den när flytten är klar."
    )
