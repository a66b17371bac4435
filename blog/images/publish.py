"""All pictures of a site: made and written, or every error of every one told."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.images import messages
from blog.images.kinds import is_picture
from blog.images.model import ResponsiveImage
from blog.images.pipeline import ImagePipeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from blog.findings import Finding
    from blog.images.settings import PicturesSettings


@dataclass(frozen=True, slots=True)
class Published:
    """
    The pictures of a site, written to it.

    Attributes:
        pictures: By path below content/.
        warnings: What the director should know of.
    """

    pictures: Mapping[str, ResponsiveImage]
    warnings: tuple[Finding, ...]


def publish(
    files: Mapping[str, str],
    *,
    content: Path,
    output: Path,
    shown: str,
    settings: PicturesSettings,
) -> Published:
    """
    Write every picture among *files* in all its forms, made now or kept from before.

    Args:
        files: What shown texts show or link to: path below content/ → address.
        content: The folder content/.
        output: The folder of the site that is being built.
        shown: Where content/ is, as the director sees it.
        settings: Widths, and where finished pictures are kept.

    Raises:
        BuildStopped: Some of them cannot be published; all of those are told.
    """
    paths = sorted(filter(is_picture, files))
    press = ImagePipeline(files, content, output, settings)
    found: list[Finding] = []
    made: dict[str, ResponsiveImage] = {}
    for path, result in press.results(paths):
        if isinstance(result, ResponsiveImage):
            made[path] = result
        else:
            found.append(result.at(posixpath.join(shown, path)))
    found += _same_names(files, made, shown)
    if found:
        found.sort(key=lambda finding: finding.sort_key)
        raise BuildStopped(f"Inget har byggts. Bilder med fel: {len(found)}.", found)
    warnings = (
        messages.taken_out(posixpath.join(shown, path), names)
        for path, names in press.taken_out.items()
    )
    return Published(made, tuple(warnings))


def _same_names(
    files: Mapping[str, str], made: Mapping[str, ResponsiveImage], shown: str
) -> Iterator[Finding]:
    """Find pictures with so like names that two of their forms want one address."""
    owners: dict[str, str] = {}
    for path, picture in sorted(made.items()):
        taken = [owners.setdefault(address, path) for address in (files[path], *picture.addresses)]
        for other in dict.fromkeys(taken):
            if other != path:
                yield messages.same_names(
                    posixpath.join(shown, path), posixpath.join(shown, other)
                )
