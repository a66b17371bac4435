"""Read ``publish.toml``: every key declared, every error told at once, with its line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, Field, dataclass, fields
from typing import TYPE_CHECKING, Any, get_type_hints

from tools.publish.errors import Reason, Stopped
from tools.publish.settings import KINDS, AnySettings
from tools.publish.settings_values import likely, unknown, wrong_https_only, wrong_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = "publish.toml"
_TOP = ("default", "targets")
_NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Targets:
    """
    Every target that publish.toml names.

    Attributes:
        all: By name, in the file's order.
        default: The name of the one that is meant when none is named; the only one, or None.
    """

    all: Mapping[str, AnySettings]
    default: str | None

    def get(self, name: str | None = None) -> AnySettings:
        """
        Give the target *name*, or the one that is meant when none is named.

        Raises:
            Stopped: There is none.
        """
        wanted = name or self.default
        if wanted and wanted in self.all:
            return self.all[wanted]
        names = ", ".join(self.all)
        if wanted is None:
            raise _stopped(f'{FILE}: Välj ett mål med default = "…". De som finns: {names}.')
        raise _stopped(f"{FILE}: Målet ”{wanted}” finns inte.{likely(wanted, self.all)}")


def read_targets(path: Path) -> Targets:
    """
    Read *path*.

    Raises:
        Stopped: It is not there, is no TOML, or says what it may not; with every error.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise _stopped(
            f"{FILE} finns inte. Filen säger vart sajten ska skickas; docs/publicera.md visar "
            "hur den ser ut."
        ) from None
    except UnicodeDecodeError:
        raise _stopped(f"{FILE}: Filen är inte sparad som UTF-8. Spara om den.") from None
    try:
        return parse_targets(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = found[1] if found else str(text.count("\n") + 1)
        raise _stopped(
            f"{FILE}:{line}: Raden går inte att förstå. Text skrivs inom citattecken, till "
            'exempel host = "blogg.example".'
        ) from None


def parse_targets(text: str) -> Targets:
    """
    Understand the text of publish.toml.

    Raises:
        tomllib.TOMLDecodeError: It is no TOML.
        Stopped: It says what it may not; with every error.
    """
    data = tomllib.loads(text)
    errors = [_at(text, (), key, unknown(key, _TOP)) for key in data if key not in _TOP]
    targets: dict[str, AnySettings] = {}
    tables = data.get("targets", {})
    if not isinstance(tables, dict) or not tables:
        errors.append(f"{FILE}: Inget mål finns. Börja med en rad [targets.skarpt].")
        tables = {}
    for name, table in tables.items():
        found = list(_target_errors(text, name, table))
        errors += found
        if not found:
            targets[name] = _build(name, table)
    default = data.get("default", next(iter(tables)) if len(tables) == 1 else None)
    if default is not None and default not in tables:
        errors.append(_at(text, (), "default", f"Målet ”{default}” finns inte."))
    if errors:
        raise _stopped("\n".join(errors))
    return Targets(targets, default)


def _target_errors(text: str, name: str, table: object) -> Iterator[str]:
    """Find all that is wrong with one target."""
    where = ("targets", name)
    if not isinstance(table, dict):
        yield _at(
            text, ("targets",), name, f"Skriv en rad [targets.{name}] och målets rader under."
        )
        return
    if not _NAME.fullmatch(name):
        yield _at(
            text, where, "", f"”{name}” går inte att använda som namn. Skriv a–z, 0–9 och -."
        )
    kind = table.get("kind")
    if kind not in KINDS:
        kinds = ", ".join(f'"{each}"' for each in KINDS)
        yield _at(text, where, "kind", f"kind ska vara något av {kinds}.")
        return
    keys = _keys(KINDS[kind])
    for key in [key for key in table if key not in (*keys, "kind")]:
        yield _at(text, where, key, unknown(key, keys))
    hints = get_type_hints(KINDS[kind])
    for key, each in keys.items():
        if key not in table:
            if each.default is MISSING:
                yield _at(text, where, "", f"{key} saknas i målet ”{name}”.")
        elif wrong := wrong_value(key, table[key], hints[key], private=bool(table.get("private"))):
            yield _at(text, where, key, wrong)
    if wrong := wrong_https_only(table):
        yield _at(text, where, "https_only", wrong)


def _keys(kind: type[AnySettings]) -> dict[str, Field[Any]]:
    return {each.name: each for each in fields(kind) if each.metadata.get("key", True)}


def _build(name: str, table: Mapping[str, Any]) -> AnySettings:
    values = {key: value for key, value in table.items() if key != "kind"}
    return KINDS[table["kind"]](name=name, **values)


def _at(text: str, table: tuple[str, ...], key: str, message: str) -> str:
    """Begin a message with the file and the line that it is about."""
    line = _line_of(text, table, key)
    return f"{FILE}:{line}: {message}" if line else f"{FILE}: {message}"


def _line_of(text: str, table: tuple[str, ...], key: str) -> int:
    """Find the line of a key in its table, or else the table's own; 0 if it is written oddly."""
    inside, found = not table, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([^\]]+?)\s*\]", line):
            inside = tuple(re.split(r"\s*\.\s*", header[1].replace('"', ""))) == table
            found = number if inside and not found else found
        elif inside and key and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", line):
            return number
    return found


def _stopped(message: str) -> Stopped:
    return Stopped(Reason.SETTINGS, message)
