"""
A site that is changed file by file, each in one step: where there are no links.

Whatever needs room is brought first, to where nobody sees it, and the former bytes are kept.
Then files are renamed to their places in such an order that a page's pictures are there before
it, the page before the lists that lead to it, and what goes, goes last.  A journal says how far
it came; while it is there, a file may be of either version, and the next publication sends anew
what it cannot tell apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.publish.plan import foreign
from tools.publish.record import Record
from tools.publish.sites.journal import Journal
from tools.publish.sites.store import INCOMING
from tools.publish.sites.survey import survey
from tools.publish.stages import by_stage
from tools.publish.storage import all_parents, parents
from tools.publish.target import Done, Progress, Switch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from tools.publish.plan import Forbidden, Plan
    from tools.publish.sites.kept import Kept
    from tools.publish.sites.store import Store
    from tools.publish.sites.survey import Survey

CURRENT = "current"
_CLOSED = b'RedirectMatch 404 ".*"\n'
"""What Apache is told of our folder: of the kind that AllowOverride FileInfo lets a site say."""

_NOTHING = Record("", {})
_LONGEST = 100
"""Letters of a path that the name of a kept file ends with."""


class InPlaceSite:
    """A site in a folder whose files are replaced one by one."""

    def __init__(self, store: Store, root: str, kept: Kept, *, is_exposed: bool) -> None:
        """
        Use a folder that the web server shows.

        Args:
            store: What lies beside it.
            root: The site's folder.
            kept: Its former bytes.
            is_exposed: The store lies within the site's folder.
        """
        self.store, self._storage, self._root, self._kept = store, store.storage, root, kept
        self._journal = Journal(store)
        name = store.folder.rpartition("/")[2]
        self.exposed = (f"{name}/{CURRENT}",) if is_exposed else ()

    def current(self) -> str | None:
        """Read which release was completed last."""
        return (self.store.read(CURRENT) or b"").decode("ascii", "replace") or None

    def interrupted(self) -> str | None:
        """Read which release a change that was cut off was for."""
        begun = [name for name in self._journal.begun() if name != self.current()]
        return begun[-1] if begun else None

    def prepare(self) -> None:
        """Make what is missing, and note what a dead program had completed."""
        if self.exposed and self.store.read(".htaccess") != _CLOSED:
            self.store.write(_CLOSED, ".htaccess")
        self._kept.prepare()
        if live := self.current():
            self.store.records.settle(live)
            if self._journal.begun()[-1:] == [live]:
                self._journal.close()

    def in_the_way(self, plan: Plan) -> list[str]:
        """Look where something is to change."""
        found = self._survey(plan.former or _NOTHING, plan.record)
        return _unwelcome(found, plan)

    def bring(self, plan: Plan, progress: Progress) -> Switch:
        """Bring what is missing, and keep what will be lost."""
        former = plan.former or _NOTHING
        found = self._survey(former, plan.record)
        self._refuse_foreign(_unwelcome(found, plan))
        placed = [path for path, file in plan.record.files.items() if found.ours.get(path) != file]
        with self.store.making_room():
            files = {path: plan.release.files[path] for path in placed}
            incoming = self.store.bring(files, progress)
            self._keep_foreign(plan.release.id, found.foreign & plan.record.files.keys())
            self._keep(plan.record, former, found, incoming)

        def switch() -> Done:
            left = self._change(plan.record, found, incoming)
            return Done(tuple(sorted(placed)), left, unfinished=not self._tidy(plan))

        return switch

    def restore(self, record: Record) -> Done:
        """Give the site the bytes that it had."""
        live = self.current()
        former = self.store.records.get(live) if live else _NOTHING
        found = self._survey(former, record)
        self._refuse_foreign(sorted(found.foreign & record.everything.keys()))
        wanted = {
            path: file for path, file in record.everything.items() if found.ours.get(path) != file
        }
        incoming = {
            path: self.store.path(INCOMING, f"restored-{file.digest}-{number}")
            for number, (path, file) in enumerate(wanted.items())
        }
        with self.store.making_room():
            self._kept.bring(wanted, incoming)
            self._keep(record, former, found, incoming)
        return Done(left=self._change(record, found, incoming))

    def purge(self, forbidden: Forbidden, drop: Collection[str]) -> list[str]:
        """Remove files from the site, and the former bytes that only dropped releases need."""
        self.store.records.drop(drop)
        self.store.clear_incoming()
        live = self.current()
        for name in {*self._journal.begun(), *([live] if live else [])}:
            record = self.store.records.get(name)
            gone = forbidden.among(record.everything)
            self._remove(gone, needed=record.without(gone).everything)
            if name == live:
                self.store.records.replace(record.without(gone))
        self._prune_kept()
        return []

    def _survey(self, former: Record, wanted: Record) -> Survey:
        cut_off = [self.store.records.get(name).everything for name in self._journal.begun()]
        versions = [former.everything, *cut_off]
        return survey(self._storage, self._root, versions, wanted.everything)

    def _refuse_foreign(self, paths: list[str]) -> None:
        if paths:
            raise foreign(paths)

    def _keep_foreign(self, name: str, paths: Iterable[str]) -> None:
        """Keep what somebody else laid there and has been allowed to be replaced."""
        names = {path: f"{name}-{path.replace('/', '-')[-_LONGEST:]}" for path in paths}
        self._kept.keep_foreign({f"{self._root}/{path}": each for path, each in names.items()})

    def _keep(
        self, wanted: Record, former: Record, found: Survey, incoming: Iterable[str]
    ) -> None:
        """Keep the bytes that the site is about to lose, of the last completed release."""
        old = former.everything
        losing = {*incoming, *found.unwanted(wanted.everything)} & old.keys()
        sure = {path: old[path] for path in losing if found.ours.get(path) == old[path]}
        self._kept.keep({f"{self._root}/{path}": file for path, file in sure.items()})

    def _change(
        self, record: Record, found: Survey, incoming: Mapping[str, str]
    ) -> tuple[str, ...]:
        """Change what readers see; give the files that stay because somebody changed them."""
        wanted, gone = record.everything, found.unwanted(record.everything)
        if record.id not in self.store.records.ids():
            self.store.records.add(record)
        begun = [*self._journal.begun(), record.id]
        self._storage.flush()
        self._journal.write(begun, "BEGUN")
        first = _in_the_way(gone, wanted)
        self._remove(first, needed=wanted)
        self._storage.remove_folders(f"{self._root}/{folder}" for folder in found.folders)
        for stage, paths in by_stage(incoming):
            self._journal.write(begun, stage.name)
            self._place(paths, all_parents(found.ours), incoming)
        self._journal.write(begun, "DELETES")
        self._remove(set(gone).difference(first), needed=wanted)
        self.store.write(record.id.encode("ascii"), CURRENT)
        self._journal.close()
        self.store.records.settle(record.id)
        return tuple(sorted(found.foreign - wanted.keys()))

    def _place(
        self, paths: Iterable[str], folders: Collection[str], incoming: Mapping[str, str]
    ) -> None:
        """Rename files to where readers see them; *folders* are there."""
        paths = list(paths)
        missing = all_parents(paths).difference(folders)
        self._storage.make_folders(f"{self._root}/{folder}" for folder in missing)
        moves = ((incoming[path], f"{self._root}/{path}") for path in paths)
        for part in self.store.lock.steps(moves):
            self._storage.rename(part)

    def _remove(self, paths: Collection[str], needed: Collection[str]) -> None:
        """Remove files, those that lead to others first, and the folders that they leave empty."""
        for _, found in reversed(by_stage(paths)):
            for part in self.store.lock.steps(found):
                self._storage.remove(f"{self._root}/{path}" for path in part)
        empty = all_parents(paths) - all_parents(needed)
        self._storage.remove_folders(f"{self._root}/{folder}" for folder in empty)

    def _tidy(self, plan: Plan) -> bool:
        """Clear up when all is live; say whether it could be done."""
        needed = {plan.release.id, plan.record.base}
        try:
            records = self.store.records
            cut_off = [name for name in records.pending() if name not in needed]
            dropped = [*cut_off, *records.surplus(needed, plan.keep)]
            records.drop(dropped)
            if dropped:
                self._prune_kept()
            self.store.clear_incoming()
        except OSError:
            return False
        return True

    def _prune_kept(self) -> None:
        records = [self.store.records.get(name) for name in self.store.records.ids()]
        self._kept.prune({f.digest for each in records for f in each.everything.values()})


def _unwelcome(found: Survey, plan: Plan) -> list[str]:
    """Give what is somebody else's, is where the release goes, and may not be replaced."""
    return sorted((found.foreign & plan.record.files.keys()) - plan.overwrite)


def _in_the_way(gone: Iterable[str], wanted: Collection[str]) -> list[str]:
    """Give the files that stand where a folder is needed, or in a folder where a file is."""
    folders = all_parents(wanted)
    return [p for p in gone if p in folders or any(above in wanted for above in parents(p))]
