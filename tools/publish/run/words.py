"""What publishing will change, and what it came to, in the director's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.ledger.model import Kind
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from blog.documents.collection import Collection
    from blog.ledger.promises.publish import Change, Changes
    from tools.publish.plan import Changes as FileChanges

_MOST = 8  # titles that are named of each kind
_TEXTS = (Kind.POST, Kind.PAGE)


def told(
    promised: Changes, files: FileChanges, collection: Collection, *, is_first: bool = False
) -> list[str]:
    """
    Say what publishing changes, by titles.

    Args:
        promised: What it changes of addresses.
        files: What it changes of files.
        collection: The texts.
        is_first: True when nothing has been published there before.
    """
    titles = {text.url: text.title for text in collection.visible}
    new = [titles.get(each.new or "", each.entry.name) for each in _texts(promised.new)]
    gone = [each.entry.name for each in _texts(promised.gone)]
    news = {each.new for each in promised.new}
    changed = [
        title
        for url, title in titles.items()
        if url not in news and f"{url}index.html" in set(files.changed)
    ]
    lines = [
        _listed("1 ny text", "{} nya texter", new),
        _listed("1 ändrad", "{} ändrade", changed),
        _listed("1 borttagen", "{} borttagna", gone),
        *_addresses(promised),
    ]
    others = len(files.added) + len(files.changed) + len(files.removed)
    if is_first:
        lines.insert(0, f"Sajten publiceras för första gången: {len(files.added)} filer.")
    elif not any(lines):
        counted = "1 annan fil" if others == 1 else f"{others} andra filer"
        lines = [f"Inga texter ändras, men {counted}." if others else ""]
    return [line for line in [*lines, upcoming(collection)] if line]


def upcoming(collection: Collection) -> str:
    """Say when the next scheduled text will be due; "" when none is waiting."""
    waiting = [
        text.date
        for text in collection.documents.values()
        if text.state is State.SCHEDULED and text.date
    ]
    return f"Nästa schemalagda: {moment(min(waiting))}." if waiting else ""


def moment(when: dt.datetime) -> str:
    """Give a day and a time of day: ``3 mars 2027 kl. 7.30``."""
    return f"{long_date(when)} kl. {clock(when)}"


def clock(when: dt.datetime) -> str:
    """Give a time of day as it is written in Swedish: ``14.03``."""
    return f"{when.hour}.{when.minute:02}"


def note(lines: Sequence[str]) -> str:
    """Give the words by which a release is listed later."""
    return " ".join(line for line in lines if not line.startswith("Nästa"))[:500]


def _texts(changes: Iterable[Change]) -> list[Change]:
    return [each for each in changes if each.entry.kind in _TEXTS]


def _listed(one: str, several: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    counted = one if len(names) == 1 else several.format(len(names))
    quoted = ", ".join(f"”{name}”" for name in names[:_MOST])
    more = f" och {len(names) - _MOST} till" if len(names) > _MOST else ""
    return f"{counted[0].upper()}{counted[1:]}: {quoted}{more}."


def _addresses(promised: Changes) -> Iterator[str]:
    for each in promised.moved:
        yield f"Adressen /{each.old} leder nu till /{each.new}."
    for each in promised.gone:
        if each.new is None:
            yield f"Adressen /{each.old} svarar att sidan är borttagen."
        else:
            yield f"Adressen /{each.old} leder nu till /{each.new}."
