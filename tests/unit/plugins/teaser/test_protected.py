"""What a cut must not part."""

import pytest

from plugins.teaser.markup.blocks import Block, Element, Span
from plugins.teaser.protected import binds, bound_spans, held_spans, is_inside

FREE = ["Vi ses i morgon", "Hon sa: ja", "av 2016 beslut", "”citat” och (parentes)"]
WHOLE = [
    "kl. 9.30",
    "kl.\N{NO-BREAK SPACE}9.30",
    "klockan 12",
    "040-34 10 00",
    "+46 40 34 10 00",
    "prop. 2016/17:50",
    "SOU 2018:47",
    "dir. 2016:51",
    "26 kap. 1 § OSL",
    "26 kap. OSL",
    "17 kap. 1 § utlänningslagen (2005:716)",
    "1 § 2 st. LVU",
    "§§ 4",
    "lagen (1993:387)",
    "den 24 november 2016",
    "torsdagen den 24 nov.",
    "10 000 kr",
    "ca 10 000 kronor",
    "1,2 miljoner kronor",
    "3,5 procent",
    "62 %",
    "25 000–30 000 kronor",
    "14 barn",
]


@pytest.mark.parametrize("text", FREE)
def test_ordinary_words_are_free(text):
    """Words are not bound because they are words; a year stands by itself."""
    assert not any(
        is_inside(place, bound_spans(text)) for place, letter in enumerate(text) if letter == " "
    )


@pytest.mark.parametrize("token", WHOLE)
def test_bound(token):
    """From its first letter to its last, also inside a sentence."""
    text = f"Enligt {token} gäller det."
    [span] = [span for span in bound_spans(text) if span[0] <= 7 < span[1]]

    assert text[slice(*span)] == token


BINDINGS = [
    ("two plain words", "vi", "ses", False),
    ("end of a sentence", "slut.", "Nu", False),
    ("spaced abbreviation", "t.", "ex. vård", True),
    ("in the middle of a long one", "fr. o.", "m. maj", True),
    ("abbreviation that precedes", "t.ex.", "vård", True),
    ("abbreviation that follows", "m.m.", "Vi", False),
    ("initial", "A.", "Ek", True),
    ("title", "Dr", "Ek", True),
    ("half a compound", "avvisnings-", "och utvisningsbeslut", True),
    ("the other half", "avvisnings- och", "utvisningsbeslut", True),
    ("and between whole words", "murar och", "broar", False),
    ("in quotation marks", "”t.ex.", "vård”", True),
]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [case[1:] for case in BINDINGS],
    ids=[case[0] for case in BINDINGS],
)
def test_binds(before, after, expected):
    """Abbreviations, initials and coordinated compounds cling to the next word."""
    assert binds(before.split(), after.split()) is expected


def test_nothing_binds_the_first_or_the_last_word():
    """There is nothing to part at the ends."""
    assert not binds([], ["t."])
    assert not binds(["t."], [])


def test_held():
    """Quotations, brackets, links and open quotations, counted block by block."""
    link = Span(0, 4, Element("a", 1, (("href", "/"),)))
    emphasis = Span(0, 4, Element("em", 2))
    blocks = [Block("”Ja.” (b)"), Block("länk här", (link, emphasis)), Block("”öppen text")]

    assert held_spans((0, 10, 19), blocks) == [(0, 5), (6, 9), (10, 14), (19, 30)]


def test_edges_are_outside():
    """A cut just before or after a stretch leaves it whole."""
    assert [is_inside(offset, [(2, 5)]) for offset in (2, 3, 5)] == [False, True, False]
