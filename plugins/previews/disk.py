"""Write the previews of a site: drawn now, or kept in the cache from a former build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PIL import __version__ as pillow_version

from blog import progress
from blog.cache import Cache
from blog.files import digest
from blog.parallel import parallel_imap
from blog.program import version_of_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from blog.delivery import Delivery

    from .model import Card
    from .settings import Colours, PreviewsSettings

FONT = Path(__file__).parent / "font" / "CharisSIL-Regular.ttf"
_NAMESPACE = "previews"
TOUCH, FAVICON = "apple-touch-icon.png", "favicon.ico"
"""What systems and programs ask every site for, whatever its pages say."""


def publish(
    cards: Mapping[str, Card],
    delivery: Delivery,
    settings: PreviewsSettings,
    *,
    fresh: bool = False,
) -> None:
    """
    Write the preview of every card.

    Args:
        cards: By address from the site's root.
        delivery: Takes the pictures; those that it keeps are not even read.
        settings: Colours, and where the cache lies.
        fresh: True to draw all of them.
    """
    version = _version()
    cache = Cache(settings.cache, version=version, fresh=fresh)
    missing: list[tuple[str, Card]] = []
    for address, card in cards.items():
        key = _key(card, settings)
        made_of = digest(f"{version} {key}".encode())
        if delivery.keep(address, made_of):
            continue
        data = cache.get(_NAMESPACE, key)
        if data is None:
            missing.append((address, card))
        else:
            delivery.write(address, data, made_of)
    for address, card, data in _drawn(missing, settings):
        key = _key(card, settings)
        cache.put(_NAMESPACE, key, data)
        delivery.write(address, data, digest(f"{version} {key}".encode()))


def publish_icons(delivery: Delivery, colours: Colours, *, taken: Iterable[str]) -> None:
    """Write the site's icons, but for those that the director has made herself (in rot/)."""
    hers = frozenset(taken)
    made_of = digest(f"{_version()} {colours}".encode())
    for address in sorted({TOUCH, FAVICON} - hers):
        if not delivery.keep(address, made_of):
            from .icons import favicon, touch_icon

            drawn = touch_icon(colours.ground, colours.text)
            data = drawn if address == TOUCH else favicon(colours.ground)
            delivery.write(address, data, made_of)


def _version() -> str:
    """Name all that a preview is made of but its card and colours: this package, and Pillow."""
    return f"previews {version_of_folder(Path(__file__).parent)}, Pillow {pillow_version}"


def _key(card: Card, settings: PreviewsSettings) -> str:
    return repr((settings.colours, card))


def _drawn(
    cards: Sequence[tuple[str, Card]], settings: PreviewsSettings
) -> Iterator[tuple[str, Card, bytes]]:
    if not cards:
        return
    # Pillow takes a tenth of a second to load, and most builds find all previews in the cache.
    from .draw import Artist

    progress.begin("Ritar delningsbilderna")
    artist = Artist(FONT.read_bytes(), settings.colours)
    pictures = parallel_imap(artist.draw, [card for _, card in cards])
    for (address, card), data in zip(cards, pictures, strict=True):
        yield address, card, data
