"""All texts together: what they make of each other's tags, links and addresses."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog.documents import address_messages, link_messages
from blog.documents.addresses import NOT_FOUND
from blog.documents.beside import unused_files
from blog.documents.front_matter.status import State
from blog.documents.links import BROKEN
from blog.documents.page_titles import title_notes
from blog.documents.promised_addresses import keep_addresses
from blog.documents.published_files import covered_pages, file_addresses
from blog.documents.tags import renamed, tag_names
from blog.ledger.model import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from blog.documents.document import Document
    from blog.findings import Finding

# Addresses of the site's own pages, and of those that later parts of it have been promised.
RESERVED = frozenset(
    {
        *("arkiv", "bilder", "etikett", "etiketter", "feed", "inlagg", "rot", "sida"),
        *("skrivbord", "sok", "tema", "theme", "utkast"),
    }
)


@dataclass(frozen=True, slots=True)
class Collection:
    """
    Every text in content/, and what there is to say about them.

    Attributes:
        documents: By path below content/.
        files: The files that are published, those of rot/ among them: path below content/ → path
            below output/.
        findings: Errors and warnings, sorted by place.
        preview: True when drafts and scheduled texts are shown too.
        scheduled: True when scheduled texts count as shown, as they do for who checks them.
        title_notes: What is added in a browser's tab to a title that several have, by path.
        unpublished: Other files that no public text shows and no finding names.
        ledger: What has been promised to the world, by which addresses were decided.
    """

    documents: Mapping[str, Document] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    preview: bool = False
    scheduled: bool = False
    title_notes: Mapping[str, str] = field(default_factory=dict)
    unpublished: tuple[str, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def visible(self) -> tuple[Document, ...]:
        """The texts that this build writes, sorted by path."""
        return tuple(s for _, s in sorted(self.documents.items()) if self.shows(s))

    def shows(self, document: Document) -> bool:
        """Say whether a page is, or will be, written for *document*."""
        return is_visible(document, preview=self.preview, scheduled=self.scheduled)

    def count(self, state: State) -> int:
        """Say how many posts are in *state*."""
        return sum(s.state is state and not s.is_page for s in self.documents.values())


def is_visible(document: Document, *, preview: bool, scheduled: bool = False) -> bool:
    """
    Say whether a build writes a page for *document*.

    Args:
        document: A text.
        preview: True when drafts and scheduled texts are shown too.
        scheduled: True when those that have their day count as shown.
    """
    is_due = scheduled and document.state is State.SCHEDULED
    return preview or is_due or document.state in (State.PUBLISHED, State.HIDDEN)


def assemble(
    sources: Iterable[Document],
    *,
    preview: bool,
    content: str,
    scheduled: bool = False,
    own_files: Iterable[str] = (),
    beside: Iterable[str] = (),
    unexpected: Iterable[Finding] = (),
    ledger: Ledger | None = None,
) -> Collection:
    """
    Put the texts together and look for what only shows among several.

    Args:
        sources: Every text, each path once.
        preview: True when drafts and scheduled texts are shown too.
        content: Where content/ is, as the director sees it.
        scheduled: True when scheduled texts count as shown.
        own_files: What is published whether a text shows it or not: rot/, the sender's picture.
        beside: Every other file that is no text and no data of the site's own.
        unexpected: Findings about files that are no texts.
        ledger: What has been promised to the world; nothing if None.
    """
    ledger = ledger or Ledger()
    texts, kept, settled = keep_addresses(
        sorted(sources, key=lambda document: document.path), ledger, content
    )
    visible = [each for each in texts if is_visible(each, preview=preview, scheduled=scheduled)]
    names, tag_findings = tag_names(visible, content)
    texts = [replace(each, tags=renamed(each.tags, names)) for each in texts]
    shown = {link.path for each in visible for link in each.links if link.kind == "file"}
    files, file_findings = file_addresses(shown.union(own_files), content)
    file_findings += covered_pages(files, visible, content)
    others = list(beside)
    used = {link.path for each in texts for link in each.links if link.kind == "file"} | {
        *own_files
    }
    unused = unused_files(others, used=used, content=content)
    named = {finding.path for finding in unused}
    findings = [
        *unexpected,
        *unused,
        *(finding for document in texts for finding in document.findings),
        *kept,
        *tag_findings,
        *file_findings,
        *_same_addresses(
            texts, {each.path for each in visible}, settled, content, preview=preview
        ),
        *_bad_links(texts, content, preview=preview),
    ]
    findings.sort(key=lambda finding: finding.sort_key)
    return Collection(
        documents={document.path: document for document in texts},
        files=files,
        findings=tuple(findings),
        preview=preview,
        scheduled=scheduled,
        title_notes=title_notes(visible),
        unpublished=tuple(
            path
            for path in others
            if path not in files and posixpath.join(content, path) not in named
        ),
        ledger=ledger,
    )


def _same_addresses(
    texts: list[Document],
    visible: set[str],
    settled: frozenset[str],
    content: str,
    *,
    preview: bool,
) -> Iterator[Finding]:
    """Find addresses that two texts want, or that the site itself needs."""
    owners: dict[str, Document] = {}
    # What has been published there comes first, and then what is shown: a conflict is that of the
    # text that comes later.
    for document in sorted(
        texts, key=lambda each: (each.path not in settled, each.path not in visible)
    ):
        place = posixpath.join(content, document.path)
        if not document.slug or (document.state is State.DRAFT and not preview):
            continue
        if document.is_page and _is_reserved(document.slug):
            line = document.lines.get("slug", document.lines.get("title", 1))
            yield address_messages.reserved_slug(place, line, document.slug)
        other = owners.setdefault(document.url, document)
        if other is not document:
            tell = (
                address_messages.promised_address
                if other.path in settled
                else address_messages.same_address
            )
            yield tell(place, document.url, posixpath.join(content, other.path))


def _is_reserved(slug: str) -> bool:
    return slug in RESERVED or (slug.isdigit() and slug != NOT_FOUND)


def _bad_links(texts: list[Document], content: str, *, preview: bool) -> Iterator[Finding]:
    known = {document.path: document for document in texts}
    for document in texts:
        place = posixpath.join(content, document.path)
        for link in dict.fromkeys(document.links):
            if link.kind in BROKEN:
                line = document.line_of(link.written)
                yield link_messages.bad_link(place, line, link)
            elif link.kind == "text":
                target = known.get(link.path)
                if target is None:
                    line = document.line_of(link.written)
                    yield link_messages.bad_link(place, line, replace(link, kind="missing"))
                elif not preview and not _is_ready(target, document):
                    line = document.line_of(link.written)
                    scheduled = target.state is State.SCHEDULED
                    yield link_messages.unpublished_target(place, line, link, scheduled=scheduled)


def _is_ready(target: Document, source: Document) -> bool:
    """Say whether *target* is public as soon as *source*, which links to it, is."""
    if target.state is State.SCHEDULED and source.state is State.SCHEDULED:
        return bool(target.date and source.date and target.date <= source.date)
    return is_visible(target, preview=False)
