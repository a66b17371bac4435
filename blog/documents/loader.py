"""Read content/ from the disk.  The only module here that does."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeVar

from blog import progress
from blog.cache import Cache
from blog.documents import file_messages
from blog.documents.collection import Collection, assemble
from blog.documents.known_files import Files
from blog.documents.published_files import ROOT
from blog.documents.read_context import ReadContext
from blog.documents.remembered import DocumentReader, SourceFile
from blog.documents.world import World
from blog.errors import BuildStopped
from blog.files import DOCUMENT_SUFFIXES, shown
from blog.images.formats import is_image, suffix_of
from blog.ledger.disk import load_ledger
from blog.ledger.model import NAME as LEDGER
from blog.ledger.model import Ledger
from blog.ledger.serialize import UnreadableLedger
from blog.site_file import NAME as SITE_FILE
from blog.walk import walk_content

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from blog.documents.read_context import Render
    from blog.documents.settings import PostsSettings
    from blog.findings import Finding
    from blog.traces import Store

Item = TypeVar("Item")
Result = TypeVar("Result")


class MapFunction(Protocol):
    """Does one thing with each of some items, in their order, as ``map`` does."""

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterable[Result]:
        """Give a result for each item."""


def read_collection(
    root: Path,
    *,
    settings: PostsSettings,
    now: dt.datetime,
    render: Render,
    each: MapFunction | None = None,
    scheduled: bool = False,
    cache: Store | None = None,
    unsaved: Mapping[str, bytes] | None = None,
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
        cache: Keeps what was read for the next time; nothing is kept if None.
        unsaved: What some files are to hold, by path: read instead of what is on the disk, or
            beside it when there is no such file.  Nothing of that is kept.

    Raises:
        BuildStopped: There is no such folder.
    """
    progress.begin("Läser texterna")
    if not root.is_dir():
        raise BuildStopped(f"Inget har byggts: mappen {shown(root)} finns inte.")
    unreadable: list[str] = []
    unsaved = unsaved or {}
    paths = sorted({*content_files(root, settings, unreadable=unreadable.append), *unsaved})
    reading = ReadContext(
        zone=settings.zone,
        lang=settings.lang,
        addresses=settings.addresses,
        shown=shown(root),
        render=render,
        prefix=settings.prefix,
        world=World.of(Files.of(paths, prefix=settings.prefix), now=now),
    )
    nowhere = Cache(None, version="")
    reader, passing = DocumentReader(reading, cache or nowhere), DocumentReader(reading, nowhere)
    found: list[SourceFile] = []
    tried: list[SourceFile] = []
    unexpected = [_unreadable(root / path, reading.place(path)) for path in unreadable]
    ledger, problems = _ledger(root, reading.place(LEDGER))
    unexpected += problems
    beside: list[str] = []
    own_files = [path for path in paths if path.startswith(ROOT)]
    portrait, problem = _portrait(settings.portrait, reading.world, reading.place(SITE_FILE))
    own_files += portrait
    unexpected += problem
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
                is_saved = path not in unsaved
                data = _bytes_of(f"{root}/{path}") if is_saved else unsaved[path]
            except OSError:  # a link to nothing, a file of somebody else's
                unexpected.append(file_messages.unreadable_file(reading.place(path)))
                continue
            (found if is_saved else tried).append(SourceFile(path, data, kind == "page"))
    return assemble(
        chain(reader.read_all(found, each or map), passing.read_all(tried, map)),
        preview=settings.preview,
        scheduled=scheduled,
        content=reading.shown,
        own_files=own_files,
        beside=beside,
        unexpected=unexpected,
        ledger=ledger,
    )


def _bytes_of(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (there are thousands)
        return file.read()


def _unreadable(path: Path, place: str) -> Finding:
    tell = file_messages.unreadable_folder if path.is_dir() else file_messages.unreadable_file
    return tell(place)


def _portrait(path: str, world: World, place: str) -> tuple[list[str], list[Finding]]:
    """Give the sender's picture, which no text needs to show, or say why there is none."""
    if not path:
        return [], []
    found = world.find(path)
    if found and is_image(found):
        return [found], []
    near = world.nearest(path)
    return [], [file_messages.no_portrait(place, path, near if is_image(near) else "")]


def _ledger(root: Path, place: str) -> tuple[Ledger, list[Finding]]:
    """Read what has been promised; without it no address may be decided."""
    try:
        return load_ledger(root), []
    except UnreadableLedger as error:
        return Ledger(), [file_messages.unreadable_ledger(place, error)]


def content_files(
    root: Path, settings: PostsSettings, *, unreadable: Callable[[str], None]
) -> list[str]:
    """
    List every file below *root* that is not ignored, sorted; in rot/ hidden ones too.

    The ledger is none of them: no text may show it.

    Args:
        root: The folder content/.
        settings: What is ignored.
        unreadable: As :func:`blog.walk.walk_content` has it.
    """
    paths = walk_content(root, settings.ignored, unreadable=unreadable)
    paths = [path for path in paths if path != LEDGER]
    if not (root / ROOT).is_dir():
        return paths
    # What cannot be listed there has been told already.
    hidden = walk_content(root / ROOT, settings.ignored_at_root, unreadable=lambda _: None)
    return sorted({*paths, *(f"{ROOT}{path}" for path in hidden)})
