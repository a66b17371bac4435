"""How a line of the front matter is built: ``Titel: Mitt i allt``, or an item of a list."""

from __future__ import annotations

import re

KEY = re.compile(r"[ ]{0,3}(?P<key>[^\W\d_][\w -]{0,40}?)[ \t]*:(?!//)[ \t]*(?P<value>.*)")
CONTINUED = re.compile(r"(?:[ ]{4,}|\t)[ \t]*(?P<value>\S.*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*)")

EMPTY_NOTE = "<!---->"
"""What is left of a private note that had a line of its own (blog.documents.notes)."""


def without_notes(lines: list[str]) -> list[str]:
    """Give *lines* of YAML, in which an empty line says nothing, without what notes left."""
    return ["" if line == EMPTY_NOTE else line for line in lines]


def unlisted(value: str) -> str:
    """Take the brackets off ``[äldre, vård]``, which writers bring from YAML."""
    value = value.strip()
    return value[1:-1].strip() if value.startswith("[") and value.endswith("]") else value


def unquoted(value: str) -> str:
    """Take the quotation marks off ``"Mitt i allt"``."""
    pair = value[:1] + value[-1:]
    return value[1:-1] if len(value) > 1 and pair in {'""', "''"} else value
