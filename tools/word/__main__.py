"""The command line of tools.word: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.word")

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.renderer import Renderer
from blog.manuscript.draft import one_line
from blog.settings import read_settings
from tools.cli import Refused, guarded
from tools.new import Contents, begin_post, draft_parser, free_names, open_in_editor
from tools.word.manuscript import Manuscript, read_manuscript
from tools.word.package import WordProblem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from blog.manuscript.draft import Draft


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
    manuscript = _read(arguments.document, arguments.title)
    post = begin_post(
        manuscript.title or arguments.document.stem.replace("_", " "),
        settings,
        date=arguments.date,
        now=now,
        fill=partial(_fill, manuscript, settings),
    )
    for sentence in post.lost:
        print(sentence)
    print(post.path)
    if problem := open_in_editor(post.path):
        print(problem, file=sys.stderr)
    return 0


def _read(path: Path, title: str) -> Manuscript:
    try:
        return read_manuscript(path.read_bytes(), one_line(title))
    except OSError:
        raise Refused(
            f"{path} går inte att öppna. Kontrollera namnet, och stäng dokumentet i Word."
        ) from None
    except WordProblem as problem:
        raise Refused(str(problem)) from None


def _fill(manuscript: Manuscript, settings: dict[str, Any], root: Path, draft: Draft) -> Contents:
    """Write the text for the draft; its pictures get names that are free."""
    renderer = Renderer(settings["MARKDOWN"])
    kinds = [picture.kind for picture in manuscript.pictures]
    names = free_names(root, f"bilder/{draft.date:%Y}", draft.slug, kinds)
    pictures = dict(zip(manuscript.pictures, names, strict=True))
    body, lost = manuscript.write(
        {picture: f"/{name}" for picture, name in pictures.items()},
        lambda markdown: renderer(fix_markdown(markdown), draft.title, settings["DEFAULT_LANG"]),
    )
    return Contents(body, lost, {name: picture.data for picture, name in pictures.items()})
