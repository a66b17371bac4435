"""A typeface in the sizes that are used, and how wide its letters are."""

from __future__ import annotations

import io

from PIL import ImageFont


class Typeface:
    """
    One typeface.

    Args:
        data: A TrueType file without kerning of the old kind (a table ``kern``), so that a text
            is as wide as its letters together.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}
        self._widths: dict[int, dict[str, float]] = {}

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Give the typeface in a size, in pixels."""
        if size not in self._sizes:
            # Not Pillow's other layout, which needs a library that not every machine has.
            self._sizes[size] = ImageFont.truetype(
                io.BytesIO(self._data), size, layout_engine=ImageFont.Layout.BASIC
            )
        return self._sizes[size]

    def width(self, text: str, size: int) -> float:
        """
        Give how wide a text is, in pixels.

        A title is measured in many sizes and lines before it stands right; Pillow would load
        the shape of each letter every time.
        """
        known = self._widths.setdefault(size, {})
        for letter in text:
            if letter not in known:
                known[letter] = self.at(size).getlength(letter)
        return sum(known[letter] for letter in text)
