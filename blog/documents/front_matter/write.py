"""
Write one key of the front matter, so that every other line keeps its bytes.

Each way to write a value is tried in turn, and what the reader would make of it is compared
with what was meant: so the writer knows nothing of YAML that the reader does not.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import clean
from blog.documents.front_matter.keys import NAMES, canonical, swedish
from blog.documents.front_matter.line_spans import line_end_of, lines_of, span_of, with_line
from blog.documents.front_matter.lines import ITEM
from blog.documents.front_matter.parts import FENCE
from blog.documents.front_matter.said import AROUND_TAG, entry_of, values_of
from blog.documents.front_matter.yaml_reader import read_valid
from blog.documents.notes.read_parts import read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from blog.documents.front_matter.parts import FrontMatterEntry, Parts

__all__ = ["Unwritable", "values_of", "write_key", "write_line"]

_BY_HAND = "Raden {} kan inte skrivas härifrån. Skriv den för hand bland raderna överst."


class Unwritable(ValueError):
    """A value cannot be written on top of a text.  Its text is a Swedish sentence."""


def write_key(text: str, name: str, values: Sequence[str]) -> str:
    """
    Give *text* with other values on the line *name*.

    A new line comes below the others, named in the language of those.  The text itself and the
    other lines keep every character, unless there were no lines: then the new one, with a blank
    line after it, comes first.

    Args:
        text: A whole file, decoded.
        name: Our name for the key, such as ``title``.
        values: What it shall say; nothing to take the line away.  Only tags can be several.

    Raises:
        Unwritable: There is no way to write that here which is read as that.
    """
    wanted = tuple(filter(None, (" ".join(clean(value).split()) for value in values)))
    writer = _Writer.of(text, name, wanted)
    if writer.is_said(writer.parts):
        return text
    for candidate in writer.candidates():
        if writer.is_right(candidate):
            return candidate
    raise Unwritable(_BY_HAND.format(swedish(name)))


def write_line(text: str, key: str, value: str) -> str:
    """
    Give *text* with one more line on top, for a key that may stand several times.

    Args:
        text: A whole file, decoded.
        key: As it shall be written, such as ``Tillåt``.
        value: What it says, as it shall be written.

    Raises:
        Unwritable: It would not be read as one more line.
    """
    parts = read_parts(clean(text))
    written = with_line(lines_of(text), parts, f"{key}: {value}")
    after = read_parts(clean(written)).entries
    if len(after) != len(parts.entries) + 1 or key not in [each.key for each in after]:
        raise Unwritable(_BY_HAND.format(key))
    return written


@dataclass(frozen=True, slots=True)
class _Writer:
    """
    One key to write.

    Attributes:
        name: Our name for it.
        wanted: What it shall say.
        lines: The file, line by line.
        parts: The same, taken apart.
        entry: What stands there now; None if nothing does.
    """

    name: str
    wanted: tuple[str, ...]
    lines: list[str]
    parts: Parts
    entry: FrontMatterEntry | None

    @classmethod
    def of(cls, text: str, name: str, wanted: tuple[str, ...]) -> _Writer:
        """Take a file apart."""
        parts = read_parts(clean(text))
        return cls(name, wanted, lines_of(text), parts, entry_of(parts, name))

    def is_said(self, parts: Parts) -> bool:
        """Say whether *parts* say what is wanted, or nothing when nothing is wanted."""
        said = values_of(parts, self.name)
        return said == self.wanted and (bool(said) or entry_of(parts, self.name) is None)

    def is_right(self, candidate: str) -> bool:
        """Say whether a reader of *candidate* finds what is wanted, and all else as it was."""
        parts = read_parts(clean(candidate))
        return (
            self.is_said(parts)
            and self._others(parts) == self._others(self.parts)
            and len(parts.problems) <= len(self.parts.problems)
            and parts.body.lstrip("\n") == self.parts.body.lstrip("\n")
            and (self._is_yaml(candidate, parts) or not self._is_yaml("".join(self.lines)))
        )

    def _others(self, parts: Parts) -> list[tuple[str, tuple[str, ...]]]:
        own = entry_of(parts, self.name)
        return [(each.key, each.values) for each in parts.entries if each is not own]

    def _is_yaml(self, text: str, parts: Parts | None = None) -> bool:
        """Say whether the front matter of *text* is valid YAML between its fences."""
        parts = parts or self.parts
        above = clean(text).split("\n")[: parts.body_line - 1]
        begin = next((n for n, line in enumerate(above) if line.strip()), 0)
        is_fenced = bool(above) and FENCE.fullmatch(above[begin]) and FENCE.fullmatch(above[-1])
        return bool(is_fenced and read_valid(above[begin + 1 : -1], 1))

    def candidates(self) -> Iterator[str]:
        """Give ways to write it, the one that changes least first."""
        if self.entry is None:
            yield from (with_line(self.lines, self.parts, line) for line in self._new_lines())
            return
        start, stop = span_of(self.entry, self.lines, self.parts)
        if not self.wanted:
            yield self._replaced(start, stop, [])
            return
        if self.name == "tags" and stop - start > 1:
            yield self._replaced(start + 1, stop, self._items(start + 1, stop))
        for line in self._changed(self.lines[start]):
            yield self._replaced(start, stop, [line])

    def _replaced(self, start: int, stop: int, new: Sequence[str]) -> str:
        return "".join([*self.lines[:start], *new, *self.lines[stop:]])

    def _changed(self, line: str) -> Iterator[str]:
        """Give ways to write the value behind the key that *line* begins with."""
        assert self.entry is not None
        said = self.entry.value
        if said and line.count(said) == 1 and self.name != "tags":
            yield line.replace(said, self.wanted[0])
        key, colon, rest = line.partition(":")
        gap = rest[: len(rest) - len(rest.lstrip(" \t"))] or " "
        for value in self._written():
            yield f"{key}{colon}{gap}{value}{line_end_of(line)}"

    def _new_lines(self) -> Iterator[str]:
        yield from (f"{self._key()}: {value}" for value in self._written() if value)

    def _written(self) -> Iterator[str]:
        """Give ways to write the value: as it is, in quotation marks, in brackets."""
        joined = ", ".join(self.wanted)
        yield joined
        yield json.dumps(joined, ensure_ascii=False)
        yield f"[{joined}]"
        yield f"[{', '.join(json.dumps(each, ensure_ascii=False) for each in self.wanted)}]"

    def _key(self) -> str:
        """Name the key as the other lines are named."""
        known = [each.key for each in self.parts.entries if canonical(each.key)]
        is_english = any(_is_english(key) for key in known) and canonical(self.name) == self.name
        key = self.name if is_english else NAMES[self.name][0]
        return key if known and known[0][:1].islower() else key.capitalize()

    def _items(self, start: int, stop: int) -> list[str]:
        """Give the items of a list: those that stay as they are, and the new ones."""
        old: dict[str, str] = {}
        for line in self.lines[start:stop]:
            if item := ITEM.fullmatch(line.rstrip("\r\n")):
                old.setdefault(" ".join(clean(item["value"]).strip(AROUND_TAG).split()), line)
        sample = next(iter(old.values()), "- x\n")
        indent = sample[: sample.index("-")]
        new = (f"{indent}- {tag}{line_end_of(sample)}" for tag in self.wanted)
        return [old.get(tag, line) for tag, line in zip(self.wanted, new, strict=True)]


def _is_english(key: str) -> bool:
    """Say whether a key is English where Swedish has a word of its own."""
    name = canonical(key) or ""
    return key.casefold() == name and NAMES[name][0] != name
