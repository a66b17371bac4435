"""What a WordPress export holds, as plain values: no comments, no addresses, no passwords."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Term:
    """
    A category or a tag of a post.

    Attributes:
        kind: ``category``, ``post_tag``, or another taxonomy's name.
        slug: As WordPress has it in addresses.
        name: As it is shown.
    """

    kind: str
    slug: str
    name: str


CATEGORY, TAG = "category", "post_tag"
"""The two kinds of terms that every blog has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """
    One post, page, picture or other thing of a WordPress site.

    Attributes:
        number: WordPress's own, ``wp:post_id``; "" when the export has none.
        kind: ``post``, ``page``, ``attachment``, ``wp_block`` and so on.
        status: ``publish``, ``draft``, ``future``, ``private``, ``pending``, ``trash``; "" if the
            export does not say.
        title: As written, HTML perhaps.
        link: Its address.
        guid: Byte for byte what subscribers' readers know it by.
        author: The log-in name of who wrote it.
        content: As stored: HTML, blocks, shortcodes.
        excerpt: A hand-written opening; "" for none.
        date: Local wall time, ``2017-03-01 07:30:00``.
        date_gmt: The same moment in UTC; "" or zeros for a draft.
        modified: The last change, local.
        modified_gmt: The same in UTC.
        pub_date: As a feed has it, ``Wed, 01 Mar 2017 06:30:00 +0000``: for exports without dates.
        slug: ``wp:post_name``, as in addresses: percent-encoded perhaps.
        parent: The number of what it belongs to; "" or "0" for nothing.
        is_protected: It has a password; None if the export does not say.
        is_sticky: It stands first on the front page.
        terms: Categories, tags and others.
        meta: Its custom fields, each with all its values.
        file_url: Of an attachment: where its file is.
        comments: How many approved comments it has.
    """

    number: str = ""
    kind: str = "post"
    status: str = "publish"
    title: str = ""
    link: str = ""
    guid: str = ""
    author: str = ""
    content: str = ""
    excerpt: str = ""
    date: str = ""
    date_gmt: str = ""
    modified: str = ""
    modified_gmt: str = ""
    pub_date: str = ""
    slug: str = ""
    parent: str = ""
    is_protected: bool | None = False
    is_sticky: bool = False
    terms: tuple[Term, ...] = ()
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file_url: str = ""
    comments: int = 0

    def first(self, name: str) -> str:
        """Give the first value of a custom field; "" without one."""
        return next(iter(self.meta.get(name, ())), "")


@dataclass(frozen=True, slots=True)
class ExportedSite:
    """
    What an export says of the site itself.

    Attributes:
        address: Where it lived, without a slash at the end.
        version: Of the format, such as ``1.2``; "" if it does not say.
        language: BCP 47, such as ``sv-SE``.
        authors: Names as shown, by log-in name.
        names: Every category and tag: kind and slug → name.
        parents: The slug of each category's parent.
        numbers: Every category and tag: kind and slug → WordPress's number.
    """

    address: str = ""
    version: str = ""
    language: str = ""
    authors: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[tuple[str, str], str] = field(default_factory=dict)
