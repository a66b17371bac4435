"""The command line: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.settings")

import shutil
import sys
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from blog.settings import check_names, read_settings
from tools.cli import Parser, guarded
from tools.settings.table import render_json, render_table

if TYPE_CHECKING:
    from collections.abc import Sequence


@guarded()
def main(argv: Sequence[str] | None = None) -> int:
    """Print the settings.  Return 1 if pelicanconf.py names one that does not exist."""
    arguments = _parser().parse_args(argv)
    settings = read_settings(arguments.settings)
    plugins = [import_module(name) for name in settings.get("PLUGINS", ())]
    declared = tuple(chain.from_iterable(getattr(each, "SETTINGS", ()) for each in plugins))
    if arguments.json:
        sys.stdout.write(render_json(declared, settings))
    else:
        width = shutil.get_terminal_size((100, 24)).columns
        sys.stdout.write(render_table(declared, settings, width))
    check_names(settings, declared)
    return 0


def _parser() -> Parser:
    parser = Parser(
        "settings", "Visa alla inställningar, vad de betyder och vad de är satta till."
    )
    parser.add_argument("--json", action="store_true", help="skriv JSON i stället för en tabell")
    parser.add_settings("publishconf.py")
    return parser
