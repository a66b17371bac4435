"""A text is read once: its words, where they stand, and what is the director's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.rules.index.letters import Letters
from blog.rules.index.page import MASK
from tests.profiles import examples
from tests.unit.blog.rules.contents import NAME, TOP, index, rows


def text_of(body, top=""):
    [text] = index({NAME: f"{TOP}{top}\n{body}"}).texts
    return text


def lines(body):
    """Give the tag, words and line of every block, the body's first line being 1."""
    return [(b.tag, " ".join(b.text.split()), b.line() - 4) for b in text_of(body).page.blocks]


BLOCKS = [
    ("paragraphs", "Ett.\n\nTvå.\n", [("p", "Ett.", 1), ("p", "Två.", 3)]),
    ("a heading", "## Ett\n\nTvå.\n", [("h2", "Ett", 1), ("p", "Två.", 3)]),
    ("lists", "- ett\n- två\n    - tre\n", [("li", "ett", 1), ("li", "två", 2), ("li", "tre", 3)]),
    ("a quotation", "> Ett.\n>\n> Två.\n", [("p", "Ett.", 1), ("p", "Två.", 3)]),
    ("a table", "| A | B |\n| - | - |\n| 1 | 2 |\n",
     [("th", "A", 1), ("th", "B", 1), ("td", "1", 3), ("td", "2", 3)]),
    ("a caption", '![En bro](/bilder/bro.svg "Över ån.")\n\nEtt.\n',
     [("figcaption", "Över ån.", 1), ("p", "Ett.", 3)]),
    ("a definition", "Tillit\n:   Att våga.\n", [("dt", "Tillit", 1), ("dd", "Att våga.", 2)]),
    ("a footnote", "Ett.[^1]\n\n[^1]: Källa.\n\nTvå.\n",
     [("p", "Ett.", 1), ("p", "Två.", 5), ("li", "Källa.", 3)]),
    ("the same words twice", "Ja.\n\nNej.\n\nJa.\n",
     [("p", "Ja.", 1), ("p", "Nej.", 3), ("p", "Ja.", 5)]),
    ("words between", "Ett *två* [tre](https://x.example/).\n", [("p", "Ett två tre.", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), rows(BLOCKS))
def test_blocks_know_their_lines(body, expected):
    """Each is found again in the Markdown, whatever stands between its letters."""
    assert lines(body) == expected


def test_a_word_far_into_a_paragraph_has_its_own_line():
    """A paragraph may be written on many lines."""
    block = text_of("Ett två\ntre *fyra*\n[fem](https://x.example/lång/adress) sex\n").page.blocks[
        0
    ]

    found = [
        block.line(block.text.index(word)) - 4 for word in ("Ett", "tre", "fyra", "fem", "sex")
    ]

    assert found == [1, 2, 2, 3, 3]


def test_what_is_not_the_directors_swedish_is_masked():
    """Code and marked words; the mask is as long as they are."""
    block = text_of('Kör `inv` på <span lang="en">the web</span> nu.\n').page.blocks[0]

    assert block.own == f"Kör {MASK * 3} på {MASK * 7} nu."
    assert block.text == "Kör inv på the web nu."


def test_pictures_links_and_places():
    """What rules ask for beside the words."""
    page = text_of(
        "## En rubrik\n\n![Alt](/bilder/a.svg)\n\n"
        "Se [om](/om/) och [not](#n).[^1]\n\n*[SIP]: Plan\n\nSIP.\n\n[^1]: Källa.\n"
    ).page

    assert [(p.alt, p.line - 4) for p in page.pictures] == [("Alt", 3)]
    assert [(a.href, a.text, a.line - 4) for a in page.anchors] == [
        ("/om/", "om", 5),
        ("#n", "not", 5),
    ]
    assert page.abbreviations == ("SIP",)
    assert {"en-rubrik", "fn-1", "fnref-1"} <= page.ids


def test_the_ingress_is_read_too():
    """It stands on its own line on top."""
    text = text_of("Text.\n", top="Ingress: En mening. Och en till.\n")

    assert [(s.text, s.line) for s in text.sentences] == [
        ("En mening.", 4),
        ("Och en till.", 4),
        ("Text.", 6),
    ]


def test_a_file_in_another_encoding_is_searched_all_the_same():
    """The build tells of it; what must not be in it is found as Windows would have read it."""
    [text] = index({"inlagg/a.md": "Titel: A\n\nSmörgås 19811218-9876".encode("latin-1")}).texts

    assert "Smörgås 19811218-9876" in text.bare


def test_letters_are_found_from_a_place_on():
    """Else before it, else by their beginning, else not at all."""
    letters = Letters.of("Alfa beta\ngamma delta\nalfa beta slut", first_line=10)

    assert letters.line(letters.find("alfa beta", 5)) == 12
    assert letters.line(letters.find("Alfa beta", 12)) == 10
    assert letters.line(letters.find("gamma, delta!", 0)) == 11
    assert letters.find("omega", 0) == -1
    assert letters.find("–", 0) == -1


@given(st.text(alphabet="ab \n#*_-|>[]()!`<>&:^1.•”", max_size=120))
@examples(80)
def test_any_text_can_be_read(body):
    """Every line that is given lies in the file."""
    text = text_of(body)
    last = text.written.raw.count("\n") + 1

    for block in text.page.blocks:
        assert len(block.own) == len(block.text)
        assert all(1 <= block.line(offset) <= last for offset in range(len(block.text)))
    for place in (*text.page.anchors, *text.page.pictures, *text.page.headings, *text.page.tables):
        assert 1 <= place.line <= last
