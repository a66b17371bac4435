"""An id names one place on a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite

NAME = "id"


def may_break(page: FinishedPage, address: str) -> bool:
    """Say whether an id of the page stands there twice, or is none."""
    del address
    return len(set(page.ids)) < len(page.ids) or not all(map(_is_name, page.ids))


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find ids that stand twice on a page, or are empty or hold a space (HTML, 3.2.6)."""
    for page in map(site.page, site.broken(NAME)):
        for name, count in Counter(page.ids).items():
            if count > 1:
                message = f"Namnet ”{name}” står på {count} ställen på sidan."
            elif not _is_name(name):
                message = f"Namnet ”{name}” är tomt eller har ett mellanslag i sig."
            else:
                continue
            hint = "Ge ställena olika namn: ändra det som står efter id= eller # i texten."
            yield site.error(page.path, NAME, message, hint, words=name)


def _is_name(name: str) -> bool:
    return bool(name) and name == "".join(name.split())
