"""The command line of tools.new: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.new")

import sys
from typing import TYPE_CHECKING

from blog.settings import read_settings
from tools.cli import guarded
from tools.new import begin_post, draft_parser, open_in_editor

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


@guarded(failed="Inget har skrivits")
def main(argv: Sequence[str] | None = None, now: dt.datetime | None = None) -> int:
    """
    Begin a new post.  Return 1, with nothing written, if that cannot be done.

    Args:
        argv: The command line.
        now: The moment, aware; None for the clock's.
    """
    parser = draft_parser("new", "Börja ett nytt inlägg.")
    parser.add_argument("title", nargs="?", default="", metavar="RUBRIK", help="inom citattecken")
    arguments = parser.parse_args(argv)
    settings = read_settings(arguments.settings)
    post = begin_post(arguments.title, settings, date=arguments.date, now=now)
    print(post.path)
    if problem := open_in_editor(post.path):
        print(problem, file=sys.stderr)
    return 0
