"""Posts in order: by year and month, beside their neighbours, under their tags."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from blog.documents.languages import words_in
from blog.swedish.dates import month_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WORDS_A_MINUTE = 200  # what Swedish readers read, about (domain/swedish.md, C.6)

MOST_FEATURED = 5  # a handful: more would be a list like the one below them


@dataclass(frozen=True, slots=True)
class Month:
    """The posts of one month, newest first."""

    number: int
    name: str
    articles: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """
    The posts of one year, newest first.

    Attributes:
        year: Such as 2017.
        url: The address of its page, below the site's root.
        articles: All of them.
        months: The same by month.
    """

    year: int
    url: str
    articles: tuple[Any, ...]
    months: tuple[Month, ...]


class Finished(list[Any]):
    """
    A list of posts that none is added to, and that knows at once which are in it.

    Pelican asks the list of each tag about every post of the site.  A post equals itself alone.
    """

    def __init__(self, items: Iterable[object]) -> None:
        super().__init__(items)
        self._ids = frozenset(map(id, self))

    def __contains__(self, item: object) -> bool:
        return id(item) in self._ids


def by_month(articles: Sequence[Any]) -> tuple[Month, ...]:
    """Group posts of one year, which are in order, by month."""
    groups = groupby(articles, key=lambda article: article.date.month)
    return tuple(Month(number, month_name(number), tuple(posts)) for number, posts in groups)


def by_year(articles: Sequence[Any]) -> tuple[Year, ...]:
    """Group posts, which are in order, by year."""
    groups = groupby(articles, key=lambda article: article.date.year)
    years = ((year, tuple(posts)) for year, posts in groups)
    return tuple(Year(year, f"{year}/", posts, by_month(posts)) for year, posts in years)


def neighbours(articles: Sequence[Any]) -> Iterator[tuple[Any, Any | None, Any | None]]:
    """Give each post, newest first in *articles*, with the next newer and the next older."""
    for index, article in enumerate(articles):
        newer = articles[index - 1] if index else None
        older = articles[index + 1] if index + 1 < len(articles) else None
        yield article, newer, older


def featured(articles: Sequence[Any]) -> tuple[Any, ...]:
    """Choose what a new reader may begin with: the newest of those that the writer marked."""
    return tuple(article for article in articles if article.is_featured)[:MOST_FEATURED]


def reading_time(words: int, lang: str = "sv") -> str:
    """Say how long a text of *words* words takes to read, in a language that we have words in."""
    interface = words_in(lang)
    if words < WORDS_A_MINUTE / 2:
        return interface.short_reading_time
    return interface.reading_time.format(math.ceil(words / WORDS_A_MINUTE))
