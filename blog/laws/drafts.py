"""Nothing of a draft: not its guid, not its address, not its title as a link or a heading."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from blog.laws.glance import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.documents.document import Document
    from blog.findings import Finding
    from blog.laws.site import FinishedSite

NAME = "utkast"
_TELLING = 12  # characters: a shorter guid, such as a number, may be a word like any other
_PLAIN = re.compile(r"[\w:.,/@-]+", re.ASCII)  # written so in every kind of file
_HINT = "Ta bort länken eller orden, eller publicera inlägget först."


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find what would lead a reader to a document that is not public."""
    public = {document.path for document in site.collection.visible}
    hidden = [each for path, each in sorted(site.collection.documents.items())
              if path not in public]  # fmt: skip
    if hidden:
        yield from _guids(site, hidden)
        yield from _addresses(site, hidden)
        yield from _titles(site, hidden)


def _guids(site: FinishedSite, hidden: list[Document]) -> Iterator[Finding]:
    public = {each.extra.get("guid", "") for each in site.collection.visible}
    for document in hidden:
        guid = document.extra.get("guid", "")
        if not guid or guid in public:
            continue
        holding = list(_holding(guid, site))
        if not holding:
            site.note_absent(guid)
        for path in holding:
            message = f"Guiden till {_place(site, document)} står i {path}."
            yield site.error(path, NAME, message, _HINT, words=guid)


def _holding(guid: str, site: FinishedSite) -> Iterator[str]:
    """Give the files that hold a guid: as an entry's own, or as a word of its own anywhere."""
    for path in site.unsearched(guid):
        text = site.text(path)
        if guid not in text and _PLAIN.fullmatch(guid):
            continue
        entries = site.feed(path) if path in site.feeds else ()
        is_word = len(guid) >= _TELLING and re.search(rf"(?<!\w){re.escape(guid)}(?!\w)", text)
        if is_word or any(entry.guid == guid for entry in entries):
            yield path


def _addresses(site: FinishedSite, hidden: list[Document]) -> Iterator[Finding]:
    owners = {f"{each.url.strip('/')}": each for each in hidden if each.slug}
    for path in sorted(site.files):
        if path.removesuffix("/index.html") in owners:
            message = (
                f"Utkastet {_place(site, owners[path.removesuffix('/index.html')])} har en sida."
            )
            yield site.error(path, NAME, message, _HINT)
    telling = {target for target in site.targets if _owner(parts_of(target)[0]) in owners}
    for path in site.leading_to(telling):
        for reference in site.page(path).references if path in site.pages else ():
            found = _within(reference.href, path, site)
            if found in owners:
                message = (
                    f"En länk leder till {_place(site, owners[found])}, som inte är publicerat."
                )
                yield site.error(path, NAME, message, _HINT, words=reference.words)


def _within(href: str, page: str, site: FinishedSite) -> str:
    try:
        target = site.target(href, page)
    except ValueError:
        return ""
    return _owner(target.path) if target else ""


def _owner(path: str) -> str:
    """Give the address, without slashes around it, of the text whose page a path leads to."""
    return path.removesuffix("index.html").strip("/")


def _titles(site: FinishedSite, hidden: list[Document]) -> Iterator[Finding]:
    public = {each.title.casefold() for each in site.collection.visible}
    public |= {tag.casefold() for each in site.collection.visible for tag in each.tags}
    owners = {
        e.title.casefold(): e for e in hidden if e.title and e.title.casefold() not in public
    }
    for path in site.saying(owners.keys()):
        if path in site.pages:
            yield from _on_page(site, path, owners)
        else:
            for entry in site.feed(path):
                if draft := owners.get(entry.title.casefold()):
                    message = f"Titeln på {_place(site, draft)} står i {path}."
                    yield site.error(path, NAME, message, _HINT)


def _on_page(site: FinishedSite, path: str, owners: Mapping[str, Document]) -> Iterator[Finding]:
    page, source = site.page(path), site.document_of(path)
    own = {link.written for link in source.links} if source else set()
    said = [reference.words for reference in page.references if reference.href not in own]
    for words in dict.fromkeys([*said, *(heading.words for heading in page.headings)]):
        if words.casefold() in owners and not _is_own_heading(source, words):
            draft = owners[words.casefold()]
            message = f"Titeln på {_place(site, draft)} står på sidan: ”{words}”."
            yield site.error(path, NAME, message, _HINT, words=words)


def _is_own_heading(document: Document | None, words: str) -> bool:
    """Say whether the writer typed the words in the text herself: they are no leak then."""
    return document is not None and words in document.body


def _place(site: FinishedSite, document: Document) -> str:
    return posixpath.join(site.shown, document.path)
