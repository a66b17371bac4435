"""A picture or a document that is to be shown: upright, without metadata, and warned about."""

from __future__ import annotations

import base64
import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

from blog.images.formats import is_drawing, is_image, is_unsuitable, suffix_of
from blog.images.messages import ImageError, next_time
from blog.images.metadata import pdf
from blog.images.metadata.kinds import DAMAGE
from blog.images.metadata.scan import read_words, strip_metadata
from blog.images.opening import is_animation, open_image, translate_pillow_errors
from blog.images.svg.clean import clean_drawing

DOCUMENTS = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")
"""The documents that can be attached: those whose metadata can be found and removed."""

_SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp",
             "AVIF": ".avif"}  # fmt: skip
_ORIENTATION = 0x0112
_DRAWING_WIDTH = 800  # of a drawing that does not say its size

_UNTAGGED = (
    "Dokumentet är inte taggat, så den som får det uppläst vet inte vad som är rubriker, listor "
    "och tabeller. Skriv hellre innehållet som text i inlägget. Eller skapa pdf-filen på nytt i "
    "Word: Spara som, PDF, Alternativ, Dokumentstrukturtaggar för hjälpmedel."
)
_UNREAD = (
    "Allt i dokumentet går inte att granska: det är låst med lösenord eller skadat. Se efter att "
    "inget hemligt står där, och spara det utan lösenord."
)
_OFFICE = (
    "Ett Office-dokument kan inte öppnas av alla, och ser olika ut på olika datorer. Skriv hellre "
    "innehållet som text i inlägget, eller spara dokumentet som taggad pdf."
)
_OTHER_KIND = (
    "Filer som slutar på {} går inte att lägga in. En bild ska vara JPEG, PNG, WebP, GIF eller "
    "SVG, och ett dokument helst en taggad pdf. Rader ur ett kalkylark och ord ur en textfil kan "
    "du klistra in."
)


class UploadProblem(ValueError):
    """A file cannot be put in a text.  Its text says why in Swedish, and what to do."""


@dataclass(frozen=True, slots=True)
class Upload:
    """
    A file that can be published.

    Attributes:
        data: Its bytes: upright and without metadata.
        suffix: How its name shall end, whatever it was called.
        is_image: True for a picture, which needs words for those who do not see it.
        warnings: Swedish sentences about what she should know.
    """

    data: bytes
    suffix: str
    is_image: bool
    warnings: tuple[str, ...] = ()


def read_upload(name: str, data: bytes) -> Upload:
    """
    Make a file ready to be published.

    Args:
        name: What it was called; only its ending counts, and that is not believed.
        data: Its bytes.

    Raises:
        UploadProblem: No page can show it, or nobody can tell what it holds.
    """
    suffix = suffix_of(name)
    if not data:
        raise UploadProblem("Filen är tom. Är det rätt fil?")
    try:
        if suffix in DOCUMENTS:
            return _document(suffix, data)
        if is_drawing(name):
            return _drawing(data)
        if is_unsuitable(name) and suffix not in (".heic", ".heif"):
            raise UploadProblem(
                f"Bilder med ändelsen {suffix} går inte att visa på webben. Spara bilden som JPEG "
                "eller PNG, och lägg in den igen."
            )
        return _raster(data)
    except ImageError as problem:
        raise UploadProblem(_told(problem, name)) from None


def _told(problem: ImageError, name: str) -> str:
    """Say what is wrong with a picture that lies nowhere yet: there is no file to exchange."""
    suffix = suffix_of(name)
    if suffix in (".heic", ".heif") or "HEIC" in problem.message:
        return (
            "Bilden är i formatet HEIC, som webbläsare inte kan visa. Öppna den i ett "
            f"bildprogram, spara den som JPEG och lägg in den igen.{next_time('.heic')}"
        )
    if suffix and not is_image(name):
        return _OTHER_KIND.format(suffix)
    hint = problem.hint.replace("byt ut filen", "lägg in den igen")
    return f"{problem.message} {hint}"


def _raster(data: bytes) -> Upload:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = open_image(data)
        suffix = _SUFFIXES[str(image.format)]
        with translate_pillow_errors():
            image.load()  # a file that ends too early is told now, and not when publishing
            way = image.getexif().get(_ORIENTATION, 1)
        if not is_animation(image) and (way not in (0, 1) or image.format == "MPO"):
            return Upload(_drawn_anew(image), suffix, is_image=True)
        try:
            return Upload(strip_metadata(data), suffix, is_image=True)
        except ValueError:  # what is hidden in it cannot be left out: only the pixels are kept
            return Upload(_drawn_anew(image), suffix, is_image=True)


def _drawn_anew(image: Image.Image) -> bytes:
    """Draw the pixels upright, with their colour profile, what is seen through, and no more."""
    said = image.info
    kept = {name: said[name] for name in ("icc_profile", "transparency") if name in said}
    with translate_pillow_errors():
        upright = ImageOps.exif_transpose(image)
        pixels = Image.frombytes(upright.mode, upright.size, upright.tobytes())
        if upright.mode == "P" and (palette := upright.getpalette()):
            pixels.putpalette(palette)
        kind = "JPEG" if image.format == "MPO" else image.format
        options = {"quality": 95, "subsampling": 0} if kind == "JPEG" else {"lossless": True}
        file = io.BytesIO()
        pixels.save(file, kind, **kept, **options)
    return file.getvalue()


def _drawing(data: bytes) -> Upload:
    drawing = clean_drawing(data, default_width=_DRAWING_WIDTH, embed=_embedded)
    removed = ", ".join(drawing.removed)
    said = (
        f"Det här togs bort ur teckningen: {removed}. Se efter att den ser rätt ut."
        if removed
        else ""
    )
    return Upload(drawing.data, ".svg", is_image=True, warnings=(said,) if said else ())


def _embedded(data: bytes) -> str:
    """Strip a photo inside a drawing, and write it as an address of its own."""
    photo = _raster(data)
    kind = photo.suffix.removeprefix(".").replace("jpg", "jpeg")
    return f"data:image/{kind};base64,{base64.b64encode(photo.data).decode()}"


def _document(suffix: str, data: bytes) -> Upload:
    if not data.startswith(b"%PDF-" if suffix == ".pdf" else b"PK\x03\x04"):
        raise UploadProblem(
            f"Filen slutar på {suffix} men är något annat. Öppna den i programmet som den gjordes "
            "i, och spara den på nytt."
        )
    said = [] if suffix == ".pdf" else [_OFFICE]
    if not read_words(data, suffix)[1]:
        said.append(_UNREAD)
    try:
        if suffix == ".pdf" and not pdf.is_tagged(data):
            said.append(_UNTAGGED)
        stripped = strip_metadata(data)
    except DAMAGE:
        raise UploadProblem(
            "Uppgifter om vem som har skrivit dokumentet går inte att ta bort ur filen. Spara den "
            "på nytt, utan lösenord, och lägg in den igen."
        ) from None
    return Upload(stripped, suffix, is_image=False, warnings=tuple(said))
