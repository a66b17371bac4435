"""Who writes: a name, one line about it, and a portrait, or a monogram in place of one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.images.settings import PORTRAIT_WIDTHS
from blog.site_file import portrait_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.images.model import ResponsiveImage

_WIDTH = 64  # CSS pixels, for a browser without our CSS, which shows a circle


@dataclass(frozen=True, slots=True)
class Portrait:
    """
    A picture of who writes.  Addresses count from the site's root, without a slash.

    Attributes:
        src: The address for any browser: the narrowest that is sharp on most screens.
        srcset: Each address and its width in pixels; () for a drawing.
        width: In CSS pixels.
        height: In CSS pixels, in the picture's own proportions.
    """

    src: str
    srcset: tuple[tuple[str, int], ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sender:
    """
    Who writes.

    Attributes:
        name: As the posts are signed.
        line: One line about them; "" without one.
        monogram: The first letters of at most two of the words of the name.
        portrait: A picture of them, or None.
    """

    name: str
    line: str
    monogram: str
    portrait: Portrait | None = None


def sender(
    settings: Mapping[str, object], images: Mapping[str, ResponsiveImage] | None = None
) -> Sender:
    """
    Make the sender of ``AUTHOR``, ``POSTS_SENDER`` and ``POSTS_PORTRAIT``.

    Args:
        settings: Pelican's.
        images: What was made of the site's pictures, by path below content/.
    """
    name = str(settings.get("AUTHOR", ""))
    words = [word for word in name.split() if word[0].isalpha()]
    letters = "".join(word[0] for word in (*words[:1], *words[1:][-1:]))
    line = str(settings.get("POSTS_SENDER", ""))
    return Sender(name, line, letters.upper(), _portrait(portrait_of(settings), images or {}))


def _portrait(path: str, images: Mapping[str, ResponsiveImage]) -> Portrait | None:
    # The same name can be written with composed letters in one place and decomposed in another.
    known = {unicodedata.normalize("NFC", each): image for each, image in images.items()}
    image = known.get(path) if path else None
    if image is None:
        return None
    small = tuple(each for each in image.srcset if each[1] <= PORTRAIT_WIDTHS[-1])
    src = next((address for address, width in small if width > PORTRAIT_WIDTHS[0]), image.src)
    return Portrait(src, small, _WIDTH, max(1, round(image.height * _WIDTH / image.width)))
