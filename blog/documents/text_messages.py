"""Every sentence that the reading of a text's own words can say to the director."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import Finding, Level

if TYPE_CHECKING:
    from blog.documents.notes.doubts import Kind

_DOUBTS: dict[Kind, tuple[str, str]] = {
    "unclosed": (
        "Anteckningen ”{}” har inget slut, så det går inte att veta vad som ska bort.",
        "Skriv --> där anteckningen slutar, så här: <!-- ring Anna -->.",
    ),
    "nested": (
        "Anteckningen ”{}” har en anteckning till inuti sig, så det går inte att veta var den "
        "slutar.",
        "Avsluta den första med --> innan nästa börjar med <!--.",
    ),
    "odd": (
        "”{}” ser ut som en anteckning till dig själv, men tecknen är inte de rätta.",
        "Skriv så här: <!-- ring Anna -->. Ska tecknen synas i texten: sätt ` före och efter dem.",
    ),
    "end": (
        "”{}” avslutar ingen anteckning, så tecknen syns på sidan.",
        "Skriv <!-- där anteckningen börjar, eller ta bort tecknen. En pil skrivs →.",
    ),
}


def doubtful_note(path: str, line: int, quote: str, kind: Kind) -> Finding:
    """Tell of what may be a private note, and cannot be taken out with certainty."""
    message, hint = _DOUBTS[kind]
    level = Level.WARNING if kind == "end" else Level.ERROR
    return Finding(path, line, "anteckning", message.format(quote), hint, level)


def tangled(path: str, line: int, quote: str, kind: str) -> Finding:
    """Tell of what lies too deep to be read, or begins too often without an end."""
    if kind == "ends":
        return Finding(
            path,
            line,
            "nästling",
            f"”{quote}” börjar om och om igen utan att sluta, så texten går inte att läsa.",
            "Ta bort det som inte ska stå där, eller avsluta det, till exempel [ord](adress).",
        )
    return Finding(
        path,
        line,
        "nästling",
        f"Vid ”{quote}” ligger för många nivåer i varandra för att texten ska gå att läsa.",
        "Skriv listan, citatet eller HTML-koden med färre nivåer, helst två eller tre.",
    )


def empty_heading(path: str, line: int) -> Finding:
    """Tell of a heading without words."""
    return Finding(
        path,
        line,
        "rubrik",
        "Rubriken är tom.",
        "Skriv rubrikens ord efter ##, till exempel ## Vad vi har prövat, eller ta bort raden.",
    )


def is_doubt(finding: Finding) -> bool:
    """Say whether *finding* tells of what may be a private note."""
    return finding.rule == "anteckning" and finding.level is Level.ERROR
