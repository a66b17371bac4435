"""A file and an address for every text: the old one where it can be kept, none twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.documents.slug import slugify
from blog.documents.taken_addresses import RESERVED
from tools.wordpress.plan.addresses import frozen_address, same_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from blog.documents.addresses import Addresses
    from tools.wordpress.plan.addresses import OldBlog
    from tools.wordpress.plan.text import MovedText


class Taken:
    """The files and addresses that somebody has."""

    def __init__(self, files: Iterable[str], addresses: Iterable[str]) -> None:
        """Begin with what lies in content/ and has an address there."""
        self._files = {path.casefold() for path in files}
        self._addresses = {same_place(address) for address in addresses}

    def file(self, folder: str, stem: str, suffix: str = ".md") -> str:
        """Take the file *stem* in a folder, or the next that is free: ``om-2.md``."""
        for number in count(1):
            path = f"{folder}/{stem}{f'-{number}' if number > 1 else ''}{suffix}"
            if path.casefold() not in self._files:
                self._files.add(path.casefold())
                return path
        raise AssertionError

    def take(self, address: str) -> bool:
        """Take an address; False if somebody has it, or it cannot be had."""
        place = same_place(address)
        if not address or place in self._addresses:
            return False
        self._addresses.add(place)
        return True


def place_all(
    texts: Iterable[MovedText],
    *,
    blog: OldBlog,
    taken: Taken,
    addresses: Addresses,
    known: Mapping[str, str],
) -> list[MovedText]:
    """
    Give every text its file and its address.

    Public texts choose first, so that what is protected or a draft never takes their place.

    Args:
        texts: In the order of the export.
        blog: Where they were.
        taken: What others have; it is added to.
        addresses: The site's own form.
        known: The file that each text got in an earlier run, by its key.
    """
    ordered = sorted(texts, key=lambda text: (not text.fate.is_public, text.fate.is_draft))
    placed = {text.key: _placed(text, blog, taken, addresses, known) for text in ordered}
    return [placed[text.key] for text in texts]


def _placed(
    text: MovedText,
    blog: OldBlog,
    taken: Taken,
    addresses: Addresses,
    known: Mapping[str, str],
) -> MovedText:
    path = known.get(text.key) or _file(text, taken)
    old = blog.key(text.item.link)
    address = frozen_address(old, is_page=text.is_page) if text.fate.had_readers else ""
    if taken.take(address):
        return replace(text, path=path, address=address, old=_others(old, address))
    slug = text.slug
    if text.fate.is_draft:
        own = slug if slug != slugify(text.title) else ""
        return replace(text, path=path, own_slug=own, old=_others(old, ""))
    numbers = count(2)
    while (text.is_page and _is_reserved(slug)) or not taken.take(_own(text, slug, addresses)):
        slug = f"{text.slug}-{next(numbers)}"
    own = slug if slug != slugify(text.title) else ""
    return replace(
        text,
        path=path,
        address=_own(text, slug, addresses),
        own_slug=own,
        old=_others(old, _own(text, slug, addresses)),
    )


def _file(text: MovedText, taken: Taken) -> str:
    if text.is_page:
        return taken.file("sidor", text.slug)
    if text.date is None:
        return taken.file("inlagg", text.slug)
    return taken.file(f"inlagg/{text.date:%Y}", f"{text.date:%Y-%m-%d}-{text.slug}")


def _own(text: MovedText, slug: str, addresses: Addresses) -> str:
    state = State.SCHEDULED if text.date else State.PUBLISHED
    return addresses.of(slug, is_page=text.is_page, state=state, date=text.date)[0]


def _is_reserved(slug: str) -> bool:
    return slug in RESERVED or slug.isdigit()


def _others(old: str, address: str) -> tuple[str, ...]:
    return (old,) if old and same_place(old) != same_place(address) else ()
