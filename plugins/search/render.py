"""
The files of the search: one for a small blog, many small ones for a large.

For a small blog ``index.json`` holds everything:

- ``words`` and ``hits``: see plugins.search.coding; the hits of a word have its place,
  separated by spaces;
- ``posts``: ``[title, url, date, tags, title's language, text's language]`` each, the last two
  left out when they are the site's.

For a large blog it says where things are:

- ``keys``: the first letters of the first word in ``ord0.json``, ``ord1.json`` and so on,
  which have ``words`` and ``hits``;
- ``size``: how many posts there are in each of ``inlagg0.json``, ``inlagg1.json`` and so on.

``vanliga.json`` lists the most usual words, for a question with a typo in it.

For each post of any blog there is its text below ``text/``, to show the words that were found
among their neighbours: the teaser, and the passages.  What the page itself does not show is
``[label, text, near]`` (plugins.search.passages).
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from .coding import write_words
from .index import most_usual
from .keys import KEY
from .passages import passages
from .shards import divide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .index import Index
    from .model import SearchPost
    from .shards import Piece

INDEX = "index.json"

_BLOCK = 8  # posts in one file
_USUAL = 2_500  # words to guess from: some 9 kB when compressed


class SearchFile(NamedTuple):
    """
    A file that the search reads.

    Attributes:
        name: Below the folder of the search.
        made_of: Names all that it is made of, for one that takes long to make; else "".
        make: Gives its bytes, UTF-8 encoded JSON.
    """

    name: str
    made_of: str
    make: Callable[[], bytes]


def render_text(post: SearchPost) -> SearchFile:
    """Write the text of a post."""
    return SearchFile(text_name(post.url), post.fingerprint, partial(_text, post))


def render(
    posts: Sequence[SearchPost], index: Index, *, lang: str, one_file: int
) -> Iterator[SearchFile]:
    """
    Write everything else that the search reads.  Equal posts give equal bytes.

    Args:
        posts: Those that may be found, oldest first: a new one then leaves the others where
            they were, and most files of a large blog as they are.
        index: Their words.
        lang: The site's language, which need not be said of a post.
        one_file: The longest index that is still one file, in characters.
    """
    shown = [_shown(post, lang) for post in posts]
    if sum(map(len, index.hits.values())) <= one_file:
        whole = _json({**_words(index, index.words), "posts": shown})
        if len(whole.decode()) <= one_file:
            yield SearchFile(INDEX, "", lambda: whole)
            return
    yield from _large(index, shown)


def _large(index: Index, shown: Sequence[Any]) -> Iterator[SearchFile]:
    pieces = divide(index.tallies)
    keys = {"keys": [piece.first for piece in pieces], "size": _BLOCK}
    yield SearchFile(INDEX, "", partial(_json, keys))
    for number, piece in enumerate(pieces):
        yield SearchFile(f"ord{number}.json", piece.made_of, partial(_piece, index, piece))
    for number, start in enumerate(range(0, len(shown), _BLOCK)):
        block = shown[start : start + _BLOCK]
        yield SearchFile(f"inlagg{number}.json", "", partial(_json, block))
    usual = most_usual(index.hits, _USUAL, longer_than=KEY)
    yield SearchFile("vanliga.json", "", partial(_json, usual))


def text_name(url: str) -> str:
    """
    Name the file with the text of a post, as search.js does.

    Args:
        url: The post's, below the site's root.
    """
    return f"text/{url.rstrip('/')}.json"


def _text(post: SearchPost) -> bytes:
    found = passages(post.html)
    told = [[one.label, one.text, one.near] if one.label else one.text for one in found]
    return _json([post.teaser, *told])


def _piece(index: Index, piece: Piece) -> bytes:
    return _json(_words(index, index.words_with(piece.keys)))


def _words(index: Index, words: Sequence[str]) -> dict[str, str]:
    return {"words": write_words(words), "hits": " ".join(map(index.hits.__getitem__, words))}


def _shown(post: SearchPost, lang: str) -> list[str]:
    date, tags = post.date.isoformat(), ", ".join(post.tags)
    own = "" if post.lang == lang else post.lang
    title = "" if post.title_lang in ("", post.lang) else post.title_lang
    entry = [post.title, post.url, date, tags, title or own, own]
    while not entry[-1]:
        entry.pop()
    return entry


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
