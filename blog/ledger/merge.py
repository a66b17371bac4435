"""
Put two ledgers together: the one on this computer, and the one kept beside the site.

A history only grows.  Where one version goes on from where the other ends, the longer holds;
where the two part, nobody but a person can say which the world was promised.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.ledger import conflict_messages as messages
from blog.ledger.conflict_messages import Names
from blog.ledger.model import Kind, Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.ledger.model import Entry

_TEXTS = (Kind.PAGE, Kind.POST)


class DivergingHistory(Exception):
    """Two versions of one entry tell different addresses from some point on."""


class LedgerConflict(BuildStopped):
    """Two ledgers cannot both be true; the message names what each of them says."""


NAMES = Names("content/publicerat.json", "webbplatsens publicerat.json")


def merged(own: Ledger | None, remote: Ledger | None, *, names: Names = NAMES) -> Ledger:
    """
    Put two ledgers together; in whichever order, the result is the same.

    Args:
        own: This computer's.  None if it has none, as a fresh clone may: then the other holds.
        remote: The one kept beside the published site; empty where nothing has been published.
            None if a site has been published there but its ledger is gone.
        names: What to call them.

    Raises:
        LedgerConflict: They tell different histories of one text, or promise one address to two,
            or the one beside the site is missing.
    """
    if remote is None:
        raise LedgerConflict(messages.missing_history(own or Ledger(), names))
    own = own or Ledger()
    problems: list[str] = []
    entries = []
    for each in sorted({*own.entries, *remote.entries}):
        one, other = own.entries.get(each), remote.entries.get(each)
        try:
            entries.append(merged_entry(one, other) if one and other else one or other)
        except DivergingHistory:
            problems.append(messages.diverging(one, other, names))
    together = Ledger.of(entry for entry in entries if entry)
    problems += _claimed_twice(together, own, names)
    if problems:
        raise LedgerConflict("\n".join([*problems, messages.how_to_join(names)]))
    return together


def merged_entry(one: Entry, other: Entry) -> Entry:
    """
    Put two versions of one entry together; in whichever order, the result is the same.

    Raises:
        DivergingHistory: Neither goes on from where the other ends.
    """
    later, earlier = sorted((one, other), key=_progress, reverse=True)
    if later.addresses[: len(earlier.addresses)] != earlier.addresses:
        raise DivergingHistory
    days = [day for day in (one.first, other.first) if day]
    return replace(
        later,
        first=min(days, default=None),
        old=tuple(sorted({*one.old, *other.old})),
    )


def _progress(entry: Entry) -> tuple[object, ...]:
    """Sort the version that knows more last; what is there before what is gone on the same day."""
    told = (entry.leads_to, entry.lent, entry.file, entry.tags, entry.wanted)
    return len(entry.addresses), entry.last or dt.date.min, not entry.gone, *told


def _claimed_twice(together: Ledger, own: Ledger, names: Names) -> Iterator[str]:
    owners: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in together:
        if entry.kind in _TEXTS and entry.address and not entry.gone:
            owners[entry.address].append(entry)
    for address, sharing in owners.items():
        if len(sharing) > 1:
            known = sorted(sharing, key=lambda entry: entry.id not in own.entries)
            yield messages.claimed_twice(address, known[0], known[1], own, names)
