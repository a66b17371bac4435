"""Every sentence about the lines on top of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.keys import swedish
from blog.documents.front_matter.languages import nearest_language
from blog.documents.front_matter.status import near_status
from blog.findings import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.documents.front_matter.parts import Problem

_PROBLEMS = {
    "line": (
        "Raden ”{}” går inte att förstå bland uppgifterna överst.",
        "Skriv namnet på uppgiften, ett kolon och värdet, och en tom rad före texten.",
    ),
    "fence": (
        "Raden ”{}” som avslutar uppgifterna överst saknas.",
        "Skriv --- på en egen rad efter den sista uppgiften.",
    ),
    "value": (
        "Värdet på ”{}” går inte att läsa.",
        "Skriv värdet som vanlig text på samma rad. Flera skiljs åt med komma.",
    ),
    "late": (
        "Raden ”{}” står i texten, och inte bland uppgifterna överst.",
        "Flytta upp raden till de andra uppgifterna, utan tom rad emellan.",
    ),
    "toml": (
        "Uppgifterna överst är skrivna som TOML, efter raden ”{}”.",
        "Skriv dem med kolon i stället för likhetstecken, och byt raderna +++ mot ---.",
    ),
    "json": (
        "Uppgifterna överst är skrivna som JSON, från raden ”{}”.",
        "Skriv dem som rader med namn, kolon och värde, och en tom rad före texten.",
    ),
}


def unreadable_line(path: str, problem: Problem) -> Finding:
    """Tell of something among the lines on top that cannot be understood."""
    message, hint = _PROBLEMS[problem.kind]
    return Finding(path, problem.line, "metadata", message.format(shortened(problem.quote)), hint)


def place_line(path: str, line: int, key: str, value: str, *, hostile: bool) -> Finding:
    """Tell of a line that would choose the text's place in the output."""
    value = shortened(value)
    if hostile:
        return Finding(
            path,
            line,
            "adress",
            f"”{key}: {value}” skulle hamna utanför webbplatsens mapp.",
            "Ta bort raden. Adressen följer av datum och titel, eller av raden Slug.",
        )
    return Finding(
        path,
        line,
        "adress",
        f"Raden ”{key}: {value}” används inte här.",
        "Ta bort raden. Adressen följer av datum och titel, eller av raden Slug.",
        Level.WARNING,
    )


def doubled_line(path: str, line: int, name: str, first: int) -> Finding:
    """Tell that the same line stands twice."""
    return Finding(
        path,
        line,
        "metadata",
        f"”{swedish(name)}” står två gånger, på rad {first} och rad {line}.",
        "Behåll en av raderna.",
    )


def missing(path: str, name: str, example: str) -> Finding:
    """Tell of a key that every text must have; *example* is what the file offers, or ""."""
    return Finding(
        path,
        1,
        "metadata",
        f"Raden ”{swedish(name)}:” saknas.",
        f"Skriv överst i filen: {swedish(name)}: {example}"
        if example
        else f"Skriv raden {swedish(name)} överst i filen.",
    )


def bad_date(
    path: str, line: int, name: str, value: str, why: str, readings: Sequence[str] = ()
) -> Finding:
    """Tell of a date that cannot be used; *readings* are the dates that it could be."""
    return Finding(
        path,
        line,
        "datum",
        f"Datumet ”{shortened(value)}” på raden {swedish(name)} {why}.",
        f"Skriv {' eller '.join(readings)}."
        if readings
        else "Skriv år-månad-dag, alltså ÅÅÅÅ-MM-DD.",
    )


def empty_correction(path: str, line: int, value: str) -> Finding:
    """Tell of a correction that does not say what it corrects."""
    return Finding(
        path,
        line,
        "metadata",
        f"Raden Rättelse: {shortened(value)} säger inte vad som är rättat.",
        "Skriv det på samma rad, efter datumet.",
    )


def unused_replacement(path: str, line: int) -> Finding:
    """Tell of a line Ersatt av in a text that is to be published."""
    return Finding(
        path,
        line,
        "metadata",
        "Raden Ersatt av används bara när texten är ett utkast.",
        "Skriv Nyare om läsaren hellre bör läsa den andra texten, eller Status: utkast.",
        Level.WARNING,
    )


def bad_status(path: str, line: int, value: str) -> Finding:
    """Tell of a status nobody knows."""
    return Finding(
        path,
        line,
        "status",
        f"Statusen ”{shortened(value)}” finns inte.",
        f"Menade du Status: {near}? De som finns är utkast, publicerad och dold."
        if (near := near_status(value))
        else "Skriv utkast, publicerad eller dold.",
    )


def bad_language(path: str, line: int, value: str) -> Finding:
    """Tell of a language that is no language code."""
    return Finding(
        path,
        line,
        "språk",
        f"Språket ”{shortened(value)}” är ingen känd språkkod.",
        f"Menade du {near}? Ett språk skrivs oftast med två bokstäver."
        if (near := nearest_language(value))
        else "Skriv två bokstäver, till exempel sv för svenska eller en för engelska.",
    )


def protected_text(path: str, line: int) -> Finding:
    """Tell of a text that only some could read on an earlier blog."""
    return Finding(
        path,
        line,
        "skydd",
        "Texten var inte öppen för alla på den gamla bloggen: raden Skyddad säger det.",
        "Läs igenom den. Ska alla få läsa den tar du bort raden Skyddad.",
    )
