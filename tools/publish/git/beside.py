"""What lies beside a site on a branch: on a branch of its own, which no web server shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.publish.record import Record, format_record, parse_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tools.publish.git.repository import Repository
    from tools.publish.git.stream import CommitStream

_RECORDS, _STATE = "manifests", "state"


class Beside:
    """What one commit on that branch holds."""

    REF = "refs/new/beside"
    """What leads to a commit that is to be pushed there."""

    def __init__(self, repository: Repository, tip: str | None) -> None:
        """Read the commit *tip*, if there is any."""
        self._repository, self._tip = repository, tip
        self._names = repository.tree(tip).keys() if tip else set()

    def ids(self) -> set[str]:
        """Give the ids of the releases that have a record."""
        names = (name.partition("/") for name in self._names)
        return {name for folder, _, name in names if folder == _RECORDS}

    def record(self, name: str) -> Record:
        """Give what was written down of a release; an empty record if nothing was."""
        return parse_record(name, self._read(f"{_RECORDS}/{name}") or b"")

    def read_state(self, name: str) -> bytes | None:
        """Give a small file of the caller's."""
        return self._read(f"{_STATE}/{name}")

    def states(self) -> dict[str, bytes]:
        """Give all of the caller's small files."""
        names = [n.partition("/")[2] for n in self._names if n.startswith(f"{_STATE}/")]
        return {name: self.read_state(name) or b"" for name in sorted(names)}

    def write(
        self, stream: CommitStream, records: Iterable[Record], drop: Collection[str]
    ) -> None:
        """Add a commit that writes *records* down and forgets those of the releases in *drop*."""
        stream.commit(self.REF, "Versioner\n", self._tip)
        stream.delete(f"{_RECORDS}/{name}" for name in sorted(drop))
        for record in records:
            stream.add(f"{_RECORDS}/{record.id}", format_record(record))

    def write_state(self, stream: CommitStream, name: str, data: bytes) -> None:
        """Add a commit that keeps a small file."""
        stream.commit(self.REF, f"{name}\n", self._tip)
        stream.add(f"{_STATE}/{name}", data)

    def write_anew(
        self, stream: CommitStream, records: Iterable[Record], states: dict[str, bytes]
    ) -> None:
        """Add a commit without a past that holds just these."""
        Beside(self._repository, None).write(stream, records, drop=())
        for name, data in states.items():
            stream.add(f"{_STATE}/{name}", data)

    def _read(self, path: str) -> bytes | None:
        return self._repository.read(self._tip, path) if self._tip else None
