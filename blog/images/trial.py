"""Try the pictures that a site shows: what the build would say, at a fraction of its cost."""

from __future__ import annotations

import posixpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from blog.images.kinds import is_drawing, is_picture, kind_of, suffix_of
from blog.images.messages import BadPicture, taken_out, unsuitable
from blog.images.pipeline import ImagePipeline
from blog.images.raster import bombs_refused
from blog.images.render import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.findings import Finding
    from blog.images.settings import PicturesSettings

_SMALL = 16  # pixels across: the whole file is read, and hardly anything made


def image_findings(
    files: Mapping[str, str], *, content: Path, shown: str, settings: PicturesSettings
) -> Iterator[Finding]:
    """
    Give what is wrong with each picture among *files*, or is worth knowing of it.

    Args:
        files: What shown texts show or link to: path below content/ → address.
        content: The folder content/.
        shown: The same, as the director would type it.
        settings: Where finished pictures are kept: those need not be tried.
    """
    with TemporaryDirectory() as nowhere, bombs_refused():
        pipeline = ImagePipeline(files, content, Path(nowhere), settings)
        for path in sorted(filter(is_picture, files)):
            try:
                _try(pipeline, path)
            except BadPicture as bad:
                yield bad.at(posixpath.join(shown, path))
            except OSError:  # gone since the texts were read
                continue
        for path, names in pipeline.taken_out.items():
            yield taken_out(posixpath.join(shown, path), names)


def _try(pipeline: ImagePipeline, path: str) -> None:
    kind = kind_of(path)
    if is_drawing(path):
        pipeline.draw(path)
    elif kind is None:
        raise unsuitable(suffix_of(path))
    else:
        data = (pipeline.content / path).read_bytes()
        if pipeline.cached(path, data) is None:
            render(data, own=kind, widths=(_SMALL,))
