"""
The files of the search: one for a small blog, many small ones for a large.

For a small blog ``index.json`` holds everything:

- ``words`` and ``hits``: see plugins.search.coding; the hits of a word have its place,
  separated by spaces;
- ``posts``: ``[title, url, date, tags, teaser, title's language, text's language]`` each, the
  last two left out when they are the site's.

For a large blog it says where things are:

- ``keys``: the first letters of the first word in ``ord0.json``, ``ord1.json`` and so on,
  which have ``words`` and ``hits``;
- ``size``: how many posts there are in each of ``inlagg0.json``, ``inlagg1.json`` and so on.

``vanliga.json`` lists the most usual words, for a question with a typo in it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .coding import write_hits, write_words
from .index import by_frequency, make_index
from .shards import KEY, divide

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .model import SearchPost

INDEX = "index.json"

_BLOCK = 8  # posts in one file
_USUAL = 2_500  # words to guess from: some 9 kB when compressed


def render(posts: Sequence[SearchPost], *, lang: str, one_file: int) -> dict[str, bytes]:
    """
    Write everything that the search reads.

    Args:
        posts: Those that may be found, oldest first: a new one then leaves the others where
            they were, and most files of a large blog as they are.
        lang: The site's language, which need not be said of a post.
        one_file: The longest index that is still one file, in characters.

    Returns:
        The files by name, as UTF-8 encoded JSON.  Equal posts give equal bytes.
    """
    index = make_index(posts)
    places = {word: write_hits(hits) for word, hits in index.items()}
    shown = [_shown(post, lang) for post in posts]
    whole = _json({**_words(places), "posts": shown})
    if len(whole) <= one_file:
        return {INDEX: whole.encode()}
    usual = [word for word in by_frequency(index) if len(word) > KEY][:_USUAL]
    large = {**_large(places, shown), "vanliga.json": usual}
    return {name: _json(value).encode() for name, value in large.items()}


def _large(places: Mapping[str, str], shown: Sequence[Any]) -> dict[str, Any]:
    shards = divide(places)
    blocks = [shown[start : start + _BLOCK] for start in range(0, len(shown), _BLOCK)]
    return {
        INDEX: {"keys": [key for key, _ in shards], "size": _BLOCK},
        **{f"ord{number}.json": _words(shard) for number, (_, shard) in enumerate(shards)},
        **{f"inlagg{number}.json": block for number, block in enumerate(blocks)},
    }


def _words(places: Mapping[str, str]) -> dict[str, str]:
    return {"words": write_words(list(places)), "hits": " ".join(places.values())}


def _shown(post: SearchPost, lang: str) -> list[str]:
    date, tags = post.date.isoformat(), ", ".join(post.tags)
    own = "" if post.lang == lang else post.lang
    title = "" if post.title_lang in ("", post.lang) else post.title_lang
    entry = [post.title, post.url, date, tags, post.teaser, title or own, own]
    while not entry[-1]:
        entry.pop()
    return entry


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
