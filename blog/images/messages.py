"""What can be wrong with a picture, told to the director."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.swedish.numbers import number

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE = "bild"


class BadPicture(Exception):
    """
    A picture cannot be published.

    Attributes:
        message: What is wrong: a Swedish sentence, without the file's name.
        hint: What to do: one Swedish sentence in the imperative.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def at(self, place: str) -> Finding:
        """Say the same about the file *place*."""
        return Finding(place, 1, RULE, self.message, self.hint)


def broken() -> BadPicture:
    """Tell that a file is damaged, cut off, or no picture at all."""
    return BadPicture(
        "Bilden går inte att läsa: filen är skadad, eller så är den ingen bild.",
        "Öppna den i ett bildprogram, spara den på nytt som JPEG eller PNG och byt ut filen.",
    )


def too_large(pixels: int | None = None) -> BadPicture:
    """Tell that a picture would not fit in memory; *pixels* when they could be counted."""
    size = f": {number(pixels // 1_000_000)} miljoner bildpunkter" if pixels else ""
    return BadPicture(
        f"Bilden är för stor{size}.", "Minska den till högst 6 000 bildpunkter på bredden."
    )


def unsuitable(suffix: str) -> BadPicture:
    """Tell that browsers cannot show files of this kind."""
    return BadPicture(
        f"Bilder med ändelsen {suffix} går inte att visa på webben.",
        "Spara bilden som JPEG, ändra ändelsen i texten och ta bort den här filen.",
    )


def moves_too_long(seconds: float) -> BadPicture:
    """Tell that a moving picture goes on for longer than anyone must bear (WCAG 2.2.2)."""
    shown = f"{seconds:.1f}".replace(".", ",")
    return BadPicture(
        f"Bilden rör sig i {shown} sekunder, och läsaren kan inte stoppa den.",
        "Gör rörelsen högst 5 sekunder lång, eller visa en stillbild i stället.",
    )


def moves_wrongly(suffix: str) -> BadPicture:
    """Tell that a moving picture has a name that promises a still one."""
    return BadPicture(
        f"Bilden rör sig, men ändelsen {suffix} är till för bilder som står stilla.",
        "Spara den som GIF eller WebP, och ändra ändelsen i texten.",
    )


def has_entities() -> BadPicture:
    """Tell that a drawing defines words of its own, which could be made to swell."""
    return BadPicture(
        "Teckningen har egna förkortningar (ENTITY), som inte används på webben.",
        "Spara den på nytt i ritprogrammet som ”vanlig SVG” eller ”SVG för webben”.",
    )


def bad_drawing() -> BadPicture:
    """Tell that a file is no SVG."""
    return BadPicture(
        "Teckningen går inte att läsa: filen är skadad, eller så är den ingen SVG.",
        "Öppna den i ett ritprogram, spara den på nytt som SVG och byt ut filen.",
    )


def same_names(place: str, other: str) -> Finding:
    """Tell that forms of two pictures, such as x.jpg and x.png, want the same address."""
    return Finding(
        place,
        1,
        RULE,
        f"”{posixpath.basename(place)}” och ”{posixpath.basename(other)}” har så lika namn "
        "att de i någon storlek skulle få samma adress.",
        "Byt namn på den ena, och ändra namnet i texten.",
    )


def taken_out(place: str, names: Sequence[str]) -> Finding:
    """Warning that something that runs or calls on other sites is gone from a drawing."""
    return Finding(
        place,
        1,
        RULE,
        f"Ur teckningen togs bort: {', '.join(names)}.",
        "Titta på den i en förhandsvisning; saknas något, spara den som ”vanlig SVG”.",
        Level.WARNING,
    )
