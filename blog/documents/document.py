"""One text that is understood: its lines on top and its HTML."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.documents.languages import words_in
from blog.documents.written import Written, read_written

if TYPE_CHECKING:
    import datetime as dt

    from blog.documents.front_matter.suppression import Suppression
    from blog.documents.headings import TocEntry
    from blog.documents.links import Link
    from blog.findings import Finding

AS_READ = frozenset(
    {
        *(
            "heading",
            "html",
            "summary",
            "plain",
            "changes",
            "links",
            "words",
            "contents",
            "terms",
            "lines",
            "extra",
        ),
        *("suppressions", "has_no_break_spaces", "findings", "data"),
    }
)
"""The parts of a document that nobody changes after its reading: its fingerprint tells them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    One text.

    Attributes:
        path: Below content/, with forward slashes.
        is_page: True for a text in sidor/, False for a post.
        state: Published, hidden, draft or scheduled at the moment of the reading.
        title: Plain text, as written.
        heading: The same with the typography of its own language, or else of the text's.
        slug: The last part of its address.
        url: Its address below the site's root, without a leading slash.
        save_as: Its file below output/.
        date: Aware; None for a page, or a draft, without one.
        updated: Aware; None when the text says nothing of an edit.
        tags: As written, without repetition.
        html: The text; links as Pelican reads them.
        summary: A hand-written ingress as HTML; "" when there is none.
        plain: The text in plain words and short, as HTML; "" without.
        changes: What was changed after publication, as HTML; "" when nothing is told.
        links: Every address in text and ingress.
        words: How many words a reader reads.
        contents: Its table of contents; empty for a text with few headings.
        terms: The beginnings of its long words, each once, sorted, with spaces between.
        successor: Below content/, the newer text that the writer names; "" without one.
        replaced_by: Below content/, the text that answers for its address when it is not public.
        old_addresses: On an earlier blog, below the site's root, without a leading slash.
        wanted_url: What title and date would give as its address, if it keeps another.
        lines: Where each of our line names stands, from 1.
        extra: Every other line of ours, as written: lang, title_lang, guid, author …
        suppressions: What the writer allows in the text, by the line Tillåt.
        has_no_break_spaces: The writer typed some: all others come from the typography.
        findings: Errors and warnings of this file.
        data: The file as it was read.
        fingerprint: Names all of the above as it was read, by everything it was made of; ""
            when nobody wanted to remember it.
    """

    path: str
    is_page: bool
    state: State = State.PUBLISHED
    title: str = ""
    heading: str = ""
    slug: str = ""
    url: str = ""
    save_as: str = ""
    date: dt.datetime | None = None
    updated: dt.datetime | None = None
    tags: tuple[str, ...] = ()
    html: str = ""
    summary: str = ""
    plain: str = ""
    changes: str = ""
    links: tuple[Link, ...] = ()
    words: int = 0
    contents: tuple[TocEntry, ...] = ()
    terms: str = ""
    successor: str = ""
    replaced_by: str = ""
    old_addresses: tuple[str, ...] = ()
    wanted_url: str = ""
    lines: dict[str, int] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    suppressions: tuple[Suppression, ...] = ()
    has_no_break_spaces: bool = False
    findings: tuple[Finding, ...] = ()
    data: bytes = field(default=b"", repr=False)
    fingerprint: str = field(default="", repr=False, compare=False)

    @property
    def guid(self) -> str:
        """What feed readers know it by, on one line; "" when the front matter does not say."""
        return " ".join(self.extra.get("guid", "").split())

    @property
    def written(self) -> Written:
        """
        The file as its writer sees it: to find the line of something, and what must not be there.

        Made anew each time, because a collection is large and few documents are asked.
        """
        return read_written(self.data)

    @property
    def body(self) -> str:
        """The Markdown as the file has it, without private notes."""
        return self.written.body

    @property
    def content(self) -> str:
        """The HTML of the text, in plain words before it, and after it what was changed since."""
        if not self.plain and not self.changes:
            return self.html  # itself: a copy of every text is a tenth of what a build remembers
        before = after = ""
        if self.plain:
            name = words_in(self.extra["lang"]).plain
            before = f"<details>\n<summary>{name}</summary>\n{self.plain}\n</details>\n"
        if self.changes:
            after = f'\n<footer class="changes">\n{self.changes}\n</footer>'
        return f"{before}{self.html}{after}"

    def line_of(self, words: str) -> int:
        """Give the first line, from 1, that holds *words*; the body's first if none does."""
        return self.written.line_of(words, self.lines)
