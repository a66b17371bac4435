"""The tags of the moved blog: categories and tags of the old one, merged and renamed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from blog.swedish.sorting import swedish_key
from tools.wordpress.export.model import CATEGORY, TAG
from tools.wordpress.plan.text import plain_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.wordpress.export.model import Item, Term

# What WordPress gives a post that nobody has given a category.
_NONE = frozenset({"okategoriserad", "okategoriserade", "uncategorized", "ingen-kategori"})
_ARROW = re.compile(r"\s*(?:→|=>|->|=)\s*")
_LISTED = re.compile(r"\s*[,;]\s*")


class MappingProblem(Exception):
    """A line of the mapping file says nothing; the message says which, in Swedish."""


@dataclass(frozen=True, slots=True)
class Tags:
    """
    What each category and tag of the old blog is called here.

    Attributes:
        names: By kind and slug; None for one that goes.
    """

    names: Mapping[tuple[str, str], str | None] = field(default_factory=dict)

    def of(self, terms: Iterable[Term]) -> tuple[str, ...]:
        """Give a text's tags, each once: categories first, as they stand."""
        ordered = sorted(
            (term for term in terms if term.kind in (CATEGORY, TAG)),
            key=lambda term: term.kind != CATEGORY,
        )
        names = (self.names.get((term.kind, term.slug)) for term in ordered)
        return tuple(dict.fromkeys(filter(None, names)))


def read_mapping(text: str) -> dict[str, str]:
    """
    Read the file that merges and renames: a line ``Gammalt namn = Nytt namn`` each.

    Args:
        text: The file.  What follows ``#`` is a note; nothing after ``=`` takes a tag away.

    Returns:
        The new name by the slug of the old one; "" for one that goes.

    Raises:
        MappingProblem: A line has no ``=``.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        said = re.split(r"(?:^|\s)#", line)[0].strip()
        if not said:
            continue
        parts = _ARROW.split(said, maxsplit=1)
        if len(parts) < 2 or not slugify(parts[0]):
            raise MappingProblem(
                f"rad {number}: ”{said}” går inte att förstå. Skriv det gamla namnet, ett "
                "likhetstecken och det nya: Barn = Barn och unga"
            )
        found[slugify(parts[0])] = _plain(parts[1])
    return found


def plan_tags(
    items: Iterable[Item],
    names: Mapping[tuple[str, str], str],
    *,
    mapping: Mapping[str, str],
    known: Iterable[str] = (),
) -> Tags:
    """
    Decide what every category and tag is called.

    Two that would share an address are one, by the name that most texts have.

    Args:
        items: The texts that come along.
        names: What the export calls them, by kind and slug.
        mapping: As of :func:`read_mapping`.
        known: Tags that are in use here already; their spelling holds.
    """
    used = Counter(term for item in items for term in item.terms if term.kind in (CATEGORY, TAG))
    called = {key: name for key, name in names.items() if key[0] in (CATEGORY, TAG)}
    called |= {(term.kind, term.slug): term.name for term in used}
    wanted = {key: _wanted(key[1], name, mapping) for key, name in called.items()}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for term, count in used.items():
        if name := wanted[term.kind, term.slug]:
            votes[slugify(name)][name] += count
    spelled = {slug: _chosen(found) for slug, found in votes.items()}
    spelled |= {slugify(name): name for name in known}
    return Tags({
        key: spelled.get(slugify(name), name) if name else None for key, name in wanted.items()
    })  # fmt: skip


def _wanted(slug: str, name: str, mapping: Mapping[str, str]) -> str | None:
    plain = _plain(name)
    for each in (slugify(plain), slugify(slug)):
        if each in mapping:
            return mapping[each] or None
    if not slugify(plain) or slugify(plain) in _NONE or slug in _NONE:
        return None
    return plain


def _chosen(votes: Counter[str]) -> str:
    most = max(votes.values())
    return min((name for name, count in votes.items() if count == most), key=swedish_key)


def _plain(name: str) -> str:
    """Give a name without commas, which part tags here, and without marks around it."""
    return _LISTED.sub(" / ", plain_title(name)).strip(" \t#\"'[]/")
