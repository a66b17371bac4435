"""What the other texts offer to one that is written: their titles to link to, and their tags."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import Undecodable, decode
from blog.documents.front_matter.said import values_of
from blog.documents.notes.read_parts import read_parts
from blog.documents.slug import slugify
from blog.files import DOCUMENT_SUFFIXES
from blog.swedish.sorting import swedish_key
from blog.walk import walk_content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MOST = 12  # texts that a search offers


@dataclass(frozen=True, slots=True)
class KnownText:
    """
    A text that can be linked to.

    Attributes:
        path: Below content/.
        title: "" when it has none.
        date: As it is written; "" when there is none.
        tags: As they are written.
    """

    path: str
    title: str
    date: str
    tags: tuple[str, ...]


class KnownTexts:
    """The texts of one content/; a file that is as it was is not read again."""

    def __init__(self) -> None:
        self._read: dict[Path, tuple[tuple[int, int], KnownText]] = {}

    def all(self, content: Path, ignored: Sequence[str]) -> list[KnownText]:
        """Give every text below *content* that can be read."""
        paths = [
            path
            for path in walk_content(content, ignored, unreadable=lambda _: None)
            if path.lower().endswith(DOCUMENT_SUFFIXES)
        ]
        found = [self._one(content, path) for path in paths]
        return [text for text in found if text]

    def _one(self, content: Path, path: str) -> KnownText | None:
        file = content / path
        try:
            seen = (file.stat().st_mtime_ns, file.stat().st_size)
            before = self._read.get(file)
            if before is None or before[0] != seen:
                before = (seen, _known(path, file.read_bytes()))
                self._read[file] = before
        except (OSError, Undecodable):
            return None
        return before[1]


def _known(path: str, data: bytes) -> KnownText:
    parts = read_parts(decode(data))
    title, date = (" ".join(values_of(parts, name)) for name in ("title", "date"))
    return KnownText(path, title, date, values_of(parts, "tags"))


def tags_in_use(texts: Sequence[KnownText]) -> list[str]:
    """List the tags of *texts* in Swedish order, each once, as most have written it."""
    uses = Counter(tag for text in texts for tag in text.tags)
    names = {slugify(tag): tag for tag, _ in reversed(uses.most_common())}
    return sorted((name for slug, name in names.items() if slug), key=swedish_key)


def search(texts: Sequence[KnownText], words: str) -> list[KnownText]:
    """
    Give the texts whose titles hold all *words*, or begin with them first; the newest first.

    Args:
        texts: All there are.
        words: What she typed, in any letters; "" for the newest.
    """
    wanted = folded(words).split()
    found = [text for text in texts if text.title and all(w in folded(text.title) for w in wanted)]
    found.sort(key=lambda text: text.path, reverse=True)
    found.sort(key=lambda text: not folded(text.title).startswith(" ".join(wanted)))
    return found[:MOST]


def folded(words: str) -> str:
    """Give *words* as they are compared: å is not a, but É is e."""
    plain = unicodedata.normalize("NFC", words).casefold()
    return "".join(c if c in "åäö" else unicodedata.normalize("NFD", c)[0] for c in plain)
