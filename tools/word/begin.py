"""Begin a post with the text of a Word document: what the command and the desk both call."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.renderer import Renderer
from blog.manuscript.draft import one_line
from tools.cli import Refused
from tools.new import Contents, NewPost, begin_post, free_names
from tools.word.manuscript import Manuscript, read_manuscript
from tools.word.package import WordProblem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from blog.manuscript.draft import Draft


def begin(
    document: bytes,
    name: str,
    settings: Mapping[str, Any],
    *,
    title: str,
    date: str | None,
    now: dt.datetime | None,
) -> NewPost:
    """Do what :func:`tools.word.begin_from_word` says."""
    try:
        manuscript = read_manuscript(document, one_line(title))
    except WordProblem as problem:
        raise Refused(str(problem)) from None
    return begin_post(
        manuscript.title or name.replace("_", " "),
        settings,
        date=date,
        now=now,
        fill=partial(_fill, manuscript, settings),
    )


def _fill(
    manuscript: Manuscript, settings: Mapping[str, Any], root: Path, draft: Draft
) -> Contents:
    """Write the text for the draft; its pictures get names that are free."""
    renderer = Renderer(settings["MARKDOWN"])
    kinds = [picture.kind for picture in manuscript.pictures]
    names = free_names(root, f"bilder/{draft.date:%Y}", draft.slug, kinds)
    pictures = dict(zip(manuscript.pictures, names, strict=True))
    body, lost = manuscript.write(
        {picture: f"/{name}" for picture, name in pictures.items()},
        lambda markdown: renderer(fix_markdown(markdown), draft.title, settings["DEFAULT_LANG"]),
    )
    files = {name: picture.data for picture, name in pictures.items()}
    return Contents(body, lost, files, has_help=False)
