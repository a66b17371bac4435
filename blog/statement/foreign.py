"""Which posts have words in another language than the site's, for the statement to name them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_LANG = re.compile(r'<[^<>]*\slang="([^"]*)"')
_Post = TypeVar("_Post")

MOST = 30
"""How many posts the statement names: it is a page to be read, and a light one."""


@dataclass(frozen=True, slots=True)
class ForeignPosts(Generic[_Post]):
    """
    Posts with words in another language.

    Attributes:
        shown: The first of them, at most MOST.
        more: How many there are besides.
    """

    shown: tuple[_Post, ...]
    more: int


def has_foreign_words(html: str, lang: str) -> bool:
    """Say whether something in *html* is marked as being in another language than *lang*."""
    # Few posts have any, and a plain search tells that sooner.
    codes = _LANG.findall(html) if 'lang="' in html else ()
    return any(not _is_same(code, lang) for code in codes)


def foreign_posts(posts: Sequence[_Post]) -> ForeignPosts[_Post]:
    """Divide the posts that :func:`has_foreign_words` found into those to name and the rest."""
    return ForeignPosts(tuple(posts[:MOST]), max(0, len(posts) - MOST))


def _is_same(code: str, lang: str) -> bool:
    """Say whether two tags are of one language: sv, sv-SE, sv-FI."""
    return code.lower().partition("-")[0] == lang.lower().partition("-")[0]
