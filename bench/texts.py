"""Make a blog of any size out of the real posts, for the benchmarks."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def make_blog(content: Path, *, source: Path, posts: int, tags: int) -> None:
    """
    Write *posts* posts below *content*: the real bodies in turn, a day apart.

    Args:
        content: An empty folder; its ``inlagg`` and ``bilder`` are made.
        source: The real content/.
        posts: How many.
        tags: How many different tags they share, three each.
    """
    bodies = [_body(path.read_text("utf-8")) for path in sorted(source.glob("inlagg/*/*.md"))]
    names = [f"Ämne {number}" for number in range(1, tags + 1)]
    first = dt.date(1990, 1, 1)
    for number, body in zip(range(posts), itertools.cycle(bodies), strict=False):
        day = first + dt.timedelta(days=number)
        path = content / f"inlagg/{day.year}/{day}-inlagg-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_post(number, day, _three(names, number), body), "utf-8")
    for picture in source.glob("bilder/*/*"):
        copy = content / picture.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(picture.read_bytes())


def _body(text: str) -> str:
    body = text.partition("\n\n")[2]
    return re.sub(r"\{filename\}[^)]*", "https://www.ivo.se/", body)


def _three(names: Sequence[str], number: int) -> list[str]:
    return [names[(number * step) % len(names)] for step in (1, 7, 13)]


def _post(number: int, day: dt.date, tags: list[str], body: str) -> str:
    named = ", ".join(dict.fromkeys(tags))
    return f"Titel: Inlägg nummer {number}\nDatum: {day}\nEtiketter: {named}\n\n{body}"
