"""Try the images that a site shows: what the build would say, at a fraction of its cost."""

from __future__ import annotations

import posixpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from blog.delivery import Delivery
from blog.images.formats import format_of, is_drawing, is_image, suffix_of
from blog.images.messages import ImageError, removed_from_drawing, unsuitable
from blog.images.opening import refuse_decompression_bombs
from blog.images.pipeline import ROOT, ImagePipeline
from blog.images.render import render, render_full_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.findings import Finding
    from blog.images.settings import PicturesSettings

_SMALL = 16  # pixels across: the whole file is read, and hardly anything made


def image_findings(
    files: Mapping[str, str], *, content: Path, shown: str, settings: PicturesSettings
) -> Iterator[Finding]:
    """
    Give what is wrong with each image among *files*, or is worth knowing of it.

    Args:
        files: What shown texts show or link to: path below content/ → address.
        content: The folder content/.
        shown: The same, as the director would type it.
        settings: Where the cache lies: the images in it need not be tried.
    """
    with TemporaryDirectory() as nowhere, refuse_decompression_bombs():
        pipeline = ImagePipeline(files, content, Delivery.into(Path(nowhere)), settings)
        for path in sorted(filter(is_image, files)):
            try:
                _try(pipeline, path)
            except ImageError as error:
                yield error.at(posixpath.join(shown, path))
            except OSError:  # gone since the texts were read
                continue
        pipeline.sources.save()
        for path, names in pipeline.removed.items():
            yield removed_from_drawing(posixpath.join(shown, path), names)


def _try(pipeline: ImagePipeline, path: str) -> None:
    named_format = format_of(path)
    if is_drawing(path):
        pipeline.publish_drawing(path)
    elif named_format is None:
        raise unsuitable(suffix_of(path))
    elif not pipeline.is_made(path):
        data = (pipeline.content / path).read_bytes()
        if path.startswith(ROOT):
            render_full_size(data, named_format=named_format)
        else:
            render(data, named_format=named_format, widths=(_SMALL,))
