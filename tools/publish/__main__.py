"""The command line of publishing: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.publish")

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.settings import read_settings
from tools.cli import Parser, Refused, guarded, shown_progress
from tools.publish.ask import Ask
from tools.publish.connect import open_target
from tools.publish.history import paths_of, purge
from tools.publish.plan import Forbidden
from tools.publish.read_settings import FILE, read_targets
from tools.publish.run.context import check_site
from tools.publish.run.flow import Publisher
from tools.publish.run.purging import still_shown
from tools.publish.setup.guide import set_up
from tools.publish.setup.talk import Talk
from tools.publish.terminal import patient_terminal, terminal, text, yes

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from tools.publish.settings import AnySettings
    from tools.publish.target import Target


@guarded(
    failed="Publiceringen avbröts; läsarna ser den tidigare sajten eller den nya, hel",
    interrupted="Avbrutet. Läsarna ser den tidigare sajten eller den nya, hel; publicera igen.",
)
def main(argv: Sequence[str] | None = None) -> int:
    """Publish the site.  Return 1 if it was not published, or not seen."""
    arguments = _parser().parse_args(argv)
    if arguments.setup:
        return _set_up(arguments)
    target = read_targets(Path(FILE)).get(arguments.target)
    settings = read_settings(arguments.settings)
    if arguments.purge:
        return _purge(target, settings, arguments)
    check_site(settings, target)
    is_alone = arguments.scheduled or not sys.stdin.isatty()
    publisher = Publisher(
        settings=settings,
        target=target,
        root=Path.cwd(),
        ask=Ask() if is_alone else terminal(),
        say=print,
        agree=lambda: _agree(arguments, is_alone),
        build_options=tuple(_build_options(arguments)),
        allow_vanishing=arguments.allow_removals,
        replace=frozenset(path.strip("/") for path in arguments.replace),
    )
    if arguments.scheduled and not publisher.is_due():
        return 0
    with shown_progress():
        return publisher.publish(dry_run=arguments.dry_run)


def _parser() -> Parser:
    parser = Parser("publish", "Bygg sajten, skicka den och se efter att läsarna får den.")
    parser.add_argument(
        "--setup", action="store_true", help="fråga vart sajten ska, och skriv publish.toml"
    )
    parser.add_argument("--target", metavar="NAMN", help="ett annat mål i publish.toml")
    parser.add_argument(
        "--yes", action="store_true", help="publicera, eller ta bort, utan att fråga"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="visa vad som skulle ändras, och inget mer"
    )
    parser.add_argument(
        "--scheduled",
        action="store_true",
        help="publicera bara om ett schemalagt inlägg har fått sin dag; för cron och liknande",
    )
    parser.add_argument(
        "--allow-removals",
        action="store_true",
        help="publicera även om många sidor försvinner",
    )
    parser.add_argument(
        "--replace",
        metavar="FIL",
        action="append",
        default=[],
        help="ersätt en fil, som index.html, som någon annan har lagt på sajtens plats",
    )
    parser.add_argument(
        "--purge",
        metavar="ADRESS",
        help="ta bort en adress, som /2026/ett-inlagg/, ur alla sparade versioner",
    )
    parser.add_settings("publishconf.py")
    return parser


def _build_options(arguments: argparse.Namespace) -> list[str]:
    options = ["--settings", arguments.settings]
    return [*options, "--allow-removals"] if arguments.allow_removals else options


def _agree(arguments: argparse.Namespace, is_alone: bool) -> bool:
    if arguments.yes or arguments.scheduled:
        return True
    if is_alone:
        raise Refused(
            "Inget har publicerats: ingen kan svara på frågan här. Skriv --yes om sajten ska "
            "publiceras utan fråga."
        )
    return yes("Ska det publiceras?")


def _set_up(arguments: argparse.Namespace) -> int:
    if not sys.stdin.isatty():
        raise Refused(
            "Frågorna behöver någon som svarar: kör kommandot i ett fönster, eller skriv "
            f"{FILE} själv."
        )
    talk = Talk(say=print, ask=text, yes=yes, keys=patient_terminal())
    return set_up(talk, Path.cwd(), str(read_settings(arguments.settings)["SITEURL"]))


def _purge(settings: AnySettings, site: Mapping[str, Any], arguments: argparse.Namespace) -> int:
    with _opened(settings) as target:
        files = {path for name in target.ids() for path in target.record(name).everything}
    paths = paths_of(arguments.purge, files)
    if not paths:
        print(f"Ingen sparad version har något på {arguments.purge}.")
        return 0
    shown = still_shown(paths, site)
    print("\n".join(["Det här tas bort för gott:", *(f"  /{path}" for path in sorted(paths))]))
    if shown:
        print(
            "Läsarna ser det fortfarande som det är nu, för det finns i content/. Bara tidigare "
            "versioner rensas."
        )
    if not _agree_to_purge(arguments):
        print("Inget har tagits bort.")
        return 1
    with _opened(settings) as target:
        left = purge(target, Forbidden(paths=paths), shown)
    gone = "Borta ur alla tidigare versioner." if shown else "Borta ur alla versioner."
    print("\n".join([gone, *left]))
    return 0


def _agree_to_purge(arguments: argparse.Namespace) -> bool:
    if arguments.yes:
        return True
    if not sys.stdin.isatty():
        raise Refused(
            "Inget har tagits bort: ingen kan svara på frågan här. Skriv --yes om det ska tas "
            "bort utan fråga."
        )
    return yes("Ska det tas bort ur alla versioner?")


def _opened(settings: AnySettings) -> closing[Target]:
    return closing(open_target(settings, Path.cwd(), terminal()))
