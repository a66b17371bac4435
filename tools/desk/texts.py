"""Where every text lives in the preview.  Reads content/ from the disk."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import NoHtml
from blog.files import shown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from blog.documents.collection import Collection
    from blog.documents.settings import PostsSettings


@dataclass(frozen=True, slots=True)
class TextSummary:
    """
    A text, as the desk and the server know it.

    Attributes:
        source: Its file, as the director would type it.
        title: "" when it has none yet.
        url: Its address in the preview, such as ``/utkast/mitt-utkast/``.
        state: Published, hidden, draft or scheduled.
        date: Aware, or None.
        is_page: True for a text in sidor/.
        path: Below content/, with forward slashes.
    """

    source: str
    title: str
    url: str
    state: State
    date: dt.datetime | None
    is_page: bool
    path: str = ""


def next_moment(texts: Iterable[TextSummary], after: dt.datetime) -> dt.datetime | None:
    """Give the first moment past *after* when a text that waited is published; None for none."""
    waiting = (State.SCHEDULED, State.PUBLISHED)  # published, if the moment has just passed
    dates = [text.date for text in texts if text.date and text.state in waiting]
    return min((date for date in dates if date > after), default=None)


def read_texts(root: Path, settings: PostsSettings, now: dt.datetime) -> tuple[TextSummary, ...]:
    """Read the lines on top of every text below *root*; whatever is wrong, all are there."""
    collection = read_collection(root, settings=settings, now=now, render=NoHtml())
    return summaries(collection, shown(root))


def summaries(collection: Collection, folder: str) -> tuple[TextSummary, ...]:
    """
    Sum up texts that have been read, in order of their files.

    Args:
        collection: All of them.
        folder: Where content/ is, as the director sees it.
    """
    return tuple(
        TextSummary(
            source=posixpath.join(folder, path),
            title=source.title,
            url=f"/{source.url}",
            state=source.state,
            date=source.date,
            is_page=source.is_page,
            path=path,
        )
        for path, source in sorted(collection.documents.items())
    )
