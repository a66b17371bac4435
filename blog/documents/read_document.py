"""From one file in content/ to a text that is understood: its lines on top and its HTML."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from blog.documents import file_messages, link_messages, text_messages
from blog.documents.decode import Undecodable, decode
from blog.documents.document import Document
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
from blog.documents.make_html import MakeHtml
from blog.documents.notes.read_parts import read_parts_with_findings
from blog.documents.notes.take_out import unfolded
from blog.documents.text_findings import text_findings
from blog.documents.written import Written
from blog.swedish.typography.apply import typographic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.documents.read_context import ReadContext
    from blog.documents.sanitize import SanitizedHtml
    from blog.findings import Finding

_NO_BREAK_SPACE = re.compile(r"\u00a0|&nbsp;|&#160;|&#xa0;", re.IGNORECASE)


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
    slug, title_lang = fields.slug(title), fields.language("title_lang")
    url, save_as = reading.addresses.of(slug, is_page=is_page, state=state, date=date)
    written = Written(text, parts.entries, unfolded(parts.body), parts.body_line)
    lines = {name: entry.line for name, entry in known.items()}
    told = lines.get("corrections", lines.get("updated", 1))
    made = (
        (parts.body_line, written.body, body),
        (lines.get("summary", 1), "", summary),
        (lines.get("plain", 1), "", plain),
        (told, "", notes),
    )
    findings += _code_findings(place, written, lines, made)
    is_doubted = any(text_messages.is_doubt(finding) for finding in findings)
    findings += text_findings(place, made, is_doubted=is_doubted)
    return Document(
        path=path,
        is_page=is_page,
        state=state,
        title=title,
        heading=typographic(title, title_lang or lang),
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
        terms=" ".join(sorted(body.terms)),
        successor=next((link.path for link in successor), ""),
        replaced_by=next((link.path for link in replacement), ""),
        old_addresses=old,
        lines=lines,
        extra={**fields.others(), "lang": lang, "title_lang": title_lang},
        suppressions=read_suppressions(parts.entries),
        has_no_break_spaces=_NO_BREAK_SPACE.search(written.body) is not None,
        findings=tuple(findings),
        data=data,
    )


def _code_findings(
    place: str,
    written: Written,
    lines: Mapping[str, int],
    made: Iterable[tuple[int, str, SanitizedHtml]],
) -> Iterator[Finding]:
    """Tell of HTML that may not be used, and of codes of other programs."""
    for name in dict.fromkeys(name for _, _, html in made for name in html.forbidden):
        yield link_messages.forbidden_element(place, written.line_of(f"<{name}", lines), name)
    for code in foreign_codes(written.body):
        yield link_messages.foreign_code(place, written.body_line + code.line - 1, code)


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
