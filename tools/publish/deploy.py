"""
Publish a release at a target.

Whatever stops it, readers see the former site or the new one, whole; the next publication
finishes or clears up what was cut off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from tools.publish.errors import Reason, Stopped
from tools.publish.explain import CUT_OFF, explained
from tools.publish.plan import NOTHING_FORBIDDEN, Changes, Forbidden, make_plan, refuse_vanishing
from tools.publish.release import check_paths, free_id
from tools.publish.target import Amount, Done

if TYPE_CHECKING:
    from collections.abc import Collection

    from tools.publish.record import Record
    from tools.publish.release import Release
    from tools.publish.target import Progress, Target

_UNTOUCHED = "Inget har publicerats, och sajten är som den var"


def _quiet(_done: Amount, _total: Amount) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """
    What the caller decides about a publication.

    Attributes:
        base: The release that was published when the caller looked; None if none was.  Another
            one there now is somebody else's, and stops it.
        carry: Paths of assets in the former release that may lie there for one release more,
            for pages that were loaded before the change.  Leave out everything whose source
            was removed or changed on purpose: a picture that was replaced may have shown what
            it must not.  By default nothing.
        forbidden: What must not be carried along whatever *carry* says.
        overwrite: Paths at which somebody else's files may be replaced; their bytes are kept.
        allow_vanishing: More than a tenth of the pages may be gone.
    """

    base: str | None
    carry: Collection[str] = frozenset()
    forbidden: Forbidden = NOTHING_FORBIDDEN
    overwrite: Collection[str] = frozenset()
    allow_vanishing: bool = False


class Deployed(NamedTuple):
    """
    What a publication came to.

    Attributes:
        id: The release that is published now.
        former: The one before; None if there was none.
        changes: What it changed of the former.
        done: What was sent, what was left.
        is_new: False when the target had the same site already, and nothing was done.
    """

    id: str
    former: str | None
    changes: Changes
    done: Done
    is_new: bool


def deploy(
    target: Target, release: Release, options: Options, progress: Progress = _quiet
) -> Deployed:
    """
    Publish *release*.

    Raises:
        Stopped: It cannot be, and why.  What readers see is whole.
    """
    check_paths(release)
    with explained(_UNTOUCHED, target.label), target.locked():
        former = _former(target, options.base)
        release = replace(release, id=free_id(release.id, target.ids()))
        plan = make_plan(
            release,
            former,
            carry=options.carry,
            forbidden=options.forbidden,
            overwrite=options.overwrite,
            keep=target.keep,
        )
        if former and not any(plan.changes) and not target.interrupted():
            return Deployed(former.id, former.base, plan.changes, Done(), is_new=False)
        if not options.allow_vanishing:
            refuse_vanishing(plan)
        switch = target.bring(plan, progress)
        with explained(CUT_OFF, target.label):
            done = switch()
        before = former.id if former else None
        return Deployed(release.id, before, plan.changes, done, is_new=True)


def obstacles(
    target: Target, release: Release, former: Record | None, overwrite: Collection[str]
) -> list[str]:
    """
    Give the paths at which somebody else's files would stop a release; nothing is changed.

    Args:
        target: Where.
        release: What is to be published.
        former: What is published now.
        overwrite: Paths at which such files may be replaced.
    """
    with explained(_UNTOUCHED, target.label):
        plan = make_plan(release, former, carry=(), forbidden=NOTHING_FORBIDDEN,
                         overwrite=overwrite, keep=target.keep)  # fmt: skip
        return target.in_the_way(plan)


def _former(target: Target, base: str | None) -> Record | None:
    """Give what is published; it must be what the caller knew of."""
    live = target.current()
    if live != base:
        raise Stopped(
            Reason.OVERTAKEN,
            "Inget har publicerats: en annan dator har publicerat sedan den här senast såg efter "
            f"(version {live or 'saknas'} i stället för {base or 'ingen'}). Hämta de texter som "
            "är nya där och publicera sedan igen.",
        )
    return target.record(live) if live else None
