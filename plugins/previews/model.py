"""A link preview: the picture that others show when someone links to a post."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630  # Open Graph's recommendation, and X's summary_large_image
FOLDER = "bilder/delning"


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """
    A preview as a page names it in its head.

    Attributes:
        url: From the site's root, without a leading slash.
        width: In pixels.
        height: In pixels.
        alt: What stands in the picture, as plain text.
    """

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Card:
    """
    What a preview says.

    Attributes:
        title: The post's title, plain text.
        site: The site's name, plain text.
    """

    title: str
    site: str


def preview_of(card: Card, url: str) -> LinkPreview:
    """
    Describe the preview of the post at *url*, such as ``2017/vem-gor-jobbet/``.

    Its address changes with the post's and with nothing else.
    """
    name = url.strip("/").replace("/", "-") or "start"
    alt = f"{card.title} – {card.site}" if card.title != card.site else card.site
    return LinkPreview(f"{FOLDER}/{name}.png", WIDTH, HEIGHT, alt)
