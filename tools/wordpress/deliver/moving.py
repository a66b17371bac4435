"""Decide for every file whether it is written, is there already, or is hers and left alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog import progress
from blog.files import digest
from blog.ledger.model import NAME as LEDGER
from blog.ledger.serialize import write_ledger
from tools.wordpress.deliver.record import NAME as RECORD
from tools.wordpress.deliver.record import Record, written_record
from tools.wordpress.deliver.uploads import cleaned
from tools.wordpress.plan.plan import MEDIA_KEY
from tools.wordpress.plan.promises import joined

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from blog.ledger.model import Entry
    from tools.wordpress.deliver.content import Existing
    from tools.wordpress.deliver.stage import Stage
    from tools.wordpress.deliver.uploads import Uploads
    from tools.wordpress.plan.convert import WrittenText
    from tools.wordpress.plan.plan import Plan
    from tools.wordpress.plan.text import MovedText


_LARGE = 64 * 1024 * 1024  # bytes of a file that is not read whole


@dataclass(slots=True)
class Outcome:
    """
    What was done, or would be.

    Attributes:
        told: What there is to say of each text, without its bytes.
        done: How many files are new, changed, the same and so on.
        edited: Files that she has changed since, and that were left alone.
        removed: Files that she has removed or moved since.
        missing: Files of the library that could not be found, each with the texts that show it.
        unclean: Pictures whose metadata could not be removed.
        copied: How many files of the library came along.
        addresses: How many old addresses lead somewhere.
    """

    told: list[tuple[MovedText, WrittenText]] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    edited: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    missing: dict[str, list[str]] = field(default_factory=dict)
    unclean: list[str] = field(default_factory=list)
    copied: int = 0
    addresses: int = 0


@dataclass(slots=True)
class Moving:
    """
    A move that is going on.

    Attributes:
        plan: What becomes of everything.
        existing: What lies in content/.
        uploads: The files of the library.
        stage: Where files wait; None for a trial.
        outcome: What has been done so far.
        record: What has been written, for the next move.
        shown_by: The texts that show each file of the library.
        away: The keys of texts that she has removed or moved.
    """

    plan: Plan
    existing: Existing
    uploads: Uploads
    stage: Stage | None
    outcome: Outcome = field(default_factory=Outcome)
    record: dict[str, tuple[str, str]] = field(default_factory=dict)
    shown_by: defaultdict[str, list[MovedText]] = field(default_factory=lambda: defaultdict(list))
    away: set[str] = field(default_factory=set)

    def add_text(self, text: MovedText, written: WrittenText) -> None:
        """Write a text, unless hers has gone its own way."""
        self.outcome.told.append((text, replace(written, data=b"")))
        for source in written.files:
            self.shown_by[source].append(text)
        elsewhere = self.existing.guids.get(" ".join(text.guid.split()))
        if elsewhere not in (None, text.path):
            self._leave(text.key, elsewhere or text.path, self.outcome.edited)
            self.away.add(text.key)
        else:
            self._add(text.key, text.path, written.data)

    def add_files(self) -> None:
        """Bring every file that a text shows."""
        progress.begin("Hämtar bilderna")
        for source in sorted(self.shown_by):
            path = self.plan.media.paths[source]
            found = self.uploads.find(source)
            if found is None:
                if path not in self.existing.files:
                    texts = self.shown_by[source]
                    self.outcome.missing[source] = [text.path for text in texts]
                if former := self.existing.record.files.get(MEDIA_KEY + source):
                    self.record[MEDIA_KEY + source] = former
                continue
            if found.stat().st_size > _LARGE:
                self._add_large(MEDIA_KEY + source, path, found)
                continue
            data, is_clean = cleaned(found.read_bytes())
            if not is_clean:
                self.outcome.unclean.append(path)
            self.outcome.copied += 1
            self._add(MEDIA_KEY + source, path, data)

    def finish(self) -> None:
        """Write what was promised and what was written, and put all of it in place."""
        self._keep_former()
        after = joined(self.existing.ledger, self._entries())
        self.outcome.addresses = sum(
            len(entry.old) + len(entry.addresses) for entry in after if entry.old or entry.gone
        )
        self._add_own(LEDGER, write_ledger(after))
        self._add_own(RECORD, written_record(Record(self.record)))
        if self.stage:
            self.stage.commit()

    def _entries(self) -> Iterator[Entry]:
        away = {text.path for text in self.plan.texts if text.key in self.away}
        shown = {
            source: self.plan.media.paths[source]
            for source, texts in self.shown_by.items()
            if source not in self.outcome.missing and any(t.fate.is_public for t in texts)
        }
        yield from (e for e in self.plan.promises(shown) if not e.file or e.file not in away)

    def _add(self, key: str, path: str, data: bytes) -> None:
        target, known = self.existing.root / path, self.existing.record.files.get(key)
        if target.is_file():
            former = target.read_bytes()
            if former == data:
                self._note("same", key, path, data)
            elif known and known[1] == digest(former):
                self._write("changed", key, path, data)
            else:
                self._leave(key, path, self.outcome.edited)
        elif known:
            self._leave(key, path, self.outcome.removed)
            self.away.add(key)
        else:
            self._write("new", key, path, data)

    def _add_large(self, key: str, path: str, source: Path) -> None:
        """Bring a film or the like without reading it whole; by its size it is known again."""
        self.outcome.copied += 1
        target, size = self.existing.root / path, source.stat().st_size
        if target.is_file() and target.stat().st_size != size:
            self._leave(key, path, self.outcome.edited)
        elif not target.is_file() and key in self.existing.record.files:
            self._leave(key, path, self.outcome.removed)
        else:
            is_there = target.is_file()
            self.outcome.done["same" if is_there else "new"] += 1
            self.record[key] = (path, f"{size} bytes")
            if self.stage and not is_there:
                self.stage.add_copy(path, source)

    def _write(self, what: str, key: str, path: str, data: bytes) -> None:
        self._note(what, key, path, data)
        if self.stage:
            self.stage.add(path, data)

    def _note(self, what: str, key: str, path: str, data: bytes) -> None:
        self.outcome.done[what] += 1
        self.record[key] = (path, digest(data))

    def _leave(self, key: str, path: str, told: list[str]) -> None:
        told.append(path)
        if key in self.existing.record.files:
            self.record[key] = self.existing.record.files[key]

    def _add_own(self, name: str, data: bytes) -> None:
        target = self.existing.root / name
        if self.stage and not (target.is_file() and target.read_bytes() == data):
            self.stage.add(name, data)

    def _keep_former(self) -> None:
        """Remember what other exports brought."""
        for key, value in self.existing.record.files.items():
            self.record.setdefault(key, value)
