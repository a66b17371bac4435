"""Read a finished site: in the size of what has changed since the former one."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from blog.documents.published_files import ROOT
from blog.laws import headings, ids, notes, origins, secrets
from blog.laws.feed import read_entries_of
from blog.laws.glance import Glance, Looker, Resolver
from blog.laws.memory import SiteMemory
from blog.laws.page import read_page
from blog.laws.site import FinishedSite
from blog.parallel import parallel_imap

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from blog.documents.collection import Collection
    from blog.statement.model import Statement

_FEEDS = (".xml", ".json")
_TEXTS = (".html", ".xml", ".json", ".txt", ".css", ".js", ".svg")

# Laws that a page can break by itself, and those of them that a feed can.
_OF_PAGES = (notes, secrets, headings, ids, origins)
_OF_FEEDS = (notes, secrets, origins)


class _Kinds(NamedTuple):
    """The paths of a site's files of text, by what they are to the laws."""

    pages: dict[str, None]
    feeds: dict[str, None]
    texts: list[str]


def read_site(
    digests: Mapping[str, str],
    read: Callable[[str], bytes],
    *,
    address: str,
    collection: Collection,
    shown: str,
    output: str,
    today: dt.date,
    tag_url: str = "etikett/{slug}/",
    statement: Statement | None = None,
    allowed: frozenset[tuple[str, str]] = frozenset(),
    memory: SiteMemory | None = None,
) -> FinishedSite:
    """
    Read a finished site, each file at most once.

    Args:
        digests: The SHA-256 of every file by its path below the site's folder.
        read: Gives the bytes of a file.
        address: As in :class:`FinishedSite`, like all that follow but the last.
        collection: Likewise.
        shown: Likewise.
        output: Likewise.
        today: Likewise.
        tag_url: Likewise.
        statement: Likewise.
        allowed: Likewise.
        memory: What is known of the former site.
    """
    memory = memory or SiteMemory()
    kinds = _kinds(digests, collection)
    paths = [*kinds.pages, *kinds.feeds, *kinds.texts]
    names = {path: _name(path, digests[path], kinds, address) for path in paths}
    known = {path: each for path in paths if (each := memory.glance(path, names[path]))}
    changed = [path for path in paths if path not in known]
    look = partial(_look, read, kinds, Looker(Resolver(address), _OF_PAGES, _OF_FEEDS))
    pages = [path for path in changed if path in kinds.pages]
    others = [path for path in changed if path not in kinds.pages]  # feeds share their texts
    glances = chain(parallel_imap(look, pages), map(look, others))
    once: dict[str, str] = {}
    for path, glance in zip((*pages, *others), glances, strict=True):
        known[path] = glance.sharing(once)
    return FinishedSite(
        files=frozenset(digests),
        glances={path: known[path] for path in paths},
        names=names,
        pages=kinds.pages,
        feeds=kinds.feeds,
        changed=frozenset(changed),
        searched=memory.searched,
        read=read,
        address=address,
        collection=collection,
        shown=shown,
        output=output,
        today=today,
        tag_url=tag_url,
        statement=statement,
        allowed=allowed,
    )


def _kinds(paths: Mapping[str, object], collection: Collection) -> _Kinds:
    """Tell pages, feeds and other texts apart; what lies in rot/ is the director's own."""
    own = {target for path, target in collection.files.items() if path.startswith(ROOT)}
    texts = sorted(path for path in paths if path.lower().endswith(_TEXTS))
    ours = [path for path in texts if path not in own]
    pages = dict.fromkeys(path for path in ours if path.endswith(".html"))
    feeds = dict.fromkeys(path for path in ours if path.endswith(_FEEDS))
    return _Kinds(pages, feeds, [p for p in texts if p not in pages and p not in feeds])


def _name(path: str, digest: str, kinds: _Kinds, address: str) -> str:
    """Name all that a glance at a file depends on, but for the program."""
    kind = "page" if path in kinds.pages else "feed" if path in kinds.feeds else "text"
    return f"{kind} {digest} {address}"


def _look(read: Callable[[str], bytes], kinds: _Kinds, looker: Looker, path: str) -> Glance:
    """Look at one file; what it says besides the texts in it is looked at here."""
    data, address = read(path), looker.resolve.address
    if path in kinds.pages:
        glance, lines = looker.at_page(read_page(path, data.decode("utf-8", "replace"))), []
    elif path in kinds.feeds:
        entries = read_entries_of(path, data)
        glance = looker.at_feed(path, entries)
        lines = [words for entry in entries or () for words in entry.said]
    else:
        glance, lines = Glance(), data.decode("utf-8", "replace").splitlines()
    if secrets.may_hold(lines, address) or secrets.may_name(path, address):
        return glance.also_breaking(secrets.NAME)
    return glance
