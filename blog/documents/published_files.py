"""The addresses of pictures and other files that are published as they are."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents import file_messages
from blog.documents.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from blog.documents.document import Document
    from blog.findings import Finding

ROOT = "rot/"  # lands at the site's root
OWN_FILES = frozenset(
    {
        *("index.html", "404.html", "sitemap.xml", "feed.xml", "atom.xml", "feed.json"),
        *("feed.css", ".manifest", ".guider"),
    }
)


def file_addresses(paths: Iterable[str], content: str) -> tuple[dict[str, str], list[Finding]]:
    """Give each shown file an address without spaces, capitals or å ä ö."""
    targets: dict[str, str] = {}
    owners: dict[str, str] = {}
    findings = []
    for path in sorted(paths):
        # What lies in rot/ keeps its name: servers ask for exactly that one.
        target = path[len(ROOT) :] if path.startswith(ROOT) else _file_address(path)
        if target in owners:
            place = posixpath.join(content, path)
            findings.append(file_messages.same_picture(place, target, owners[target]))
        owners.setdefault(target, posixpath.join(content, path))
        targets[path] = target
    return targets, findings


def covered_pages(
    files: Mapping[str, str], visible: list[Document], content: str
) -> list[Finding]:
    """Find files of rot/ that would be laid over a page or a feed."""
    pages = {source.save_as for source in visible} | OWN_FILES
    return [
        file_messages.covered_page(posixpath.join(content, path), target)
        for path, target in files.items()
        if target in pages or target.endswith("/index.html")
    ]


def _file_address(path: str) -> str:
    stem, suffix = posixpath.splitext(path)
    parts = [slugify(part) or "fil" for part in stem.split("/")]
    return "/".join(parts) + suffix.lower()
