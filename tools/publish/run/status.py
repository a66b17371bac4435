"""What is kept beside the releases, so that every computer knows it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.ledger.model import NAME as LEDGER
from blog.ledger.model import Ledger
from blog.ledger.serialize import UnreadableLedger, read_ledger, write_ledger
from tools.publish.errors import Reason, Stopped

if TYPE_CHECKING:
    from tools.publish.target import Target

_STATUS = "status.json"
_NEXT = "ledger.next"  # of a publication that has been switched but perhaps not written down


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """
    What a target tells of itself.

    Attributes:
        live: The id of the release that readers see; None before the first.
        ledger: What has been promised there; None when a site is there but its ledger is gone.
        when: The moment of the last publication by this program, aware; None if nobody knows.
        is_undone: The last change there was an undoing: only a person publishes next.
        is_cut_off: The last publication was switched, but not written down.
    """

    live: str | None
    ledger: Ledger | None
    when: dt.datetime | None = None
    is_undone: bool = False
    is_cut_off: bool = False

    @property
    def is_settled(self) -> bool:
        """Say whether the last change was a publication, and is written down."""
        return self.when is not None and not self.is_undone and not self.is_cut_off


def read_status(target: Target) -> Status:
    """
    Read what is known at a target.

    Raises:
        OSError: The place cannot be read.
        Stopped: The ledger there is damaged.
    """
    live = target.current()
    noted = target.read_state(_STATUS)
    when, is_undone = _moment(noted or b"")
    following = _next(target, live)
    return Status(
        live=live,
        ledger=following or _ledger(target, live, is_known=noted is not None),
        when=when,
        is_undone=is_undone,
        is_cut_off=following is not None,
    )


def note_next(target: Target, release: str, ledger: Ledger) -> None:
    """Write down what will have been promised when *release* is live, before it is."""
    if target.current() is not None:
        target.write_state(_NEXT, release.encode("ascii") + b"\n" + write_ledger(ledger))


def write_status(target: Target, ledger: Ledger, when: dt.datetime) -> None:
    """Write down that a publication is done."""
    target.write_state(LEDGER, write_ledger(ledger))
    write_moment(target, when, is_undone=False)


def write_moment(target: Target, when: dt.datetime, *, is_undone: bool) -> None:
    """Write down when the site was changed last, and whether that was an undoing."""
    said = {"when": when.isoformat(), "undone": is_undone}
    target.write_state(_STATUS, (json.dumps(said) + "\n").encode("ascii"))


def _moment(data: bytes) -> tuple[dt.datetime | None, bool]:
    """Read what :func:`write_moment` wrote; where it is damaged, nobody knows the moment."""
    try:
        said = json.loads(data)
        when = dt.datetime.fromisoformat(said["when"])
        return (when, bool(said.get("undone"))) if when.tzinfo else (None, False)
    except (ValueError, TypeError, LookupError):
        return None, False


def _next(target: Target, live: str | None) -> Ledger | None:
    """Give the ledger of a publication that was cut off after its switch; None if none was."""
    data = target.read_state(_NEXT) or b""
    release, _, ledger = data.partition(b"\n")
    if not live or release != live.encode("ascii"):
        return None
    found = _read(target, ledger)
    return None if write_ledger(found) == target.read_state(LEDGER) else found


def _ledger(target: Target, live: str | None, *, is_known: bool) -> Ledger | None:
    """
    Give the ledger there.

    A site without one is a first publication that was cut off, unless one was ever completed.
    """
    data = target.read_state(LEDGER)
    if data is not None:
        return _read(target, data)
    return None if live and is_known else Ledger()


def _read(target: Target, data: bytes) -> Ledger:
    try:
        return read_ledger(data)
    except UnreadableLedger as error:
        raise Stopped(
            Reason.OTHER,
            f"Inget har publicerats: {LEDGER} på {target.label} är skadad. {error} Filen i "
            "content/ på den här datorn är en kopia; docs/publicera.md visar hur den läggs dit.",
        ) from None
