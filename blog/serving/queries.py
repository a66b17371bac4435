"""Old addresses that differ only in what stands after ``?``, as a database's do: ``/?p=8``."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.serving.table import Rule


@dataclass(slots=True)
class Queries:
    """
    The queries that some rule has at one path.

    Attributes:
        keys: Of queries that are one pair, such as ``p``: the pair may stand among others.
        whole: Queries of another form; nothing else may stand beside them.
    """

    keys: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)


def by_path(rules: Iterable[Rule]) -> dict[str, Queries]:
    """Give the queries at each path that has any, sorted by path."""
    found: defaultdict[str, Queries] = defaultdict(Queries)
    for rule in rules:
        if rule.query:
            key = key_of(rule.query)
            (found[rule.path].keys if key else found[rule.path].whole).add(key or rule.query)
    return {path: found[path] for path in sorted(found)}


def key_of(query: str) -> str:
    """Give the key of a query that is one pair; "" for any other."""
    key, is_pair, _ = query.partition("=")
    return key if is_pair and "&" not in query else ""
