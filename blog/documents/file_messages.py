"""Every sentence about files and folders that cannot be read or used as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import Finding, Level, shortened

if TYPE_CHECKING:
    from blog.ledger.serialize import UnreadableLedger

_RENAME = "Byt namn på filen så att namnet slutar på .md, eller flytta den härifrån."
_REWRITE = "Skriv om texten i en fil som slutar på .md, eller flytta filen härifrån."
_FROM_WORD = "Öppna den i ett skrivprogram, spara den som Worddokument (.docx) och kör inv word."
_AS_A_TEXT = {
    **dict.fromkeys(("", ".txt", ".text", ".mdx", ".mdwn", ".mkdn", ".m"), _RENAME),
    **dict.fromkeys((".rst", ".adoc", ".org", ".textile", ".wiki", ".html", ".htm"), _REWRITE),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages", ".dotx", ".docm", ".wps"), _FROM_WORD),
}


def undecodable(path: str, line: int, excerpt: str) -> Finding:
    """Tell that the file is not UTF-8."""
    return Finding(
        path,
        line,
        "teckenkodning",
        f"Filen är sparad i fel teckenkodning; det syns på raden ”{excerpt}”.",
        "Öppna filen, välj Spara som och teckenkodningen UTF-8.",
    )


def unreadable_ledger(path: str, error: UnreadableLedger) -> Finding:
    """Tell that nobody can know which addresses have been promised."""
    return Finding(path, error.line, "adresslöfte", error.message, error.hint)


def not_a_text(path: str, suffix: str) -> Finding:
    """Tell of a file among the texts that is no Markdown."""
    kind = f"av slaget ”{shortened(suffix)}”" if suffix else "utan filändelse"
    return Finding(
        path,
        1,
        "filtyp",
        f"Filen är {kind} och kan inte bli ett inlägg.",
        _AS_A_TEXT.get(suffix, "Flytta filen härifrån, eller länka till den från en text."),
        Level.WARNING,
    )


def unlinked_file(path: str, target: str, suffix: str) -> Finding:
    """Tell of a document or a recording that no text links to."""
    hint = f"Länka till den, till exempel [Vad den innehåller](/{target}), eller ta bort den."
    if suffix == ".docx":
        hint = f"Gör ett inlägg av den med inv word {path}, eller ta bort den."
    return Finding(
        path,
        1,
        "oanvänd",
        "Ingen text länkar till filen, och den publiceras inte.",
        hint,
        Level.WARNING,
    )


def misplaced_text(path: str) -> Finding:
    """Tell of a document in a folder whose texts are not published."""
    return Finding(
        path,
        1,
        "filtyp",
        "Texten ligger i en mapp där texter inte publiceras.",
        "Flytta filen till content/inlagg/ om den ska bli ett inlägg, eller ta bort den.",
        Level.WARNING,
    )


def unreadable_file(path: str) -> Finding:
    """Tell of a file that the disk does not give out."""
    return Finding(
        path,
        1,
        "filtyp",
        "Filen går inte att läsa från disken.",
        "Kontrollera att filen finns kvar och att du får öppna den, eller ta bort den härifrån.",
    )


def unreadable_folder(path: str) -> Finding:
    """Tell of a folder that cannot be listed, so that nothing in it is missed in silence."""
    return Finding(
        path,
        1,
        "filtyp",
        "Mappen går inte att läsa från disken.",
        "Kontrollera att du får öppna den, eller flytta den härifrån.",
    )


def covered_page(path: str, target: str) -> Finding:
    """Tell of a file that would take the place of one of the site's own."""
    return Finding(
        path,
        1,
        "adress",
        f"Filen skulle ersätta webbplatsens egen /{target}.",
        "Ta bort filen, eller ge den ett annat namn.",
    )


def no_portrait(path: str, written: str, near: str) -> Finding:
    """Tell that the sender's picture is not there, or is no picture; *near* may be meant."""
    example = near or "bilder/jag.jpg"
    return Finding(
        path,
        1,
        "bild",
        f"Porträttet ”{shortened(written)}” är ingen bild som finns bland bilderna.",
        f"Lägg bilden i mappen bilder, och skriv till exempel porträtt: {example}. Ta bort raden "
        "om du vill visa initialerna i stället.",
    )


def same_picture(path: str, target: str, other: str) -> Finding:
    """Tell of two pictures whose names become the same address."""
    return Finding(
        path,
        1,
        "bild",
        f"Bilden får samma adress som {other}: /{target}.",
        "Byt namn på den ena bilden.",
    )
