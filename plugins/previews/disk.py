"""Write the previews of a site: drawn now, or kept in the cache from a former build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PIL import __version__ as pillow_version

from blog.cache import Cache
from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.delivery import Delivery

    from .draw import Artist
    from .model import Card
    from .settings import PreviewsSettings

CACHE_VERSION = 1
"""Raise this when previews shall look in another way: what the cache holds no longer fits."""

FONT = Path(__file__).parent / "font" / "CharisSIL-Regular.ttf"
_NAMESPACE = "previews"


def publish(cards: Mapping[str, Card], delivery: Delivery, settings: PreviewsSettings) -> None:
    """
    Write the preview of every card.

    Args:
        cards: By address from the site's root.
        delivery: Takes the pictures; those that it keeps are not even read.
        settings: Colours, and where the cache lies.
    """
    artist: Artist | None = None
    version = f"previews {CACHE_VERSION}, Pillow {pillow_version}"
    cache = Cache(settings.cache, version=version)
    for address, card in cards.items():
        key = repr((settings.colours, card))
        made_of = digest(f"{version} {key}".encode())
        if delivery.keep(address, made_of):
            continue
        data = cache.get(_NAMESPACE, key)
        if data is None:
            artist = artist or _artist(settings)
            data = artist.draw(card)
            cache.put(_NAMESPACE, key, data)
        delivery.write(address, data, made_of)


def _artist(settings: PreviewsSettings) -> Artist:
    # Pillow takes a tenth of a second to load, and most builds find all previews in the cache.
    from .draw import Artist

    return Artist(FONT.read_bytes(), settings.colours)
