"""What can be wrong with an image, told to the director."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.swedish.numbers import number

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE = "bild"

_IPHONE = (
    "På en iPhone blir nästa foto rätt om du väljer Inställningar › Kamera › Format › Mest "
    "kompatibla."
)


class ImageError(Exception):
    """
    An image cannot be published.

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


def broken() -> ImageError:
    """Report a file that is damaged, cut off, or no image at all."""
    return ImageError(
        "Bilden går inte att läsa: filen är skadad, eller så är den ingen bild.",
        "Öppna den i ett bildprogram, spara den på nytt som JPEG eller PNG och byt ut filen.",
    )


def too_large(pixels: int | None = None) -> ImageError:
    """Report an image that would not fit in memory; *pixels* when they could be counted."""
    size = f": {number(pixels // 1_000_000)} miljoner bildpunkter" if pixels else ""
    return ImageError(
        f"Bilden är för stor{size}.", "Minska den till högst 6 000 bildpunkter på bredden."
    )


def unsuitable(suffix: str) -> ImageError:
    """Report a format that browsers cannot show."""
    return ImageError(
        f"Bilder med ändelsen {suffix} går inte att visa på webben.",
        "Spara bilden som JPEG, ändra ändelsen i texten och ta bort den här filen."
        + next_time(suffix),
    )


def next_time(suffix: str) -> str:
    """Say how a telephone's next photo comes in a format of the web's; "" for other formats."""
    return f" {_IPHONE}" if suffix in (".heic", ".heif") else ""


def disguised() -> ImageError:
    """Report a telephone's HEIC that was given another name."""
    return ImageError(
        "Bilden går inte att läsa: den är i formatet HEIC, vad namnet än slutar på.",
        f"Öppna den i ett bildprogram, spara den som JPEG och byt ut filen. {_IPHONE}",
    )


def moves_too_long(seconds: float) -> ImageError:
    """Report an animation that goes on for longer than anyone must bear (WCAG 2.2.2)."""
    shown = f"{seconds:.1f}".replace(".", ",")
    return ImageError(
        f"Bilden rör sig i {shown} sekunder, och läsaren kan inte stoppa den.",
        "Gör rörelsen högst 5 sekunder lång, eller visa en stillbild i stället.",
    )


def moves_wrongly(suffix: str) -> ImageError:
    """Report an animation whose name promises a still image."""
    return ImageError(
        f"Bilden rör sig, men ändelsen {suffix} är till för bilder som står stilla.",
        "Spara den som GIF eller WebP, och ändra ändelsen i texten.",
    )


def has_entities() -> ImageError:
    """Report a drawing that defines entities, which could be made to swell."""
    return ImageError(
        "Teckningen har egna förkortningar (ENTITY), som inte används på webben.",
        "Spara den på nytt i ritprogrammet som ”vanlig SVG” eller ”SVG för webben”.",
    )


def bad_drawing() -> ImageError:
    """Report a file that is no SVG."""
    return ImageError(
        "Teckningen går inte att läsa: filen är skadad, eller så är den ingen SVG.",
        "Öppna den i ett ritprogram, spara den på nytt som SVG och byt ut filen.",
    )


def same_names(place: str, other: str) -> Finding:
    """Report two images, such as x.jpg and x.png, whose variants want the same address."""
    return Finding(
        place,
        1,
        RULE,
        f"”{posixpath.basename(place)}” och ”{posixpath.basename(other)}” har så lika namn "
        "att de i någon storlek skulle få samma adress.",
        "Byt namn på den ena, och ändra namnet i texten.",
    )


def removed_from_drawing(place: str, names: Sequence[str]) -> Finding:
    """Warning that something that runs or calls on other sites is gone from a drawing."""
    return Finding(
        place,
        1,
        RULE,
        f"Ur teckningen togs bort: {', '.join(names)}.",
        "Titta på den i en förhandsvisning; saknas något, spara den som ”vanlig SVG”.",
        Level.WARNING,
    )
