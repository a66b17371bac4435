"""What of a Word document did not come along as it was, said in Swedish."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 300
_HARMLESS = str.maketrans("<>`", "‹›’")

# The kind → what happened and what to do; the words are counted and quoted before it.
_SENTENCES = {
    "ord": "Ord som inte kom med. Leta upp dem i Word och skriv in dem för hand",
    "kommentar": "Kommentarer. De följde inte med",
    "struken": "Struken text i spårade ändringar. Den följde inte med",
    "infogad": "Infogad text i spårade ändringar. Den är med, som om du hade godkänt den",
    "flyttad": "Flyttad text i spårade ändringar. Den står där du flyttade den",
    "dold": "Dold text. Den följde inte med",
    "sidhuvud": "Sidhuvud. Det följde inte med",
    "sidfot": "Sidfot. Den följde inte med",
    "innehåll": "Innehållsförteckning. Den följde inte med; skriv [TOC] där du vill ha en",
    "textruta": "Textrutor. Texten står nu som vanliga stycken, efter stycket där rutan satt",
    "formel": "Formler. De följde inte med; en anteckning i texten visar var de satt",
    "diagram": "Diagram. De följde inte med; en anteckning i texten visar var de satt",
    "smartart": "SmartArt. Den följde inte med; en anteckning i texten visar var den satt",
    "objekt": "Inbäddade objekt. De följde inte med; en anteckning i texten visar var de satt",
    "video": "Inbäddad video. Den följde inte med; gör en vanlig länk till den",
    "figur": "Ritade figurer. De följde inte med",
    "vriden": "Vridna eller speglade bilder. Se efter att de står rätt",
    "beskuren": "Bilder som inte gick att beskära. Syns mer än i Word, beskär dem på nytt",
    "bildformat": "Bilder som webbläsare inte kan visa. Spara dem som PNG och lägg in dem på nytt",
    "bildlänk": "Bilder som låg utanför dokumentet. Lägg in dem på nytt",
    "alt": "Bilder utan alternativtext. Skriv vad de visar, inom hakparentesen",
    "autoalt": "Alternativtext som Word har hittat på. Läs igenom den och skriv om",
    "rubriknummer": "Numrerade rubriker. Numren följde inte med",
    "bokstav": "Listor numrerade med bokstäver eller romerska siffror. De har fått siffror; "
    "se efter om texten hänvisar till dem",
    "flerled": "Listor numrerade i flera led, som 1.1. De har fått enkla nummer; se efter om "
    "texten hänvisar till dem",
    "nummerord": "Ord i listors nummer. De följde inte med; skriv in dem där de behövs",
    "länk": "Länkar som inte fungerar på en webbplats. Orden är kvar, men inte länken",
    "rubrikrad": "Tabeller utan rubrikrad. Första raden har blivit rubrikrad; se efter om det "
    "stämmer",
    "celler": "Sammanslagna celler. De är uppdelade; se efter att tabellen går att läsa",
    "celltext": "Listor, rubriker eller tabeller inuti celler. De står nu på rader i cellen",
    "radhuvud": "Rubrikrader efter den första. De är vanliga rader nu",
    "tecken": "Tecken ur symboltypsnitt som inte går att läsa. De följde inte med",
    "not": "Noter som texten inte längre hänvisar till. De följde inte med",
    "notrubrik": "Noter i dokumentets titel. De står sist i texten",
}


@dataclass(frozen=True, slots=True)
class Loss:
    """
    Something that did not come along, or not as it was.

    Attributes:
        kind: One of the kinds above.
        text: The director's own words there; "" when there are none.
    """

    kind: str
    text: str = ""


@dataclass(slots=True)
class LossReport:
    """Collects the losses of one document."""

    losses: list[Loss] = field(default_factory=list)

    def add(self, kind: str, text: str = "") -> None:
        """Note one loss."""
        self.losses.append(Loss(kind, " ".join(text.split())))

    def copy(self) -> LossReport:
        """Give a report of its own with the same losses."""
        return LossReport([*self.losses])


def sentences(losses: Iterable[Loss]) -> tuple[str, ...]:
    """Say each kind of loss once, with its number and the words it is about."""
    by_kind: dict[str, list[Loss]] = {kind: [] for kind in _SENTENCES}
    for loss in losses:
        by_kind[loss.kind].append(loss)
    return tuple(_sentence(kind, found) for kind, found in by_kind.items() if found)


def note(loss: Loss) -> str:
    """Write the comment that marks the place: ``<!-- Formel i Word: a+b -->``."""
    words = f": {loss.text}" if loss.text else ""
    return comment(f"{loss.kind.capitalize()} i Word{words}")


def comment(text: str) -> str:
    """Write *text* as a comment."""
    return f"<!-- {harmless(text).strip(' -')} -->"


def harmless(text: str) -> str:
    """Give *text* so that it cannot end the comment it stands in, nor begin code."""
    return re.sub("-{2,}", "–", text.translate(_HARMLESS))


def _sentence(kind: str, losses: list[Loss]) -> str:
    what, _, then = _SENTENCES[kind].partition(". ")
    words = dict.fromkeys(loss.text for loss in losses if loss.text)
    quoted = ", ".join(f"”{_shortened(text)}”" for text in words)
    said = f": {quoted}" if quoted else ""
    return f"{what} ({len(losses)}){said}. {then}."


def _shortened(text: str) -> str:
    """Cut *text* between words if it is too long to read."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rpartition(' ')[0]} …"
