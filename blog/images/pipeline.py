"""
Read pictures from content/, and write what is published of them.

Pillow, which takes a tenth of a second to load, is imported lazily, where an image must be
made: most builds find all of them in the cache.
"""

from __future__ import annotations

import base64
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PIL import __version__ as pillow_version

from blog.cache import Cache
from blog.files import write_files
from blog.images import messages
from blog.images.kinds import is_drawing, kind_of, suffix_of
from blog.images.model import RECIPE, ResponsiveImage, addresses, picture_of
from blog.images.store import key_of, pack, unpack
from blog.images.svg.clean import clean_drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from blog.images.model import Rendered
    from blog.images.settings import PicturesSettings

_Made = TypeVar("_Made")

NAMESPACE = "pictures"  # in the cache
ROOT = "rot/"  # lands at the site's root: icons and the like, wanted in exactly their own size
_MOST_AT_ONCE = 4  # each may need half a gigabyte of memory


@dataclass(slots=True)
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
    cache: Cache = field(init=False)

    def __post_init__(self) -> None:
        version = f"pictures {RECIPE}, Pillow {pillow_version}"
        self.cache = Cache(self.settings.cache, version=version)

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
        kept = self.cached(path, (self.content / path).read_bytes())
        return self.place(path, kept) if kept else None

    def cached(self, path: str, data: bytes) -> Rendered | None:
        """Give what was made of a picture before; None if that must be done now."""
        packed = self.cache.get(NAMESPACE, self.key(path, data))
        return unpack(packed) if packed else None

    def draw(self, path: str) -> ResponsiveImage:
        """Publish an SVG."""
        data, room = (self.content / path).read_bytes(), self.settings.widths[-1]
        drawing = clean_drawing(data, room=room, embed=_embedded)
        write_files(self.output, {self.files[path]: drawing.data})
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
        self.cache.put(NAMESPACE, self.key(path, data), pack(rendered))
        return self.place(path, rendered)

    def place(self, path: str, rendered: Rendered) -> ResponsiveImage:
        """Write all forms of a picture to the site."""
        address = self.files[path]
        named = addresses(rendered.files, address)
        write_files(self.output, {name: rendered.files[file] for file, name in named.items()})
        return picture_of(rendered, address)

    def key(self, path: str, data: bytes) -> str:
        """Name what becomes of the picture: by its bytes, its kind, and the widths asked for."""
        widths = () if path.startswith(ROOT) else self.settings.widths
        return key_of(data, (kind_of(path), widths))


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
