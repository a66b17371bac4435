"""Every sentence about links, and about code that is not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.file_names import named_sign, without_odd_signs
from blog.findings import Finding, Level, shortened

if TYPE_CHECKING:
    from blog.documents.foreign_codes import ForeignCode
    from blog.documents.links import Link

_QUOTED = 60  # characters of an address that a message quotes
_BAD_LINKS = {
    "script": (
        "Länken ”{written}” kan inte användas på en webbsida.",
        "Länka till en vanlig adress som börjar med https://.",
    ),
    "embedded": (
        "”{written}” hämtas från en annan webbplats, som då kan följa läsaren.",
        "Lägg bilden i content/bilder/ och visa den därifrån, eller gör en vanlig länk.",
    ),
    "missing": (
        "”{written}” leder ingenstans: {sought} finns inte.",
        "Rätta sökvägen, eller lägg dit filen. Mappar skrivs från content/ och framåt.",
    ),
    "nowhere": (
        "En länk eller bild har adressen ”{written}” och leder ingenstans.",
        "Skriv adressen inom parentesen, till exempel [IVO](https://www.ivo.se/), eller ta bort "
        "länken.",
    ),
    "disk": (
        "”{written}” finns på en dator och inte på webben. Ingen läsare kan öppna den.",
        "Lägg filen i content/bilder/ och länka dit, till exempel [planen](/bilder/plan.pdf).",
    ),
    "page": (
        "Filen {sought} är en webbsida. Den kan inte läggas till en text: det som står i den "
        "granskas inte, och den kan låta andra följa läsaren.",
        "Skriv det som text, eller spara den som pdf. Finns sidan på webben: länka dit.",
    ),
    "sign": (
        "Filen {sought} har {sign} i sitt namn, och det kan inte stå i en adress.",
        "Byt namn på filen, till exempel till {renamed}, och skriv samma namn i texten.",
    ),
}


def bad_link(path: str, line: int, link: Link) -> Finding:
    """Tell of an address in a text that cannot be used."""
    message, hint = _BAD_LINKS[link.kind]
    said = {
        "written": link.written[:_QUOTED],
        "sought": link.path or link.written,
        "near": link.near,
        "sign": named_sign(link.path),
        "renamed": without_odd_signs(link.path),
    }
    hint = "Menade du /{near}?" if link.near else hint
    return Finding(path, line, "länk", message.format(**said), hint.format(**said))


def unpublished_target(path: str, line: int, link: Link, *, scheduled: bool) -> Finding:
    """Tell of a link from a published text to one that is not."""
    what = "ett inlägg som inte är publicerat än" if scheduled else "ett utkast"
    return Finding(
        path,
        line,
        "länk",
        f"Länken ”{link.written}” leder till {what}.",
        "Publicera det först, eller ta bort länken.",
    )


def forbidden_element(path: str, line: int, name: str) -> Finding:
    """Tell of raw HTML that runs, asks or shows another site."""
    return Finding(
        path,
        line,
        "html",
        f"”<{name}>” kan inte användas i en text.",
        "Ta bort koden. Vill du visa något från en annan webbplats: gör en vanlig länk.",
    )


def foreign_code(path: str, line: int, code: ForeignCode) -> Finding:
    """Tell of a code that another program would have replaced."""
    written = shortened(code.written)
    if code.kind.hides:
        message = f"”{written}” är en anteckning i ett annat program. Här syns den på sidan."
        return Finding(path, line, "kortkod", message, code.kind.hint)
    message = f"”{written}” är en kod {code.kind.name}, och visas som text på sidan."
    return Finding(path, line, "kortkod", message, code.kind.hint, Level.WARNING)
