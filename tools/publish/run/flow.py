"""
The whole of a publication, step by step.

Nothing changes for readers before the switch; after it the site is read back, and only a
definitely wrong answer puts the former release back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog import progress
from blog.files import shown
from blog.ledger.disk import load_ledger, save_ledger
from blog.ledger.merge import merged
from blog.ledger.model import NAME as LEDGER
from blog.ledger.old_addresses import OLD_FEEDS
from blog.ledger.promises.publish import changes as promised_changes
from blog.ledger.promises.publish import published
from tools.publish.deploy import Options, deploy, obstacles
from tools.publish.explain import explained
from tools.publish.plan import changes as file_changes
from tools.publish.plan import foreign
from tools.publish.release import Release, release_id
from tools.publish.run import finished as sites
from tools.publish.run.afterwards import conclude, live_site, read_back, remember, write_down
from tools.publish.run.bundle import Bundle, bundle, carried
from tools.publish.run.context import NOTHING, Context, check_site
from tools.publish.run.due import is_due
from tools.publish.run.going_back import tell_server
from tools.publish.run.live import BARRED
from tools.publish.run.memory import overdue
from tools.publish.run.outcome import outcome
from tools.publish.run.status import Status, note_next
from tools.publish.run.words import Known, late, note, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.ledger.model import Ledger
    from tools.publish.record import Record
    from tools.publish.run.finished import Finished
    from tools.publish.target import Amount


class Publisher(Context):
    """Publishes one site at one target."""

    __slots__ = ()

    def publish(self, *, dry_run: bool = False) -> int:
        """Publish; give the exit code."""
        check_site(self.settings, self.target)
        status, former = self.look()
        ledger = self._merged_ledger(status)
        if not self.build(list(self.build_options)):
            return 1
        site = sites.finished(self.settings, self.moment())
        parcel = bundle(site, ledger, self.server, hsts=self.target.hsts_seconds)
        files = file_changes(former.files if former else {}, parcel.manifest)
        known = Known(self.memory().titles, _edited(former, parcel), former is None)
        lines = told(promised_changes(ledger, site.record), files, site.collection, known)
        for line in (*parcel.problems, *self._unanswered(parcel), *lines):
            self.say(line)
        for line in self._late(status, site, ledger):
            self.say(line)
        release = self._release(parcel, lines)
        if dry_run or former is None:
            self._look_for_obstacles(release, former)
        if dry_run:
            self.say(f"Inget har skickats: det här var en provkörning. {len(parcel.files)} filer.")
            return 0
        after = published(ledger, site.record, day=self.moment().date())
        if not any(files) and not self.settings.get("POSTS_UNSAVED"):
            return self._unchanged(status, site, parcel, after)
        if not self.agree():
            self.say("Inget har publicerats.")
            return 1
        if not any(files):
            return self._unchanged(status, site, parcel, after)
        return self._send(release, status, former, parcel, site, after)

    def is_due(self) -> bool:
        """Say whether a scheduled text has had its day since the last publication."""
        return is_due(self)

    def _merged_ledger(self, status: Status) -> Ledger:
        """Put this computer's ledger and the target's together, and let both be known here."""
        own = load_ledger(self.content)
        is_here = (self.content / LEDGER).is_file()
        ledger = merged(own if is_here or own else None, status.ledger)
        if ledger != own:
            save_ledger(self.content, ledger)
            self.say(f"{shown(self.content / LEDGER)}: hämtad från {self.target.name}.")
        return ledger

    def _unanswered(self, parcel: Bundle) -> Iterator[str]:
        left = [each for each in parcel.unanswered if each.address not in OLD_FEEDS]
        if left:  # what nobody promised is only a service to those who guess
            yield (
                f"Servern kan inte svara på gamla adresser ({len(left)}), bland dem "
                f"/{left[0].address}. docs/publicera.md säger vilka servrar som kan."
            )

    def _late(self, status: Status, site: Finished, ledger: Ledger) -> list[str]:
        """Tell of texts that should have been out; after an undoing they wait on purpose."""
        if status.is_undone:
            return []
        public = {text.path for text in site.collection.visible}
        missed = overdue(self.memory(), public, ledger, self.moment())
        return late(missed, site.collection, self.zone)

    def _release(self, parcel: Bundle, lines: list[str]) -> Release:
        return Release(
            release_id(self.moment(), parcel.files),
            parcel.files,
            note(lines),
            parcel.sources,
            parcel.texts,
            parcel.beside,
        )

    def _look_for_obstacles(self, release: Release, former: Record | None) -> None:
        """Tell of somebody else's files before anybody is asked to publish."""
        with self.opened() as target:
            if found := obstacles(target, release, former, self.replace):
                raise foreign(found)

    def _unchanged(self, status: Status, site: Finished, parcel: Bundle, after: Ledger) -> int:
        """Look at what is there already; what was never written down is written now."""
        self.say("Allt är redan skickat.")
        with self.opened() as target:
            hidden = target.exposed
            with explained("Serverns filer är inte skickade", target.label):
                tell_server(target, parcel.beside)
        seen = read_back(self, parcel, hidden=hidden, barred=BARRED)
        now = self.moment()
        if after != status.ledger or not status.is_settled:
            write_down(self, site, after, now)
        remember(self, site)
        for line in outcome(seen, now, self.address):
            self.say(line)
        return 0 if seen.is_right else 1

    def _send(
        self,
        release: Release,
        status: Status,
        former: Record | None,
        parcel: Bundle,
        site: Finished,
        after: Ledger,
    ) -> int:
        options = Options(
            base=status.live,
            carry=carried(former.files) if former else frozenset(),
            overwrite=self.replace,
            allow_vanishing=self.allow_vanishing,
        )
        barred = live_site(self).barred()
        progress.begin("Skickar")
        with self.opened() as target:
            with explained(NOTHING, target.label):
                note_next(target, release.id, after)
            done = deploy(target, release, options, _show)
            hidden = target.exposed
            with explained("Sajten är publicerad, men inte serverns filer", target.label):
                tell_server(target, parcel.beside)
        changed = (*done.changes.added, *done.changes.changed)
        seen = read_back(self, parcel, changed, former=former, hidden=hidden, barred=barred)
        return conclude(self, seen, site, after, has_former=done.former is not None)


def _edited(former: Record | None, parcel: Bundle) -> frozenset[str] | None:
    """Give the addresses of texts that have been edited; None if nobody knows."""
    if former is None or not former.texts:
        return None
    return frozenset(
        url for url, made_of in parcel.texts.items() if former.texts.get(url) != made_of
    )


def _show(done: Amount, total: Amount) -> None:
    progress.begin("Skickar")
    progress.count(done.files, total.files)
