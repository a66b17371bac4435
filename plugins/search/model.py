"""What is searched: posts as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from blog.files import digest

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, kw_only=True)
class SearchPost:
    """
    One post that can be found.

    Attributes:
        title: Plain text.
        title_lang: BCP 47 tag of a title in another language than the text, or "".
        lang: BCP 47 tag of the text.
        url: Below the site's root, without leading slash: ``2017/vem-gor-jobbet/``.
        date: The day it was published.
        tags: Their names.
        teaser: Plain text, shown with the hit.
        html: The whole post, headings too.
    """

    title: str
    title_lang: str = ""
    lang: str = "sv"
    url: str
    date: dt.date
    tags: tuple[str, ...] = ()
    teaser: str = ""
    html: str

    @cached_property
    def fingerprint(self) -> str:
        """Name all that its words come from: equal ones have equal words."""
        parts = (self.title, *self.tags, self.teaser, self.html)
        return digest("\0".join(parts).encode())
