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


def may_break(page: FinishedPage, address: str) -> bool:
    """Say whether the page loads anything from another server than *address* is on."""
    return any(_elsewhere(page, address))


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find pictures, styles, scripts and the like from elsewhere, in feeds too."""
    for path in site.broken(NAME):
        for href in (href for page in site.pages_at(path)
                     for href in _elsewhere(page, site.address)):  # fmt: skip
            message = f"”{href}” hämtas från en annan webbplats."
            yield site.error(path, NAME, message, _HINT, words=href)


def _elsewhere(page: FinishedPage, address: str) -> Iterator[str]:
    for reference in page.references:
        # Most is loaded from the site's own root, and two slashes are what another begins with.
        is_local = reference.href.startswith("/") and not reference.href.startswith("//")
        if not reference.is_loaded or is_local:
            continue
        if is_elsewhere(reference.href, page=page.path, site=address):
            yield reference.href
