"""From one file in content/ to a text that is understood: its lines on top and its HTML."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.documents import file_messages, link_messages, text_messages
from blog.documents.decode import Undecodable, decode
from blog.documents.foreign_codes import foreign_codes
from blog.documents.front_matter import line_messages, status
from blog.documents.front_matter import messages as advice
from blog.documents.front_matter.changes import read_changes
from blog.documents.front_matter.checks import check_values, read_state
from blog.documents.front_matter.fields import Fields
from blog.documents.front_matter.keys import PLACES, REPEATED, canonical, is_suppression
from blog.documents.front_matter.old_addresses import read_old_addresses
from blog.documents.front_matter.status import State
from blog.documents.front_matter.suppression import read_suppressions
from blog.documents.languages import words_in
from blog.documents.make_html import MakeHtml
from blog.documents.notes.read_parts import read_parts_with_findings
from blog.documents.notes.take_out import unfolded
from blog.documents.text_findings import text_findings
from blog.documents.written import Written, read_written

if TYPE_CHECKING:
    import datetime as dt

    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.documents.front_matter.suppression import Suppression
    from blog.documents.headings import TocEntry
    from blog.documents.links import Link
    from blog.documents.read_context import ReadContext
    from blog.findings import Finding

AS_READ = frozenset(
    {
        *(
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

_NO_BREAK_SPACE = re.compile(r"\u00a0|&nbsp;|&#160;|&#xa0;", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    One text.

    Attributes:
        path: Below content/, with forward slashes.
        is_page: True for a text in sidor/, False for a post.
        state: Published, hidden, draft or scheduled at the moment of the reading.
        title: Plain text.
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
        terms: The beginnings of its long words, sorted; each is one text in all documents.
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
    terms: tuple[str, ...] = ()
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


def read_document(path: str, data: bytes, *, is_page: bool, reading: ReadContext) -> Document:
    """Read one file.  Never raises for what is in it: errors are findings."""
    place = reading.place(path)
    try:
        text = decode(data)
    except Undecodable as error:
        finding = file_messages.undecodable(place, error.line, error.excerpt)
        return Document(path=path, is_page=is_page, findings=(finding,), data=data)
    parts, findings = read_parts_with_findings(text, place)
    findings += [line_messages.unreadable_line(place, problem) for problem in parts.problems]
    known, unknown = _known_lines(place, parts.entries, findings)
    fields = Fields(place, known, unknown, is_page, reading, findings, not parts.problems)
    title, state = fields.title(parts.body), read_state(fields)
    date = fields.date(state)
    check_values(fields)
    lang = fields.language("lang") or reading.lang
    folder = posixpath.dirname(path)
    make = MakeHtml(
        render=reading.render, title=title, lang=lang, folder=folder, files=reading.world
    )
    body = make(parts.body, is_body=True)
    summary = make(known["summary"].value if "summary" in known else "")
    plain = make(known["plain"].value if "plain" in known else "")
    changes = read_changes(parts.entries, place=place, zone=reading.zone, findings=findings)
    notes = make("\n\n".join(change.markdown(lang) for change in changes if change.text))
    successor = fields.text_on("successor", folder)
    replacement = fields.text_on("replaced_by", folder)
    if replacement and state is not State.DRAFT:
        findings.append(line_messages.unused_replacement(place, known["replaced_by"].line))
    old = read_old_addresses(parts.entries, place=place, prefix=reading.prefix, findings=findings)
    state = status.at(state, date, has_come=reading.world.has_come)
    slug = fields.slug(title)
    url, save_as = reading.addresses.of(slug, is_page=is_page, state=state, date=date)
    written = Written(text, parts.entries, unfolded(parts.body), parts.body_line)
    lines = {name: entry.line for name, entry in known.items()}
    findings += [
        link_messages.forbidden_element(place, written.line_of(f"<{name}", lines), name)
        for name in dict.fromkeys(
            (*body.forbidden, *summary.forbidden, *plain.forbidden, *notes.forbidden)
        )
    ]
    findings += [
        link_messages.foreign_code(place, written.body_line + code.line - 1, code)
        for code in foreign_codes(written.body)
    ]
    told = lines.get("corrections", lines.get("updated", 1))
    made = (
        (parts.body_line, written.body, body),
        (lines.get("summary", 1), "", summary),
        (lines.get("plain", 1), "", plain),
        (told, "", notes),
    )
    is_doubted = any(text_messages.is_doubt(finding) for finding in findings)
    findings += text_findings(place, made, is_doubted=is_doubted)
    return Document(
        path=path,
        is_page=is_page,
        state=state,
        title=title,
        slug=slug,
        url=url,
        save_as=save_as,
        date=date,
        updated=max((change.date for change in changes), default=None),
        tags=fields.tags(),
        html=body.html,
        summary=summary.html,
        plain=plain.html,
        changes=notes.html,
        links=(*body.links, *summary.links, *plain.links, *notes.links, *successor, *replacement),
        words=body.words,
        contents=body.contents,
        terms=tuple(sorted(body.terms)),
        successor=next((link.path for link in successor), ""),
        replaced_by=next((link.path for link in replacement), ""),
        old_addresses=old,
        lines=lines,
        extra={**fields.others(), "lang": lang, "title_lang": fields.language("title_lang")},
        suppressions=read_suppressions(parts.entries),
        has_no_break_spaces=_NO_BREAK_SPACE.search(written.body) is not None,
        findings=tuple(findings),
        data=data,
    )


def _known_lines(
    place: str, entries: tuple[FrontMatterEntry, ...], findings: list[Finding]
) -> tuple[dict[str, FrontMatterEntry], tuple[FrontMatterEntry, ...]]:
    """Give the entries by our names for their keys, and those with a key that is none of ours."""
    known: dict[str, FrontMatterEntry] = {}
    unknown: list[FrontMatterEntry] = []
    for entry in entries:
        name = canonical(entry.key)
        if is_suppression(entry.key):
            continue
        if name == "protected":  # whatever its value is: only without the line is it for all
            findings.append(line_messages.protected_text(place, entry.line))
        if name is None:
            unknown.append(entry)
        elif name in PLACES:
            hostile = _leaves_output(entry.value, is_address=name == "url")
            findings.append(
                line_messages.place_line(
                    place, entry.line, entry.key, entry.value, hostile=hostile
                )
            )
        elif name in known and name not in REPEATED:
            findings.append(line_messages.doubled_line(place, entry.line, name, known[name].line))
        elif entry.value:
            known.setdefault(name, entry)
        elif name == "status":
            findings.append(advice.empty_status(place, entry.line))
    return known, tuple(unknown)


def _leaves_output(path: str, *, is_address: bool) -> bool:
    """Say whether a file there would lie outside; an address may begin with a slash."""
    slashed = path.replace("\\", "/")
    rooted = slashed.startswith("/") and not is_address
    return rooted or ":" in slashed or ".." in slashed.split("/")
