"""TIFF (revision 6): no page shows it, but it may lie among the pictures."""

from __future__ import annotations

import io

from PIL import Image, TiffImagePlugin

from blog.images.metadata import exif, iptc, xmp
from blog.images.metadata.kinds import DEVICE, PERSON, PICTURE, PLACE

START = (b"II*\x00", b"MM\x00*")
_XMP, _IIM, _RESOURCES = 700, 33723, 34377
_PERSONS, _DEVICES, _GPS = (315,), (271, 272, 316), 34853
_EXACT = frozenset({"raw", "tiff_lzw", "tiff_adobe_deflate", "tiff_deflate", "packbits"})


def find(data: bytes) -> set[str]:
    """Say what a TIFF tells besides its picture."""
    found = exif.metadata_in_exif(data) - {PICTURE}  # a second page hides nothing
    with Image.open(io.BytesIO(data), formats=["TIFF"]) as image:
        tags = image.tag_v2 if isinstance(image, TiffImagePlugin.TiffImageFile) else {}
        found |= {DEVICE} if any(tags.get(tag) for tag in _DEVICES) else set()
        found |= {PERSON} if any(tags.get(tag) for tag in _PERSONS) else set()
        found |= {PLACE} if tags.get(_GPS) else set()
        found |= xmp.metadata_in_xmp(_bytes(tags.get(_XMP)))
        found |= iptc.metadata_in_iim(_bytes(tags.get(_IIM)))
        found |= iptc.metadata_in_resources(_bytes(tags.get(_RESOURCES)))
    return found


def strip(data: bytes) -> bytes:
    """
    Write the same pixels, compressed the same way, and nothing else.

    Raises:
        ValueError: It is compressed in a way that cannot be repeated exactly, or has more pages.
    """
    with Image.open(io.BytesIO(data), formats=["TIFF"]) as image:
        compression = str(image.info.get("compression", ""))
        if compression not in _EXACT or getattr(image, "n_frames", 1) > 1:
            raise ValueError(compression)
        image.load()
        pixels = Image.frombytes(image.mode, image.size, image.tobytes())
        palette = image.getpalette() if image.mode == "P" else None
        if palette:
            pixels.putpalette(palette)
        orientation = image.getexif().get(0x0112, 1)
        profile = image.info.get("icc_profile")
        out = io.BytesIO()
        options = {"icc_profile": profile} if profile else {}
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        tags[0x0112] = orientation
        pixels.save(out, "TIFF", compression=compression, tiffinfo=tags, **options)
    return out.getvalue()


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, tuple) and all(isinstance(item, int) for item in value):
        return b"".join(item.to_bytes(4, "little") for item in value if 0 <= item < 1 << 32)
    return b""
