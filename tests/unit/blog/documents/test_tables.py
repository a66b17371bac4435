"""Tables have names, and are no wider than a phone."""

import pytest
from bs4 import BeautifulSoup

from blog.documents.known_files import Files
from blog.documents.markdown.fixes import fix_markdown
from blog.documents.sanitize import sanitize
from tests.unit.blog.documents.texts import RENDER, cases


def soup(text, lang="sv"):
    """Read Markdown as a post's text."""
    html = RENDER(fix_markdown(text), "Mitt i allt", lang)
    known = sanitize(html, folder="", files=Files.of([]), lang=lang)
    return BeautifulSoup(known.html, "html.parser")


LONG = "Kompetensförsörjningsplan"
WIDE = f"{LONG} | B | C | D\n--|--|--|--\n1 | 2 | 3 | 4"

# Each case: what it shows, the Markdown, the names of the tables that scroll.
NAMES = [
    ("three short columns fit a phone", "A | B | C\n--|--|--\n1 | 2 | 3", []),
    ("five years do", "År | 22 | 23 | 24 | 25\n--|--|--|--|--\n1 | 2 | 3 | 4 | 5", []),
    ("long words with a hyphen do", "Individ- familjeomsorgen | B\n--|--\n1 | 2", []),
    ("a picture's words do not count", "A | *B*\n--|--\n1 | 2![En lång beskrivning](x.svg)", []),
    ("a table inside a table scrolls with it",
     "<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>", []),
    ("two compounds do not", "Arbetsmiljöverket | B\n--|--\n1 | 2 Barnkonvention", ["Tabell 1"]),
    ("what a no-break space joins does not",
     "Arbetsmiljöverket | B\n--|--\n1 | 2\N{NO-BREAK SPACE}kronor/plats", ["Tabell 1"]),
    ("written as HTML", f"<table><tr><td>{LONG}</td><td>B</td></tr></table>", ["Tabell 1"]),
    ("the heading above gives the name", f"## Kostnader\n\n{WIDE}", ["Tabell: Kostnader"]),
    ("the nearest heading", f"## A\n\n### Mål\n\n{WIDE}\n\n## B", ["Tabell: Mål"]),
    ("a moved heading", f"# Kostnader\n\n{WIDE}", ["Tabell: Kostnader"]),
    ("words in bold", f"## **Kostnader** per `år`\n\n{WIDE}", ["Tabell: Kostnader per år"]),
    ("a heading's HTML is not read aloud", f"## H<sub>2</sub>O\n\n{WIDE}", ["Tabell: H2O"]),
    ("a comment in a heading is not read aloud", f"## A <!-- x -->\n\n{WIDE}", ["Tabell: A"]),
    ("each table has its name", f"{WIDE}\n\nText.\n\n{WIDE}", ["Tabell 1", "Tabell 2"]),
    ("two under one heading", f"## Ett\n\n{WIDE}\n\nText.\n\n{WIDE}",
     ["Tabell: Ett", "Tabell: Ett (2)"]),
    ("narrow ones are counted too", f"A | B\n--|--\n1 | 2\n\nText.\n\n{WIDE}", ["Tabell 2"]),
    ("a footnote in a heading is not read aloud",
     f"## Kostnad[^1]\n\n{WIDE}\n\n[^1]: x", ["Tabell: Kostnad"]),
    ("in a list", f"- a\n\n    {LONG} | B\n    --|--\n    1 | 2", ["Tabell 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), **cases(NAMES))
def test_wide_tables(text, names):
    """A table that may be wider than a phone scrolls by itself, by keyboard, with a name."""
    regions = soup(text).select("section.table-scroll")

    assert [region["aria-label"] for region in regions] == names
    assert all(region["tabindex"] == "0" for region in regions)
    assert all(region["data-cue"] == "Dra i sidled" for region in regions)
    assert all([child.name for child in region.find_all(recursive=False)] == ["table"]
               for region in regions)  # fmt: skip


def test_narrow_tables_have_names_too():
    """The heading above it names a table for those who hear it; a number would say nothing."""
    table = "A | B\n--|--\n1 | 2"
    page = soup(f"{table}\n\n## Mål\n\n{table}\n\nText.\n\n{table}")

    assert [each.get("aria-label") for each in page.find_all("table")] == [
        None, "Tabell: Mål", "Tabell: Mål (2)"
    ]  # fmt: skip


def test_narrow_tables_may_scroll_where_text_is_large():
    """They lie in a box that is no stop for the keyboard: mostly nothing scrolls there."""
    box = soup("A | B\n--|--\n1 | 2").table.parent

    assert (box.name, box.attrs) == ("div", {"class": ["table-fit"]})


def test_the_words_are_the_texts():
    """An English text has English names and an English cue."""
    region = soup(WIDE, lang="en").section

    assert (region["aria-label"], region["data-cue"]) == ("Table 1", "Swipe sideways")


@pytest.mark.parametrize(
    ("columns", "kinds"),
    [(7, []), (8, ["table-wide"]), (15, ["table-wide"]), (16, ["table-wide", "table-widest"])],
)
def test_a_table_says_how_it_is_printed(columns, kinds):
    """Eight columns take smaller type on paper, sixteen a sheet on its side."""
    rows = ["|".join(["Kolumn"] * columns), "|".join(["--"] * columns), "|".join("1" * columns)]

    assert soup("\n".join(rows)).section["class"] == ["table-scroll", *kinds]
