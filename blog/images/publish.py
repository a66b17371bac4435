"""Publish all images of a site, or report every error of every one."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog import progress
from blog.errors import BuildStopped
from blog.images import messages
from blog.images.formats import is_image
from blog.images.model import ResponsiveImage
from blog.images.pipeline import ImagePipeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from blog.delivery import Delivery
    from blog.findings import Finding
    from blog.images.settings import PicturesSettings


@dataclass(frozen=True, slots=True)
class PublishedImages:
    """
    The images of a site, written to it.

    Attributes:
        images: By path below content/.
        warnings: What the director should know of.
    """

    images: Mapping[str, ResponsiveImage]
    warnings: tuple[Finding, ...]


def publish(
    files: Mapping[str, str],
    *,
    content: Path,
    output: Delivery,
    shown: str,
    settings: PicturesSettings,
    fresh: bool = False,
) -> PublishedImages:
    """
    Write every image among *files* in all its variants, made now or kept from before.

    Args:
        files: What shown texts show or link to: path below content/ → address.
        content: The folder content/.
        output: Takes what is made.
        shown: Where content/ is, as the director sees it.
        settings: Widths, and where the cache lies.
        fresh: True to make all of them.

    Raises:
        BuildStopped: Some of them cannot be published; all of those are told.
    """
    paths = sorted(filter(is_image, files))
    pipeline = ImagePipeline(files, content, output, settings, fresh)
    errors: list[Finding] = []
    images: dict[str, ResponsiveImage] = {}
    for path, result in progress.counted(pipeline.results(paths), len(paths)):
        if isinstance(result, ResponsiveImage):
            images[path] = result
        else:
            errors.append(result.at(posixpath.join(shown, path)))
    pipeline.sources.save()
    errors += _same_names(files, images, shown)
    if errors:
        errors.sort(key=lambda finding: finding.sort_key)
        raise BuildStopped(f"Inget har byggts. Bilder med fel: {len(errors)}.", errors)
    warnings = (
        messages.removed_from_drawing(posixpath.join(shown, path), names)
        for path, names in pipeline.removed.items()
    )
    return PublishedImages(images, tuple(warnings))


def _same_names(
    files: Mapping[str, str], images: Mapping[str, ResponsiveImage], shown: str
) -> Iterator[Finding]:
    """Find images with so like names that two of their variants want one address."""
    owners: dict[str, str] = {}
    for path, image in sorted(images.items()):
        owned = [owners.setdefault(address, path) for address in (files[path], *image.addresses)]
        for other in dict.fromkeys(owned):
            if other != path:
                yield messages.same_names(
                    posixpath.join(shown, path), posixpath.join(shown, other)
                )
