"""What pelicanconf.py says about feeds, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from blog.errors import SettingError
from blog.urls import as_uri

from .model import FeedSite
from .text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULTS = {
    "FEEDS_ITEMS": 20,
    "FEEDS_TAG_POSTS": 2,
    "FEEDS_WARN_BYTES": 512 * 1024,
}
FORMER = "FEEDS_FORMER"
"""Not for people: where the door keeps the folder of the site that is to be replaced."""


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
    """

    items: int
    tag_posts: int
    warn_bytes: int
    site: FeedSite

    @property
    def root(self) -> str:
        """The path of the site on its server: "" or such as ``/blogg``."""
        return urlsplit(self.site.url).path

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: A number is not a whole number above zero, a name that begins
                with ``FEEDS_`` is none of ours, or the site has no absolute address.
        """
        _refuse_unknown(settings)
        return cls(
            items=_number(settings, "FEEDS_ITEMS"),
            tag_posts=_number(settings, "FEEDS_TAG_POSTS"),
            warn_bytes=_number(settings, "FEEDS_WARN_BYTES"),
            site=_site(settings),
        )


def _refuse_unknown(settings: Mapping[str, object]) -> None:
    """Pelican ignores a misspelt name; then the director believes that it works."""
    for name in sorted(settings):
        if name.startswith("FEEDS_") and name not in DEFAULTS and name != FORMER:
            known = ", ".join(DEFAULTS)
            raise SettingError(
                name=name,
                value=settings[name],
                hint=f"Namnet är okänt. Ta bort raden, eller rätta namnet till något av: {known}.",
            )


def _number(settings: Mapping[str, object], name: str) -> int:
    value = settings.get(name, DEFAULTS[name])
    if type(value) is not int or value < 1:
        raise SettingError(
            name=name,
            value=value,
            hint=f"Skriv ett heltal större än noll, till exempel {DEFAULTS[name]}.",
        )
    return value


def _site(settings: Mapping[str, object]) -> FeedSite:
    title = one_line(str(settings.get("SITENAME") or "")) or "Blogg"
    return FeedSite(
        url=_address(settings),
        title=title,
        description=one_line(str(settings.get("SITESUBTITLE") or "")) or title,
        language=str(settings.get("DEFAULT_LANG") or "sv"),
        author=one_line(str(settings.get("AUTHOR") or "")) or title,
    )


def _address(settings: Mapping[str, object]) -> str:
    written = str(settings.get("SITEURL") or "")
    try:
        address = as_uri(written.rstrip("/"))
        usable = urlsplit(address).scheme in ("http", "https") and bool(urlsplit(address).hostname)
    except ValueError:
        usable = False
    if not usable:
        raise SettingError(
            name="SITEURL",
            value=written,
            hint="Flöden läses utanför webbplatsen och behöver hela adressen. "
            "Skriv den, till exempel https://socialchefen.example.",
        )
    return address
