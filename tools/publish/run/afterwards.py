"""When a release is live: read it back, put the former one back if it must be, and tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog import progress
from blog.ledger.disk import save_ledger
from tools.publish.errors import Reason, Stopped
from tools.publish.explain import explained
from tools.publish.run.going_back import take_back
from tools.publish.run.live import PAGES_PAUSES, PAUSES, LiveSite, Seen
from tools.publish.run.memory import Memory, write_memory
from tools.publish.run.outcome import outcome, put_back
from tools.publish.run.questions import questions
from tools.publish.run.status import write_status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from blog.ledger.model import Ledger
    from tools.publish.record import Record
    from tools.publish.run.bundle import Bundle
    from tools.publish.run.context import Context
    from tools.publish.run.finished import Finished

_KEPT = (
    "Den tidigare versionen läggs inte tillbaka: den skulle visa det som du har tagit bort eller "
    "bytt ut."
)


def live_site(context: Context) -> LiveSite:
    """Give the site as its readers meet it."""
    pauses = PAGES_PAUSES if context.target.kind == "git" else PAUSES
    return LiveSite(context.address, context.wait, pauses)


def read_back(
    context: Context,
    parcel: Bundle,
    changed: Iterable[str] = (),
    *,
    former: Record | None = None,
    hidden: Iterable[str] = (),
    barred: Collection[int] = (),
) -> Seen:
    """
    Ask readers' site for what was sent.

    Args:
        context: The site and the target.
        parcel: What it shows.
        changed: The paths of files that are new or changed.
        former: The release that it showed before.
        hidden: Paths that nobody may read.
        barred: Answers that only say that nobody here may ask.
    """
    progress.begin("Läser den publicerade sajten")
    asked = questions(
        context.address,
        changed,
        parcel.files,
        parcel.rows,
        former=former.files if former else {},
        hidden=hidden,
        answers_codes=context.server in ("apache", "nginx"),
    )
    return live_site(context).look(asked, barred)


def conclude(
    context: Context, seen: Seen, site: Finished, after: Ledger, *, has_former: bool
) -> int:
    """
    Let the release stand, or put the former one back; tell, and give the exit code.

    Args:
        context: The site and the target.
        seen: What came of reading the site back.
        site: What was published.
        after: What has been promised, if it stands.
        has_former: There is a release to go back to.
    """
    now, why_kept = context.moment(), ""
    if seen.wrong and not seen.unasked and has_former and context.target.kind != "git":
        live, why_kept = _put_back(context, now)
        if live:
            return _told(context, put_back(seen, live, context.zone), seen)
    write_down(context, site, after, now)
    return _told(context, outcome(seen, now, context.address, why_kept=why_kept), seen)


def write_down(context: Context, site: Finished, after: Ledger, now: dt.datetime) -> None:
    """Write down on both sides that a publication is done."""
    save_ledger(context.content, after)
    remember(context, site)
    failed = "Sajten är publicerad men inte antecknad"
    with context.opened() as target, explained(failed, target.label):
        write_status(target, after, now)


def remember(context: Context, site: Finished) -> None:
    """Let this computer's next publication know what was published, and what waits."""
    write_memory(context.local.folder, Memory.of(site.collection))


def _put_back(context: Context, now: dt.datetime) -> tuple[str, str]:
    """Give the release that is back; or "", and why it would not do to go back."""
    with context.opened() as target:
        try:
            return take_back(target, context.settings, now)[1], ""
        except Stopped as problem:
            if problem.reason is not Reason.FORBIDDEN:
                raise
            return "", _KEPT


def _told(context: Context, lines: Iterable[str], seen: Seen) -> int:
    for line in lines:
        context.say(line)
    return 0 if seen.is_right else 1
