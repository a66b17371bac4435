"""What Pelican need not do: it takes time, and changes nothing."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def take_shortcuts(generator: Any, texts: Sequence[str]) -> None:
    """
    Let one of Pelican's generators leave it undone.

    Args:
        generator: Of posts or of pages.
        texts: Those that have been read for it, by path below content/.
    """
    # It walks through all folders, and asks of each file whether a pattern passes over it.
    generator.get_files = lambda _paths, **_: texts
    # It asks the disk four times about each text, for caches that are not used.
    for cacher in (generator, generator.readers):
        cacher.get_cached_data = lambda _path, default=None: default
        cacher.cache_data = lambda _path, _data: None
    # It compares each post with all those of each year.
    whole = getattr(generator, "_build_period_archives", None)
    if whole:
        generator._build_period_archives = year_by_year(whole)


def relative_path(own: str, whole: Callable[[str], str], source_path: str = "") -> str:
    """
    Give the path of a file below content/.

    Args:
        own: That of a text.
        whole: Pelican's way to work out any.
        source_path: The file; "" for the text itself.
    """
    return whole(source_path) if source_path else own


def year_by_year(archives: Callable[..., Mapping[str, list[Any]]]) -> Callable[..., Any]:
    """
    Let Pelican make its archives of years, months and days of one year after the other.

    Args:
        archives: Its own way: of posts by day, of all posts, and of settings.
    """

    def archives_of(dates: Sequence[Any], articles: Sequence[Any], settings: Any) -> Any:
        found: defaultdict[str, list[Any]] = defaultdict(list)
        years: defaultdict[int, list[Any]] = defaultdict(list)
        for article in articles:
            years[article.date.year].append(article)
        for year, posts in groupby(dates, key=lambda article: article.date.year):
            for kind, archive in archives(list(posts), years[year], settings).items():
                found[kind] += archive
        return found

    return archives_of
