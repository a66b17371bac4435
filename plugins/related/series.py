"""Posts that the writer counts as one series."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from blog.documents.languages import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Series:
    """
    A post's place in a series.

    Attributes:
        name: As the writer named it.
        number: The post's own number, from 1, in order of publication.
        articles: All of its posts, the first first.
        lang: The language of the post.
    """

    name: str
    number: int
    articles: tuple[Any, ...]
    lang: str = "sv"

    @property
    def label(self) -> str:
        """Say it in the post's language: ``Skottland, del 2 av 3``."""
        part = words_in(self.lang).part.format(self.number, len(self.articles))
        return f"{self.name}, {part}"


def series(articles: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    """
    Group posts by the name of their series, whatever its capitals.

    Args:
        articles: Newest first, each with ``series_name``, "" for none.

    Returns:
        The name in lower case → its posts, oldest first.  A series of one is none.
    """
    groups: dict[str, list[Any]] = {}
    for article in articles:
        if article.series_name:
            groups.setdefault(article.series_name.casefold(), []).append(article)
    return {name: tuple(reversed(group)) for name, group in groups.items() if len(group) > 1}


def place(article: Any, groups: dict[str, tuple[Any, ...]]) -> Series | None:
    """Give a post its place in its series, or None."""
    group = groups.get(article.series_name.casefold(), ())
    if article not in group:
        return None
    return Series(group[0].series_name, group.index(article) + 1, group, article.lang)
