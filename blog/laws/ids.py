"""An id names one place on a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.site import FinishedSite

NAME = "id"


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find ids that stand twice on a page, or are empty or hold a space (HTML, 3.2.6)."""
    for page in site.pages.values():
        for name, count in Counter(page.ids).items():
            if count > 1:
                message = f"Namnet ”{name}” står på {count} ställen på sidan."
            elif not name or name != "".join(name.split()):
                message = f"Namnet ”{name}” är tomt eller har ett mellanslag i sig."
            else:
                continue
            hint = "Ge ställena olika namn: ändra det som står efter id= eller # i texten."
            yield site.error(page.path, NAME, message, hint, words=name)
