"""
The whole of a publication, step by step.

Nothing changes for readers before the switch; after it the site is read back, and only a
definitely wrong answer puts the former release back.
"""

from __future__ import annotations

import datetime as dt
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog import progress
from blog.documents.front_matter.status import State
from blog.documents.settings import PostsSettings
from blog.files import shown
from blog.ledger.disk import load_ledger, save_ledger
from blog.ledger.merge import merged
from blog.ledger.model import NAME as LEDGER
from blog.ledger.old_addresses import OLD_FEEDS
from blog.ledger.promises.publish import changes as promised_changes
from blog.ledger.promises.publish import published
from tools.publish.connect import open_target
from tools.publish.deploy import Options, deploy
from tools.publish.errors import Reason, Stopped
from tools.publish.explain import explained
from tools.publish.history import undo
from tools.publish.plan import changes as file_changes
from tools.publish.release import Release, release_id
from tools.publish.run import finished as sites
from tools.publish.run.bundle import Bundle, bundle, carried
from tools.publish.run.live import PAGES_PAUSES, PAUSES, LiveSite, Seen, questions
from tools.publish.run.outcome import outcome, put_back
from tools.publish.run.status import (
    Status,
    note_next,
    read_status,
    write_moment,
    write_status,
)
from tools.publish.run.words import note, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from blog.ledger.model import Ledger
    from tools.publish.ask import Ask
    from tools.publish.record import Record
    from tools.publish.run.finished import Finished
    from tools.publish.settings import AnySettings
    from tools.publish.target import Amount, Target

_NOTHING = "Inget har publicerats"
_KEPT = "Den tidigare versionen läggs inte tillbaka: den skulle visa det som du har tagit bort."


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """
    Publishes one site at one target.

    Attributes:
        settings: The site's, of publishconf.py.
        target: The target, of publish.toml.
        root: The project's folder.
        ask: Who approves a server's key and knows a password.
        say: Shows a line.
        agree: Asks whether to go on; says yes or no.
        build: Builds the site with its options; says whether it could.
        build_options: For that.
        allow_vanishing: Many pages may be gone.
        now: Gives the moment, aware.
        wait: Waits some seconds.
    """

    settings: Mapping[str, Any]
    target: AnySettings
    root: Path
    ask: Ask
    say: Callable[[str], None]
    agree: Callable[[], bool]
    build: Callable[[list[str]], bool] = field(default=sites.build)
    build_options: tuple[str, ...] = ()
    allow_vanishing: bool = False
    now: Callable[[], dt.datetime] = field(default=lambda: dt.datetime.now(dt.UTC))
    wait: Callable[[float], object] = time.sleep

    def publish(self, *, dry_run: bool = False) -> int:
        """Publish; give the exit code."""
        status, former = self._look()
        ledger = self._merged_ledger(status)
        if not self.build(list(self.build_options)):
            return 1
        now = self._moment()
        site = sites.finished(self.settings, now)
        parcel = bundle(site, ledger, self._server)
        manifest = {path: file.size for path, file in parcel.files.items()}
        release = Release(release_id(now, parcel.files), parcel.files)
        files = file_changes(former.files if former else {}, release.manifest())
        promised = promised_changes(ledger, site.record)
        lines = told(promised, files, site.collection, is_first=former is None)
        for line in (*parcel.problems, *self._unanswered(parcel), *lines):
            self.say(line)
        if not any(files):
            return self._unchanged(status, ledger, site, parcel)
        if dry_run:
            self.say(f"Inget har skickats: det här var en provkörning. {len(manifest)} filer.")
            return 0
        if not self.agree():
            self.say("Inget har publicerats.")
            return 1
        after = published(ledger, site.record, day=now.date())
        noted = Release(release.id, release.files, note(lines))
        return self._send(noted, status, former, parcel, site, after)

    def is_due(self) -> bool:
        """Say whether a scheduled text has had its day since the last publication."""
        status, _ = self._look()
        if status.is_undone or status.live is None or status.when is None:
            return False
        now = self._moment()
        collection = sites.read_texts(self.settings, now)
        public = [entry for entry in status.ledger or () if entry.file and not entry.gone]
        lost = [entry.file for entry in public if entry.file not in collection.documents]
        if lost:  # old texts on a second computer, or a file that somebody has deleted
            raise Stopped(
                Reason.SOURCE,
                f"{_NOTHING}: {lost[0]} är publicerad men finns inte här. Hämta de nyaste "
                "texterna, eller kör inv publish för hand om texten ska bort.",
            )
        known = {entry.address for entry in public}
        return any(
            text.date is not None
            and status.when < text.date <= now
            and text.state in (State.PUBLISHED, State.HIDDEN)
            and text.url not in known
            for text in collection.visible
        )

    def _moment(self) -> dt.datetime:
        posts = PostsSettings.from_pelican(self.settings)
        return posts.now or self.now().astimezone(posts.zone)

    @property
    def _server(self) -> Any:
        is_git = self.target.kind == "git" and self.target.server == "other"
        return "pages" if is_git else self.target.server

    @property
    def _content(self) -> Path:
        return Path(self.settings["PATH"])

    @contextmanager
    def _opened(self) -> Iterator[Target]:
        with closing(open_target(self.target, self.root, self.ask)) as target:
            yield target

    def _look(self) -> tuple[Status, Record | None]:
        """See what is published now."""
        progress.begin("Ser efter vad som är publicerat")
        with self._opened() as target, explained(_NOTHING, target.label):
            status = read_status(target)
            return status, target.record(status.live) if status.live else None

    def _merged_ledger(self, status: Status) -> Ledger:
        """Put this computer's ledger and the target's together, and let both be known here."""
        own = load_ledger(self._content)
        is_here = (self._content / LEDGER).is_file()
        ledger = merged(own if is_here or own else None, status.ledger)
        if ledger != own:
            save_ledger(self._content, ledger)
            self.say(f"{shown(self._content / LEDGER)}: hämtad från {self.target.name}.")
        return ledger

    def _unanswered(self, parcel: Bundle) -> Iterator[str]:
        left = [each for each in parcel.unanswered if each.address not in OLD_FEEDS]
        if left:  # what nobody promised is only a service to those who guess
            yield (
                f"Servern kan inte svara på gamla adresser ({len(left)}), bland dem "
                f"/{left[0].address}. docs/publicera.md säger vilka servrar som kan."
            )

    def _unchanged(self, status: Status, ledger: Ledger, site: Finished, parcel: Bundle) -> int:
        """Look at what is there already; what was never written down is written now."""
        self.say("Allt är redan skickat.")
        release = Release(status.live or "", parcel.files)
        with self._opened() as target:
            hidden = target.exposed
        seen = self._read_back((), release, parcel, hidden)
        now = self._moment()
        after = published(ledger, site.record, day=now.date())
        if after != status.ledger or not status.is_settled:
            self._write_down(after, now)
        return self._tell(outcome(seen, now, site.address), seen)

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
            allow_vanishing=self.allow_vanishing,
        )
        progress.begin("Skickar")
        with self._opened() as target:
            with explained(_NOTHING, target.label):
                note_next(target, release.id, after)
            done = deploy(target, release, options, _show)
            hidden = target.exposed
            for name, data in parcel.beside.items():
                with explained("Sajten är publicerad, men inte serverns filer", target.label):
                    target.write_state(name.replace("/", "-").lower(), data)
        files = {**done.changes._asdict()}
        seen = self._read_back((*files["added"], *files["changed"]), release, parcel, hidden)
        now = self._moment()
        is_wrong = bool(seen.wrong) and not seen.unasked and self._may_go_back(done.former)
        why_kept = ""
        if is_wrong:
            live, why_kept = self._put_back(now)
            if live:
                return self._tell(put_back(seen, live), seen)
        self._write_down(after, now)
        return self._tell(outcome(seen, now, site.address, why_kept=why_kept), seen)

    def _read_back(
        self,
        changed: tuple[str, ...],
        release: Release,
        parcel: Bundle,
        hidden: tuple[str, ...],
    ) -> Seen:
        progress.begin("Läser den publicerade sajten")
        asked = questions(
            self.target.url.rstrip("/"),
            changed,
            release.manifest(),
            parcel.rows,
            hidden=hidden,
            answers_codes=self._server in ("apache", "nginx"),
        )
        pauses = PAGES_PAUSES if self.target.kind == "git" else PAUSES
        return LiveSite(self.target.url.rstrip("/"), self.wait, pauses).look(asked)

    def _may_go_back(self, former: str | None) -> bool:
        return former is not None and self.target.kind != "git"

    def _put_back(self, now: dt.datetime) -> tuple[str, str]:
        """Give the release that is back; or "", and why it would not do to go back."""
        with self._opened() as target:
            try:
                return take_back(target, self.settings, now)[1], ""
            except Stopped as problem:
                if problem.reason is not Reason.FORBIDDEN:
                    raise
                return "", _KEPT

    def _write_down(self, ledger: Ledger, now: dt.datetime) -> None:
        save_ledger(self._content, ledger)
        failed = "Sajten är publicerad men inte antecknad"
        with self._opened() as target, explained(failed, target.label):
            write_status(target, ledger, now)

    def _tell(self, lines: Sequence[str], seen: Seen) -> int:
        """Say how it went; give the exit code."""
        for line in lines:
            self.say(line)
        return 0 if seen.is_right else 1


def take_back(target: Target, settings: Mapping[str, Any], now: dt.datetime) -> tuple[str, str]:
    """
    Put the former release back, and let only a person publish next.

    Args:
        target: Where.
        settings: The site's.
        now: The moment, aware.

    Returns:
        The id of the release that was taken back, and of the one that readers see now.

    Raises:
        Stopped: It would show again what has been removed since, or there is none.
    """
    from tools.publish.run.removed import removed_since

    with explained("Inget har ångrats", target.label):
        forbidden = removed_since(target, settings, now)
    result = undo(target, forbidden)
    with explained("Ångrat, men inte antecknat", target.label):
        write_moment(target, now, is_undone=True)
    return result


def _show(done: Amount, total: Amount) -> None:
    progress.begin("Skickar")
    progress.count(done.files, total.files)


def check_address(settings: Mapping[str, Any], target: AnySettings) -> None:
    """
    Stop when the site would be built for another address than the target's.

    Raises:
        Stopped: SITEURL and the target's url differ.
    """
    site = str(settings["SITEURL"]).rstrip("/")
    if site != target.url.rstrip("/"):
        raise Stopped(
            Reason.SETTINGS,
            f"publish.toml: målet ”{target.name}” har url = ”{target.url}”, men SITEURL i "
            f"publishconf.py är ”{site}”. Skriv samma adress på båda ställena.",
        )
