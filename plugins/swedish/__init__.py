"""
Swedish in templates: dates, numbers and sorting, without any OS locale.

Templates gain the filters ``long_date``, ``iso_date``, ``number`` and ``swedish_sort``, and
``unbroken`` and ``divisible``, which say where a line of the page may end.
The typography of titles and texts is made as they are read (blog.documents).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from blog.swedish.dates import iso_date, long_date
from blog.swedish.line_ends import divisible, unbroken
from blog.swedish.numbers import number
from blog.swedish.sorting import swedish_sort

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


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(add_filters)
