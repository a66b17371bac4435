"""From one file in content/ to a text that is understood: its lines on top and its HTML."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog.documents import file_messages, link_messages, text_messages
from blog.documents.decode import Undecodable, clean, decode
from blog.documents.foreign_codes import foreign_codes
from blog.documents.front_matter import line_messages, status
from blog.documents.front_matter import messages as advice
from blog.documents.front_matter.changes import NAMES as MANY
from blog.documents.front_matter.changes import read_changes
from blog.documents.front_matter.checks import check_values, read_state
from blog.documents.front_matter.fields import Fields, ReadContext
from blog.documents.front_matter.keys import PLACES, canonical, is_suppression
from blog.documents.front_matter.status import State
from blog.documents.make_html import MakeHtml
from blog.documents.notes.read_parts import read_parts_with_findings
from blog.documents.notes.take_out import unfolded
from blog.documents.text_findings import text_findings
from blog.documents.written_links import pattern_of

if TYPE_CHECKING:
    import datetime as dt

    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.documents.headings import TocEntry
    from blog.documents.links import Link
    from blog.findings import Finding


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
        changes: What was changed after publication, as HTML; "" when nothing is told.
        links: Every address in text and ingress.
        words: How many words a reader reads.
        contents: Its table of contents; empty for a text with few headings.
        terms: The beginnings of its long words.
        successor: Below content/, the newer text that the writer names; "" without one.
        lines: Where each of our line names stands, from 1.
        extra: Every other line of ours, as written: lang, title_lang, guid, author …
        raw: The whole file as text, whatever is wrong with it: to find what must not be in it.
        entries: The lines on top, in order.
        body: The Markdown without private notes, and body_line where it begins: to find a
            link's line.
        findings: Errors and warnings of this file.
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
    changes: str = ""
    links: tuple[Link, ...] = ()
    words: int = 0
    contents: tuple[TocEntry, ...] = ()
    terms: frozenset[str] = frozenset()
    successor: str = ""
    lines: dict[str, int] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    raw: str = ""
    entries: tuple[FrontMatterEntry, ...] = ()
    body: str = ""
    body_line: int = 1
    findings: tuple[Finding, ...] = ()

    @property
    def has_no_break_spaces(self) -> bool:
        """Say whether the writer typed any: all others come from the typography."""
        return re.search(r"\u00a0|&nbsp;|&#160;|&#xa0;", self.body, re.IGNORECASE) is not None

    def line_of(self, words: str) -> int:
        """Give the first line, from 1, that holds *words*; the body's first if none does."""
        sought = pattern_of(words)
        for number, line in enumerate(self.body.split("\n"), start=self.body_line):
            if sought.search(line):
                return number
        for name in ("summary", "successor", "corrections", "updated"):
            if name in self.lines:
                return self.lines[name]
        return self.body_line


def read_document(path: str, data: bytes, *, is_page: bool, reading: ReadContext) -> Document:
    """Read one file.  Never raises for what is in it: errors are findings."""
    place = reading.place(path)
    try:
        text = decode(data)
    except Undecodable as error:
        finding = file_messages.undecodable(place, error.line, error.excerpt)
        raw = clean(data.decode("cp1252", "replace"))
        return Document(path=path, is_page=is_page, raw=raw, findings=(finding,))
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
        render=reading.render, title=title, lang=lang, folder=folder, files=reading.files
    )
    body = make(parts.body, is_body=True)
    summary = make(known["summary"].value if "summary" in known else "")
    changes = read_changes(parts.entries, place=place, zone=reading.zone, findings=findings)
    notes = make("\n\n".join(change.markdown(lang) for change in changes if change.text))
    successor = fields.successor(folder)
    state = status.at(state, date, now=reading.now)
    slug = fields.slug(title)
    url, save_as = reading.addresses.of(slug, is_page=is_page, state=state, date=date)
    source = Document(
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
        changes=notes.html,
        links=(*body.links, *summary.links, *notes.links, *successor),
        words=body.words,
        contents=body.contents,
        terms=body.terms,
        successor=next((link.path for link in successor), ""),
        lines={name: entry.line for name, entry in known.items()},
        extra={**fields.others(), "lang": lang, "title_lang": fields.language("title_lang")},
        raw=text,
        entries=parts.entries,
        body=unfolded(parts.body),
        body_line=parts.body_line,
    )
    findings += [
        link_messages.forbidden_element(place, source.line_of(f"<{name}"), name)
        for name in dict.fromkeys((*body.forbidden, *summary.forbidden, *notes.forbidden))
    ]
    findings += [
        link_messages.foreign_code(place, source.body_line + code.line - 1, code)
        for code in foreign_codes(source.body)
    ]
    told = source.lines.get("corrections", source.lines.get("updated", 1))
    made = (
        (parts.body_line, source.body, body),
        (source.lines.get("summary", 1), "", summary),
        (told, "", notes),
    )
    is_doubted = any(text_messages.is_doubt(finding) for finding in findings)
    findings += text_findings(place, made, is_doubted=is_doubted)
    return replace(source, findings=tuple(findings))


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
        if name is None:
            unknown.append(entry)
        elif name in PLACES:
            hostile = _leaves_output(entry.value, is_address=name == "url")
            findings.append(
                line_messages.place_line(
                    place, entry.line, entry.key, entry.value, hostile=hostile
                )
            )
        elif name in known and name not in MANY:
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
