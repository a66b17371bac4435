"""EXIF (CIPA DC-008): what a camera writes about itself, its owner and where it was."""

from __future__ import annotations

import struct

from PIL import ExifTags, Image

from blog.images.metadata.kinds import DATE, DEVICE, PERSON, PICTURE, PLACE

_DAMAGE = (OSError, SyntaxError, ValueError, KeyError, IndexError, TypeError, EOFError,
           struct.error, RuntimeError, OverflowError, ZeroDivisionError)  # fmt: skip
_MARK = b"Exif\x00\x00"
_ORIENTATION = 0x0112
_GPS, _CAMERA, _SECOND = ExifTags.IFD.GPSInfo, ExifTags.IFD.Exif, ExifTags.IFD.IFD1
# Artist, XPAuthor; and within the camera's part CameraOwnerName.
_PERSONS = (0x013B, 0x9C9D)
_OWNER = (0xA430,)
# Make, Model, HostComputer, UniqueCameraModel, CameraSerialNumber; MakerNote,
# BodySerialNumber, LensMake, LensModel, LensSerialNumber.
_DEVICES = (0x010F, 0x0110, 0x013C, 0xC614, 0xC62F)
_CAMERA_DEVICES = (0x927C, 0xA431, 0xA433, 0xA434, 0xA435)
_DATES = (0x9003, 0x9004)  # taken, and made digital
_VERSION = 0  # of the GPS part: says nothing of a place


def metadata_in_exif(data: bytes) -> set[str]:
    """
    Say what a block of EXIF tells.

    Args:
        data: A TIFF structure, with or without ``Exif`` before it.  A damaged one tells
            nothing: no program can read it either.
    """
    try:
        exif = Image.Exif()
        exif.load(data if data.startswith(_MARK) else _MARK + data)
        return set(_metadata(exif))
    except _DAMAGE:
        return set()


def _metadata(exif: Image.Exif) -> list[str]:
    found = []
    camera = exif.get_ifd(_CAMERA)
    if any(tag != _VERSION and value for tag, value in exif.get_ifd(_GPS).items()):
        found.append(PLACE)
    if any(exif.get(tag) for tag in _PERSONS) or any(camera.get(tag) for tag in _OWNER):
        found.append(PERSON)
    if any(exif.get(tag) for tag in _DEVICES) or any(camera.get(tag) for tag in _CAMERA_DEVICES):
        found.append(DEVICE)
    if any(camera.get(tag) for tag in _DATES):
        found.append(DATE)
    if exif.get_ifd(_SECOND):
        found.append(PICTURE)
    return found


def orientation(data: bytes) -> int:
    """Say which way up a picture is meant to be seen: 1, as it lies, to 8."""
    try:
        exif = Image.Exif()
        exif.load(data if data.startswith(_MARK) else _MARK + data)
        way = exif.get(_ORIENTATION, 1)
    except _DAMAGE:
        return 1
    return way if isinstance(way, int) and 1 <= way <= 8 else 1


def only_orientation(way: int) -> bytes:
    """Write EXIF that holds nothing but the orientation: a TIFF structure of 26 bytes."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, way, 0)
    return b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
