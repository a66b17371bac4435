"""Where each text lives: the promise of docs/decisions/0002-adresser.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from blog.documents.front_matter.status import State

if TYPE_CHECKING:
    import datetime as dt

TOP = frozenset({"", "top"})  # anchors that every page has (HTML, 7.4.6.4)
NOT_FOUND = "404"  # the slug of the page that servers show for an unknown address


@dataclass(frozen=True, slots=True)
class Addresses:
    """
    Pelican's patterns, each a pair: the address and the file, with ``{slug}`` and ``{date}``.

    Attributes:
        article: Of posts.
        page: Of pages.
        draft: Of drafts, which only a preview shows.
    """

    article: tuple[str, str]
    page: tuple[str, str]
    draft: tuple[str, str]

    def of(
        self, slug: str, *, is_page: bool, state: State, date: dt.datetime | None
    ) -> tuple[str, str]:
        """Give a text's address below the site's root, and its file below output/."""
        if is_page and slug == NOT_FOUND:
            return f"{NOT_FOUND}.html", f"{NOT_FOUND}.html"
        if is_page:
            pattern = self.page
        elif state is State.DRAFT or date is None:
            pattern = self.draft
        else:
            pattern = self.article
        url, save_as = pattern
        return url.format(slug=slug, date=date), save_as.format(slug=slug, date=date)


def local_prefix(site: str) -> str:
    """
    Give what stands before every local link: the path of the site's address.

    Links within the site carry no domain, so that the finished pages work wherever they
    are served: ``""`` for https://exempel.se, ``/blogg`` for https://exempel.se/blogg/.
    """
    return urlsplit(site).path.rstrip("/")
