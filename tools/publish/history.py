"""The releases that a target keeps: list them, go back to one, let something be gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from blog.images.formats import format_of
from blog.images.model import is_variant_name
from tools.publish.errors import Reason, Stopped
from tools.publish.explain import CUT_OFF, explained
from tools.publish.plan import NOTHING_FORBIDDEN, Changes, Forbidden, changes
from tools.publish.record import Record

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tools.publish.target import Target


class Published(NamedTuple):
    """
    A release that is kept.

    Attributes:
        record: What was written down of it.
        changes: What it changed of the one that it came after; None when that is not kept.
        is_live: It is the one that readers see.
    """

    record: Record
    changes: Changes | None
    is_live: bool


def undo(target: Target, forbidden: Forbidden = NOTHING_FORBIDDEN) -> tuple[str, str]:
    """
    Publish the release before the one that is published; finish going back to it if a change
    from it was cut off.

    Args:
        target: Where.
        forbidden: What has been removed since, and must not be shown again.

    Returns:
        The id of the release that was taken back, and of the one that readers see now.

    Raises:
        Stopped: There is none before, or it would show what is forbidden; nothing has changed.
    """
    with explained("Inget har ångrats", target.label), target.locked():
        live, cut_off = target.current(), target.interrupted()
        record = target.record(live) if live else None
        if record and not cut_off:
            kept = record.base in target.ids()
            record = target.record(record.base) if kept and record.base else None
        if record is None:
            raise Stopped(
                Reason.NOTHING_BEFORE,
                "Inget har ångrats: det finns ingen tidigare version att gå tillbaka till.",
            )
        if shown := forbidden.among(record.everything):
            raise Stopped(
                Reason.FORBIDDEN,
                f"Inget har ångrats: den tidigare versionen skulle visa {_addresses(shown)} igen, "
                "som har tagits bort eller bytts ut sedan dess. Ändra i texterna och publicera på "
                "nytt i stället.",
            )
        with explained(CUT_OFF, target.label):
            target.restore(record)
        return cut_off or live or "", record.id


def _addresses(paths: Sequence[str]) -> str:
    """Name the addresses of files, each once: a compressed copy has its file's."""
    plain = (path.removesuffix(".gz").removesuffix(".br") for path in paths)
    found = dict.fromkeys(f"/{path.removesuffix('index.html')}" for path in plain)
    return ", ".join([*found][:3])


def releases(target: Target) -> list[Published]:
    """Give the releases that are kept, newest first, with what each changed."""
    with explained("Versionerna går inte att läsa", target.label):
        live = target.current()
        records = {name: target.record(name) for name in target.ids()}
    found = []
    for record in records.values():
        base = records.get(record.base or "") or (Record("", {}) if not record.base else None)
        changed = changes(base.files, record.files) if base else None
        found.append(Published(record, changed, record.id == live))
    return found


def purge(target: Target, forbidden: Forbidden, shown: Collection[str] = ()) -> list[str]:
    """
    Let files be gone from what is published and from every release that is kept.

    A former release that holds one of them is removed altogether: its feeds, lists and search
    index tell of it too, and it could never be gone back to.

    Args:
        target: Where.
        forbidden: The files, by their paths or by what is in them.
        shown: Of their paths, those that readers go on seeing as they are now.

    Returns:
        Swedish sentences on what the place may remember all the same.

    Raises:
        Stopped: Not everything could be removed.
    """
    with explained("Allt är inte borta ännu. Kör kommandot igen", target.label), target.locked():
        live = target.current()
        names = [name for name in target.ids() if name != live]
        drop = [name for name in names if forbidden.among(target.record(name).everything)]
        hidden = forbidden._replace(paths=forbidden.paths.difference(shown))
        return list(target.purge(hidden, drop))


def paths_of(address: str, files: Collection[str]) -> frozenset[str]:
    """
    Give the paths among *files* that an address stands for, with their compressed copies.

    Args:
        address: Such as ``/2026/ett-inlagg/``, with all that lies below it, or
            ``/bilder/bro.jpg``, with the same photo in every width.
        files: Paths below the site's root.
    """
    path = address.strip("/")
    same = {path, f"{path}.gz", f"{path}.br"}
    is_photo = format_of(path) is not None
    return frozenset(
        each
        for each in files
        if each in same
        or each.startswith(f"{path}/")
        or (is_photo and format_of(each) and is_variant_name(each, path))
    )
