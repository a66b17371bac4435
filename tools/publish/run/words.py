"""What publishing will change, and what it came to, in the director's own words."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from blog.documents.front_matter.status import State
from blog.ledger.model import Kind
from blog.swedish.dates import moment
from tools.publish.release import made_at

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from blog.documents.collection import Collection
    from blog.ledger.promises.publish import Change, Changes
    from tools.publish.plan import Changes as FileChanges

_MOST = 8  # titles that are named of each kind
_TEXTS = (Kind.POST, Kind.PAGE)
_REMOVED = re.compile(r"^(\d+ borttag(?:en|na)): .*")


class Known(NamedTuple):
    """
    What is known of the last publication.

    Attributes:
        titles: Of its texts, by file: what is removed is named so.
        edited: The addresses of texts that have been edited since; None if nobody knows.
        is_first: There was none.
    """

    titles: Mapping[str, str] = MappingProxyType({})
    edited: frozenset[str] | None = None
    is_first: bool = False

    def has(self, url: str) -> bool:
        """Say whether the text at *url* has been edited, as far as anybody knows."""
        return self.edited is None or url in self.edited


def told(
    promised: Changes,
    files: FileChanges,
    collection: Collection,
    known: Known | None = None,
) -> list[str]:
    """
    Say what publishing changes, by titles.

    Args:
        promised: What it changes of addresses.
        files: What it changes of files.
        collection: The texts.
        known: Of the last publication.
    """
    known = known or Known()
    public = {text.url: text.title for text in collection.visible}
    former = {path: text.title for path, text in collection.documents.items()} | dict(known.titles)
    new = [public.get(each.new or "", each.entry.name) for each in _texts(promised.new)]
    gone = [former.get(each.entry.file, each.entry.name) for each in _texts(promised.gone)]
    news = {each.new for each in promised.new}
    added = set() if known.is_first else {*files.added}
    back = [  # after an undoing: promised to the world, and not there
        title
        for url, title in public.items()
        if f"{url}index.html" in added and url not in news | {each.new for each in promised.moved}
    ]
    changed = [
        url for url in public if url not in news and f"{url}index.html" in set(files.changed)
    ]
    lines = [
        _listed("1 ny text", "{} nya texter", new),
        _listed("1 text som läsarna inte ser nu", "{} texter som läsarna inte ser nu", back),
        _listed("1 ändrad", "{} ändrade", [public[url] for url in changed if known.has(url)]),
        _listed("1 borttagen", "{} borttagna", gone),
        *_addresses(promised),
    ]
    followed = sum(not known.has(url) for url in changed)
    if followed and any(lines):
        lines.append(f"Det syns också på {followed} {'sidor' if followed > 1 else 'sida'} till.")
    others = len(files.added) + len(files.changed) + len(files.removed)
    if known.is_first:
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


def late(missed: Mapping[str, dt.datetime], collection: Collection, zone: dt.tzinfo) -> list[str]:
    """
    Say which texts should have been out, and are not.

    Args:
        missed: When each was due, by file.
        collection: The texts.
        zone: The site's own time.
    """
    lines = [
        f"”{collection.documents[path].title}” skulle ha kommit ut {moment(due.astimezone(zone))}."
        for path, due in sorted(missed.items(), key=lambda each: each[1])
    ]
    if lines:
        lines.append("Ingen dator har publicerat det: se Schemalägg i docs/publicera.md.")
    return lines


def version(name: str, zone: dt.tzinfo, beside: str = "") -> str:
    """
    Name a release by its moment: ``versionen från 3 mars 2027 kl. 7.30``.

    Args:
        name: The release's.
        zone: The site's own time.
        beside: Another release that is told of too: to the second, if both are of one minute.
    """
    here = made_at(name).astimezone(zone)
    is_clear = not beside or moment(made_at(beside).astimezone(zone)) != moment(here)
    return f"versionen från {moment(here)}" + ("" if is_clear else f".{here:%S}")


def note(lines: Sequence[str]) -> str:
    """
    Give the words by which a release is listed later.

    What has been removed is counted and not named: the list is kept beside the site.
    """
    kept = (_REMOVED.sub(r"\1.", line) for line in lines if not line.startswith("Nästa"))
    return " ".join(kept)[:500]


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
