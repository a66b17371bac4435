"""Read the accessibility statement's data file; every missing part is a finding."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from blog.documents.decode import clean
from blog.findings import Finding
from blog.reachable import MAIL_HINT, WEB_HINT, is_mail_address, is_web_address
from blog.statement import DEFAULT_FILE
from blog.statement.model import (
    CONFORMANCE,
    Contact,
    Exempted,
    Shortcoming,
    Statement,
    Supervision,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_RULE = "redogörelse"


def read_statement(data: bytes, *, place: str) -> tuple[Statement | None, list[Finding]]:
    """
    Read the data file.

    Args:
        data: Its bytes: UTF-8, YAML.
        place: Its name for messages.

    Returns:
        The statement, or None and everything that is wrong with it.
    """
    try:
        parsed = yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        return None, [_unreadable(place, line)]
    if not isinstance(parsed, dict):
        return None, [_unreadable(place, 1)]
    parts = _Parts(parsed, place)
    statement = parts.statement()
    return (None, parts.findings) if parts.findings else (statement, [])


def find_statement(content: Path, settings: Mapping[str, object]) -> Statement | None:
    """
    Give the statement of a folder of texts; None without its data file, or if that is wrong.

    Args:
        content: The folder content/.
        settings: Pelican's; STATEMENT_FILE names the file.
    """
    path = content / str(settings.get("STATEMENT_FILE", DEFAULT_FILE))
    return read_statement(path.read_bytes(), place=path.name)[0] if path.is_file() else None


def _unreadable(place: str, line: int) -> Finding:
    return Finding(
        place,
        line,
        _RULE,
        "Tillgänglighetsredogörelsens uppgifter går inte att läsa.",
        "Jämför med exemplen i filen: namn, kolon, värde, och indrag med två mellanslag.",
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The file's parts; each that is missing or wrong is noted, and reading goes on."""

    data: dict[str, Any]
    place: str
    findings: list[Finding] = field(default_factory=list)

    def statement(self) -> Statement:
        """Put the eleven parts together."""
        conformance = self._text(self.data, "förenlighet")
        if conformance and conformance not in CONFORMANCE:
            self._note("förenlighet", f"är ”{conformance}”", f"Skriv {', '.join(CONFORMANCE)}.")
        shortcomings = tuple(
            Shortcoming(
                *(self._text(item, key, "brister") for key in ("vad", "varför", "krav", "plan"))
            )
            for item in self._items("brister")
        )
        if conformance in CONFORMANCE[1:] and self.data.get("brister") == []:
            self._note("brister", "är tom", "Beskriv det som inte är tillgängligt och varför.")
        return Statement(
            actor=self._text(self.data, "aktör"),
            service=self._text(self.data, "tjänst"),
            conformance=conformance,
            shortcomings=shortcomings,
            assessed=self._day("bedömd"),
            updated=self._day("uppdaterad"),
            method=self._text(self.data, "metod"),
            report=self._report(),
            supervision=self._supervision(),
            burdens=self._exempted("betungande"),
            exempt=self._exempted("undantag"),
            standard=self._text_if_any("standard"),
            sample=self._text_if_any("urval"),
            tools=self._text_if_any("verktyg"),
        )

    def _report(self) -> Contact:
        report = Contact(*self._texts("rapportera", "länk", "text", "e-post", "telefon"))
        self._fits("rapportera: länk", report.url, is_web_address, WEB_HINT)
        self._fits("rapportera: e-post", report.email, is_mail_address, MAIL_HINT)
        return report

    def _supervision(self) -> Supervision:
        supervision = Supervision(*self._texts("tillsyn", "myndighet", "länk"))
        self._fits("tillsyn: länk", supervision.url, is_web_address, WEB_HINT)
        return supervision

    def _fits(self, name: str, value: str, fits: Callable[[str], bool], hint: str) -> None:
        if value and not fits(value):
            self._note(name, f"är ”{value}”", hint)

    def _exempted(self, name: str) -> tuple[Exempted, ...]:
        return tuple(
            Exempted(self._text(item, "vad", name), self._text(item, "varför", name))
            for item in self._items(name)
        )

    def _texts(self, name: str, *keys: str) -> tuple[str, ...]:
        part = self.data.get(name)
        if not isinstance(part, dict):
            self._missing(name)
            return ("",) * len(keys)
        return tuple(self._text(part, key, name) for key in keys)

    def _items(self, name: str) -> list[dict[str, Any]]:
        part = self.data.get(name)
        if part == "":  # "brister:" with nothing after it says neither yes nor no
            part = None
        if not isinstance(part, list) or not all(isinstance(item, dict) for item in part):
            self._missing(name, "Skriv en lista, eller [] om det inte finns något.")
            return []
        return part

    def _text(self, part: dict[str, Any], key: str, within: str = "") -> str:
        value = part.get(key)
        if isinstance(value, str) and (text := " ".join(clean(value).split())):
            return text
        self._missing(f"{within}: {key}" if within else key)
        return ""

    def _text_if_any(self, key: str) -> str:
        return self._text(self.data, key) if key in self.data else ""

    def _day(self, key: str) -> dt.date:
        value = self._text(self.data, key)
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            if value:
                self._note(key, f"är ”{value}”", "Skriv en dag som 2026-11-22.")
            return dt.date.min

    def _missing(self, name: str, hint: str = "") -> None:
        hint = hint or f"Skriv en rad {name.rpartition(' ')[2]}: och det som gäller."
        self._note(name, "saknas", hint)

    def _note(self, name: str, what: str, hint: str) -> None:
        message = f"Tillgänglighetsredogörelsens del ”{name}” {what}."
        self.findings.append(Finding(self.place, 1, _RULE, message, hint))
