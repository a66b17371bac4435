"""
From a Word document to Markdown: without its formatting, and with all losses reported.

What takes time to load is loaded when it is used, for this is loaded before there is a guard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from tools.new import NewPost

__all__ = ["begin_from_word"]


def begin_from_word(
    document: bytes,
    name: str,
    settings: Mapping[str, Any],
    *,
    title: str = "",
    date: str | None = None,
    now: dt.datetime | None = None,
) -> NewPost:
    """
    Write the files of a new post, a draft, with the text of a Word document.

    Args:
        document: A ``.docx`` file's bytes.
        name: What it is called without its ending: the title, if the document has none.
        settings: The site's.
        title: Another title than the document's; "" for its own.
        date: As somebody wrote it; None for today.
        now: The moment, aware; None for the clock's.

    Raises:
        Refused: The document cannot be read, or the post cannot be begun.
        OSError: A file could not be written.
    """
    from tools.word.begin import begin

    return begin(document, name, settings, title=title, date=date, now=now)
