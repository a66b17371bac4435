"""
Read pictures from content/, and write what is published of them.

Pillow, which takes a tenth of a second to load, is met only where a picture is made: most
builds find all of them on the shelf.
"""

from __future__ import annotations

import base64
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PIL import __version__ as pillow_version

from blog.images import messages
from blog.images.kinds import is_drawing, kind_of, suffix_of
from blog.images.model import RECIPE, ResponsiveImage, addresses, picture_of
from blog.images.store import ImageCache, key_of
from blog.images.svg.clean import clean_drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from blog.images.model import Rendered
    from blog.images.settings import PicturesSettings

_Made = TypeVar("_Made")

ROOT = "rot/"  # lands at the site's root: icons and the like, wanted in exactly their own size
_MOST_AT_ONCE = 4  # each may need half a gigabyte of memory


@dataclass(frozen=True, slots=True)
class ImagePipeline:
    """
    Makes or fetches pictures, and writes them to the site.

    Attributes:
        files: Path below content/ → address.
        content: The folder content/.
        output: The folder of the site that is being built.
        settings: Widths, and where finished pictures are kept.
        taken_out: By path, what was taken out of the drawings published so far.
    """

    files: Mapping[str, str]
    content: Path
    output: Path
    settings: PicturesSettings
    taken_out: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def results(
        self, paths: Sequence[str]
    ) -> Iterator[tuple[str, ResponsiveImage | messages.BadPicture]]:
        """Give each picture, or what is wrong with it; those that must be made come last."""
        waiting = []
        for path in paths:
            ready = _caught(self.ready, path)
            if ready is None:
                waiting.append(path)
            else:
                yield path, ready
        if waiting:
            yield from zip(waiting, self.make_all(waiting), strict=True)

    def ready(self, path: str) -> ResponsiveImage | None:
        """Publish a drawing, or a picture that was made before; None for another."""
        if is_drawing(path):
            return self.draw(path)
        if kind_of(path) is None:
            raise messages.unsuitable(suffix_of(path))
        kept = self.shelf.take(self.key(path, (self.content / path).read_bytes()))
        return self.place(path, kept) if kept else None

    def draw(self, path: str) -> ResponsiveImage:
        """Publish an SVG."""
        data, room = (self.content / path).read_bytes(), self.settings.widths[-1]
        drawing = clean_drawing(data, room=room, embed=_embedded)
        self.write(self.files[path], drawing.data)
        if drawing.taken_out:
            self.taken_out[path] = drawing.taken_out
        return ResponsiveImage(self.files[path], drawing.width, drawing.height)

    def make_all(self, paths: Sequence[str]) -> list[ResponsiveImage | messages.BadPicture]:
        """Make pictures, some at a time: Pillow encodes beside what else Python does."""
        from blog.images.raster import bombs_refused

        workers = min(_MOST_AT_ONCE, os.cpu_count() or 1)
        with bombs_refused(), ThreadPoolExecutor(workers) as pool:
            return list(pool.map(lambda path: _caught(self.make, path), paths))

    def make(self, path: str) -> ResponsiveImage:
        """Make a picture, keep it, and publish it."""
        from blog.images.render import render, render_whole

        own = kind_of(path)
        if own is None:
            raise messages.unsuitable(suffix_of(path))
        data = (self.content / path).read_bytes()
        if path.startswith(ROOT):
            rendered = render_whole(data, own=own)
        else:
            rendered = render(data, own=own, widths=self.settings.widths)
        self.shelf.put(self.key(path, data), rendered)
        return self.place(path, rendered)

    def place(self, path: str, rendered: Rendered) -> ResponsiveImage:
        """Write all forms of a picture to the site."""
        address = self.files[path]
        for file, name in addresses(rendered.files, address).items():
            self.write(name, rendered.files[file])
        return picture_of(rendered, address)

    def write(self, address: str, data: bytes) -> None:
        """Write one file of the site."""
        target = self.output / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def key(self, path: str, data: bytes) -> str:
        """Name what becomes of the picture: by its bytes, and by all that shapes the result."""
        widths = () if path.startswith(ROOT) else self.settings.widths
        options = (RECIPE, pillow_version, kind_of(path), widths)
        return key_of(data, options)

    @property
    def shelf(self) -> ImageCache:
        """Where finished pictures are kept."""
        return ImageCache(self.settings.cache)


def _caught(make: Callable[[str], _Made], path: str) -> _Made | messages.BadPicture:
    try:
        return make(path)
    except messages.BadPicture as bad:
        return bad


def _embedded(data: bytes) -> str:
    """Make a photo inside a drawing bare; give it as an address."""
    from blog.images.raster import bombs_refused
    from blog.images.render import render_whole

    with bombs_refused():
        [(file, written)] = render_whole(data).files.items()
    return f"data:{file.kind.mime};base64,{base64.b64encode(written).decode('ascii')}"
