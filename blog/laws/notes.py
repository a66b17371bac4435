"""No private note on a page or in a feed, in whatever form it came through."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite

NAME = "anteckning"
_HINT = (
    "Ta bort anteckningen, eller skriv den med <!-- först och --> sist, på rader för sig själva."
)


def may_break(page: FinishedPage, address: str) -> bool:
    """Say whether the page has what looks like a note, or the end of one."""
    del address
    return bool(page.notes or page.ends)


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find notes outside code; the end of one without a beginning is only worth a look."""
    for path in site.broken(NAME):
        for page in site.pages_at(path):
            yield from _on(site, path, page)


def _on(site: FinishedSite, path: str, page: FinishedPage) -> Iterator[Finding]:
    for quoted in dict.fromkeys(page.notes):
        message = f"En anteckning syns på sidan: ”{quoted}”."
        yield site.error(path, NAME, message, _HINT, words="<!")
    for quoted in dict.fromkeys(page.ends) if not page.notes else ():
        message = f"Tecknen --> står kvar på sidan: ”{quoted}”."
        hint = "Ta bort tecknen, eller sätt <!-- framför det som är en anteckning."
        yield site.warning(path, NAME, message, hint, words="->")
