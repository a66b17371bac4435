"""What pelicanconf.py says about feeds, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from blog.errors import SettingError
from blog.settings import Setting
from blog.urls import site_address

from .model import FeedSite
from .text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS = (
    Setting("FEEDS_ITEMS", int, 20, "How many posts a feed holds."),
    Setting("FEEDS_TAG_POSTS", int, 2, "How many posts a tag must have to get a feed."),
    Setting("FEEDS_WARN_BYTES", int, 512 * 1024, "A feed above this size gets a warning."),
    Setting("FEEDS_ICON", str, "", "The site's icon, below its root."),
)
_DEFAULTS = {setting.name: setting.default for setting in SETTINGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsSettings:
    """
    What pelicanconf.py says about feeds.

    Attributes:
        items: ``FEEDS_ITEMS``, the number of posts in a feed.
        tag_posts: ``FEEDS_TAG_POSTS``, how many posts a tag must have to get a feed.
        warn_bytes: ``FEEDS_WARN_BYTES``, a larger feed gets a warning.
        site: Whose feeds they are, from ``SITEURL``, ``SITENAME``, ``SITESUBTITLE``,
            ``DEFAULT_LANG`` and ``AUTHOR``.
        promised: The addresses of tags' feeds that somebody may subscribe to: as long as a tag
            has a post, its feed stays.
        moved: The guids of posts that subscribers of an earlier blog have had.
    """

    items: int
    tag_posts: int
    warn_bytes: int
    site: FeedSite
    promised: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()

    @property
    def root(self) -> str:
        """The path of the site on its server: "" or such as ``/blogg``."""
        return urlsplit(self.site.url).path

    @classmethod
    def from_pelican(
        cls,
        settings: Mapping[str, object],
        promised: frozenset[str] = frozenset(),
        moved: frozenset[str] = frozenset(),
    ) -> Self:
        """
        Read and check the settings; *promised* and *moved* are none, but what has been published.

        Raises:
            SettingError: A number is not a whole number above zero, or the site has no
                absolute address.
        """
        return cls(
            items=_number(settings, "FEEDS_ITEMS"),
            tag_posts=_number(settings, "FEEDS_TAG_POSTS"),
            warn_bytes=_number(settings, "FEEDS_WARN_BYTES"),
            site=_site(settings),
            promised=promised,
            moved=moved,
        )


def _number(settings: Mapping[str, object], name: str) -> int:
    value = settings.get(name, _DEFAULTS[name])
    if type(value) is not int or value < 1:
        raise SettingError(
            name=name,
            value=value,
            hint=f"Skriv ett heltal större än noll, till exempel {_DEFAULTS[name]}.",
        )
    return value


def _site(settings: Mapping[str, object]) -> FeedSite:
    title = one_line(str(settings.get("SITENAME") or "")) or "Blogg"
    address, icon = site_address(settings), settings.get("FEEDS_ICON", "")
    if not isinstance(icon, str):
        hint = "Skriv ett filnamn, till exempel apple-touch-icon.png, eller ingenting."
        raise SettingError(name="FEEDS_ICON", value=icon, hint=hint)
    return FeedSite(
        url=address,
        title=title,
        description=one_line(str(settings.get("SITESUBTITLE") or "")) or title,
        language=str(settings.get("DEFAULT_LANG") or "sv"),
        author=one_line(str(settings.get("AUTHOR") or "")) or title,
        icon=f"{address}/{icon}" if icon else "",
    )
