"""The front matter of one text, each key read in its own way; errors are collected."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blog.documents import address_messages
from blog.documents.front_matter import line_messages
from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.front_matter.examples import date_example, title_example
from blog.documents.front_matter.languages import language_code
from blog.documents.front_matter.status import State
from blog.documents.links import understand
from blog.documents.slug import slugify

if TYPE_CHECKING:
    import datetime as dt

    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.documents.links import Link
    from blog.documents.read_context import ReadContext
    from blog.findings import Finding


@dataclass(frozen=True, slots=True)
class Fields:
    """
    The front matter of one file, each key read in its own way; errors are collected.

    Attributes:
        place: The file, for messages.
        known: The entries with a key of ours, by our name for it.
        unknown: The others, in order.
        is_page: True for a text in sidor/.
        reading: What the reading of every text shares.
        findings: Gets what is wrong.
        readable: False when the front matter could not be understood: nothing is "missing" then.
    """

    place: str
    known: dict[str, FrontMatterEntry]
    unknown: tuple[FrontMatterEntry, ...]
    is_page: bool
    reading: ReadContext
    findings: list[Finding]
    readable: bool

    def title(self, body: str) -> str:
        """Give the title as plain text."""
        if "title" in self.known:
            return " ".join(self.known["title"].value.split())
        self._missing("title", title_example(body, self.unknown))
        return ""

    def date(self, state: State) -> dt.datetime | None:
        """Give the date of publication.  Only posts that are no drafts must have one."""
        if "date" in self.known:
            return self.moment("date")
        if self.lacks("date", state):
            example = date_example(self.place, self.unknown, self.reading.zone)
            self._missing("date", example)
        return None

    def lacks(self, name: str | None, state: State) -> bool:
        """Say whether *name* is a key that this text must have, and is not there."""
        must = {"title"} if self.is_page or state is State.DRAFT else {"title", "date"}
        return name in must and name not in self.known

    def _missing(self, name: str, example: str) -> None:
        if self.readable:
            self.findings.append(line_messages.missing(self.place, name, example))

    def moment(self, name: str) -> dt.datetime | None:
        """Give the date on the line *name*, if there is one that can be read."""
        entry = self.known.get(name)
        if entry is None:
            return None
        try:
            return parse_date(entry.value, zone=self.reading.zone)
        except DateProblem as why:
            finding = line_messages.bad_date(
                self.place, entry.line, name, entry.value, str(why), why.readings
            )
            self.findings.append(finding)
            return None

    def slug(self, title: str) -> str:
        """Give the slug: written, or made of the title."""
        entry = self.known.get("slug")
        written = entry.value if entry else ""
        line = entry.line if entry else self.known["title"].line if title else 1
        # An old blog's slug may come with the slashes around it.
        bare = written.removeprefix("/").removesuffix("/") or title
        slug = "" if re.search(r"[/\\]|\.\.", bare if written else "") else slugify(bare)
        if not slug and (written or title):
            self.findings.append(address_messages.bad_slug(self.place, line, written or title))
        return slug

    def language(self, name: str) -> str:
        """Give a language code from the line *name*, or "" when it is not there."""
        entry = self.known.get(name)
        if entry is None:
            return ""
        code = language_code(entry.value)
        if code is None:
            self.findings.append(line_messages.bad_language(self.place, entry.line, entry.value))
        return code or ""

    def tags(self) -> tuple[str, ...]:
        """Give the tags as written, composed, each once."""
        entry = self.known.get("tags")
        if entry is None:
            return ()
        values = entry.values if len(entry.values) > 1 else re.split("[,;]", entry.value)
        stripped = (" ".join(value.strip(" \t\n#\"'[]").split()) for value in values)
        return tuple(dict.fromkeys(unicodedata.normalize("NFC", tag) for tag in stripped if tag))

    def text_on(self, name: str, folder: str) -> tuple[Link, ...]:
        """Give the link to another text on the line *name*, Nyare or Ersatt av, if any."""
        entry = self.known.get(name)
        if entry is None:
            return ()
        link = understand(entry.value, folder=folder, files=self.reading.world, embedded=False)
        return (link if link.kind == "text" else replace(link, kind="missing"),)

    def others(self) -> dict[str, str]:
        """Give the lines that need no reading of their own."""
        own = {"title", "date", "updated", "tags", "status", "summary", "plain", "slug"}
        own |= {"successor", "corrections", "old_addresses", "replaced_by"}
        return {
            name: " ".join(entry.value.split())
            for name, entry in self.known.items()
            if name not in own | {"lang", "title_lang"}
        }
