"""The command line of undoing: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.undo")

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from blog.documents.settings import PostsSettings
from blog.settings import read_settings
from tools.cli import Parser, guarded
from tools.publish.api import go_back, read_targets, version
from tools.publish.api import terminal as ask

if TYPE_CHECKING:
    from collections.abc import Sequence


@guarded(failed="Inget har ångrats")
def main(argv: Sequence[str] | None = None) -> int:
    """Put the former release back.  Return 1, with nothing changed, if that cannot be done."""
    arguments = _parser().parse_args(argv)
    settings = read_settings(arguments.settings)
    target = read_targets(Path("publish.toml")).get(arguments.target)
    zone = PostsSettings.from_pelican(settings).zone
    _, live = go_back(target, Path.cwd(), settings, dt.datetime.now(zone), ask())
    print(
        f"Den senaste publiceringen är ångrad: läsarna ser {version(live, zone)} igen. Texterna "
        "i content/ är som de var. Schemalagda inlägg väntar tills du kör inv publish."
    )
    return 0


def _parser() -> Parser:
    parser = Parser("undo", "Låt läsarna se den tidigare versionen av sajten igen.")
    parser.add_argument("--target", metavar="NAMN", help="ett annat mål i publish.toml")
    parser.add_settings("publishconf.py")
    return parser
