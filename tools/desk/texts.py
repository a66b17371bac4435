"""Where every text lives in the preview.  Reads content/ from the disk."""

from __future__ import annotations

import posixpath
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import Undecodable, decode
from blog.documents.front_matter.said import values_of
from blog.documents.front_matter.status import State
from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import NoHtml
from blog.documents.notes.read_parts import read_parts
from blog.errors import BuildStopped
from blog.files import shown
from blog.shelf import Recent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from blog.documents.collection import Collection
    from blog.documents.settings import PostsSettings
    from blog.traces import Store


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
        replaced_by: The path of the text that its line Ersatt av names; "" for none.
    """

    source: str
    title: str
    url: str
    state: State
    date: dt.datetime | None
    is_page: bool
    path: str = ""
    replaced_by: str = ""


def title_in(data: bytes) -> str:
    """Give the title that a text's bytes have; "" when there is none, or they are no text."""
    try:
        return " ".join(values_of(read_parts(decode(data)), "title"))
    except Undecodable:
        return ""


def next_moment(texts: Iterable[TextSummary], after: dt.datetime) -> dt.datetime | None:
    """Give the first moment past *after* when a text that waited is published; None for none."""
    waiting = (State.SCHEDULED, State.PUBLISHED)  # published, if the moment has just passed
    dates = [text.date for text in texts if text.date and text.state in waiting]
    return min((date for date in dates if date > after), default=None)


def read_texts(
    root: Path, settings: PostsSettings, now: dt.datetime, store: Store | None = None
) -> tuple[TextSummary, ...]:
    """
    Read the lines on top of every text below *root*; whatever is wrong, all are there.

    Args:
        root: The folder content/.
        settings: How texts are read.
        now: The present moment, aware.
        store: Has what was read before, which is not read again; None for nothing.
    """
    collection = read_collection(root, settings=settings, now=now, render=NoHtml(), cache=store)
    return _summaries(collection, shown(root))


class TextIndex:
    """
    The texts as they lie on the disk at the moment that somebody asks.

    Whatever has written a file – the desk, another program – the next answer has it: nothing
    needs to be told, and no build waited for.  A text that is as it was is not parsed again, so
    a thousand of them take a twentieth of a second.  Any thread may ask.
    """

    def __init__(self) -> None:
        """Begin without having read anything."""
        self._store, self._texts = Recent(), tuple[TextSummary, ...]()
        self._lock = threading.Lock()

    @property
    def edition(self) -> frozenset[tuple[str, str]]:
        """Name all that was read last: the same while no text has changed."""
        return self._store.names

    def read(
        self, root: Path, settings: PostsSettings, now: dt.datetime
    ) -> tuple[TextSummary, ...]:
        """Do what :func:`read_texts` does; give the former texts while there is no folder."""
        with self._lock, suppress(OSError, BuildStopped):  # the build tells
            self._texts = read_texts(root, settings, now, self._store)
            self._store.forget()
        return self._texts


def _summaries(collection: Collection, folder: str) -> tuple[TextSummary, ...]:
    """Sum up texts in order of their files; *folder* is content/ as the director sees it."""
    return tuple(
        TextSummary(
            source=posixpath.join(folder, path),
            title=source.title,
            url=f"/{source.url}",
            state=source.state,
            date=source.date,
            is_page=source.is_page,
            path=path,
            replaced_by=source.replaced_by,
        )
        for path, source in sorted(collection.documents.items())
    )
