"""In which order a site is changed file by file, so that whatever a page asks for is there."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stage(enum.IntEnum):
    """First what pages show, then the pages, then what leads to them; deletes come last."""

    ASSETS = 1
    PAGES = 2
    LISTS = 3
    FRONT = 4
    TABLES = 5


# The addresses of decision 2.
_LIST = re.compile(r"(?:sida|etikett|etiketter|arkiv|sok)/.*|\d{4}/index\.html")
# Feeds, the site map, and what the server itself reads (redirects to pages that are there now).
_TABLE = re.compile(r"(?:.*/)?(?:[._][^/]*|[^/]*\.xml|[^/]*\.txt|feed\.json)")


def stage_of(path: str) -> Stage:
    """Say when the file at *path* is changed; a compressed copy goes with its file."""
    path = re.sub(r"\.(?:br|gz)$", "", path)
    if _TABLE.fullmatch(path):
        return Stage.TABLES
    if path in ("index.html", "404.html"):
        return Stage.FRONT
    if _LIST.fullmatch(path) and path.endswith((".html", ".json")):
        return Stage.LISTS
    return Stage.PAGES if path.endswith(".html") else Stage.ASSETS


def by_stage(paths: Iterable[str]) -> list[tuple[Stage, list[str]]]:
    """Sort *paths* into stages, in turn; a stage without any is left out."""
    sorted_paths: dict[Stage, list[str]] = {stage: [] for stage in Stage}
    for path in sorted(paths):
        sorted_paths[stage_of(path)].append(path)
    return [(stage, found) for stage, found in sorted_paths.items() if found]
