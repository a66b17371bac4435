"""Read what the rules look at."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.loader import content_files, read_collection
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.files import shown
from blog.ledger.promises.moved import moved_documents
from blog.parallel import parallel_imap
from blog.rules.index.addresses import site_addresses
from blog.rules.index.content_index import ContentIndex
from blog.rules.index.stored_file import stored_file
from blog.rules.index.text import CheckedText
from blog.site_file import NAME as SITE_FILE
from blog.statement import DEFAULT_FILE
from blog.swedish.spelling import dictionaries
from blog.swedish.spelling.word_lists import OWN_WORDS
from blog.tag_texts import NAME as TAG_TEXTS
from blog.urls import site_address

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from blog.cache import Cache
    from blog.documents.collection import Collection
    from blog.rules.index.content_index import Speller
    from blog.rules.index.language import Language

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
        output: The folder of the finished site, where the former one tells its guids.
        cache: Remembers what was found in it.
    """

    root: Path
    shown: str
    settings: Mapping[str, Any]
    collection: Collection
    index: ContentIndex
    output: Path
    cache: Cache


def read_content(
    root: Path,
    *,
    settings: Mapping[str, Any],
    now: dt.datetime,
    speller: Speller | None,
    language: Language | None,
    cache: Cache,
    unsaved: Mapping[str, bytes] | None = None,
) -> Content:
    """
    Read every file below *root*, each once, for who checks it.

    Args:
        root: The folder content/.
        settings: Pelican's.
        now: The moment of the check, aware.
        speller: None for a quick check.
        language: How its texts are told apart in sentences; None for a check without it.
        cache: Remembers what was read and found.
        unsaved: What some texts would hold if they were saved, by path.  None to read every
            file; else those that are no texts are not looked at.
    """
    posts = PostsSettings.from_pelican(settings)
    render = Renderer(settings["MARKDOWN"])
    collection = read_collection(
        root,
        settings=posts,
        now=now,
        render=render,
        each=parallel_imap,
        scheduled=True,
        cache=cache,
        unsaved=unsaved,
    )
    # A folder that cannot be listed is among the findings of the collection.
    paths = content_files(root, posts, unreadable=lambda _: None) if unsaved is None else ()
    others = [path for path in paths if path not in collection.documents]
    index = index_of(
        collection,
        root=root,
        files=others,
        settings=settings,
        today=now.date(),
        cache=cache,
        speller=speller,
        language=language,
    )
    output = Path(str(settings["OUTPUT_PATH"]))
    return Content(root, shown(root), settings, collection, index, output, cache)


def public_content(
    collection: Collection,
    *,
    root: Path,
    output: Path,
    settings: Mapping[str, Any],
    today: dt.date,
    cache: Cache,
) -> Content:
    """
    Give what a build looks at: its documents, and of other files those that it publishes.

    So it does those that pages take words from.

    Args:
        collection: Every document, read.
        root: The folder content/.
        output: The folder of the finished site.
        settings: Pelican's.
        today: The day of the build.
        cache: Remembers what was found.
    """
    words = (TAG_TEXTS, SITE_FILE, str(settings.get("STATEMENT_FILE", DEFAULT_FILE)))
    files = sorted({*collection.files, *(name for name in words if (root / name).is_file())})
    index = index_of(
        collection, root=root, files=files, settings=settings, today=today, cache=cache
    )
    return Content(root, shown(root), settings, collection, index, output, cache)


def index_of(
    collection: Collection,
    *,
    root: Path,
    files: Iterable[str],
    settings: Mapping[str, Any],
    today: dt.date,
    cache: Cache,
    speller: Speller | None = None,
    language: Language | None = None,
) -> ContentIndex:
    """
    Put together what the rules look at.

    Args:
        collection: Every document, read.
        root: The folder content/.
        files: The other files that are looked at, below it.
        settings: Pelican's.
        today: The day of the check.
        cache: Remembers what was found in files.
        speller: None when no word is to be judged.
        language: None when no sentence is to be told apart.
    """
    place = shown(root)
    texts = tuple(
        CheckedText(
            source=document,
            place=posixpath.join(place, path),
            is_visible=collection.shows(document),
            language=language,
        )
        for path, document in sorted(collection.documents.items())
    )
    return ContentIndex(
        texts=texts,
        files=tuple(
            stored_file(root, path, place=posixpath.join(place, path), cache=cache)
            for path in files
        ),
        users=_users(texts),
        addresses=site_addresses(collection, settings),
        site=site_address(settings) if settings.get("SITEURL") else "",
        today=today,
        moved={address: text.path for address, text in moved_documents(collection).items()},
        speller=speller,
        language=language,
    )


def read_word_lists(root: Path) -> tuple[str, ...]:
    """Read the sector's list of words and the director's own, if there is one."""
    paths = (SECTOR_WORDS, root / OWN_WORDS)
    return tuple(path.read_text("utf-8", "replace") for path in paths if path.is_file())


def _users(texts: Iterable[CheckedText]) -> dict[str, tuple[CheckedText, ...]]:
    users: defaultdict[str, list[CheckedText]] = defaultdict(list)
    for text in texts:
        for path in dict.fromkeys(link.path for link in text.source.links if link.kind == "file"):
            users[path].append(text)
    return {path: tuple(found) for path, found in users.items()}
