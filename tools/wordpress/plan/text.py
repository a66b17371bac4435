"""One text that is to be moved: what is known of it before its words are converted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from blog.documents.addresses import NOT_FOUND
from blog.documents.slug import slugify
from tools.wordpress.render.html import words_of

if TYPE_CHECKING:
    import datetime as dt

    from tools.wordpress.export.model import Item
    from tools.wordpress.plan.selection import Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedText:
    """
    A post or a page of the old blog, as it will be here.

    Attributes:
        item: Of the export, without its text.
        key: What it is known by from one run to the next, whatever becomes of its title.
        fate: What it becomes.
        title: Plain text in one line; never empty.
        is_titled: False if the title was made up, because it had none.
        date: Aware; None if the export has none.
        guid: Byte for byte; never empty.
        slug: What its file is called, and the last part of an address of the site's own form.
        path: Its file, below content/.
        address: Where it will be found, below the site's root; "" for a draft.
        own_slug: What the line Slug says; "" for no such line.
        old: Its other addresses on the old blog.
    """

    item: Item
    key: str
    fate: Fate
    title: str
    is_titled: bool = True
    date: dt.datetime | None
    guid: str
    slug: str
    path: str = ""
    address: str = ""
    own_slug: str = ""
    old: tuple[str, ...] = ()

    @property
    def is_page(self) -> bool:
        """Say whether it is a page."""
        return self.item.kind == "page"

    @property
    def name(self) -> str:
        """What to call it in the report."""
        return f"”{self.title}”"


def plain_title(html: str) -> str:
    """Give a title as plain text: without tags, references read."""
    return words_of(html).replace("<!--", "‹!--").replace("-->", "--›")


def title_of(item: Item) -> tuple[str, bool]:
    """Give an item's title, and whether it had one; else the first words of its text."""
    title = plain_title(item.title)
    if slugify(title):
        return title, True
    words = " ".join(re.sub(r"<[^>]*>|\[[^\]]*\]", " ", item.content).split()[:8])
    made = plain_title(words).strip(" .,;:!?…")
    if slugify(made):
        return f"{made} …", False
    return f"Utan titel {item.date[:10] or item.number}".strip(), False


def slug_of_item(item: Item, title: str) -> str:
    """Give the slug: WordPress's own in this site's letters, else one of the title."""
    slug = slugify(unquote(item.slug)) or slugify(title) or f"text-{item.number or 'utan-titel'}"
    return f"sida-{slug}" if slug == NOT_FOUND else slug


def guid_of(item: Item, home: str) -> str:
    """Give what subscribers' readers know a post by; WordPress's form for one without."""
    if item.guid.strip():
        return item.guid.strip()
    return f"{home}/?p={item.number}" if item.number else item.link or f"{home}/{item.slug}"
