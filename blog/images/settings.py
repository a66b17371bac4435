"""The settings of plugins.pictures, checked once."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from blog.cache import DEFAULT_FOLDER, cache_folder
from blog.errors import SettingError
from blog.settings import Setting
from blog.site_file import portrait_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# The text is 36rem wide.  480: a small phone.  720: the column on an ordinary screen, and a
# phone with two pixels a pixel.  1080: one with three.  1440: the column on a sharp screen.
DEFAULT_WIDTHS = (480, 720, 1080, 1440)
# The sender's portrait is as high as four letters: on an ordinary screen, and on sharp ones.
PORTRAIT_WIDTHS = (96, 192, 288)
DEFAULT_SIZES = "(min-width: 39rem) 36rem, 92vw"


SETTINGS = (
    Setting("PICTURES_WIDTHS", (list, tuple), DEFAULT_WIDTHS, "In how many pixels, rising."),
    Setting("PICTURES_SIZES", str, DEFAULT_SIZES, "How wide a page shows a picture."),
)


@dataclass(frozen=True, slots=True)
class PicturesSettings:
    """
    What pelicanconf.py says about pictures.

    Attributes:
        cache: ``POSTS_CACHE``: where finished pictures are kept between builds.
        widths: ``PICTURES_WIDTHS``: in how many pixels across a photo is made, rising.  Nothing
            wider than the last is published.
        sizes: ``PICTURES_SIZES``: how wide the page shows a picture, as in HTML's ``sizes``.
        portrait: The sender's picture, below content/; "" for none.
    """

    cache: Path
    widths: tuple[int, ...]
    sizes: str
    portrait: str = ""

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: One of them cannot be used.
        """
        return cls(
            cache=cache_folder("POSTS_CACHE", settings.get("POSTS_CACHE", DEFAULT_FOLDER)),
            widths=_widths(settings.get("PICTURES_WIDTHS", DEFAULT_WIDTHS)),
            sizes=_sizes(settings.get("PICTURES_SIZES", DEFAULT_SIZES)),
            portrait=portrait_of(settings),
        )

    def widths_of(self, path: str) -> tuple[int, ...]:
        """Give the widths that a picture is made in: the sender's portrait in small ones too."""
        is_portrait = unicodedata.normalize("NFC", path) == self.portrait
        return tuple(sorted({*PORTRAIT_WIDTHS, *self.widths})) if is_portrait else self.widths


def _widths(value: object) -> tuple[int, ...]:
    widths = tuple(value) if isinstance(value, list | tuple) else ()
    whole = all(type(width) is int and width > 0 for width in widths)
    if not widths or not whole or list(widths) != sorted(set(widths)):
        raise SettingError(
            name="PICTURES_WIDTHS",
            value=value,
            hint=f"Skriv bredder i stigande ordning, till exempel {list(DEFAULT_WIDTHS)}.",
        )
    return widths


def _sizes(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        hint = f"Skriv till exempel ”{DEFAULT_SIZES}”."
        raise SettingError(name="PICTURES_SIZES", value=value, hint=hint)
    return value.strip()
