"""All texts together: what they make of each other's tags, links and addresses."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog.documents import messages
from blog.documents.addresses import NOT_FOUND
from blog.documents.front_matter.status import State
from blog.documents.page_titles import title_notes
from blog.documents.slug import slugify
from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from blog.documents.document import Document

# Addresses of the site's own pages, and of those that later parts of it have been promised.
RESERVED = frozenset(
    {
        *("arkiv", "bilder", "etikett", "etiketter", "feed", "inlagg", "rot", "sida"),
        *("skrivbord", "sok", "tema", "theme", "utkast"),
    }
)
ROOT = "rot/"  # lands at the site's root
OWN_FILES = frozenset(
    {"index.html", "404.html", "sitemap.xml", "feed.xml", "atom.xml", "feed.json", "feed.css"}
)


@dataclass(frozen=True, slots=True)
class Collection:
    """
    Every text in content/, and what there is to say about them.

    Attributes:
        documents: By path below content/.
        files: The files that visible texts show or link to: path below content/ → path
            below output/.
        findings: Errors and warnings, sorted by place.
        preview: True when drafts and scheduled texts are shown too.
        title_notes: What is added in a browser's tab to a title that several have, by path.
    """

    documents: Mapping[str, Document] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    preview: bool = False
    title_notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be fixed before anything can be built."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is worth a look."""
        return tuple(finding for finding in self.findings if finding.level is Level.WARNING)

    @property
    def visible(self) -> tuple[Document, ...]:
        """The texts that this build writes, sorted by path."""
        return tuple(s for _, s in sorted(self.documents.items()) if is_visible(s, self.preview))

    def count(self, state: State) -> int:
        """Say how many posts are in *state*."""
        return sum(s.state is state and not s.is_page for s in self.documents.values())


def is_visible(source: Document, preview: bool) -> bool:
    """Say whether a build writes a page for *source*."""
    return preview or source.state in (State.PUBLISHED, State.HIDDEN)


def assemble(
    sources: Iterable[Document],
    *,
    preview: bool,
    content: str,
    root_files: Iterable[str] = (),
    unexpected: Iterable[Finding] = (),
) -> Collection:
    """
    Put the texts together and look for what only shows among several.

    Args:
        sources: Every text, each path once.
        preview: True when drafts and scheduled texts are shown too.
        content: Where content/ is, as the director sees it.
        root_files: What lies in rot/, shown by a text or not.
        unexpected: Findings about files that are no texts.
    """
    texts = sorted(sources, key=lambda source: source.path)
    visible = [source for source in texts if is_visible(source, preview)]
    names, tag_findings = _tag_names(visible, content)
    texts = [replace(s, tags=_renamed(s.tags, names)) for s in texts]
    shown = {link.path for s in visible for link in s.links if link.kind == "file"}
    files, file_findings = _files(shown.union(root_files), content)
    file_findings += _covered_pages(files, visible, content)
    findings = [
        *unexpected,
        *(finding for source in texts for finding in source.findings),
        *tag_findings,
        *file_findings,
        *_same_addresses(texts, preview, content),
        *_bad_links(texts, preview, content),
    ]
    findings.sort(key=lambda finding: finding.sort_key)
    notes = title_notes(visible)
    return Collection({s.path: s for s in texts}, files, tuple(findings), preview, notes)


def _tag_names(visible: list[Document], content: str) -> tuple[dict[str, str], list[Finding]]:
    """
    Decide on one name per tag address.

    The most used; of two equally used the one with å ä ö, the one that is not all
    capitals, the one that begins with a capital.
    """
    uses = Counter(tag for source in visible for tag in source.tags)
    names: dict[str, str] = {}

    def rank(tag: str) -> tuple[int, bool, bool, bool, str]:
        return (-uses[tag], tag.isascii(), tag.isupper(), tag[:1].islower(), tag)

    for tag in sorted(uses, key=rank):
        names.setdefault(slugify(tag), tag)
    return names, [
        finding
        for source in visible
        for tag in source.tags
        if (finding := _tag_finding(source, tag, names[slugify(tag)], content))
    ]


def _tag_finding(source: Document, tag: str, kept: str, content: str) -> Finding | None:
    place, line = posixpath.join(content, source.path), source.lines["tags"]
    if not slugify(tag):
        return messages.empty_tag(place, line, tag)
    if tag == kept:
        return None
    if tag.casefold() == kept.casefold():
        return messages.merged_tag(place, line, tag, kept)
    return messages.same_tag_address(place, line, tag, kept, slugify(tag))


def _renamed(tags: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(slugify(tag), tag) for tag in tags))


def _files(paths: Iterable[str], content: str) -> tuple[dict[str, str], list[Finding]]:
    """Give each shown file an address without spaces, capitals or å ä ö."""
    targets: dict[str, str] = {}
    owners: dict[str, str] = {}
    findings = []
    for path in sorted(paths):
        # What lies in rot/ keeps its name: servers ask for exactly that one.
        target = path[len(ROOT) :] if path.startswith(ROOT) else _file_address(path)
        if target in owners:
            place = posixpath.join(content, path)
            findings.append(messages.same_picture(place, target, owners[target]))
        owners.setdefault(target, posixpath.join(content, path))
        targets[path] = target
    return targets, findings


def _covered_pages(
    files: Mapping[str, str], visible: list[Document], content: str
) -> list[Finding]:
    """Find files of rot/ that would be laid over a page or a feed."""
    pages = {source.save_as for source in visible} | OWN_FILES
    return [
        messages.covered_page(posixpath.join(content, path), target)
        for path, target in files.items()
        if target in pages or target.endswith("/index.html")
    ]


def _file_address(path: str) -> str:
    stem, suffix = posixpath.splitext(path)
    parts = [slugify(part) or "fil" for part in stem.split("/")]
    return "/".join(parts) + suffix.lower()


def _same_addresses(texts: list[Document], preview: bool, content: str) -> Iterator[Finding]:
    """Find addresses that two texts want, or that the site itself needs."""
    owners: dict[str, Document] = {}
    for source in texts:
        place = posixpath.join(content, source.path)
        if not source.slug or (source.state is State.DRAFT and not preview):
            continue
        if source.is_page and _is_reserved(source.slug):
            line = source.lines.get("slug", source.lines.get("title", 1))
            yield messages.reserved_slug(place, line, source.slug)
        other = owners.setdefault(source.url, source)
        if other is not source:
            yield messages.same_address(place, source.url, posixpath.join(content, other.path))


def _is_reserved(slug: str) -> bool:
    return slug in RESERVED or (slug.isdigit() and slug != NOT_FOUND)


def _bad_links(texts: list[Document], preview: bool, content: str) -> Iterator[Finding]:
    known = {source.path: source for source in texts}
    for source in texts:
        for finding in _bad_links_of(source, known, preview, content):
            # What nobody will see yet may be unfinished.
            visible = is_visible(source, preview)
            yield finding if visible else replace(finding, level=Level.WARNING)


def _bad_links_of(
    source: Document, known: Mapping[str, Document], preview: bool, content: str
) -> Iterator[Finding]:
    place = posixpath.join(content, source.path)
    for link in dict.fromkeys(source.links):
        line = source.line_of(link.written)
        if link.kind in ("missing", "script", "embedded"):
            yield messages.bad_link(place, line, link)
        elif link.kind == "text":
            target = known.get(link.path)
            if target is None:
                yield messages.bad_link(place, line, replace(link, kind="missing"))
            elif not is_visible(target, preview):
                scheduled = target.state is State.SCHEDULED
                yield messages.unpublished_target(place, line, link, scheduled=scheduled)
