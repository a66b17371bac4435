"""
Swedish: dates, numbers, sorting and typography, without any OS locale.

Templates gain the filters ``long_date``, ``iso_date``, ``number`` and ``swedish_sort``, and
``unbroken`` and ``divisible``, which say where a line of the page may end.
Titles of articles and pages get the typography of their language.  Running text gets it
from the Markdown extension ``blog.swedish.typography.extension``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pelican import signals

from blog.swedish.dates import iso_date, long_date
from blog.swedish.line_ends import divisible, unbroken
from blog.swedish.numbers import number
from blog.swedish.sorting import swedish_sort
from blog.swedish.typography.apply import typographic

if TYPE_CHECKING:
    from pelican.generators import Generator

NEEDS = ()


def add_filters(generator: Generator) -> None:
    """Give templates the Swedish filters."""
    generator.env.filters.update(
        divisible=divisible,
        long_date=long_date,
        iso_date=iso_date,
        number=number,
        swedish_sort=swedish_sort,
        unbroken=unbroken,
    )


def correct_title(generator: Generator, metadata: dict[str, Any]) -> None:
    """Give a title the typography of its own language, or else of its text's."""
    lang = metadata.get("title_lang") or metadata.get("lang")
    if "title" in metadata:
        default = generator.settings["DEFAULT_LANG"]
        metadata["title"] = typographic(metadata["title"], lang or default)


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(add_filters)
    signals.article_generator_context.connect(correct_title)
    signals.page_generator_context.connect(correct_title)
