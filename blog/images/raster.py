"""
Decode a raster image to plain pixels: upright, in sRGB, without metadata.

Position, author, camera, thumbnails, colour profiles and texts are left behind here: what
follows only ever sees colours.
"""

from __future__ import annotations

import io
from math import ceil

from PIL import Image, ImageCms, ImageOps

from blog.images.opening import PILLOW_ERRORS, translate_pillow_errors

MAX_SIDE = 16_383  # of a WebP
# The channels that a colour profile of each kind is about.
_SPACES = {b"RGB ": "RGB", b"CMYK": "CMYK", b"GRAY": "L"}
_SIDEWAYS = frozenset({5, 6, 7, 8})  # EXIF orientations that exchange width and height
_ORIENTATION = 0x0112


def normalize(image: Image.Image, width: int) -> Image.Image:
    """
    Turn an image upright, scale it to at most *width* pixels across, and keep only its pixels.

    Returns:
        An image in mode RGB, or RGBA if any of its pixels is transparent.

    Raises:
        ImageError: Its pixels cannot be decoded.
    """
    with translate_pillow_errors():
        _skip_detail(image, width)
        profile = image.info.get("icc_profile")
        plain = _channels(_upright(image))
        if plain.width > width:
            plain = resize(plain, width)
        return _pixels_only(_to_srgb(plain, profile))


def resize(image: Image.Image, width: int) -> Image.Image:
    """Scale an image to *width* pixels across, in proportion."""
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def full_width(image: Image.Image) -> int:
    """Give the width in pixels of an image turned upright, or of the largest we can write."""
    width, height = image.size
    if _is_sideways(image):
        width, height = height, width
    return max(1, min(width, width * MAX_SIDE // height, MAX_SIDE))


def count_colours(image: Image.Image, at_most: int) -> int | None:
    """Count the colours of an image; None when there are more than *at_most*."""
    with translate_pillow_errors():
        found = _channels(image).getcolors(at_most)
    return len(found) if found else None


def _skip_detail(image: Image.Image, width: int) -> None:
    """Let the JPEG decoder leave out detail that an image so much smaller cannot show."""
    part = 2 * width / (image.height if _is_sideways(image) else image.width)
    if part < 1:
        image.draft(None, (ceil(image.width * part), ceil(image.height * part)))
    image.load()


def _is_sideways(image: Image.Image) -> bool:
    try:
        return image.getexif().get(_ORIENTATION) in _SIDEWAYS
    except PILLOW_ERRORS:  # the image may be whole, though what the camera wrote of it is not
        return False


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except PILLOW_ERRORS:
        return image


def _channels(image: Image.Image) -> Image.Image:
    """Give an image channels of eight bits: L, CMYK, RGB, or with transparency RGBA."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in ("L", "CMYK", "RGB") else image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert the colours to sRGB, in which screens show an image without a profile."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    opaque = image.convert("RGB") if alpha else image
    if profile and _SPACES.get(profile[16:20]) == opaque.mode:
        opaque = _converted(opaque, profile)
    opaque = opaque.convert("RGB")
    if alpha and alpha.getextrema()[0] != 255:
        opaque.putalpha(alpha)
    return opaque


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        done = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, *PILLOW_ERRORS):  # a broken profile: the colours as they are
        return image
    return done or image


def _pixels_only(image: Image.Image) -> Image.Image:
    """Leave behind everything but the pixels."""
    return Image.frombytes(image.mode, image.size, image.tobytes())
