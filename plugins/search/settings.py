"""What pelicanconf.py says about the search, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Self

from blog.errors import SettingError
from blog.settings import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_SAVE_AS = "sok/index.html"
DEFAULT_ONE_FILE = 40_000
"""Some 18 kB when compressed; 24 posts of 500 words have 30,000."""


SETTINGS = (
    Setting("SEARCH_SAVE_AS", str, DEFAULT_SAVE_AS, "The file of the page that searches."),
    Setting("SEARCH_URL", str, "sok/", "Its address: the folder of SEARCH_SAVE_AS."),
    Setting("SEARCH_ONE_FILE", int, DEFAULT_ONE_FILE, "Characters; a longer index is split."),
)


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """
    Where the search lives.

    Attributes:
        folder: Below the site's root, without slashes at the ends: that of
            ``SEARCH_SAVE_AS``, the page's file.  ``SEARCH_URL`` is its address.
        one_file: ``SEARCH_ONE_FILE``, the longest index that is still one file, in
            characters.
        lang: ``DEFAULT_LANG``.
    """

    folder: str
    one_file: int
    lang: str

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: The page is not the index of a folder of its own inside the
                site, its address is another than its folder's, or the length is no
                whole number.
        """
        folder = _folder(settings)
        one_file = settings.get("SEARCH_ONE_FILE", DEFAULT_ONE_FILE)
        if type(one_file) is not int or one_file < 0:
            raise SettingError(
                name="SEARCH_ONE_FILE",
                value=one_file,
                hint=f"Skriv ett heltal, till exempel {DEFAULT_ONE_FILE}.",
            )
        return cls(folder=folder, one_file=one_file, lang=str(settings.get("DEFAULT_LANG", "sv")))


def _folder(settings: Mapping[str, object]) -> str:
    save_as = settings.get("SEARCH_SAVE_AS", DEFAULT_SAVE_AS)
    folder = str(PurePosixPath(str(save_as)).parent)
    if save_as != f"{folder}/index.html" or not folder.strip("./") or _leaves(folder):
        raise SettingError(
            name="SEARCH_SAVE_AS",
            value=save_as,
            hint=f"Skriv en mapp och index.html, till exempel ”{DEFAULT_SAVE_AS}”.",
        )
    url = settings.get("SEARCH_URL", f"{folder}/")
    if url != f"{folder}/":
        raise SettingError(
            name="SEARCH_URL",
            value=url,
            hint=f"Sidan ligger i mappen ”{folder}”, så skriv ”{folder}/”.",
        )
    return folder


def _leaves(folder: str) -> bool:
    return folder.startswith("/") or ".." in folder.split("/")
