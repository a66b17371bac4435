"""No two pages have the same name in a browser's tabs and a list of results (WCAG 2.4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.site import FinishedSite

NAME = "titel"


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find pages without a title, and pages that share one."""
    owners: dict[str, str] = {}
    for path in site.pages:
        title = site.glances[path].title
        other = owners.setdefault(title, path)
        if not title:
            yield site.error(path, NAME, "Sidan har ingen titel.", "Skriv raden Titel.")
        elif other != path:
            message = f"Sidan heter ”{title}”, som {other} också gör."
            yield site.error(path, NAME, message, "Ge den ena en annan titel.")
