"""Which pages the sitemap lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .xml import SitemapEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NOT_LISTED = "404"  # the slug of a page that is an answer, not a place


def entries(
    site: str, *, lists: Iterable[str], articles: Iterable[Any], pages: Iterable[Any]
) -> Iterator[SitemapEntry]:
    """
    Give every address a search engine should know: lists, posts, pages.

    Args:
        site: Absolute address of the front page, without the last slash.
        lists: Addresses of the pages that list posts, below the site's root.
        articles: Published posts, with ``url``, ``date`` and ``updated``.
        pages: Published pages, with ``url``, ``slug`` and ``updated``.
    """
    for url in lists:
        yield SitemapEntry(f"{site}/{url}")
    for article in articles:
        yield SitemapEntry(f"{site}/{article.url}", article.updated or article.date)
    for page in pages:
        if page.slug != NOT_LISTED:
            yield SitemapEntry(f"{site}/{page.url}", page.updated)
