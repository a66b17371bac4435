"""
A site that is switched in one step: each release is a folder, and a link says which is live.

    live -> releases/20261122T070000Z-3f9c0a12
    releases/…              one folder a release: the site's files and nothing else
    manifests/…             what was written down of each
    incoming/ building/     a release on its way

What has not changed is not sent but given a second name in the new folder, on the server, so
that it keeps its time and readers' caches stay valid.  The new folder is made of the oldest
release, if it is its turn to go: then only what differs costs anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.publish.errors import Reason, Stopped
from tools.publish.release import is_release_id
from tools.publish.sites.store import BUILDING
from tools.publish.sites.tree import change_tree
from tools.publish.storage import remove_tree
from tools.publish.target import Done, Progress, Switch

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from blog.manifest import DeliveredFile
    from tools.publish.plan import Forbidden, Plan
    from tools.publish.record import Record
    from tools.publish.sites.store import Store

LIVE, RELEASES = "live", "releases"
_NEXT = "live.next"
_DISCARDED = "discarded-"
_PART = 5000
"""Files that are named before the lock is touched again."""


class LinkedSite:
    """A folder of ours at a place that knows links, with the site in ``live``."""

    exposed: tuple[str, ...] = ()
    """Nothing internal lies below ``live``."""

    def __init__(self, store: Store) -> None:
        """Use the folder of *store*."""
        self.store, self._storage = store, store.storage

    def current(self) -> str | None:
        """Say where the link leads."""
        to = self._storage.read_link(self.store.path(LIVE)) or ""
        match = re.fullmatch(rf"(?:.*/)?{RELEASES}/([^/]+)/?", to)  # some answer with all of it
        return match[1] if match and is_release_id(match[1]) else None

    def interrupted(self) -> str | None:
        """Nobody ever sees a part of a release."""
        return None

    def prepare(self) -> None:
        """
        Make what is missing, and clear away what a dead program has left.

        Raises:
            Stopped: What is called ``live`` is not ours.
        """
        [found] = self._storage.entries([self.store.folder])
        self._refuse_foreign(found or {})
        if RELEASES not in (found or {}):
            self._storage.make_folders([self.store.path(RELEASES)])
        self._finish_or_discard()
        for name in found or {}:
            if name == BUILDING or name.startswith(_DISCARDED):
                remove_tree(self._storage, self.store.path(name))

    def in_the_way(self, _plan: Plan) -> list[str]:
        """Give nothing: a release has a folder of its own."""
        return []

    def bring(self, plan: Plan, progress: Progress) -> Switch:
        """Make the release's folder; the link is then to lead to it."""
        with self.store.making_room():
            sent = self._build(plan, progress)
        self._storage.flush()
        self._refuse_overtaking(plan.former)

        def switch() -> Done:
            self._switch(plan.release.id)
            return Done(sent, unfinished=not self._tidy(plan))

        return switch

    def _build(self, plan: Plan, progress: Progress) -> tuple[str, ...]:
        """Make the release's folder; give what had to be sent."""
        here = plan.former.everything if plan.former else {}
        digests = {file.digest for file in here.values()}
        missing = {p: f for p, f in plan.release.files.items() if f.digest not in digests}
        incoming = self.store.bring(missing, progress)
        building = self.store.path(BUILDING)
        before = self._recycle(plan)

        def place(paths: Sequence[str]) -> None:
            self._place(plan, building, paths, incoming)

        change_tree(self._storage, building, before, plan.record.everything, place)
        self.store.records.add(plan.record)
        self._storage.rename([(building, self._folder(plan.release.id))])
        return tuple(sorted(missing))

    def restore(self, record: Record) -> Done:
        """Let the link lead to a release that is there."""
        self.store.lock.check()
        self._switch(record.id)
        return Done()

    def purge(self, forbidden: Forbidden, drop: Collection[str]) -> list[str]:
        """Remove files from the live release, and other releases altogether."""
        self._discard(drop)
        self.store.clear_incoming()
        if live := self.current():
            record = self.store.records.get(live)
            rest = record.without(forbidden.among(record.everything))
            change_tree(
                self._storage, self._folder(live), record.everything, rest.everything, _nothing
            )
            self.store.records.replace(rest)
        return []

    def _folder(self, name: str) -> str:
        return self.store.path(RELEASES, name)

    def _refuse_foreign(self, found: Mapping[str, object]) -> None:
        if LIVE in found and self.current() is None:
            raise Stopped(
                Reason.FOREIGN,
                f"Inget har publicerats: {self.store.path(LIVE)} på servern är inte gjord av det "
                "här programmet. Flytta undan den, eller välj en annan path i publish.toml.",
            )

    def _finish_or_discard(self) -> None:
        """See to releases that were begun by a program that died."""
        live = self.current()
        for name in self.store.records.pending():
            if name == live:
                self.store.records.settle(name)
            else:
                self._discard([name])
        [trees] = self._storage.entries([self.store.path(RELEASES)])
        self.store.records.drop(
            [name for name in self.store.records.ids() if name not in (trees or {})]
        )

    def _recycle(self, plan: Plan) -> Mapping[str, DeliveredFile]:
        """Begin the new folder with the oldest release if one is to go, or else with nothing."""
        building = self.store.path(BUILDING)
        ids = self.store.records.ids()
        needed = {plan.former.id, plan.former.base} if plan.former else set()
        oldest = [name for name in reversed(ids) if name not in needed]
        if len(ids) < plan.keep or not oldest:
            self._storage.make_folders([building])
            return {}
        record = self.store.records.get(oldest[0])
        self._storage.rename([(self._folder(record.id), building)])
        self.store.records.drop([record.id])
        return record.everything

    def _place(
        self, plan: Plan, folder: str, paths: Sequence[str], incoming: Mapping[str, str]
    ) -> None:
        """Put each file where it shall be: what was sent, and second names for all else."""
        wanted, here = plan.record.everything, plan.former.everything if plan.former else {}
        first = {file.digest: path for path, file in here.items()}
        former = self._folder(plan.former.id) if plan.former else ""
        # The same path if it has the bytes: some disks count a file's names, up to a limit.
        sources = {
            path: path if here.get(path) == wanted[path] else first[wanted[path].digest]
            for path in paths
            if path not in incoming
        }
        links = ((f"{former}/{source}", f"{folder}/{path}") for path, source in sources.items())
        moves = ((incoming[path], f"{folder}/{path}") for path in paths if path in incoming)
        for part in self.store.lock.steps(links, _PART):
            self._storage.link(part)
        for part in self.store.lock.steps(moves, _PART):
            self._storage.rename(part)

    def _refuse_overtaking(self, former: Record | None) -> None:
        self.store.lock.check()
        if self.current() != (former.id if former else None):
            raise Stopped(
                Reason.OVERTAKEN,
                "Inget har ändrats: någon annan har publicerat under tiden. Publicera igen.",
            )

    def _switch(self, name: str) -> None:
        following = self.store.path(_NEXT)
        self._storage.remove([following])
        self._storage.symlink(f"{RELEASES}/{name}", following)
        self._storage.rename([(following, self.store.path(LIVE))])

    def _tidy(self, plan: Plan) -> bool:
        """Clear up when all is live; say whether it could be done."""
        needed = {plan.release.id, plan.record.base}
        try:
            self.store.records.settle(plan.release.id)
            self._discard(self.store.records.surplus(needed, plan.keep))
            self.store.clear_incoming()
        except OSError:
            return False
        return True

    def _discard(self, names: Collection[str]) -> None:
        """Remove releases; their folders first under another name, so that none is half a one."""
        [trees] = self._storage.entries([self.store.path(RELEASES)])
        there = [name for name in names if name in (trees or {})]
        aside = {name: self.store.path(_DISCARDED + name) for name in there}
        self._storage.rename((self._folder(name), aside[name]) for name in there)
        self.store.records.drop(names)
        for folder in aside.values():
            remove_tree(self._storage, folder)


def _nothing(_paths: Sequence[str]) -> None:
    """Put no files anywhere."""
