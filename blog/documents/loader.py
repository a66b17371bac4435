"""Read content/ from the disk.  The only module here that does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from blog.documents import file_messages
from blog.documents.collection import Collection, assemble
from blog.documents.document import Document, read_document
from blog.documents.front_matter.fields import ReadContext
from blog.documents.links import Files
from blog.documents.published_files import ROOT
from blog.errors import BuildStopped
from blog.files import DOCUMENT_SUFFIXES, shown, walk_content
from blog.images.formats import suffix_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from blog.documents.settings import PostsSettings

Item = TypeVar("Item")
Result = TypeVar("Result")


class MapFunction(Protocol):
    """Does one thing with each of some items, in their order, as ``map`` does."""

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterable[Result]:
        """Give a result for each item."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A file that is a text: where it lies below content/, and what is in it."""

    path: str
    data: bytes
    is_page: bool


def read_collection(
    root: Path,
    *,
    settings: PostsSettings,
    now: dt.datetime,
    render: Callable[[str, str, str], str],
    each: MapFunction | None = None,
    scheduled: bool = False,
) -> Collection:
    """
    Read every text below *root*.

    Args:
        root: The folder content/.
        settings: Which folders hold what.
        now: The moment to build for, aware.
        render: From a text's Markdown, title and language to HTML.
        each: Reads the texts, several at once perhaps; one after the other if None.
        scheduled: True when scheduled texts count as shown, as for who checks them.

    Raises:
        BuildStopped: There is no such folder.
    """
    if not root.is_dir():
        raise BuildStopped(f"Inget har byggts: mappen {shown(root)} finns inte.")
    unreadable: list[str] = []
    paths = content_files(root, settings, unreadable=unreadable.append)
    reading = ReadContext(
        zone=settings.zone,
        now=now,
        lang=settings.lang,
        files=Files.of(paths, prefix=settings.prefix),
        addresses=settings.addresses,
        shown=shown(root),
        render=render,
    )
    found: list[_Found] = []
    unexpected = [file_messages.unreadable_folder(reading.place(path)) for path in unreadable]
    beside: list[str] = []
    root_files = [path for path in paths if path.startswith(ROOT)]
    for path in paths:
        if path.startswith(ROOT) or path in settings.data:
            continue
        kind = settings.kind_of(path)
        if suffix_of(path) not in DOCUMENT_SUFFIXES:
            beside.append(path)
        elif kind == "other":
            unexpected.append(file_messages.misplaced_text(reading.place(path)))
        else:
            try:
                data = (root / path).read_bytes()
            except OSError:  # a link to nothing, a file of somebody else's
                unexpected.append(file_messages.unreadable_file(reading.place(path)))
                continue
            found.append(_Found(path, data, kind == "page"))
    return assemble(
        (each or map)(partial(_read, reading), found),
        preview=settings.preview,
        scheduled=scheduled,
        content=reading.shown,
        root_files=root_files,
        beside=beside,
        unexpected=unexpected,
    )


def _read(reading: ReadContext, found: _Found) -> Document:
    return read_document(found.path, found.data, is_page=found.is_page, reading=reading)


def content_files(
    root: Path, settings: PostsSettings, *, unreadable: Callable[[str], None]
) -> list[str]:
    """
    List every file below *root* that is not ignored, sorted; in rot/ hidden ones too.

    Args:
        root: The folder content/.
        settings: What is ignored.
        unreadable: Called with each folder that cannot be listed.
    """
    paths = walk_content(root, settings.ignored, unreadable=unreadable)
    if not (root / ROOT).is_dir():
        return paths
    # What cannot be listed there has been told already.
    hidden = walk_content(root / ROOT, settings.ignored_at_root, unreadable=lambda _: None)
    return sorted({*paths, *(f"{ROOT}{path}" for path in hidden)})
