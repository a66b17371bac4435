"""
Tables, whoever wrote them: each has a name, and what is wider than a phone scrolls by itself.

No word is broken to make a column fit.  How much room a table needs is therefore decided by the
longest word of each column, on a screen of 320 CSS pixels, the narrowest that WCAG 1.4.10 asks
for.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import lxml.html

from blog.documents.headings import HEADINGS, words_of_heading

if TYPE_CHECKING:
    from blog.documents.languages import Words

_PHONE = 280  # CSS pixels beside the margins of a phone
_LETTER = 10.5  # pixels, with the spacing that a reader may ask for (WCAG 1.4.12)
_GAP = 16  # pixels after each column
_WIDE, _WIDEST = 8, 16  # columns from which paper needs smaller type, and a sheet on its side
_BREAK = re.compile(r"[ \t\r\n-]+")  # not at a no-break space


def name_tables(root: lxml.html.HtmlElement, words: Words) -> None:
    """
    Name every table below *root* by the heading above it, and let a wide one scroll.

    A wide one lies in a region of its own, ``section.table-scroll``, which the keyboard reaches;
    any other in ``div.table-fit``, which scrolls where a reader has set a phone's text large.

    Args:
        root: The text.  Changed in place.
        words: Ours, in the language of the text.
    """
    heading, number = "", 0
    names: Counter[str] = Counter()
    for element in list(root.iter(*HEADINGS, "table")):
        if element.tag != "table":
            heading = words_of_heading(element)
        elif not any(above.tag == "table" for above in element.iterancestors()):
            number += 1
            name = f"{words.table}: {heading}" if heading else f"{words.table} {number}"
            names[name] += 1
            name += f" ({names[name]})" if names[name] > 1 else ""
            _name(element, name, words, is_named=bool(heading))


def _name(table: lxml.html.HtmlElement, name: str, words: Words, *, is_named: bool) -> None:
    columns = _longest_words(table)
    if sum(columns) * _LETTER + len(columns) * _GAP > _PHONE:
        _wrap(table, _region(name, words.sideways, len(columns)))
        return
    if is_named and not any(table.get(each) for each in ("aria-label", "aria-labelledby")):
        table.set("aria-label", name)
    _wrap(table, lxml.html.Element("div", {"class": "table-fit"}))


def _longest_words(table: lxml.html.HtmlElement) -> list[int]:
    """Count the letters of the longest word in each column."""
    longest: Counter[int] = Counter()
    for row in table.iter("tr"):
        for column, cell in enumerate(row.iterchildren("td", "th")):
            parts = _BREAK.split(cell.text_content())
            longest[column] = max(longest[column], *map(len, parts))
    return list(longest.values())


def _region(name: str, cue: str, columns: int) -> lxml.html.HtmlElement:
    """Make the region of a table that scrolls; *cue* says how, where it always does."""
    kinds = ["table-scroll"]
    kinds += ["table-wide"] if columns >= _WIDE else []
    kinds += ["table-widest"] if columns >= _WIDEST else []
    region = lxml.html.Element("section", {"aria-label": name, "class": " ".join(kinds)})
    region.set("tabindex", "0")
    region.set("data-cue", cue)
    return region


def _wrap(table: lxml.html.HtmlElement, box: lxml.html.HtmlElement) -> None:
    box.text, box.tail, table.tail = "\n", table.tail, "\n"
    table.getparent().replace(table, box)
    box.append(table)
