"""The command line of the build: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.build")

import itertools
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican, signals
from pelican import log as pelican_log

from blog import progress
from tools.build import read_site_settings, silence_pelican
from tools.cli import Parser, Refused, guarded, shown_progress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


@guarded(
    failed="Sajten kunde inte byggas, och den tidigare är orörd",
    interrupted="Avbrutet. Den tidigare sajten är orörd.",
)
def main(argv: Sequence[str] | None = None) -> int:
    """Build the site.  Return 1, with the former site untouched, if anything is wrong."""
    arguments = _parser().parse_args(argv)
    log = silence_pelican()
    try:
        _build(arguments)
    except Exception as error:
        log.explain(error)
        raise
    return 0


def _parser() -> Parser:
    parser = Parser("build", "Bygg sajten som den ska publiceras.")
    parser.add_argument(
        "content", nargs="?", metavar="MAPP", help="mappen med texter, om det inte är content"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="MAPP",
        help="mappen för den färdiga sajten, om det inte är output",
    )
    parser.add_argument(
        "--allow-removals",
        action="store_true",
        help="bygg även om många inlägg försvinner från webbplatsen",
    )
    parser.add_argument(
        "--clean",
        action="store_true",
        help="gör allt på nytt, utan det som är sparat från tidigare byggen",
    )
    parser.add_argument(
        "--unsaved",
        action="store_true",
        help="bygg som om texter var sparade så som skrivbordet sänder dem",
    )
    parser.add_settings("publishconf.py")
    return parser


def _build(arguments: argparse.Namespace) -> None:
    override = {"PATH": arguments.content, "OUTPUT_PATH": arguments.output}
    given: dict[str, Any] = {
        name: str(Path(value).absolute()) for name, value in override.items() if value
    }
    if arguments.allow_removals:
        given["POSTS_ALLOW_REMOVALS"] = True
    if arguments.clean:
        given["POSTS_CLEAN"] = True
    if arguments.unsaved:
        given["POSTS_UNSAVED"] = _unsaved(sys.stdin.read())
    with shown_progress(pelican_log.console):
        site = Pelican(read_site_settings(arguments.settings, given))
        _run(site)
    folder = Path(site.settings["OUTPUT_PATH"])
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    print(f"Sajten ligger i {shown}.")


def _unsaved(sent: str) -> dict[str, bytes]:
    """
    Read what texts are to hold, by their paths.

    Raises:
        Refused: Nothing like that was sent.
    """
    try:
        return {str(path): text.encode() for path, text in json.loads(sent).items()}
    except (ValueError, AttributeError):
        raise Refused("Inget har byggts: --unsaved är till för skrivbordet.") from None


def _run(site: Pelican) -> None:
    written = itertools.count(1)

    def tell(_path: str, **_: Any) -> None:
        progress.begin("Skriver sidorna")
        progress.count(next(written))

    with signals.content_written.connected_to(tell):
        site.run()
