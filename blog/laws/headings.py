"""One level-one heading a page, and no heading or link without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite

NAME = "rubriknivå"
LINK = "länktext"


def may_break(page: FinishedPage, address: str) -> bool:
    """Say whether a heading or a link of the page is not as it should be."""
    del address
    return (
        _tops(page) != 1
        or not all(heading.words for heading in page.headings)
        or any(each.is_link and not each.words for each in page.references)
    )


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find what a screen reader would announce without a name (WCAG 2.4.4, 2.4.6)."""
    for page in map(site.page, site.broken(NAME)):
        tops = _tops(page)
        if tops != 1:
            message = f"Sidan har {tops} rubriker på högsta nivån, och ska ha en."
            hint = "Skriv rubrikerna i texten med ## eller fler."
            yield site.error(page.path, NAME, message, hint, words="<h1")
        if any(not heading.words for heading in page.headings):
            message = "Sidan har en rubrik utan ord."
            yield site.error(page.path, NAME, message, "Skriv rubriken, eller ta bort raden.")
        for reference in page.references:
            if reference.is_link and not reference.words:
                message = f"Länken till ”{reference.href}” har inga ord att klicka på."
                hint = "Skriv vart länken leder, inom hakparentesen."
                yield site.error(page.path, LINK, message, hint, words=reference.href)


def _tops(page: FinishedPage) -> int:
    return sum(heading.level == 1 for heading in page.headings)
