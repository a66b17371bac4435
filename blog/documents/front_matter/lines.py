"""How a line of the front matter is built: ``Titel: Mitt i allt``, or an item of a list."""

from __future__ import annotations

import re

KEY = re.compile(r"[ ]{0,3}(?P<key>[^\W\d_][\w -]{0,40}?)[ \t]*:(?!//)[ \t]*(?P<value>.*)")
CONTINUED = re.compile(r"(?:[ ]{4,}|\t)[ \t]*(?P<value>\S.*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*)")


def unlisted(value: str) -> str:
    """Take the brackets off ``[äldre, vård]``, which writers bring from YAML."""
    value = value.strip()
    return value[1:-1].strip() if value.startswith("[") and value.endswith("]") else value


def unquoted(value: str) -> str:
    """Take the quotation marks off ``"Mitt i allt"``."""
    pair = value[:1] + value[-1:]
    return value[1:-1] if len(value) > 1 and pair in {'""', "''"} else value
