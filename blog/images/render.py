"""From a picture's bytes to all its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.animation import render_moving
from blog.images.encode import encode
from blog.images.kinds import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import ImageVariant, Rendered, cut_widths
from blog.images.raster import bare, colours, full_width, is_moving, open_picture, shrunk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from blog.images.kinds import ImageFormat
    from blog.images.model import Role

# A photo has tens of thousands of colours; letters and lines, even with soft edges, few.
_DRAWN_COLOURS = 8192
_BY_NAME = {kind.name: kind for kind in (AVIF, GIF, PNG, WEBP)}
_EXACT = frozenset({"PNG", "GIF", "WEBP"})  # kinds that drawings are kept in


def render(data: bytes, *, own: ImageFormat, widths: Sequence[int]) -> Rendered:
    """
    Make a picture's forms: AVIF and WebP for a photo, lossless WebP for a drawing, and a
    fallback, JPEG or PNG, in every width; and the picture's own address in its own kind.

    Args:
        data: The file.
        own: The kind that its name promises.
        widths: Those of the settings, rising.

    Raises:
        BadPicture: It is damaged, too large, or moves for too long.
    """
    image = open_picture(data)
    if is_moving(image):
        return render_moving(image, own=own, width=widths[-1])
    cut = cut_widths(full_width(image), widths)
    drawn = is_drawn(image)
    widest = bare(image, cut[-1])
    kinds = _kinds(widest, drawn=drawn)
    files: dict[ImageVariant, bytes] = {}
    sizes = [_narrowed(widest, width) for width in cut]
    for kind in kinds:
        role: Role = "fallback" if kind is kinds[-1] else "source"
        for size in sizes:
            files[ImageVariant(role, kind, size.width)] = encode(size, kind, drawn=drawn)
    if own is not kinds[-1]:
        files[ImageVariant("own", own, widest.width)] = encode(widest, own, drawn=drawn)
    return Rendered(widest.width, widest.height, files)


def render_whole(data: bytes, *, own: ImageFormat | None = None) -> Rendered:
    """
    Write a picture anew in its full size and one form, without anything but its pixels.

    Args:
        data: The file.
        own: The kind it shall have; None for the one it has.

    Raises:
        BadPicture: It is damaged or too large.
    """
    image = open_picture(data)
    kind = own or _BY_NAME.get(str(image.format), JPEG)
    drawn = is_drawn(image)
    whole = bare(image, full_width(image))
    files = {ImageVariant("fallback", kind, whole.width): encode(whole, kind, drawn=drawn)}
    return Rendered(whole.width, whole.height, files)


def is_drawn(image: Image.Image) -> bool:
    """Say whether a picture is made of letters, lines and areas, not taken by a camera."""
    return image.format in _EXACT and colours(image, _DRAWN_COLOURS) is not None


def _kinds(image: Image.Image, *, drawn: bool) -> tuple[ImageFormat, ...]:
    """Give the kinds to offer, best first; the last is the fallback."""
    if drawn:  # AVIF blurs letters, and weighs more than a WebP that does not
        return (WEBP, PNG)
    return (AVIF, WEBP, PNG if image.mode == "RGBA" else JPEG)


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    return image if image.width == width else shrunk(image, width)
