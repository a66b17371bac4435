"""IPTC-IIM inside Photoshop's resources: what press agencies write about a picture."""

from __future__ import annotations

import re
import struct

from blog.images.metadata import exif, xmp
from blog.images.metadata.kinds import PERSON, PICTURE, PLACE

MARK = b"Photoshop 3.0\x00"
_RESOURCE = re.compile(rb"8BIM(?P<number>..)", re.DOTALL)
_IIM, _EXIF, _XMP, _THUMBNAILS = 0x0404, 0x0422, 0x0424, (0x0409, 0x040C)
_HEADER = b"\x1c\x02"
# Data sets of record 2: by-line and its title, contact, writer; city, sublocation, province,
# country.
_PERSONS, _PLACES = (80, 85, 118, 122), (90, 92, 95, 101)


def metadata_in_resources(data: bytes) -> set[str]:
    """Say what Photoshop's image resources tell."""
    found: set[str] = set()
    for match in _RESOURCE.finditer(data):
        (number,) = struct.unpack(">H", match["number"])
        if number in _THUMBNAILS:
            found.add(PICTURE)
        elif number == _IIM:
            found |= metadata_in_iim(data[match.end() :])
        elif number in (_EXIF, _XMP):
            held = data[match.end() + 6 :]  # behind an empty name and the size
            found |= exif.metadata_in_exif(held) if number == _EXIF else xmp.metadata_in_xmp(held)
    return found


def metadata_in_iim(data: bytes) -> set[str]:
    """Say what a row of IPTC data sets tells."""
    found = set()
    place = data.find(_HEADER)
    while place >= 0 and len(data) >= place + 5:
        number, size = data[place + 2], int.from_bytes(data[place + 3 : place + 5])
        if size and number in _PERSONS:
            found.add(PERSON)
        elif size and number in _PLACES:
            found.add(PLACE)
        place = data.find(_HEADER, place + 5 + size)
    return found
