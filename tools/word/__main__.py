"""The command line of tools.word: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.word")

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from blog.settings import read_settings
from tools.cli import Refused, guarded
from tools.new import draft_parser, open_in_editor
from tools.word import begin_from_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


@guarded(failed="Inget har skrivits")
def main(argv: Sequence[str] | None = None, now: dt.datetime | None = None) -> int:
    """
    Begin a post with the text of a Word document.  Return 1, with nothing written, if it fails.

    Args:
        argv: The command line.
        now: The moment, aware; None for the clock's.
    """
    parser = draft_parser("word", "Börja ett inlägg av ett Worddokument.")
    parser.add_argument("document", type=Path, metavar="DOKUMENT", help="en fil som brev.docx")
    parser.add_argument(
        "--title", default="", metavar="RUBRIK", help="en annan rubrik än dokumentets"
    )
    arguments = parser.parse_args(argv)
    settings = read_settings(arguments.settings)
    post = begin_from_word(
        _read(arguments.document),
        arguments.document.stem,
        settings,
        title=arguments.title,
        date=arguments.date,
        now=now,
    )
    for sentence in post.lost:
        print(sentence)
    print(post.path)
    if problem := open_in_editor(post.path):
        print(problem, file=sys.stderr)
    return 0


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise Refused(
            f"{path} går inte att öppna. Kontrollera namnet, och stäng dokumentet i Word."
        ) from None
