"""Read content/ for the check, and write back what it fixes."""

from __future__ import annotations

import os
import posixpath
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.collection import is_visible
from blog.documents.loader import read_collection, shown
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.files import DOCUMENT_SUFFIXES, walk_content, write_atomic
from blog.images.metadata.scan import find_metadata, strip_metadata, text_of
from blog.parallel import parallel_map
from blog.privacy.plain_text import plain
from blog.rules.index.addresses import site_addresses
from blog.rules.index.content_index import ContentFile, ContentIndex
from blog.rules.index.text import CheckedText, read_checked_text
from blog.swedish.spelling import dictionaries

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.rules.index.content_index import Speller
    from blog.rules.index.language import Language

OWN_WORDS = "ordlista.txt"
SECTOR_WORDS = Path(dictionaries.__file__).with_name("ordlista.txt")


@dataclass(frozen=True, slots=True)
class Content:
    """
    A content folder, read once.

    Attributes:
        root: Where it is.
        shown: The same, as the director would type it.
        settings: Pelican's, with which it would be published.
        collection: What the build knows of its texts.
        index: What the rules look at.
    """

    root: Path
    shown: str
    settings: Mapping[str, Any]
    collection: Collection
    index: ContentIndex


def read_content(
    root: Path,
    *,
    settings: Mapping[str, Any],
    now: dt.datetime,
    speller: Speller | None,
    language: Language | None,
) -> Content:
    """
    Read every file below *root*, each once.

    Args:
        root: The folder content/.
        settings: Pelican's.
        now: The moment of the check, aware.
        speller: None for a quick check.
        language: None: the rules that need one say nothing.
    """
    posts, place = PostsSettings.from_pelican(settings), shown(root)
    render = Renderer(settings["MARKDOWN"])
    collection = read_collection(root, settings=posts, now=now, render=render, each=parallel_map)

    def read(source: Document) -> CheckedText:
        return read_checked_text(
            source,
            _bytes(root / source.path),
            place=posixpath.join(place, source.path),
            is_visible=is_visible(source, collection.preview),
            language=language,
        )

    texts = tuple(
        parallel_map(read, (source for _, source in sorted(collection.documents.items())))
    )
    # A folder that cannot be listed is among the findings of the collection.
    paths = walk_content(root, posts.ignored, unreadable=lambda _: None)
    others = (path for path in paths if path not in collection.documents)
    index = ContentIndex(
        texts=texts,
        files=tuple(_file(root, path, place) for path in others),
        users=_users(texts),
        addresses=site_addresses(collection, settings),
        site=str(settings.get("SITEURL", "")).rstrip("/"),
        today=now.date(),
        speller=speller,
        language=language,
    )
    return Content(root, place, settings, collection, index)


def _bytes(path: Path) -> bytes:
    """Read a file; one that has gone since the folder was listed has nothing in it."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def read_words(root: Path) -> tuple[str, ...]:
    """Read the sector's list of words and the director's own, if there is one."""
    paths = (SECTOR_WORDS, root / OWN_WORDS)
    return tuple(path.read_text("utf-8", "replace") for path in paths if path.is_file())


def strip_files(content: Content, paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """
    Remove the metadata from files, in one step each.

    Args:
        content: The folder they lie in.
        paths: Below content/.

    Returns:
        The places of those that were stripped, and of those that could not be.
    """
    fixed, left = [], []
    for path in paths:
        target, place = content.root / path, posixpath.join(content.shown, path)
        try:
            write_atomic(target, strip_metadata(target.read_bytes()))
        except (ValueError, OSError):
            left.append(place)
        else:
            fixed.append(place)
    return fixed, left


def _file(root: Path, path: str, place: str) -> ContentFile:
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122  (a path in a URL's form)
    data = _bytes(root / path)
    if suffix in DOCUMENT_SUFFIXES:  # in a folder where nothing is published
        words = plain(text_of(data, suffix))
        return ContentFile(path=path, place=posixpath.join(place, path), size=0, words=words)
    return ContentFile(
        path=path,
        place=posixpath.join(place, path),
        size=len(data),
        metadata=tuple(sorted(find_metadata(data))),
        words=plain(text_of(data, suffix)),
    )


def _users(texts: Iterable[CheckedText]) -> dict[str, tuple[CheckedText, ...]]:
    users: defaultdict[str, list[CheckedText]] = defaultdict(list)
    for text in texts:
        for path in dict.fromkeys(link.path for link in text.source.links if link.kind == "file"):
            users[path].append(text)
    return {path: tuple(found) for path, found in users.items()}
