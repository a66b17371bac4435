"""The first reading of an export: all that is known of its items but their texts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tools.wordpress.export.library import Library, Media, host_of, media_of
from tools.wordpress.plan.addresses import OldBlog, same_place
from tools.wordpress.plan.dates import published_at
from tools.wordpress.plan.media import named_files
from tools.wordpress.plan.promises import other_addresses
from tools.wordpress.plan.selection import Fate, Left, fate_of
from tools.wordpress.plan.text import MovedText, guid_of, slug_of_item, title_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from tools.wordpress.export.model import ExportedSite, Item
    from tools.wordpress.export.read import Export

_HREF = re.compile(r"""\bhref\s*=\s*["']([^"'\s]+)["']""", re.IGNORECASE)


@dataclass(slots=True)
class Survey:
    """
    What an export holds.

    Attributes:
        site: What it says of the site.
        blog: Where the site was.
        texts: Those that come along, in order, without files and addresses yet.
        others: Their further addresses on the old blog, by key.
        left: What is left behind, and how many of each.
        gone: Addresses of public things of kinds that have no place here.
        media: The media library.
        parents: Of each file of the library, the number of the text it belongs to.
        blocks: The reusable blocks' texts, by number.
        named: The addresses of files that texts name.
        links: Own addresses that texts link to, as :func:`same_place` has them.
        comments: How many approved comments there were.
        doubled: How many texts had the identity of another.
    """

    site: ExportedSite
    blog: OldBlog
    texts: list[MovedText] = field(default_factory=list)
    others: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)
    gone: list[str] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    parents: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, str] = field(default_factory=dict)
    named: dict[str, None] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)
    comments: int = 0
    doubled: int = 0
    _guids: set[str] = field(default_factory=set, repr=False)

    def add(self, key: str, item: Item, fate: Fate | Left, zone: ZoneInfo) -> None:
        """Note an item, under its *key*, with what becomes of it."""
        if isinstance(fate, Left):
            self._leave(item, fate)
            return
        title, is_titled = title_of(item)
        text = MovedText(
            item=replace(item, content=""),
            key=key,
            fate=fate,
            title=title,
            is_titled=is_titled,
            date=published_at(item, zone),
            guid=self._guid(item),
            slug=slug_of_item(item, title),
        )
        self.texts.append(text)
        self.comments += item.comments
        address = self.blog.key(item.link)
        self.others[key] = tuple(other_addresses(text, address, item.content))
        self.named.update(dict.fromkeys(named_files(item.content)))
        self.links.update(
            same_place(self.blog.key(href))
            for href in _HREF.findall(item.content)
            if self.blog.is_own(href)
        )

    @property
    def hosts(self) -> frozenset[str]:
        """Give the names of all machines that had the blog's files."""
        return self.blog.hosts | {host for media in self.media if (host := host_of(media.url))}

    def library(self) -> Library:
        """Index the media library."""
        return Library(
            by_number={media.number: media for media in self.media if media.number},
            by_path={media.path: media for media in self.media if media.path},
            hosts=self.hosts,
            by_page={
                same_place(self.blog.key(media.page)): media
                for media in self.media
                if media.page and self.blog.key(media.page)
            },
        )

    def attached(self) -> dict[str, tuple[Media, ...]]:
        """Give the pictures that belong to each text, by its number."""
        found: dict[str, list[Media]] = {}
        for media in self.media:
            if parent := self.parents.get(media.number):
                found.setdefault(parent, []).append(media)
        return {number: tuple(files) for number, files in found.items()}

    def _leave(self, item: Item, left: Left) -> None:
        self.left[left.why] += 1
        if item.kind == "attachment":
            self.media.append(media_of(item))
            self.parents[item.number] = item.parent if item.parent != "0" else ""
        elif item.kind == "wp_block":
            self.blocks[item.number] = item.content
        elif left.was_public:
            self.gone.append(self.blog.key(item.link))

    def _guid(self, item: Item) -> str:
        """Give a text's identity; a later text with that of another gets its own."""
        home = self.site.address
        guid = guid_of(item, home)
        for other in (guid, f"{home}/?p={item.number}", item.link, f"{guid}#{item.number}"):
            if other and " ".join(other.split()) not in self._guids:
                self.doubled += other != guid
                self._guids.add(" ".join(other.split()))
                return other
        return guid


def survey(export: Export, *, prefix: str, now: dt.datetime, zone: ZoneInfo) -> Survey:
    """
    Read an export for the first time.

    Args:
        export: Repaired.
        prefix: The path of the new site's address: "" or such as ``/blogg``.
        now: The moment, aware.
        zone: The site's.
    """
    site = export.site()
    if not site.address:  # an export of another program's making
        links = (item.link for item in export.items() if host_of(item.link))
        site = replace(site, address=_beginning(next(links, "")))
    found = Survey(site, OldBlog.at(site.address, prefix))
    told = export.tells_passwords
    for key, item in keyed_items(export):
        found.add(key, item, fate_of(item, now=now, zone=zone, tells_passwords=told), zone)
    return found


def _beginning(link: str) -> str:
    """Give an address up to the end of its machine's name."""
    return "/".join(link.split("/")[:3])


def keyed_items(export: Export) -> Iterator[tuple[str, Item]]:
    """Give every item with what it is known by in all readings of the export."""
    seen: Counter[str] = Counter()
    blog = export.site().address.rpartition("//")[2]
    for item in export.items():
        key = f"{blog} {item.kind} {item.number or item.guid or item.link}"
        seen[key] += 1
        yield (key if seen[key] == 1 else f"{key} {seen[key]}"), item
