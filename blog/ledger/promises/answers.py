"""What a server answers for each address that has been promised and has no page any longer."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self

from blog.feed_addresses import RSS
from blog.ledger.model import Kind
from blog.ledger.old_addresses import OLD_FEEDS, feed_of
from blog.ledger.promises.tag_moves import moved_tags
from blog.serving.model import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.ledger.model import Entry, Id, Ledger
    from blog.ledger.promises.record import Record


def redirects(ledger: Ledger, record: Record) -> tuple[Row, ...]:
    """
    Give a row for every promised address without a page, sorted by address.

    A row leads straight to a page of the site: never to an address with a row of its own.

    Args:
        ledger: What has been promised.
        record: What the site has now, with its files.
    """
    answers = Answers.of(ledger, record)
    rows = (
        Row(f"/{address}", None if new is None else f"/{new}")
        for address in sorted(answers.promised)
        if not answers.is_served(address)
        for new in [answers.of_address(address)]
    )
    # A feed that nobody promised is a service to those who guess; nothing is lost without it.
    return tuple(row for row in rows if row.new or row.old[1:] not in OLD_FEEDS)


@dataclass(frozen=True, slots=True)
class Answers:
    """
    Where each promised address leads.

    An address belongs to the text whose line Tidigare names it, else to the one that was published
    there last.  When that is gone, and nothing is named that takes its place, one that had the
    address before answers for it.

    Attributes:
        record: What the site has now.
        live: Its addresses, with their entries.
        holders: The entries that an address has belonged to, the one that answers first.
        moved: Where the address of a tag leads whose posts have got another.
    """

    record: Record
    live: Mapping[str, Entry]
    holders: Mapping[str, list[Entry]]
    moved: Mapping[Id, str]

    @classmethod
    def of(cls, ledger: Ledger, record: Record) -> Self:
        """Work out who has had each address."""
        holders: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in ledger:
            for address in {*entry.addresses, *entry.old}:
                holders[address].append(entry)
        for address, found in holders.items():
            if len(found) > 1:
                found.sort(key=partial(_precedence, address, record))
        for entry in record.entries.values():
            for address in entry.old:
                holders[address].insert(0, entry)
        moved = {
            (Kind.TAG, tag): record.entries[Kind.TAG, taken].address
            for tag, taken in moved_tags(ledger, record).items()
        }
        live = {entry.address: entry for entry in record.entries.values()}
        return cls(record, live, holders, moved)

    @property
    def promised(self) -> set[str]:
        """Every address that has been promised, also those that still have a page."""
        return {*self.holders, *OLD_FEEDS}

    def is_served(self, address: str) -> bool:
        """Say whether the site has a page or a file at *address*."""
        folder = f"{address.rstrip('/')}/"
        is_file = bool({address, f"{folder}index.html"} & self.record.files)
        return is_file or address in self.live or folder in self.live

    def of_address(self, address: str) -> str | None:
        """Give where *address* leads; None when nothing answers for it."""
        waiting, passed = [address], set[str]()
        while waiting:
            each = waiting.pop()
            if self.is_served(each):
                return each
            if each not in passed:
                passed.add(each)
                waiting += reversed([*self._feed(each), *self._texts(each), *self._lists(each)])
        return None

    def _feed(self, address: str) -> Iterator[str]:
        """Give the feed that takes the place of an earlier blog's."""
        own = any(address in entry.addresses for entry in self.holders.get(address, ()))
        yield from filter(None, ["" if own else feed_of(address)])

    def _texts(self, address: str) -> Iterator[str]:
        """Give the addresses of the texts and tags that may answer for *address*."""
        for entry in self.holders.get(address, ()):
            now = self.record.entries.get(entry.id)
            if now:
                yield now.address
            elif entry.id in self.record.successors:
                yield from filter(None, [self.record.successors[entry.id]])
            else:
                yield from filter(None, [self.moved.get(entry.id, ""), entry.leads_to])

    def _lists(self, address: str) -> Iterator[str]:
        """Give where the tag has gone whose feed, or a further page of whose list, it was."""
        for tag in _folders(address):
            is_tag = any(entry.kind is Kind.TAG for entry in self.holders.get(tag, ()))
            if is_tag and not self.is_served(tag):
                is_feed = address == f"{tag}{RSS}"
                yield from (f"{way}{RSS}" if is_feed else way for way in self._texts(tag))


def _folders(address: str) -> Iterator[str]:
    """Give every address that *address* lies below, the nearest first."""
    parts = address.rstrip("/").split("/")
    yield from ("/".join([*parts[:number], ""]) for number in range(len(parts) - 1, 0, -1))


def _precedence(address: str, record: Record, entry: Entry) -> tuple[bool, bool, dt.date, Id]:
    is_lent, is_gone = address in entry.lent, entry.id not in record.entries
    return is_lent, is_gone, entry.first or dt.date.min, entry.id
