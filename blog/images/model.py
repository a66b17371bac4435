"""What is made of a picture, and where each part of it is published."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from blog.images.kinds import AVIF, GIF, JPEG, PNG, WEBP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from blog.images.kinds import ImageFormat

RECIPE = 1
"""Raise this when pictures shall be made in another way: what the cache holds no longer fits."""

SUFFIXES = {kind.suffix: kind for kind in (AVIF, GIF, JPEG, PNG, WEBP)}
# A width this near the widest would be made and chosen for nothing.
_NEAR = 0.85

Role = Literal["source", "fallback", "own", "still"]


@dataclass(frozen=True, slots=True)
class ImageVariant:
    """
    One encoded form of a picture.

    Attributes:
        role: "source" (offered first, if the browser knows its kind), "fallback" (for all
            others), "own" (only for links to the picture's own address) or "still" (for
            readers who have asked for less motion).
        kind: How it is stored.
        width: In pixels.
    """

    role: Role
    kind: ImageFormat
    width: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """
    A picture in all its forms.

    Attributes:
        width: Of the widest form, in pixels.
        height: Of the widest form.
        files: Each form and its bytes; sources in the order in which they are offered, and
            narrow before wide.
    """

    width: int
    height: int
    files: Mapping[ImageVariant, bytes]


@dataclass(frozen=True, slots=True)
class ResponsiveImage:
    """
    A picture as a page shows it.  Addresses count from the site's root, without a slash.

    Attributes:
        src: The fallback's address, for any browser or feed reader.
        width: Of the fallback in pixels, or of a drawing in CSS pixels.
        height: Likewise.
        srcset: The fallback's address and width in each width; () when there is but one.
        sources: For each better kind, best first: its media type, and addresses and widths.
        still: The address of a picture that does not move; "" for one that never does.
    """

    src: str
    width: int
    height: int
    srcset: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    still: str = ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address that a page may fetch for the picture; some of them twice."""
        offered = (*self.srcset, *(each for _, candidates in self.sources for each in candidates))
        return (self.src, *(address for address, _ in offered), *filter(None, [self.still]))


def cut_widths(width: int, widths: Iterable[int]) -> tuple[int, ...]:
    """
    Choose in which widths a picture is made.

    Args:
        width: Of the original.
        widths: Those of the settings, rising.

    Returns:
        Rising, at least one, none wider than the original or the widest of the settings.
    """
    wanted = tuple(widths)
    widest = min(width, wanted[-1])
    return (*(w for w in wanted if w < widest * _NEAR), widest)


def addresses(files: Iterable[ImageVariant], address: str) -> dict[ImageVariant, str]:
    """
    Name every form of the picture whose own address is *address*.

    ``bilder/2016/x.jpg`` is the widest fallback, or "own" when the fallback is of another
    kind than the name says; the others are ``bilder/2016/x-720.avif`` and so on.
    """
    stem, suffix = posixpath.splitext(address)
    named = {file: _name(file, stem) for file in files}
    own = [file for file in named if file.role == "own"]
    fallback = max((f for f in named if f.role == "fallback"), key=lambda f: f.width)
    named[own[0] if own else fallback] = stem + suffix
    return named


def _name(file: ImageVariant, stem: str) -> str:
    word = "stilla" if file.role == "still" else str(file.width)
    return f"{stem}-{word}{file.kind.suffix}"


def picture_of(rendered: Rendered, address: str) -> ResponsiveImage:
    """Describe a picture whose own address is *address* for the pages that show it."""
    named = addresses(rendered.files, address)
    fallback = [(named[file], file.width) for file in named if file.role == "fallback"]
    sources: dict[str, list[tuple[str, int]]] = {}
    for file in named:
        if file.role == "source":
            sources.setdefault(file.kind.mime, []).append((named[file], file.width))
    return ResponsiveImage(
        src=fallback[-1][0],
        width=rendered.width,
        height=rendered.height,
        srcset=tuple(fallback) if len(fallback) > 1 else (),
        sources=tuple((mime, tuple(offered)) for mime, offered in sources.items()),
        still=next((named[file] for file in named if file.role == "still"), ""),
    )
