"""Paragraphs that were pasted with their indent."""

import pytest

from blog.documents.markdown.indented import looks_like_code

PROSE = [
    ("a sentence", "Vi bygger om torget i maj."),
    ("two lines", "Vi bygger om torget\ni maj."),
    ("a name and an address", "Anna Ek\nStorgatan 1\n903 21 Umeå"),
    ("a few words", "inv check"),
    ("a paragraph of the law", "Enligt 5 kap. 1 § SoL (2001:453) ska nämnden agera."),
    ("emphasis and a link", "Det är *viktigt*, se [rapporten](https://www.ivo.se/?a=1&b=2)."),
    ("a bare address", "Läs på https://www.ivo.se/?a=1."),
    ("a footnote", "Det ökar.[^1]"),
    ("marked words", 'Vi gjorde en <span lang="en">peer visit</span> i maj.'),
    ("a comparison of numbers", "Fler än > 50 och < 60 procent."),
    ("a parenthesis", "Kommunen (och regionen) betalar."),
    ("an ending in a parenthesis", "medarbetare(n)"),
    ("a list", "- mjölk\n- bröd\n    - ljust"),
    ("a character reference", "10&nbsp;000 kr &amp; mer"),
]

CODE = [
    ("braces", "if (a) { b }"),
    ("a semicolon last", "a = b;"),
    ("an equals sign", "kostnad = 3 mkr"),
    ("a call", "print(\"hej\")"),
    ("a call of nothing", "f()"),
    ("a method", "a.b(c)"),
    ("HTML", "<div>\nhej\n</div>"),
    ("an option", "inv build\n--debug"),
    ("a comment", "# bygg sajten"),
    ("a name with a low line", "def bygg_om"),
    ("a pipe", "ls | wc"),
    ("a path on Windows", "C:\\mapp\\fil"),
    ("columns", "År      Antal\n2016    3"),
    ("a line deeper than the first", "Rosor är röda\n    violer är blå"),
]  # fmt: skip


@pytest.mark.parametrize("text", [t for _, t in PROSE], ids=[name for name, _ in PROSE])
def test_prose(text):
    """Words, and what a writer puts between them."""
    assert not looks_like_code("\n".join(f"    {line}" for line in text.split("\n")))
    assert not looks_like_code("\n".join(f"\t{line}" for line in text.split("\n")))


@pytest.mark.parametrize("text", [t for _, t in CODE], ids=[name for name, _ in CODE])
def test_code(text):
    """One sign that prose does not have is enough to let it be."""
    assert looks_like_code("\n".join(f"    {line}" for line in text.split("\n")))
