"""
What a finding says of a line on top of a text, said of the field that shows that line.

Findings are worded for whoever has the file before her.  At the desk most of those lines are
fields, some under another name; what has no field stands in the box Raderna överst, as a line.
"""

from __future__ import annotations

import re
from functools import partial

from blog.documents.front_matter.keys import swedish
from tools.desk.editor.field_list import PAGE, POST

_FIELDS = {swedish(field.name): field for field in (*POST, *PAGE) if field.name != "time"}
_KEY = f"(?P<key>{'|'.join(sorted(_FIELDS, key=len, reverse=True))})(?![\\wåäö])"

# What is said of the file, and of the desk: {field} is a label, {value} a choice as it is offered.
_WORDINGS = tuple(
    (re.compile(pattern.replace("KEY", _KEY), re.IGNORECASE), words)
    for pattern, words in (
        ("raden ”?KEY:?”? saknas", "fältet {field} är tomt"),
        ("raden ”KEY: (?P<value>[^”]*)”", "fältet {field}, ”{value}”,"),
        ("skriv(?P<value> sedan|) överst(?: i filen)?: KEY:", "fyll{value} i fältet {field}:"),
        ("skriv en rad KEY: och", "fyll i fältet {field}, och"),
        ("skriv raden KEY(?!:)(?: överst i filen)?", "fyll i fältet {field}"),
        (
            r"skriv KEY: (?P<value>\w+) eller (?P=key): (?P<other>\w+)",
            "välj {value} eller {other} i fältet {field}",
        ),
        (
            r"skriv (?:raden )?KEY: (?P<value>[\w…]+)(?: överst| under titeln)?",
            "välj {value} i fältet {field}",
        ),
        (r"annars KEY: (?P<value>\w+)", "annars {value}"),
        ("ta bort raden KEY", "töm fältet {field}"),
        ("en egen rad KEY", "ett eget värde i fältet {field}"),
        ("raden KEY är ändrad", "fältet {field} är ändrat"),
        ("på raden KEY", "i fältet {field}"),
        ("raden KEY", "fältet {field}"),
        (r"skriv det på en egen rad i content/ordlista\.txt", "välj Ordet är rätt"),
        (
            r"kör inv move .+ (?P<value>[\w-]+)(?=\.$)",
            "skriv en annan i fältet Adress, till exempel {value}",
        ),
        (
            "kör inv check --fix, som tar bort dem utan att röra (?P<value>bilden|innehållet)",
            "välj Ta bort de gömda uppgifterna på skrivbordets första sida: det rör inte {value}",
        ),
    )
)


def as_fields(sentence: str) -> str:
    """Give a sentence of a finding that names fields of the desk in place of lines of the file."""
    for pattern, words in _WORDINGS:
        sentence = pattern.sub(partial(_said, words), sentence)
    return sentence


def _said(words: str, found: re.Match[str]) -> str:
    named = found.groupdict()
    field = _FIELDS.get((named.get("key") or "").capitalize())
    choices = (field.choices if field else None) or {}
    told = words.format(
        field=field.label.partition(",")[0] if field else "",
        value=choices.get(named.get("value") or "", named.get("value")),
        other=choices.get(named.get("other") or "", named.get("other")),
    )
    return told[0].upper() + told[1:] if found[0][0].isupper() else told
