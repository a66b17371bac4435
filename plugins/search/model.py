"""What is searched: posts as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True, kw_only=True)
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
        headings: The text of the headings inside the post.
        body: The text of the whole post, headings too.
    """

    title: str
    title_lang: str = ""
    lang: str = "sv"
    url: str
    date: dt.date
    tags: tuple[str, ...] = ()
    teaser: str = ""
    headings: str = ""
    body: str
