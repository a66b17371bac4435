"""A target that is a place with files, on a disk or on a server."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tools.publish.sites.linked import LIVE, LinkedSite
from tools.publish.sites.place import choose_way, way_taken
from tools.publish.sites.store import STATE
from tools.publish.target import check_state_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tools.publish.plan import Forbidden, Plan
    from tools.publish.record import Record
    from tools.publish.sites.place import Place, Way
    from tools.publish.target import Done, Progress, Switch


class Site:
    """The :class:`tools.publish.target.Target` at a place with files."""

    def __init__(self, place: Place) -> None:
        """See how the site is changed, if anything has been published there."""
        self._place = place
        self._way = way_taken(place)

    @property
    def label(self) -> str:
        """How it is named in a sentence."""
        return self._place.label

    @property
    def keep(self) -> int:
        """How many releases are kept."""
        return self._place.settings.keep

    @property
    def exposed(self) -> tuple[str, ...]:
        """Addresses under which nothing may be answered."""
        return self._way.exposed if self._way else ()

    @property
    def web_root(self) -> str | None:
        """The folder there that the web server shows; None until something has been published."""
        if self._way is None:
            return None
        folder = self._place.folder
        return f"{folder}/{LIVE}" if isinstance(self._way, LinkedSite) else folder

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock, at a place that is made ready."""
        with self._place.local.locked():
            way = self._way = self._way or choose_way(self._place)
            way.store.prepare()
            with way.store.lock.held():
                way.prepare()
                way.store.clear_temporary()
                yield

    def current(self) -> str | None:
        """Give the id of the release that is published."""
        return self._way.current() if self._way else None

    def interrupted(self) -> str | None:
        """Give the id of a release whose change was cut off."""
        return self._way.interrupted() if self._way else None

    def ids(self) -> list[str]:
        """Give the ids of the releases that are kept."""
        if self._way is None:
            return []
        live = self.current()
        return sorted({*self._way.store.records.ids(), *([live] if live else [])}, reverse=True)

    def record(self, name: str) -> Record:
        """Give what was written down of a release."""
        return self._chosen.store.records.get(name)

    def in_the_way(self, plan: Plan) -> list[str]:
        """Give what somebody else has laid where the release goes, as far as is known yet."""
        way = self._way
        if way is None and self._place.settings.switch == "files":
            way = self._place.in_place()
        return way.in_the_way(plan) if way else []

    def bring(self, plan: Plan, progress: Progress) -> Switch:
        """Bring a release."""
        return self._chosen.bring(plan, progress)

    def restore(self, record: Record) -> Done:
        """Publish a release that is kept."""
        return self._chosen.restore(record)

    def purge(self, forbidden: Forbidden, drop: Collection[str]) -> Sequence[str]:
        """Remove files from what is published, and whole releases."""
        return self._chosen.purge(forbidden, drop)

    def read_state(self, name: str) -> bytes | None:
        """Give a small file that lies beside the releases."""
        check_state_name(name)
        return self._way.store.read(STATE, name) if self._way else None

    def write_state(self, name: str, data: bytes) -> None:
        """Keep a small file beside the releases."""
        check_state_name(name)
        with self.locked():
            self._chosen.store.write(data, STATE, name)

    def close(self) -> None:
        """Let go of the place."""
        self._place.storage.close()

    @property
    def _chosen(self) -> Way:
        if self._way is None:
            raise LookupError("nothing has been published there")
        return self._way
