"""Nothing on a page is fetched from another site, which could follow the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.laws.addresses import is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite

NAME = "länk"
_HINT = "Lägg filen i content/bilder/ och visa den därifrån, eller gör en vanlig länk."


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find pictures, styles, scripts and the like from elsewhere, in feeds too."""
    for path, page in (*site.pages.items(), *site.carried):
        yield from _on(site, path, page)


def _on(site: FinishedSite, path: str, page: FinishedPage) -> Iterator[Finding]:
    for reference in page.references:
        if reference.is_loaded and is_elsewhere(reference.href, page=path, site=site.address):
            message = f"”{reference.href}” hämtas från en annan webbplats."
            yield site.error(path, NAME, message, _HINT, words=reference.href)
