"""
Publish image files one by one: made or found in the cache, and delivered to a site.

Pillow, which takes a tenth of a second to load, is imported lazily, where an image must be
made: most builds find all of them in the cache, and leave the site's files where they lie.
"""

from __future__ import annotations

import base64
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from blog.files import digest
from blog.images import messages
from blog.images.formats import format_of, is_drawing, suffix_of
from blog.images.model import ResponsiveImage, responsive_image, variant_addresses
from blog.images.sources import Sources
from blog.images.store import ImageStore, key_of, store_version
from blog.images.svg.clean import clean_drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from blog.delivery import Delivery
    from blog.images.model import ImageVariant, RenderedImage
    from blog.images.settings import PicturesSettings
    from blog.images.svg.clean import Drawing

_Result = TypeVar("_Result")

ROOT = "rot/"  # lands at the site's root: icons and the like, wanted in exactly their own size
_MAX_WORKERS = 4  # each may need half a gigabyte of memory


@dataclass(slots=True)
class ImagePipeline:
    """
    Makes images or takes them from the cache, and writes them to the site.

    Attributes:
        files: Path below content/ → address.
        content: The folder content/.
        output: Takes what is made.
        settings: Widths, and where the cache lies.
        fresh: True to take nothing from the cache.
        removed: By path, what was removed from the drawings published so far.
        store: Holds the images of former builds.
        sources: Knows the files that nobody has touched since.
    """

    files: Mapping[str, str]
    content: Path
    output: Delivery
    settings: PicturesSettings
    fresh: bool = False
    removed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    store: ImageStore = field(init=False)
    sources: Sources = field(init=False)

    def __post_init__(self) -> None:
        self.store = ImageStore.of(self.settings, fresh=self.fresh)
        self.sources = Sources(self.content, self.store.cache)

    def results(
        self, paths: Sequence[str]
    ) -> Iterator[tuple[str, ResponsiveImage | messages.ImageError]]:
        """Publish images; give each, or what is wrong with it.  Those to be made come last."""
        waiting = []
        for path in paths:
            ready = _caught(self.publish_ready, path)
            if ready is None:
                waiting.append(path)
            else:
                yield path, ready
        if waiting:
            yield from zip(waiting, self.publish_made(waiting), strict=True)

    def publish_ready(self, path: str) -> ResponsiveImage | None:
        """
        Publish a drawing, or an image that the cache holds; None for one that must be made.

        Raises:
            ImageError: It cannot be published.
        """
        if is_drawing(path):
            return self.publish_drawing(path)
        if format_of(path) is None:
            raise messages.unsuitable(suffix_of(path))
        return self.publish_kept(path)

    def publish_kept(self, path: str) -> ResponsiveImage | None:
        """Publish an image that the cache holds; what the site has already is not even read."""
        key = self.key(path, self.sources.digest(path))
        image = self.store.describe(key)
        if image is None:
            return None
        named = variant_addresses(image.variants, self.files[path])
        kept = [self.output.keep(name, _made_of(key, each)) for each, name in named.items()]
        if all(kept):
            return responsive_image(image, self.files[path])
        rendered = self.store.image(key)
        return self.publish_variants(path, key, rendered) if rendered else None

    def publish_drawing(self, path: str) -> ResponsiveImage:
        """
        Publish an SVG, cleaned.

        Raises:
            ImageError: It is no SVG, or one that cannot be made safe.
        """
        known = self.store.drawing(self.key(path, self.sources.digest(path)))
        drawing = known or self.cleaned(path)
        self.output.write(self.files[path], drawing.data)
        if drawing.removed:
            self.removed[path] = drawing.removed
        return ResponsiveImage(
            self.files[path],
            drawing.width,
            drawing.height,
            is_for_white=not drawing.has_dark_colours,
        )

    def cleaned(self, path: str) -> Drawing:
        """
        Clean an SVG, and keep it in the cache.

        Raises:
            ImageError: It is no SVG, or one that cannot be made safe.
        """
        data, widest = (self.content / path).read_bytes(), self.settings.widths[-1]
        drawing = clean_drawing(data, default_width=widest, embed=_embedded)
        self.store.keep_drawing(self.key(path, digest(data)), drawing)
        return drawing

    def publish_made(self, paths: Sequence[str]) -> list[ResponsiveImage | messages.ImageError]:
        """Make and publish images, some at a time: Pillow encodes beside what else Python does."""
        from blog.images.opening import refuse_decompression_bombs

        workers = min(_MAX_WORKERS, os.cpu_count() or 1)
        with refuse_decompression_bombs(), ThreadPoolExecutor(workers) as pool:
            return list(pool.map(lambda path: _caught(self.make, path), paths))

    def make(self, path: str) -> ResponsiveImage:
        """
        Make an image, keep it in the cache, and publish it.

        Raises:
            ImageError: It cannot be published.
        """
        from blog.images.render import render, render_full_size

        named_format = format_of(path)
        if named_format is None:
            raise messages.unsuitable(suffix_of(path))
        data = (self.content / path).read_bytes()
        if path.startswith(ROOT):
            rendered = render_full_size(data, named_format=named_format)
        else:
            widths = self.settings.widths_of(path)
            rendered = render(data, named_format=named_format, widths=widths)
        key = self.key(path, digest(data))  # of what was read, whatever lies there now
        self.store.keep_image(key, rendered)
        return self.publish_variants(path, key, rendered)

    def publish_variants(self, path: str, key: str, rendered: RenderedImage) -> ResponsiveImage:
        """Write all variants of an image to the site."""
        address = self.files[path]
        for variant, name in variant_addresses(rendered.variants, address).items():
            self.output.write(name, rendered.variants[variant], _made_of(key, variant))
        return responsive_image(rendered, address)

    def is_made(self, path: str) -> bool:
        """Say whether the cache holds an image."""
        return self.store.describe(self.key(path, self.sources.digest(path))) is not None

    def key(self, path: str, source: str) -> str:
        """Name what becomes of a file: by its digest, its format, and the widths asked for."""
        widths = () if path.startswith(ROOT) else self.settings.widths_of(path)
        return key_of(source, (format_of(path), widths))


def _made_of(key: str, variant: ImageVariant) -> str:
    """Name all that a delivered file is made of."""
    return digest(f"{store_version()} {key} {variant}".encode())


def _caught(publish: Callable[[str], _Result], path: str) -> _Result | messages.ImageError:
    try:
        return publish(path)
    except messages.ImageError as error:
        return error


def _embedded(data: bytes) -> str:
    """Strip a photo inside a drawing to its pixels; give it as a ``data:`` address."""
    from blog.images.opening import refuse_decompression_bombs
    from blog.images.render import render_full_size

    with refuse_decompression_bombs():
        [(variant, written)] = render_full_size(data).variants.items()
    return f"data:{variant.format.mime};base64,{base64.b64encode(written).decode('ascii')}"
