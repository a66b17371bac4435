"""The variants of an image, and the address at which each of them is published."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from blog.images.formats import ImageFormat

# A width this near the widest would be made and chosen for nothing.
_NEAR = 0.85
_VARIANT = re.compile(r"(?P<stem>.+)-(?:\d+|stilla)\.\w+")

Role = Literal["source", "fallback", "original", "still"]


@dataclass(frozen=True, slots=True)
class ImageVariant:
    """
    One encoded form of an image.

    Attributes:
        role: "source" (offered first, if the browser knows its format), "fallback" (for all
            others), "original" (in the format that the file's name promises, only for links
            to its own address) or "still" (for readers who have asked for less motion).
        format: How it is stored.
        width: In pixels.
    """

    role: Role
    format: ImageFormat
    width: int


class Described(Protocol):
    """What is known of an image without its bytes; a :class:`RenderedImage` is that too."""

    @property
    def width(self) -> int:
        """Of the widest variant, in pixels."""

    @property
    def height(self) -> int:
        """Of the widest variant, in pixels."""

    @property
    def variants(self) -> Collection[ImageVariant]:
        """Sources in the order in which they are offered, and narrow before wide."""


@dataclass(frozen=True, slots=True)
class ImageDescription:
    """An image in all its variants, without their bytes; see :class:`Described`."""

    width: int
    height: int
    variants: tuple[ImageVariant, ...]


@dataclass(frozen=True, slots=True)
class RenderedImage:
    """
    An image in all its variants.

    Attributes:
        width: Of the widest variant, in pixels.
        height: Of the widest variant, in pixels.
        variants: The bytes of each; sources in the order in which they are offered, and
            narrow before wide.
    """

    width: int
    height: int
    variants: Mapping[ImageVariant, bytes]


@dataclass(frozen=True, slots=True)
class ResponsiveImage:
    """
    An image as a page shows it.  Addresses count from the site's root, without a slash.

    Attributes:
        src: The fallback's address, for any browser or feed reader.
        width: Of the fallback in pixels, or of a drawing in CSS pixels.
        height: Likewise.
        srcset: The fallback's address and width in each width; () when there is but one.
        sources: For each better format, best first: its media type, and addresses and widths.
        still: The address of an image that does not move; "" for one that never does.
        is_for_white: A drawing for white paper alone, which a dark screen needs a plate for.
    """

    src: str
    width: int
    height: int
    srcset: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    still: str = ""
    is_for_white: bool = False

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address that a page may fetch for the image; some of them twice."""
        offered = (*self.srcset, *(each for _, candidates in self.sources for each in candidates))
        return (self.src, *(address for address, _ in offered), *filter(None, [self.still]))


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A picture that a text shows by itself, for other pages to show.

    Attributes:
        image: The picture.
        alt: What it shows, in words.
        width: How wide the text shows it, in CSS pixels.
        height: Likewise.
    """

    image: ResponsiveImage
    alt: str
    width: int
    height: int


def variant_widths(width: int, widths: Iterable[int]) -> tuple[int, ...]:
    """
    Choose in which widths an image is made.

    Args:
        width: Of the file, in pixels.
        widths: Those of the settings, in pixels, rising.

    Returns:
        Rising, at least one, none wider than the file or the widest of the settings.
    """
    wanted = tuple(widths)
    widest = min(width, wanted[-1])
    return (*(w for w in wanted if w < widest * _NEAR), widest)


def variant_addresses(variants: Iterable[ImageVariant], address: str) -> dict[ImageVariant, str]:
    """
    Name every variant of the image whose own address is *address*.

    ``bilder/2016/x.jpg`` is the "original" or, if there is none, the widest fallback; the
    others are ``bilder/2016/x-720.avif`` and so on.
    """
    stem, suffix = posixpath.splitext(address)
    named = {variant: _name(variant, stem) for variant in variants}
    original = [variant for variant in named if variant.role == "original"]
    fallback = max((v for v in named if v.role == "fallback"), key=lambda v: v.width)
    named[original[0] if original else fallback] = stem + suffix
    return named


def _name(variant: ImageVariant, stem: str) -> str:
    word = "stilla" if variant.role == "still" else str(variant.width)
    return f"{stem}-{word}{variant.format.suffix}"


def variant_of(path: str) -> str:
    """Give the address, without suffix, of the image that *path* may be a variant of, or ""."""
    found = _VARIANT.fullmatch(path)
    return found["stem"] if found else ""


def is_variant_name(path: str, address: str) -> bool:
    """Say whether a variant of the image whose own address is *address* may be called *path*."""
    return variant_of(path) == posixpath.splitext(address)[0]


def responsive_image(image: Described, address: str) -> ResponsiveImage:
    """Describe an image whose own address is *address* for the pages that show it."""
    named = variant_addresses(image.variants, address)
    fallback = [(named[variant], variant.width) for variant in named if variant.role == "fallback"]
    sources: dict[str, list[tuple[str, int]]] = {}
    for variant in named:
        if variant.role == "source":
            candidates = sources.setdefault(variant.format.mime, [])
            candidates.append((named[variant], variant.width))
    return ResponsiveImage(
        src=fallback[-1][0],
        width=image.width,
        height=image.height,
        srcset=tuple(fallback) if len(fallback) > 1 else (),
        sources=tuple((mime, tuple(offered)) for mime, offered in sources.items()),
        still=next((named[variant] for variant in named if variant.role == "still"), ""),
    )
