"""The index of the last build, and the words that it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.memory import Shelves

from . import grades
from .index import Index, pack, unpack, update

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from blog.cache import Cache

    from .model import SearchPost

_GRADES, _INDEX, _LATEST = "search grades", "search index", "latest"


def index_of(posts: Sequence[SearchPost], cache: Cache) -> Index:
    """
    Find every word of the posts, with the help of what the last build found.

    Args:
        posts: Oldest first.
        cache: Of this program.
    """
    shelves, names = Shelves(cache, _GRADES), [post.fingerprint for post in posts]

    def former_grades(name: str) -> Mapping[str, int] | None:
        kept = shelves.get(name)
        return None if kept is None else grades.unpack(kept)

    def grades_at(place: int) -> Mapping[str, int]:
        known = former_grades(names[place])
        if known is None:
            known = grades.grades(posts[place])
            shelves.put(names[place], grades.pack(known))
        return known

    kept = cache.get(_INDEX, _LATEST)
    former = unpack(kept) if kept else Index()
    found = update(former, names, grades_at=grades_at, former_grades=former_grades)
    if found.posts != former.posts:
        shelves.save(set(names))
        cache.put(_INDEX, _LATEST, pack(found))
    return found
