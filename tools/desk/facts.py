"""The facts in content/, as forms show and change them: webbplats.yaml and the statement's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from blog.yaml_edit import Unwritable, set_value
from tools.cli import Refused
from tools.desk.store import lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NOT_UTF8 = "Filen är inte sparad som UTF-8, så den kan inte ändras härifrån. Spara den som UTF-8."
_BY_HAND = "{} kan inte ändras härifrån. Ändra i filen i stället."


@dataclass(frozen=True, slots=True)
class Fact:
    """
    A field of the statement's form.

    Attributes:
        path: Where its value stands in the file.
        label: What it is called.
        kind: ``text``, ``long``, ``date`` or ``conformance``.
    """

    path: tuple[str, ...]
    label: str
    kind: str = "text"

    @property
    def name(self) -> str:
        """The field's name in the form."""
        return "/".join(self.path)


FACTS = (
    Fact(("aktör",), "Ansvarig för webbplatsen"),
    Fact(("tjänst",), "Webbplatsens namn i redogörelsen"),
    Fact(("förenlighet",), "Hur väl lagens krav uppfylls", "conformance"),
    Fact(("bedömd",), "Dag för bedömningen", "date"),
    Fact(("uppdaterad",), "Dag då redogörelsen ändrades", "date"),
    Fact(("metod",), "Hur bedömningen gjordes", "long"),
    Fact(("rapportera", "länk"), "Adress till formuläret för synpunkter"),
    Fact(("rapportera", "text"), "Länktext till formuläret"),
    Fact(("rapportera", "e-post"), "E-post för synpunkter"),
    Fact(("rapportera", "telefon"), "Telefon för synpunkter"),
    Fact(("tillsyn", "myndighet"), "Tillsynsmyndighet"),
    Fact(("tillsyn", "länk"), "Webbadress för anmälan till myndigheten"),
)
LISTS = (
    ("brister", "Det som inte är tillgängligt", ("vad", "varför", "krav", "plan")),
    ("betungande", "Undantag som oskäligt betungande, 12 § i lagen", ("vad", "varför")),
    ("undantag", "Innehåll som lagen inte omfattar, 9 § i lagen", ("vad", "varför")),
)
"""The statement's lists: their names, what they are called, and what each item says."""


_LABELS = {": ".join(fact.path): fact.label for fact in FACTS} | {
    f"{name}: {key}": f"{key.capitalize()} vid {title}"
    for name, title, keys in LISTS
    for key in keys
}
_TITLES = {name: title for name, title, _ in LISTS}
_PART = re.compile("Tillgänglighetsredogörelsens del ”([^”]+)” (?:är ”(.*)”|saknas|är tom)[.]")
_LINE = re.compile("Skriv en rad .+: och det som gäller[.]")


def in_form(message: str, hint: str) -> str:
    """Say of the form's fields what is said of the parts of the statement's file."""
    found = _PART.fullmatch(message)
    hint = _LINE.sub("Fyll i det.", hint)
    if found and (label := _LABELS.get(found[1])):
        is_wrong = found[2] is not None
        message = (
            f"I fältet {label} står ”{found[2]}”." if is_wrong else f"Fältet {label} är tomt."
        )
    elif found and (title := _TITLES.get(found[1])):
        message = f"Det finns inget vid {title}."
    return f"{message} {hint}"


def loaded(data: bytes) -> Any:
    """Give what a file says; nothing if it cannot be read, which the build tells."""
    try:
        said = yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def value_of(said: Any, path: Sequence[str]) -> Any:
    """Give a value as the form shows it; "" where there is none."""
    for key in path:
        said = said.get(key, "") if isinstance(said, dict) else ""
    return " ".join(said.split()) if isinstance(said, str) else said


def items_of(said: Any, name: str, keys: Sequence[str]) -> list[dict[str, str]]:
    """Give the items of a list as the form shows them."""
    found = said.get(name)
    items = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    return [{key: str(value_of(item, (key,))) for key in keys} for item in items]


def items_in(fields: Mapping[str, str], name: str, keys: Sequence[str]) -> list[dict[str, str]]:
    """Give the items of a list that say anything; one whose texts are all empty is taken away."""
    count = sum(field.startswith(f"{name}/") for field in fields) // len(keys)
    items = [
        {key: " ".join(fields.get(f"{name}/{number}/{key}", "").split()) for key in keys}
        for number in range(count)
    ]
    return [item for item in items if any(item.values())]


def changed(former: bytes, changes: Mapping[tuple[str, ...], Any]) -> bytes:
    """
    Give a file's bytes with other values; all else keeps its bytes.

    Args:
        former: The file as it is.
        changes: Those that are not as they were, each by where it stands.

    Raises:
        Refused: A value cannot be written there.
    """
    try:
        written = lines.read(former)
    except UnicodeDecodeError:
        raise Refused(_NOT_UTF8) from None
    text = written.text
    for path, value in changes.items():
        try:
            text = set_value(text, path, value)
        except Unwritable:
            raise Refused(_BY_HAND.format(": ".join(path))) from None
    return lines.write(text, written)
