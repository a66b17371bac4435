"""What the world knows of the old blog, as entries of the ledger: each address leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from blog.documents.front_matter.status import State
from blog.documents.slug import slugify
from blog.ledger.model import Entry, Kind, Ledger, is_within_site
from blog.ledger.old_addresses import is_old_address
from tools.wordpress.export.model import CATEGORY, TAG
from tools.wordpress.plan.addresses import same_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.documents.addresses import Addresses
    from tools.wordpress.plan.old_lists import OldList
    from tools.wordpress.plan.tags import Tags
    from tools.wordpress.plan.text import MovedText

_NEXT_PAGE = re.compile(r"<!--\s*(?:wp:)?nextpage\s*(?:/)?-->")


@dataclass(frozen=True, slots=True)
class Promises:
    """
    Makes entries.

    Attributes:
        addresses: The site's own form.
        tags: What categories and tags are called.
    """

    addresses: Addresses
    tags: Tags

    def of_text(self, text: MovedText, others: Iterable[str]) -> Iterator[Entry]:
        """
        Give the entry of a text that the world knows.

        Args:
            text: What it became.
            others: More addresses on the old blog that lead to it.
        """
        if not text.address or not text.fate.had_readers:
            return
        is_protected = not text.fate.is_public
        wanted = self._wanted(text)
        day = text.date.date() if text.date else None
        old = {each for each in (*text.old, *others) if is_old_address(each)}
        yield Entry(
            kind=Kind.PAGE if text.is_page else Kind.POST,
            key=text.path if text.is_page else " ".join(text.guid.split()),
            file=text.path,
            addresses=(text.address,),
            first=day,
            gone=is_protected,
            old=tuple(sorted(each for each in old if each != text.address)),
            tags=() if text.is_page or is_protected else self._slugs(text),
            wanted=wanted if wanted != text.address and not text.own_slug else "",
        )

    def _slugs(self, text: MovedText) -> tuple[str, ...]:
        return tuple(sorted(map(slugify, self.tags.of(text.item.terms))))

    def _wanted(self, text: MovedText) -> str:
        state = State.SCHEDULED if text.date else State.PUBLISHED
        slug = slugify(text.title)
        return self.addresses.of(slug, is_page=text.is_page, state=state, date=text.date)[0]


def other_addresses(text: MovedText, key: str, content: str) -> Iterator[str]:
    """
    Give the other addresses that a text answered at: its number, feed, pages, former slugs.

    Args:
        text: The text.
        key: Its own old address.
        content: As stored.
    """
    if text.item.number:
        yield f"?p={text.item.number}"
        if text.is_page:
            yield f"?page_id={text.item.number}"
    if not key or "?" in key:
        return
    above, _, slug = key.rstrip("/").rpartition("/")
    end = "/" if key.endswith("/") else ""
    for former in text.item.meta.get("_wp_old_slug", ()):
        if former.strip() and unquote(former.strip()) != slug:
            yield f"{above}/{unquote(former.strip())}{end}".removeprefix("/")
    for day in text.item.meta.get("_wp_old_date", ()):
        if moved := _at_former_day(key, text.item.date, day.strip()):
            yield moved
    if end:
        yield f"{key}feed/"
        for number in range(len(_NEXT_PAGE.findall(content))):
            yield f"{key}{number + 2}/"


def _at_former_day(key: str, date: str, former: str) -> str:
    """Give the address that a text had when it was dated another day; "" if that is the same."""
    now, before = date[:10].split("-"), former[:10].split("-")
    if len(now) != 3 or len(before) != 3:
        return ""
    for length in (3, 2, 1):
        part, other = "/".join(now[:length]), "/".join(before[:length])
        if f"/{part}/" in f"/{key}":
            moved = f"/{key}".replace(f"/{part}/", f"/{other}/", 1)[1:]
            return moved if moved != key else ""
    return ""


def list_entries(lists: Iterable[OldList], taken: Iterable[str]) -> Iterator[Entry]:
    """
    Give entries for lists, feeds and files: gone, and leading to what took their place.

    Args:
        lists: Those of the old blog.
        taken: Addresses that texts have.
    """
    places = {same_place(address) for address in taken}
    for each in lists:
        known = (address for address in each.addresses if is_old_address(address))
        free = [address for address in known if same_place(address) not in places]
        paths = [address for address in free if "?" not in address and is_within_site(address)]
        places |= {same_place(address) for address in free}
        if not free:
            continue
        key = paths[0] if paths else free[0]
        yield Entry(
            kind=Kind.LIST,
            key=key,
            addresses=(key,),
            gone=True,
            leads_to=each.leads_to,
            old=tuple(sorted(set(free) - {key})),
        )


def joined(ledger: Ledger, entries: Iterable[Entry]) -> Ledger:
    """
    Add entries to a ledger; what has been published since is not touched.

    Args:
        ledger: What stands in content/.
        entries: What the old blog promised.
    """
    is_published = any(entry.kind is Kind.TAG for entry in ledger)
    live = {same_place(a) for e in ledger if not e.gone for a in e.addresses}
    found = dict(ledger.entries)
    for entry in entries:
        former = ledger.entries.get(entry.id)
        if former is None:
            if not (entry.kind is Kind.LIST and entry.gone and same_place(entry.key) in live):
                found[entry.id] = entry
        else:
            old = tuple(sorted({*former.old, *entry.old}))
            is_new = former.last is None and not is_published
            found[entry.id] = replace(entry if is_new else former, old=old)
    return Ledger.of(found.values())


def posts_by_term(texts: Iterable[MovedText]) -> Counter[tuple[str, str]]:
    """Count the public posts of each category and tag, by kind and slug."""
    return Counter(
        (term.kind, term.slug)
        for text in texts
        if text.fate.is_public and not text.is_page
        for term in text.item.terms
        if term.kind in (CATEGORY, TAG)
    )
