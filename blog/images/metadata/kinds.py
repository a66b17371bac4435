"""The kinds of metadata, in the words that the director reads, and how readers fail."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib

from PIL import Image

# What the readers raise when a file is damaged.
DAMAGE = (
    *(OSError, SyntaxError, ValueError, LookupError, TypeError, AttributeError, EOFError),
    *(ArithmeticError, RuntimeError, MemoryError, struct.error, zlib.error, zipfile.BadZipFile),
    Image.DecompressionBombError,
)

PLACE = "plats"
PERSON = "namn"
DEVICE = "kamera eller apparat"
PICTURE = "en gömd bild"
DATE = "datum"
PROGRAM = "program"
IDENTIFIER = "filens id-nummer"

# A place in figures: 63.8258, 20.2630 or 63° 49' or 63.8258N.
_COORDINATES = re.compile(
    r"[-+]?\d{1,2}[.,]\d{3,}\s*°?\s*[NS]?\s*[,;/ ]\s*[-+]?\d{1,3}[.,]\d{3,}\s*°?\s*[EWÖV]?"
    r"|\d{1,3}\s*°\s*\d{1,2}\s*['′’]"
)
_PLACE_WORD = re.compile(r"gps|latitude|longitude|geotag|location|position", re.IGNORECASE)
_PERSON_WORD = re.compile(r"author|artist|creator|owner|byline|photographer|thumb::uri", re.I)
_DEVICE_WORD = re.compile(r"^(?:source|.*(?:make|model|camera|serial|device|lens).*)$", re.I)


# A file's place on a computer holds the name of whoever works there.
OWN_PATH = re.compile(r"[A-Za-z]:[\\/]+Users[\\/]+\w|/(?:home|Users)/\w|file:///")


def metadata_in_words(name: str, value: str) -> set[str]:
    """Say what a named line of text in a file tells: ``Author`` and ``Anna Holm``."""
    if not value.strip():
        return set()
    found = set()
    if _PLACE_WORD.search(name) or _COORDINATES.search(value):
        found.add(PLACE)
    if _PERSON_WORD.search(name) or OWN_PATH.search(value):
        found.add(PERSON)
    if _DEVICE_WORD.match(name):
        found.add(DEVICE)
    return found
