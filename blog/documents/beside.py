"""
Files of content/ that are no documents: what becomes of each, and what to do with the rest.

A file is published when a public text shows it or links to it.  What no text has a use for is
named, with what to do; pictures are only counted here, because a folder may hold spare ones.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents import file_messages
from blog.images.formats import is_image, suffix_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from blog.findings import Finding

# What a text may link to: documents, tables, sound and film.
_ATTACHMENTS = frozenset(
    {
        *(".mp3", ".m4a", ".ogg", ".mp4", ".webm", ".vtt"),
        *(".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".ods", ".odp", ".zip", ".ics"),
    }
)


def unused_files(paths: Iterable[str], *, used: Collection[str], content: str) -> list[Finding]:
    """
    Name the files that no text shows or links to.

    Args:
        paths: Below content/: all files but documents, what lies in rot/ and data files.
        used: Those that a text shows or links to, a draft or a public one.
        content: Where content/ is, as the director sees it.
    """
    return list(_unused(paths, used, content))


def _unused(paths: Iterable[str], used: Collection[str], content: str) -> Iterator[Finding]:
    for path in paths:
        place, suffix = posixpath.join(content, path), suffix_of(path)
        if path in used or is_image(path):
            continue
        if suffix in _ATTACHMENTS:
            yield file_messages.unlinked_file(place, path, suffix)
        else:
            yield file_messages.not_a_text(place, suffix)
