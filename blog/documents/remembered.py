"""Documents that need not be read again: kept from one run to the next (blog.traces)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from blog.documents.document import Document
from blog.documents.front_matter.status import State
from blog.documents.front_matter.suppression import Suppression
from blog.documents.headings import TocEntry
from blog.documents.links import Link
from blog.documents.read_document import read_document
from blog.documents.world import World
from blog.files import digest
from blog.findings import Finding, Level
from blog.packing import Packing
from blog.traces import Trace, Traces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from blog.documents.read_context import ReadContext
    from blog.traces import Ask, Store

_TIME = (dt.datetime, dt.timedelta, dt.timezone, ZoneInfo)
_PACKING = Packing((*_TIME, State, Suppression, TocEntry, Link, Finding, Level))
# What is not kept of a document: its file, which is at hand, and what the trace tells.
_AT_HAND = ("data", "fingerprint")
_KEPT = tuple(each.name for each in fields(Document) if each.name not in _AT_HAND)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """
    A file that is a document.

    Attributes:
        path: Below content/, with forward slashes.
        data: What is in it.
        is_page: True for a page, False for a post.
    """

    path: str
    data: bytes
    is_page: bool


class DocumentReader:
    """
    Reads documents; those that would come out as they did before are not read again.

    Args:
        reading: What the reading of every document shares.
        cache: Where they are kept.
    """

    def __init__(self, reading: ReadContext, cache: Store) -> None:
        self._reading = reading
        self._settings = repr(reading.settings)
        self._traces = Traces(cache, "document", _PACKING)

    def read_all(
        self, files: Iterable[SourceFile], each: Callable[..., Iterable[bytes]]
    ) -> Iterator[Document]:
        """
        Read *files*, in their order.

        Args:
            files: Each path once.
            each: Does one thing with several files, as ``map`` does.
        """
        found = [(file, self.find(file)) for file in files]
        made = iter(each(self.read, [file for file, known in found if known is None]))
        for file, known in found:
            yield known or _document(file, self._traces.unpacked(next(made)))

    def find(self, file: SourceFile) -> Document | None:
        """Give what a file was read as, if it would be read alike today."""
        trace = self._traces.find(self._key(file), self._ask)
        return _document(file, trace) if trace else None

    def read(self, file: SourceFile) -> bytes:
        """Read one file anew, keep what it is, and give it packed, for another process."""

        def work(ask: Ask) -> tuple[Any, ...]:
            reading = replace(self._reading, world=World(ask))
            made = read_document(file.path, file.data, is_page=file.is_page, reading=reading)
            return tuple(getattr(made, name) for name in _KEPT)

        key = self._key(file)
        packed = self._traces.record(key, self._ask, work)
        self._traces.keep(key, packed)
        return packed

    @property
    def _ask(self) -> Ask:
        return self._reading.world.ask

    def _key(self, file: SourceFile) -> str:
        return f"{self._settings} {file.path!r} {file.is_page} {digest(file.data)}"


def _document(file: SourceFile, trace: Trace) -> Document:
    kept = dict(zip(_KEPT, trace.value, strict=True))
    return Document(**kept, data=file.data, fingerprint=trace.fingerprint)
