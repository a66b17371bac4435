"""The ledger as a value: one entry for each text, tag and list that has been published."""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NAME = "publicerat.json"
"""The file's name, in content/."""

# Where a build would write something else than below its own folder.
_LEAVES = re.compile(r"^/|//|\\|[\x00-\x1f\x7f]|(?:^|/)\.\.?(?:/|$)")


class Kind(enum.StrEnum):
    """What an entry is about."""

    LIST = "list"  # a page of several posts, or a feed
    PAGE = "page"
    POST = "post"
    TAG = "tag"


Id = tuple[Kind, str]
"""What an entry is found by: its kind, and its key among those of that kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    One published thing, and every address that it has had.

    Addresses begin at the site's root, without a leading slash: ``2016/tillit/``.

    Attributes:
        kind: What it is.
        key: A post's guid (its absolute address if it was published without one), a page's file,
            a tag's slug, a list's address.
        file: Below content/, with forward slashes; "" for a tag or a list.
        addresses: Oldest first; one that it came back to stands there again.  None are known of
            what was published before addresses were kept.
        first: The day on which it was first published; None if nobody knows.
        last: The day on which something that stands here was last published.
        gone: True when what was published last no longer had it.
        leads_to: Of what is gone, the address that answers instead; "" when nothing does.
        lent: Of its addresses, those at which another text has been published since.
        old: Addresses on an earlier blog that lead here: ``2016/03/tillit/``, ``?p=8``.
        tags: The slugs of a post's tags; they tell which tag took another's place.
        wanted: The address that its title and date would give, if it has kept another.
    """

    kind: Kind
    key: str
    file: str = ""
    addresses: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    gone: bool = False
    leads_to: str = ""
    lent: tuple[str, ...] = ()
    old: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    wanted: str = ""

    @property
    def id(self) -> Id:
        """What it is found by."""
        return self.kind, self.key

    @property
    def address(self) -> str:
        """Its own address, the last that it has had; "" when none is known."""
        return self.addresses[-1] if self.addresses else ""

    @property
    def name(self) -> str:
        """What to call it in a message: its file, or its address."""
        return self.file or f"/{self.address or self.key}"


@dataclass(frozen=True, slots=True)
class Ledger:
    """
    All that has been promised.

    Attributes:
        entries: By kind and key.
    """

    entries: Mapping[Id, Entry] = field(default_factory=dict)
    _posts: Mapping[str, Entry] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Ledger:
        """Index *entries*; of posts in one file, the one that is there, or was last, counts."""
        known = {entry.id: entry for entry in entries}
        posts = (entry for entry in known.values() if entry.kind is Kind.POST)
        return cls(known, {entry.file: entry for entry in sorted(posts, key=_presence)})

    def __iter__(self) -> Iterator[Entry]:
        """Give the entries by kind and key."""
        return (self.entries[each] for each in sorted(self.entries))

    def __bool__(self) -> bool:
        """Say whether anything has been promised."""
        return bool(self.entries)

    @property
    def lists(self) -> frozenset[str]:
        """The addresses of lists and feeds that are there."""
        return frozenset(
            entry.key
            for entry in self.entries.values()
            if entry.kind is Kind.LIST and not entry.gone
        )

    def post(self, guid: str, file: str) -> Entry | None:
        """Give what is known of a post by its guid; if it has none (""), by its file."""
        return self.entries.get((Kind.POST, guid)) if guid else self._posts.get(file)

    def text(self, file: str, *, guid: str, is_page: bool) -> Entry | None:
        """Give what is known of a post or a page."""
        return self.entries.get((Kind.PAGE, file)) if is_page else self.post(guid, file)


def _presence(entry: Entry) -> tuple[bool, dt.date, str]:
    return not entry.gone, entry.last or dt.date.min, entry.key


def is_within_site(address: str) -> bool:
    """Say whether a file for *address* would lie in the site's own folder, and is one at all."""
    return bool(address) and not _LEAVES.search(address)
