"""The stylesheet plugin's settings, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Self

from blog.errors import SettingError
from blog.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_FOLDER = "static/css"
_FACE = "static/font"  # below the theme


SETTINGS = (
    Setting("STYLESHEET_FOLDER", str, DEFAULT_FOLDER, "The folder of CSS files, in the theme."),
)


@dataclass(frozen=True, slots=True)
class StylesheetSettings:
    """
    What pelicanconf.py says about the stylesheet.

    Attributes:
        folder: Where the CSS files are: ``STYLESHEET_FOLDER`` below ``THEME``.
        face: Where the theme's typeface is, if it has one.
        files: Where the theme's files lie on the site: ``/tema/``.
    """

    folder: PurePath
    face: PurePath
    files: str

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: The folder is not the name of a folder inside the theme.
        """
        name = settings.get("STYLESHEET_FOLDER", DEFAULT_FOLDER)
        if not isinstance(name, str) or not name or not _is_inside(PurePath(name)):
            raise SettingError(
                name="STYLESHEET_FOLDER",
                value=name,
                hint=f"Skriv en mapp i temat, till exempel ”{DEFAULT_FOLDER}”.",
            )
        theme = PurePath(str(settings["THEME"]))
        files = f"/{settings.get('THEME_STATIC_DIR', 'theme')}/"
        return cls(folder=theme / name, face=theme / _FACE, files=files)


def _is_inside(path: PurePath) -> bool:
    return not path.is_absolute() and ".." not in path.parts
