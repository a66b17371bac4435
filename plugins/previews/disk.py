"""Finished previews, kept on the disk between builds and written to the site."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import __version__ as pillow_version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .draw import Artist
    from .model import Card
    from .settings import PreviewsSettings

RECIPE = 1
"""Raise this when previews shall look in another way: what was kept no longer fits."""

FONT = Path(__file__).parent / "font" / "CharisSIL-Regular.ttf"
_SUM = 32  # bytes of a SHA-256, before each kept preview, which tell if it was damaged


def publish(cards: Mapping[str, Card], output: Path, settings: PreviewsSettings) -> None:
    """
    Write the preview of every card, drawn now or kept from before.

    Args:
        cards: By address from the site's root.
        output: The folder of the site that is being built.
        settings: Colours, and where finished previews are kept.
    """
    artist: Artist | None = None
    for address, card in cards.items():
        place = settings.cache / f"{_key(card, settings)}.png"
        data = _take(place)
        if data is None:
            artist = artist or _artist(settings)
            data = artist.draw(card)
            _put(place, data)
        target = output / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _artist(settings: PreviewsSettings) -> Artist:
    # Pillow takes a tenth of a second to load, and most builds find all previews kept.
    from .draw import Artist

    return Artist(FONT.read_bytes(), settings.colours)


def _key(card: Card, settings: PreviewsSettings) -> str:
    options = (RECIPE, pillow_version, settings.colours, card)
    return sha256(repr(options).encode()).hexdigest()


def _take(place: Path) -> bytes | None:
    try:
        kept = place.read_bytes()
    except OSError:
        return None
    data = kept[_SUM:]
    return data if sha256(data).digest() == kept[:_SUM] else None


def _put(place: Path, data: bytes) -> None:
    """Keep a preview; where the disk cannot be written, the next build draws it again."""
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as beside:
            made = Path(beside) / place.name
            made.write_bytes(sha256(data).digest() + data)
            made.replace(place)  # whole: another build never reads half of it
