"""The HTML that the site makes of a text's Markdown, for those who want to know beforehand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.make_html import MakeHtml
from blog.documents.notes.read_parts import read_parts

if TYPE_CHECKING:
    from blog.documents.read_context import Render

_PLACE = re.compile(r"(?<=\")\{static\}(?=/)")
_TEXT = re.compile(r"\{filename\}/?(?P<path>[^#]*)")


@dataclass(frozen=True, slots=True)
class Unread:
    """Stands for a content/ in which all is where it will be: what begins with /bilder/ is."""

    def at_site(self, address: str) -> str:
        """Leave an address as it is."""
        return address

    def nearest(self, path: str) -> str:
        """Know nothing that is like *path*."""
        del path
        return ""

    def find(self, path: str) -> str | None:
        """Know every picture and every text."""
        return path if path.startswith("bilder/") or path.endswith(".md") else None

    def find_odd(self, path: str) -> str | None:
        """Know no file with an odd name."""
        del path
        return None


@dataclass(frozen=True, slots=True)
class SiteHtml:
    """
    Renders a text all the way: private notes out, fixes, Markdown, the last look.

    Attributes:
        render: The site's own Markdown.
        title: The text's.
        lang: Its language.
    """

    render: Render
    title: str = ""
    lang: str = "sv"

    def __call__(self, markdown: str) -> str:
        """Give the HTML that the page will have; addresses as they were written."""
        body = read_parts(f"Titel: –\n\n{markdown}").body
        make = MakeHtml(
            render=self.render, title=self.title, lang=self.lang, folder="inlagg", files=Unread()
        )
        return _PLACE.sub("", make(body, is_body=True).html)
