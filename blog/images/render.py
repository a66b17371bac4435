"""Render one image file: from its bytes to the bytes of all its variants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.animation import render_animation
from blog.images.encode import encode
from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import ImageVariant, RenderedImage, variant_widths
from blog.images.opening import is_animation, open_image
from blog.images.raster import count_colours, full_width, normalize, resize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from blog.images.formats import ImageFormat
    from blog.images.model import Role

# A photo has tens of thousands of colours; letters and lines, even with soft edges, few.
_LINE_ART_COLOURS = 8192
_BY_NAME = {image_format.name: image_format for image_format in (AVIF, GIF, PNG, WEBP)}
_LOSSLESS = frozenset({"PNG", "GIF", "WEBP"})  # formats that line art is kept in


def render(data: bytes, *, named_format: ImageFormat, widths: Sequence[int]) -> RenderedImage:
    """
    Make an image's variants: AVIF and WebP for a photo, lossless WebP for line art, and a
    fallback, JPEG or PNG, in every width; and its own address in the format of its name.

    Args:
        data: The file.
        named_format: What the file's name promises; its content may be in another.
        widths: Those of the settings, in pixels, rising.

    Raises:
        ImageError: It is damaged, too large, or moves for too long.
    """
    image = open_image(data)
    if is_animation(image):
        return render_animation(image, named_format=named_format, width=widths[-1])
    chosen = variant_widths(full_width(image), widths)
    line_art = is_line_art(image)
    widest = normalize(image, chosen[-1])
    formats = _formats(widest, line_art=line_art)
    variants: dict[ImageVariant, bytes] = {}
    sizes = [_narrowed(widest, width) for width in chosen]
    for each in formats:
        role: Role = "fallback" if each is formats[-1] else "source"
        for size in sizes:
            variants[ImageVariant(role, each, size.width)] = encode(size, each, line_art=line_art)
    if named_format is not formats[-1]:
        variant = ImageVariant("original", named_format, widest.width)
        variants[variant] = encode(widest, named_format, line_art=line_art)
    return RenderedImage(widest.width, widest.height, variants)


def render_full_size(data: bytes, *, named_format: ImageFormat | None = None) -> RenderedImage:
    """
    Write an image anew in its full size and one variant, with nothing but its pixels.

    Args:
        data: The file.
        named_format: What the file's name promises; None for the format that it is in.

    Raises:
        ImageError: It is damaged or too large.
    """
    image = open_image(data)
    chosen = named_format or _BY_NAME.get(str(image.format), JPEG)
    line_art = is_line_art(image)
    full = normalize(image, full_width(image))
    written = encode(full, chosen, line_art=line_art)
    return RenderedImage(
        full.width, full.height, {ImageVariant("fallback", chosen, full.width): written}
    )


def is_line_art(image: Image.Image) -> bool:
    """Say whether an image is made of letters, lines and areas, not taken by a camera."""
    return image.format in _LOSSLESS and count_colours(image, _LINE_ART_COLOURS) is not None


def _formats(image: Image.Image, *, line_art: bool) -> tuple[ImageFormat, ...]:
    """Give the formats to offer, best first; the last is the fallback."""
    if line_art:  # AVIF blurs letters, and weighs more than a WebP that does not
        return (WEBP, PNG)
    return (AVIF, WEBP, PNG if image.mode == "RGBA" else JPEG)


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    return image if image.width == width else resize(image, width)
