"""One name for each tag's page, however the tag was written."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from blog.documents import address_messages
from blog.documents.slug import slugify

if TYPE_CHECKING:
    from blog.documents.document import Document
    from blog.findings import Finding


def tag_names(visible: list[Document], content: str) -> tuple[dict[str, str], list[Finding]]:
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
    if tag == kept and slugify(tag):
        return None
    place, line = posixpath.join(content, source.path), source.lines["tags"]
    if not slugify(tag):
        return address_messages.empty_tag(place, line, tag)
    if tag.casefold() == kept.casefold():
        return address_messages.merged_tag(place, line, tag, kept)
    return address_messages.same_tag_address(place, line, tag, kept, slugify(tag))


def renamed(tags: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    """Give the names of *tags*, each once, by what :func:`tag_names` decided."""
    return tuple(dict.fromkeys(names.get(slugify(tag), tag) for tag in tags))
