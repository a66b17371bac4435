"""What one press can do with the fields above a text, when something there stops it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.said import values_of
from blog.documents.notes.read_parts import read_parts
from tools.desk.editor.findings.fix import ANSWER, TODAY, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.finding_places import Span
    from blog.findings import Finding

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ADDRESS = "Vilken adress ska texten ha? Skriv med små bokstäver, siffror och bindestreck."


def reviewed(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """
    Let her say that she has looked at the pictures: her name and today's date.

    It is she who answers for them, so she is asked what she has looked for, and writes her name.
    """
    if "Granskad: " in finding.hint:
        yield Fix(
            "Jag har granskat bilderna",
            question="Har du sett efter att ingen klient eller anhörig går att känna igen? "
            "Skriv då ditt namn.",
            field=("reviewed", f"{ANSWER} {TODAY}"),
        )


def missing(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """Write the title that the hint proposes, or today's date."""
    if finding.message == "Raden ”Datum:” saknas.":
        yield Fix("Sätt dagens datum", field=("date", TODAY))
    if title := re.fullmatch("Skriv överst i filen: Titel: (.+)", finding.hint):
        yield Fix(f"Sätt rubriken ”{title[1]}”", field=("title", title[1]))


def date(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """Choose one of the days that a date may mean."""
    for day in _DAY.findall(finding.hint):
        yield Fix(f"Det är {day}", field=("date", day))


def status(_finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """Let a text of which nobody knows be a draft: nothing is shown by mistake."""
    yield Fix("Gör till utkast", field=("status", "utkast"))


def address(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """Ask for an address of its own."""
    if re.search("egen (?:rad|adress på raden) Slug", finding.hint):
        yield Fix("Skriv en adress", question=_ADDRESS, field=("slug", ANSWER))


def tag(finding: Finding, text: str, _span: Span) -> Iterator[Fix]:
    """Take a tag away that gives no address, or spell it as another text does."""
    tags = [each.strip() for each in values_of(read_parts(text), "tags")]
    if wrong := re.match("Av etiketten ”(.+?)” går", finding.message):
        left = [each for each in tags if each != wrong[1]]
        yield Fix("Ta bort etiketten", field=("tags", ", ".join(left)))
    both = re.match("Etiketterna ”(.+?)” och ”(.+?)” får samma adress", finding.message)
    if both and (other := _other(both[1], both[2], tags)):
        exchanged = [other if each in both.groups() else each for each in tags]
        yield Fix(f"Skriv ”{other}”", field=("tags", ", ".join(exchanged)))


def _other(one: str, another: str, tags: list[str]) -> str:
    """Give the tag that another text has; "" when it is not known which."""
    if (one in tags) == (another in tags):
        return ""
    return another if one in tags else one
