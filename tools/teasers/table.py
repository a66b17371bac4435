"""The posts' teasers as a table for people and as JSON for machines."""

from __future__ import annotations

import json
import textwrap
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from tools.teasers.quality import count_words, shown_text, warnings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.teaser.model import Teaser
    from plugins.teaser.settings import TeaserSettings

_SOURCES = {"written": "egen", "mark": "märke", "automatic": "automatisk"}
_NUMBERS = 4
_SOURCE = max(map(len, _SOURCES.values()))
_GAP = "  "
_MIN_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Row:
    """
    One post in the table.

    Attributes:
        title: The post's title.
        path: Its file, as the director would type it.
        text: The teaser as a reader will see it.
        words: The words of the teaser, without the suffix.
        source: ``written``, ``mark`` or ``automatic``.
        warnings: Why it deserves a hand-written teaser; often none.
    """

    title: str
    path: str
    text: str
    words: int
    source: str
    warnings: tuple[str, ...]


def make_rows(
    posts: Iterable[tuple[str, Teaser, str]], settings: TeaserSettings
) -> tuple[Row, ...]:
    """Make one row for each post, given as title, teaser and path."""
    return tuple(
        Row(
            title=title,
            path=path,
            text=teaser.text,
            words=count_words(shown_text(teaser, settings)),
            source=str(teaser.source),
            warnings=warnings(teaser, settings),
        )
        for title, teaser, path in posts
    )


def render_table(rows: Sequence[Row], width: int) -> str:
    """
    Write the table as plain text, at most *width* columns wide but never below 60.

    A post with warnings has them under its teaser, after an arrow, with the file's name.
    """
    room = max(width, _MIN_WIDTH) - _NUMBERS - _SOURCE - 3 * len(_GAP)
    title_width = room * 2 // 5
    widths = (title_width, _NUMBERS, _SOURCE, room - title_width)
    lines = [_line(("Rubrik", " Ord", "Källa", "Ingress"), widths)]
    lines.append(_line(tuple("–" * width for width in widths), widths))
    for row in rows:
        lines.extend(_row_lines(row, widths))
    flagged = sum(bool(row.warnings) for row in rows)
    lines += ["", f"Inlägg: {len(rows)}. Bör få en egen ingress: {flagged}."]
    return "\n".join(lines) + "\n"


def render_json(rows: Sequence[Row]) -> str:
    """Write the rows as a JSON list, with the attributes of :class:`Row` as keys."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def _row_lines(row: Row, widths: tuple[int, ...]) -> list[str]:
    title = textwrap.wrap(row.title, widths[0]) or ["(utan rubrik)"]
    text = textwrap.wrap(row.text, widths[3]) or ["(tom)"]
    for warning in row.warnings:
        text += textwrap.wrap(f"→ {warning}", widths[3], subsequent_indent="  ")
    if row.warnings:
        text += textwrap.wrap(row.path, widths[3], break_on_hyphens=False)
    height = max(len(title), len(text))
    numbers = [f"{row.words:>{_NUMBERS}}"]
    columns = (title, numbers, [_SOURCES[row.source]], text)
    padded = [column + [""] * (height - len(column)) for column in columns]
    return [_line(cells, widths) for cells in zip(*padded, strict=True)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(
        f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)
    ).rstrip()
