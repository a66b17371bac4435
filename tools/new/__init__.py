"""
Begin a new post: ``python -m tools.new "Rubrik"``.

Commands that make posts of something else do it with what is here.  What takes time to
load is loaded when it is used, for this is loaded before there is a guard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.cli import Parser
from tools.new.editor import open_in_editor
from tools.new.files import Contents, NewPost, Taken, free_names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from blog.manuscript.draft import Draft

__all__ = [
    "Contents",
    "NewPost",
    "Taken",
    "begin_post",
    "draft_parser",
    "free_names",
    "open_in_editor",
]


def draft_parser(task: str, description: str) -> Parser:
    """Begin the options of a command that makes a post."""
    parser = Parser(task, description)
    parser.add_argument("--date", metavar="DATUM", help="datum, om det inte är i dag")
    parser.add_settings("publishconf.py")
    return parser


def begin_post(
    title: str,
    settings: Mapping[str, Any],
    *,
    date: str | None = None,
    now: dt.datetime | None = None,
    fill: Callable[[Path, Draft], Contents] | None = None,
) -> NewPost:
    """
    Write the files of a new post, a draft: all or none, and none over another.

    Args:
        title: What the post is called.
        settings: The site's.
        date: As somebody wrote it; None for today.
        now: The moment, aware; None for the clock's.
        fill: From the content folder and the draft to what the post holds; None for nothing.

    Raises:
        Refused: The title or the date cannot be used; Taken when another post is in the way.
        OSError: A file could not be written.
    """
    from tools.new.post import begin

    return begin(title, settings, date=date, now=now, fill=fill)
