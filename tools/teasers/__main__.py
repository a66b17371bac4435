"""The command line: the only place here that prints and sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.teasers")

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from blog.settings import read_settings
from plugins.teaser.settings import TeaserSettings
from tools.cli import Parser, guarded
from tools.teasers.posts import read_posts
from tools.teasers.table import make_rows, render_json, render_table

if TYPE_CHECKING:
    from collections.abc import Sequence


@guarded()
def main(argv: Sequence[str] | None = None) -> int:
    """Print the posts' teasers.  Return 0; an error in the texts stops with exit code 1."""
    options = _parser().parse_args(argv)
    settings = read_settings(options.settings)
    root = options.folder or Path(options.settings).parent / settings["PATH"]
    rows = make_rows(read_posts(root.absolute(), settings), TeaserSettings.from_pelican(settings))
    width = shutil.get_terminal_size((100, 24)).columns
    print(render_json(rows) if options.json else render_table(rows, width), end="")
    return 0


def _parser() -> Parser:
    parser = Parser("teasers", "Visa alla inläggs ingresser så som en läsare ser dem.")
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="MAPP",
        help="mappen med texter",
    )
    parser.add_argument("--json", action="store_true", help="skriv JSON i stället för en tabell")
    parser.add_settings("pelicanconf.py")
    return parser
