"""Every published file can be reached, so that nothing lies on the site unknown to anyone."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.images.formats import is_image
from blog.images.model import variant_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.site import FinishedSite

NAME = "oanvänd"
# What servers, robots and our own pages ask for by a name that stands on no page.
_SERVICE = frozenset(
    {"404.html", "robots.txt", "sitemap.xml", "feed.css", "favicon.ico", "apple-touch-icon.png"}
)


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find files that no page, feed or sitemap leads to."""
    # A picture's own address is kept for those who link to it, whatever the pages show of it.
    shown = set(site.collection.files.values())
    hidden = {each.save_as for each in site.collection.visible if each.state is State.HIDDEN}
    reached = {"index.html", *site.targets.values()} | _SERVICE | hidden | shown
    scripts = tuple(f"{posixpath.dirname(path)}/" for path in reached if path.endswith(".js"))
    images = {posixpath.splitext(each)[0] for each in filter(is_image, shown)}
    for path in sorted(site.files - reached):
        if variant_of(path) in images:  # made together, whatever the pages show of it
            continue
        if not (scripts and path.startswith(scripts)):  # what a page's own script fetches
            message = f"Ingen sida leder till {path}."
            yield site.error(path, NAME, message, "Länka till filen, eller ta bort den.")
