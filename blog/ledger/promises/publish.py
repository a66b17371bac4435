"""The ledger after publishing, and what publishing changes for the world."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blog.ledger.model import Entry, Ledger
from blog.ledger.promises.answers import Answers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from blog.ledger.promises.record import Record


def published(ledger: Ledger, record: Record, *, day: dt.date) -> Ledger:
    """
    Give the ledger when *record* has been published.

    Args:
        ledger: What had been promised before.
        record: What the site has now, with its files.
        day: The day of the publication.
    """
    answers = Answers.of(ledger, record)
    kept = (_kept(ledger.entries.get(each), entry) for each, entry in record.entries.items())
    left = (_left(entry, answers) for entry in ledger if entry.id not in record.entries)
    return Ledger.of(
        _dated(_lent(entry, answers), ledger.entries.get(entry.id), day)
        for entry in (*kept, *left)
    )


def adopted(ledger: Ledger, delivered: Iterable[Entry]) -> Ledger:
    """Add posts that were delivered, but are gone, before there was a ledger to know them."""
    unknown = [entry for entry in delivered if entry.gone and entry.id not in ledger.entries]
    return Ledger.of([*ledger, *unknown])


def _kept(former: Entry | None, entry: Entry) -> Entry:
    """Let what is there go on from what it was."""
    if former is None:
        return entry
    is_there = former.address == entry.address
    return replace(
        entry,
        addresses=former.addresses if is_there else former.addresses + entry.addresses,
        first=former.first,
        last=former.last,
        lent=former.lent,
        old=tuple(sorted({*former.old, *entry.old})),
    )


def _left(entry: Entry, answers: Answers) -> Entry:
    """Note that something is gone, and what takes its place."""
    if entry.id in answers.record.successors:
        leads_to = answers.record.successors[entry.id]
    else:
        leads_to = answers.moved.get(entry.id, entry.leads_to)
    return replace(entry, gone=True, leads_to=leads_to)


def _lent(entry: Entry, answers: Answers) -> Entry:
    """Note which of its addresses another text is at, or has been at since."""
    owners = {each: answers.live[each].id for each in entry.addresses if each in answers.live}
    lent = {each for each, owner in owners.items() if owner != entry.id}
    lent |= {each for each in entry.lent if each not in owners}
    return replace(entry, lent=tuple(sorted(lent)))


def _dated(entry: Entry, former: Entry | None, day: dt.date) -> Entry:
    """Put the day on what has changed."""
    if entry == former:
        return entry
    return replace(entry, first=entry.first or day, last=day)


@dataclass(frozen=True, slots=True)
class Change:
    """
    What happens to one published thing.

    Attributes:
        entry: As it is now, or as it was when it is gone.
        old: Its address before; "" for what is new.
        new: Its address now; of what is gone, the address that answers instead; None for none.
    """

    entry: Entry
    old: str
    new: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """
    What publishing changes for the world.

    Attributes:
        new: What was not there, or had been taken away.
        moved: What gets another address.
        gone: What is taken away.
    """

    new: tuple[Change, ...]
    moved: tuple[Change, ...]
    gone: tuple[Change, ...]


def changes(ledger: Ledger, record: Record) -> Changes:
    """Compare what has been promised with what the site would have, sorted by kind and key."""
    answers = Answers.of(ledger, record)
    arrived = list(_arrived(ledger, record))
    return Changes(
        new=tuple(each for each in arrived if not each.old),
        moved=tuple(each for each in arrived if each.old and each.old != each.new),
        gone=tuple(
            Change(entry, entry.address, answers.of_address(entry.address))
            for entry in ledger
            if not entry.gone and entry.address and entry.id not in record.entries
        ),
    )


def _arrived(ledger: Ledger, record: Record) -> Iterator[Change]:
    for each in sorted(record.entries):
        entry, former = record.entries[each], ledger.entries.get(each)
        is_known = former is not None and not former.gone
        yield Change(entry, former.address if former and is_known else "", entry.address)
