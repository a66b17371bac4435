"""Nothing of a draft: not its guid, not its address, not its title as a link or a heading."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.documents.document import Document
    from blog.findings import Finding
    from blog.laws.site import FinishedSite

NAME = "utkast"
_TELLING = 12  # characters: a shorter guid, such as a number, may be a word like any other
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
        for path in _holding(guid, site) if guid and guid not in public else ():
            message = f"Guiden till {_place(site, document)} står i {path}."
            yield site.error(path, NAME, message, _HINT, words=guid)


def _holding(guid: str, site: FinishedSite) -> Iterator[str]:
    """Give the files that hold a guid: as an entry's own, or as a word of its own anywhere."""
    for path, text in site.texts.items():
        entries = site.feeds.get(path) or ()
        is_word = len(guid) >= _TELLING and re.search(rf"(?<!\w){re.escape(guid)}(?!\w)", text)
        if is_word or any(entry.guid == guid for entry in entries):
            yield path


def _addresses(site: FinishedSite, hidden: list[Document]) -> Iterator[Finding]:
    owners = {f"{each.url.strip('/')}": each for each in hidden if each.slug}
    for path in site.files:
        if path.removesuffix("/index.html") in owners:
            message = (
                f"Utkastet {_place(site, owners[path.removesuffix('/index.html')])} har en sida."
            )
            yield site.error(path, NAME, message, _HINT)
    for page in site.pages.values():
        for reference in page.references:
            found = _within(reference.href, page.path, site)
            if found in owners:
                message = (
                    f"En länk leder till {_place(site, owners[found])}, som inte är publicerat."
                )
                yield site.error(page.path, NAME, message, _HINT, words=reference.words)


def _within(href: str, page: str, site: FinishedSite) -> str:
    try:
        target = site.target(href, page)
    except ValueError:
        return ""
    return target.path.removesuffix("index.html").strip("/") if target else ""


def _titles(site: FinishedSite, hidden: list[Document]) -> Iterator[Finding]:
    public = {each.title.casefold() for each in site.collection.visible}
    public |= {tag.casefold() for each in site.collection.visible for tag in each.tags}
    owners = {
        e.title.casefold(): e for e in hidden if e.title and e.title.casefold() not in public
    }
    for page in site.pages.values():
        source = site.document_of(page.path)
        own = {link.written for link in source.links} if source else set()
        said = [reference.words for reference in page.references if reference.href not in own]
        for words in dict.fromkeys([*said, *(heading.words for heading in page.headings)]):
            if words.casefold() in owners and not _is_own_heading(source, words):
                draft = owners[words.casefold()]
                message = f"Titeln på {_place(site, draft)} står på sidan: ”{words}”."
                yield site.error(page.path, NAME, message, _HINT, words=words)
    for path, entries in site.feeds.items():
        for entry in entries or ():
            if entry.title.casefold() in owners:
                message = (
                    f"Titeln på {_place(site, owners[entry.title.casefold()])} står i {path}."
                )
                yield site.error(path, NAME, message, _HINT)


def _is_own_heading(document: Document | None, words: str) -> bool:
    """Say whether the writer typed the words in the text herself: they are no leak then."""
    return document is not None and words in document.body


def _place(site: FinishedSite, document: Document) -> str:
    return posixpath.join(site.shown, document.path)
