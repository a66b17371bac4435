"""
The :class:`tools.publish.target.Target` that is a branch: one commit a release.

A push is taken whole or not at all, and refused when somebody else was there first: no lock is
needed.  What lies beside the releases has a branch of its own, so that it is on no web page.
Files that others have put on the branch stay, and its history is never replaced, but for a
purge of a branch on which every commit is ours.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tools.publish.errors import Reason, Stopped
from tools.publish.git.beside import Beside
from tools.publish.git.repository import Repository
from tools.publish.git.rewrite import rewrite
from tools.publish.git.stream import CommitStream, release_message
from tools.publish.plan import foreign as foreign_files
from tools.publish.record import Record
from tools.publish.release import is_release_id
from tools.publish.target import Amount, Done, Meter, Progress, Switch, check_state_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tools.publish.git.repository import Commit
    from tools.publish.local import Local
    from tools.publish.plan import Forbidden, Plan
    from tools.publish.settings import GitSettings

SITE = "refs/new/site"
_TRIES = 3
_NOTHING = Record("", {})


class GitBranch:
    """A branch that a Pages host shows."""

    exposed: tuple[str, ...] = ()
    """Nothing internal lies on the branch that is shown."""

    def __init__(self, settings: GitSettings, label: str, local: Local) -> None:
        """See what lies on the branch."""
        self.label, self.keep, self._local = label, settings.keep, local
        self._repository = Repository(local.folder / "repository.git", settings.repository)
        self._branch = f"refs/heads/{settings.branch}"
        self._beside_branch = f"refs/heads/{settings.branch}-publicering"
        self._look()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep this computer's other programs away; a push keeps away other computers'."""
        with self._local.locked():
            self._look()
            yield

    def current(self) -> str | None:
        """Give the release of our last commit on the branch."""
        ours = self._our_commits()
        return ours[0].release if ours else None

    def interrupted(self) -> str | None:
        """Give nothing: a push is taken whole or not at all."""
        return None

    def ids(self) -> list[str]:
        """Give the ids of the releases whose commits are on the branch."""
        written = self._beside.ids()
        return sorted({c.release for c in self._our_commits()} & written, reverse=True)

    def record(self, name: str) -> Record:
        """Give what was written down of a release."""
        return self._beside.record(name)

    def in_the_way(self, plan: Plan) -> list[str]:
        """Give what others have laid on the branch where the release goes."""
        foreign = self._foreign(plan.former or _NOTHING)
        return sorted((foreign & plan.record.everything.keys()) - plan.overwrite)

    def bring(self, plan: Plan, progress: Progress) -> Switch:
        """Make a commit with the release; a push is then to take it there."""
        former = plan.former or _NOTHING
        wanted, foreign = plan.record.everything, self._foreign(former)
        self._refuse_foreign(self.in_the_way(plan))
        there = self._repository.tree(self._tip) if self._tip else {}
        placed = [
            path
            for path, file in plan.record.files.items()
            if former.everything.get(path) != file or path not in there or path in foreign
        ]
        gone = former.everything.keys() - wanted.keys()
        stream = CommitStream()
        stream.commit(SITE, release_message(plan.release.note, plan.release.id), self._tip)
        stream.delete(sorted((gone & there.keys()) - foreign))
        total = Amount(len(placed), sum(plan.release.files[path].size for path in placed))
        meter = Meter(total, progress)
        for path in placed:
            stream.add(path, plan.release.files[path].read())
            meter.sent(plan.release.files[path].size)
        dropped = [n for n in self.ids() if n != former.id][max(plan.keep - 2, 0) :]
        self._beside.write(stream, [plan.record], drop=dropped)
        self._import(stream)

        def switch() -> Done:
            self._push()
            return Done(tuple(sorted(placed)), tuple(sorted(foreign & gone)))

        return switch

    def restore(self, record: Record) -> Done:
        """Push a commit with the files of an earlier one."""
        live = self.current()
        former = self.record(live) if live else _NOTHING
        wanted, foreign = record.everything, self._foreign(former)
        [source] = [c.sha for c in self._our_commits() if c.release == record.id][:1]
        blobs = self._repository.tree(source)
        stream = CommitStream()
        stream.commit(SITE, release_message(f"Tillbaka: {record.note}", record.id), self._tip)
        gone = former.everything.keys() - wanted.keys()
        placed = [p for p, file in wanted.items() if former.everything.get(p) != file]
        self._refuse_foreign(sorted(foreign.intersection(placed)))
        stream.delete(sorted(gone - foreign))
        for path in placed:
            stream.add_known(path, blobs[path])
        self._import(stream)
        self._push(beside=False)
        return Done(left=tuple(sorted(foreign & gone)))

    def purge(self, forbidden: Forbidden, drop: Collection[str]) -> list[str]:
        """Rewrite the branch without the files, if it is ours alone."""
        if self._tip is None:
            return []
        told = rewrite(
            self._repository, self._branch, self._beside_branch, forbidden, set(drop), self.keep
        )
        self._look()
        return told

    def read_state(self, name: str) -> bytes | None:
        """Give a small file that lies beside the releases."""
        check_state_name(name)
        return self._beside.read_state(name)

    def write_state(self, name: str, data: bytes) -> None:
        """Keep a small file beside the releases."""
        check_state_name(name)
        with self._local.locked():
            for attempt in range(_TRIES):
                self._look()
                stream = CommitStream()
                self._beside.write_state(stream, name, data)
                self._import(stream)
                try:
                    self._push(site=False)
                except Stopped as error:
                    if error.reason is not Reason.OVERTAKEN or attempt == _TRIES - 1:
                        raise
                else:
                    return

    def close(self) -> None:
        """Do nothing: nothing is open."""

    def _look(self) -> None:
        """Bring what lies on the two branches now."""
        found = self._repository.fetch([self._branch, self._beside_branch])
        self._tip = found.get(self._branch)
        self._beside = Beside(self._repository, found.get(self._beside_branch))

    def _our_commits(self) -> list[Commit]:
        """Give the commits that published a release, newest first."""
        log = self._repository.log(self._tip) if self._tip else []
        return [each for each in log if is_release_id(each.release)]

    def _foreign(self, former: Record) -> set[str]:
        """Give the files on the branch that somebody else put there or has changed since."""
        if self._tip is None:
            return set()
        there, ours = self._repository.tree(self._tip), self._our_commits()
        then = self._repository.tree(ours[0].sha) if ours else {}
        return {
            path
            for path, blob in there.items()
            if path not in former.everything or then.get(path) != blob
        }

    def _refuse_foreign(self, paths: list[str]) -> None:
        if paths:
            raise foreign_files(paths)

    def _import(self, stream: CommitStream) -> None:
        self._repository.run("fast-import", "--quiet", "--force", stream=stream.data())

    def _push(self, *, site: bool = True, beside: bool = True) -> None:
        updates = [f"{SITE}:{self._branch}"] if site else []
        updates += [f"{Beside.REF}:{self._beside_branch}"] if beside else []
        self._repository.push(updates)
        self._look()
