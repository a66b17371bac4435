"""A place in content/ for every file of the old blog that a text may show."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from tools.wordpress.export.library import uploads_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


FOLDER = "bilder"
_SUFFIXES = frozenset(
    {
        *("jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "svg", "heic", "heif"),
        *("bmp", "tif", "tiff", "pdf", "docx", "doc", "odt", "rtf", "txt", "csv", "xlsx", "xls"),
        *("ods", "pptx", "ppt", "odp", "epub", "ics", "zip", "mp3", "m4a", "ogg", "oga", "wav"),
        *("flac", "opus", "mp4", "m4v", "webm", "ogv", "mov"),
    }
)
"""How the names of files end that come along: what shows or says something, and never runs."""

_ADDRESS = re.compile(
    r"[^\s\"'<>()\[\]\\=]+(?:/uploads|/files|\.files\.wordpress\.com)/[^\s\"'<>()\[\]\\]+"
)
_YEAR = re.compile(r"(?:sites/\d+/)?((?:19|20)\d\d)/")


@dataclass(frozen=True, slots=True)
class MediaPlan:
    """
    Where files will lie.

    Attributes:
        paths: From a path below ``wp-content/uploads`` to one below content/.
    """

    paths: Mapping[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> Mapping[str, str]:
        """Give the way back: from a path below content/ to one below ``wp-content/uploads``."""
        return {path: source for source, path in self.paths.items()}


def named_files(content: str) -> Iterable[str]:
    """Give the addresses in a stored text that may be those of the blog's own files."""
    for found in _ADDRESS.finditer(content):
        address = found[0].replace("&amp;", "&")
        if uploads_path(address):
            yield address


def plan_media(
    sources: Iterable[str], *, existing: Iterable[str], known: Mapping[str, str]
) -> MediaPlan:
    """
    Name every file, so that no two of them want one address on the finished site.

    Args:
        sources: Paths below ``wp-content/uploads``.
        existing: What lies in content/ already.
        known: The names that files got in an earlier run.
    """
    taken = {_place(path) for path in existing} | {_place(path) for path in known.values()}
    paths = dict(known)
    for source in sorted(set(sources)):
        suffix = posixpath.splitext(source)[1].lstrip(".").lower()
        if source in paths or suffix not in _SUFFIXES:
            continue
        year = _YEAR.match(source)
        stem = slugify(posixpath.splitext(posixpath.basename(source))[0]) or "bild"
        folder = f"{FOLDER}/{year[1]}" if year else FOLDER
        number, name = 1, stem
        while f"{folder}/{name}" in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(f"{folder}/{name}")
        paths[source] = f"{folder}/{name}.{suffix}"
    return MediaPlan(paths)


def _place(path: str) -> str:
    """Give what no two files may share: pictures are made in formats beside their own."""
    folder, name = posixpath.split(path)
    return f"{folder}/{slugify(posixpath.splitext(name)[0])}"
