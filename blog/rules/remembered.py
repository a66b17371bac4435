"""What rules find, remembered for each text and file for as long as nothing they asked changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from blog.findings import Finding, Level
from blog.packing import Packing
from blog.parallel import parallel_imap
from blog.rules.index.context import RecordedContext, answers
from blog.shelf import Shelf
from blog.traces import Traces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from blog.cache import Cache
    from blog.rules.index.content_index import ContentFile, ContentIndex
    from blog.rules.index.text import CheckedText
    from blog.rules.rule import Rule
    from blog.traces import Ask

_PACKING = Packing((Finding, Level, dt.date))
_NEAR = 32  # texts that others link to, kept read while it may be soon that one does again


@dataclass(frozen=True, slots=True)
class TextResult:
    """
    What the rules find in one text.

    Attributes:
        findings: Whatever is allowed, in the order of the rules.
        lix: How heavy the text is to read; None for a short one, or without a language.
    """

    findings: tuple[Finding, ...]
    lix: int | None


class RuleMemory:
    """
    Asks rules about texts and files, and remembers the answers.

    Args:
        index: All there is to ask of.
        rules: Those to ask.
        cache: Keeps what they find.
        shown: Where content/ is, as the director sees it: each folder has a memory of its own.
    """

    def __init__(
        self, index: ContentIndex, rules: Sequence[Rule], *, cache: Cache, shown: str
    ) -> None:
        self._index = index
        self._rules = rules
        self._ask = answers(index)
        self._text_at = lru_cache(_NEAR)(self._copy_at)
        names = [rule.name for rule in rules]
        shared = (shown, names, index.site, index.language, index.speller)
        self._shelf = Shelf(cache, repr(("findings", *shared)))
        self._traces = Traces(self._shelf, "findings", _PACKING)

    def of_texts(self, texts: Iterable[CheckedText]) -> Iterator[TextResult]:
        """Give what is found in each text, in their order."""
        # A speller remembers what it is asked, so it must be asked in this process.
        each: Any = map if self._index.speller else parallel_imap
        for found, lix in self._found(list(texts), self._read_text, each):
            yield TextResult(found, lix)

    def of_files(self, files: Iterable[ContentFile]) -> Iterator[Finding]:
        """Give what is found in each file, in their order."""
        for found in self._found(list(files), self._read_file, map):
            yield from found

    def save(self) -> None:
        """Keep what was found."""
        self._shelf.save()

    def _found(self, items: Sequence[Any], read: Any, each: Any) -> Iterator[Any]:
        keys = [item.identity for item in items]
        traces = [self._traces.find(key, self._ask) for key in keys]
        missing = [item for item, trace in zip(items, traces, strict=True) if trace is None]
        made = iter(each(read, missing))
        for key, trace in zip(keys, traces, strict=True):
            if trace is None:
                packed = next(made)
                self._traces.keep(key, packed)
                trace = self._traces.unpacked(packed)
            yield trace.value

    def _read_text(self, text: CheckedText) -> bytes:
        own = replace(text)  # what it is read into is let go with it

        def work(ask: Ask) -> tuple[tuple[Finding, ...], int | None]:
            context = RecordedContext(self._index, ask, self._text_at)
            asked = (rule.text(own, context) for rule in self._rules if rule.text)
            findings = tuple(finding for found in asked for finding in found)
            return findings, own.lix if own.language else None

        return self._traces.record(text.identity, self._ask, work)

    def _read_file(self, file: ContentFile) -> bytes:
        own = replace(file)

        def work(ask: Ask) -> tuple[Finding, ...]:
            context = RecordedContext(self._index, ask, self._text_at)
            asked = (rule.file(own, context) for rule in self._rules if rule.file)
            return tuple(finding for found in asked for finding in found)

        return self._traces.record(file.identity, self._ask, work)

    def _copy_at(self, path: str) -> CheckedText | None:
        text = self._index.text_at(path)
        return replace(text) if text else None
