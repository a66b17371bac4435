"""The index of the last build, and the words that it was made of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from blog.memory import Shelves

from . import grades
from .index import Index, pack, unpack, update
from .render import SearchFile, render, render_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from blog.cache import Cache

    from .model import SearchPost

_GRADES, _INDEX, _LATEST = "search grades", "search index", "latest"


def files_of(
    posts: Sequence[SearchPost], memory: SearchMemory, *, lang: str, one_file: int
) -> Iterator[SearchFile]:
    """
    Write everything that the search reads, and let the next build have what took time to find.

    Args:
        posts: Those that may be found, oldest first.
        memory: What the last build found.
        lang: As in :func:`render`.
        one_file: As in :func:`render`.
    """
    for post in posts:
        name, made_of, make = render_text(post)
        yield SearchFile(name, made_of, partial(memory.with_words_of, post, make))
    index = memory.index_of(posts)
    yield from render(posts, index, lang=lang, one_file=one_file)
    memory.save(index)


class SearchMemory:
    """
    Gives the index of posts, with the help of what the last build found.

    Args:
        cache: Of this program.
    """

    def __init__(self, cache: Cache) -> None:
        kept = cache.get(_INDEX, _LATEST)
        self._former = unpack(kept) if kept else Index()
        self._was_tallied = self._former.is_tallied
        self._shelves = Shelves(cache, _GRADES)
        self._cache = cache

    def unknown(self, posts: Sequence[SearchPost]) -> int:
        """Say how many of the posts are new, or not as they were."""
        return len({post.fingerprint for post in posts}.difference(self._former.posts))

    def with_words_of(self, post: SearchPost, make: Callable[[], bytes]) -> bytes:
        """Make the text of a post, and find its words while its passages are at hand."""
        text = make()
        self._shelves.put(post.fingerprint, grades.pack(grades.grades(post)))
        return text

    def index_of(self, posts: Sequence[SearchPost]) -> Index:
        """
        Find every word of the posts.

        Args:
            posts: Oldest first.
        """
        names = [post.fingerprint for post in posts]

        def grades_at(place: int) -> Mapping[str, int]:
            known = self._grades(names[place])
            if known is None:
                known = grades.grades(posts[place])
                self._shelves.put(names[place], grades.pack(known))
            return known

        return update(self._former, names, grades_at=grades_at, former_grades=self._grades)

    def save(self, index: Index) -> None:
        """Let the next build have the index, and whatever else took time to find."""
        if index.posts != self._former.posts:
            self._shelves.save(set(index.posts))
        if index is not self._former or index.is_tallied != self._was_tallied:
            self._cache.put(_INDEX, _LATEST, pack(index))

    def _grades(self, name: str) -> Mapping[str, int] | None:
        kept = self._shelves.get(name)
        return None if kept is None else grades.unpack(kept)
