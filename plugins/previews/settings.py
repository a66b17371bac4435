"""The settings of plugins.previews, checked once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from blog.cache import DEFAULT_FOLDER, cache_folder
from blog.errors import SettingError
from blog.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# --accent, --surface and the other --accent of theme/static/css/tokens.css: a preview stands
# on other sites' pages, and looks the same in light and dark.
DEFAULT_COLOURS = ("#771144", "#ffffff", "#eebbcc")


SETTINGS = (Setting("PREVIEWS_COLOURS", (list, tuple), DEFAULT_COLOURS, "Ground, text and mark."),)


@dataclass(frozen=True, slots=True)
class Colours:
    """
    The colours of a preview, such as ``#771144``.

    Attributes:
        ground: What all stands on.
        text: Of the title and the site's name.
        mark: Of the site's mark.
    """

    ground: str
    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class PreviewsSettings:
    """
    What pelicanconf.py says about link previews.

    Attributes:
        cache: ``POSTS_CACHE``: where finished previews are kept between builds.
        colours: ``PREVIEWS_COLOURS``: ground, text and mark.
        site: ``SITENAME``.
    """

    cache: Path
    colours: Colours
    site: str

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: One of them cannot be used.
        """
        return cls(
            cache=cache_folder("POSTS_CACHE", settings.get("POSTS_CACHE", DEFAULT_FOLDER)),
            colours=_colours(settings.get("PREVIEWS_COLOURS", DEFAULT_COLOURS)),
            site=str(settings.get("SITENAME", "")),
        )


def _colours(value: object) -> Colours:
    names = tuple(value) if isinstance(value, list | tuple) else ()
    if len(names) != 3 or not all(_is_colour(name) for name in names):
        raise SettingError(
            name="PREVIEWS_COLOURS",
            value=value,
            hint=f"Skriv grund, text och märke, till exempel {list(DEFAULT_COLOURS)}.",
        )
    return Colours(*names)


def _is_colour(name: object) -> bool:
    return isinstance(name, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", name) is not None
