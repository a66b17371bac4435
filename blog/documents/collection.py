"""All texts together: what they make of each other's tags, links and addresses."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog.documents.beside import unused_files
from blog.documents.front_matter.status import State
from blog.documents.link_targets import bad_links
from blog.documents.page_titles import title_notes
from blog.documents.promised_addresses import keep_addresses
from blog.documents.published_files import covered_pages, file_addresses
from blog.documents.tags import renamed, tag_names
from blog.documents.taken_addresses import taken_addresses
from blog.documents.visibility import is_visible
from blog.ledger.model import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from blog.documents.document import Document
    from blog.findings import Finding


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
    _told: list[tuple[Document, ...]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def visible(self) -> tuple[Document, ...]:
        """The texts that this build writes, sorted by path."""
        if not self._told:  # a dozen ask, from several threads, and a large blog takes its time
            documents = sorted(self.documents.items())
            self._told.append(tuple(each for _, each in documents if self.shows(each)))
        return self._told[0]

    def shows(self, document: Document) -> bool:
        """Say whether a page is, or will be, written for *document*."""
        return is_visible(document, preview=self.preview, scheduled=self.scheduled)

    def has_tag_page(self, tag: str) -> bool:
        """Say whether a page is written for a tag: a post in the lists has it."""
        return any(
            tag in each.tags and not each.is_page and each.state is not State.HIDDEN
            for each in self.documents.values()
            if self.shows(each)
        )

    def count(self, state: State) -> int:
        """Say how many posts are in *state*."""
        return sum(s.state is state and not s.is_page for s in self.documents.values())


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
        *taken_addresses(
            texts, {each.path for each in visible}, settled, content, preview=preview
        ),
        *bad_links(texts, content, preview=preview),
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
