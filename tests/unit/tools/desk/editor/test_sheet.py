"""A text in two pieces, the lines on top and the words, is the same text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tests.sites import ROOT
from tools.desk.editor.sheet import Sheet

POST = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen är beställd.\n"


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        pytest.param(POST, POST[:-20], "Pumpen är beställd.\n", id="plain lines"),
        pytest.param("---\ntitle: A\n---\nB\n", "---\ntitle: A\n---\n", "B\n", id="fences"),
        pytest.param("Titel: A\n\n\n\nB", "Titel: A\n\n\n\n", "B", id="many blank lines"),
        pytest.param("Bara text.\n", "", "Bara text.\n", id="no lines on top"),
        pytest.param("\n\nBara text.\n", "", "\n\nBara text.\n", id="blank lines first"),
        pytest.param("", "", "", id="nothing"),
        pytest.param("Titel: A\n", "Titel: A\n", "", id="no words yet"),
        pytest.param("+++\na = 1\n+++\nB\n", "", "+++\na = 1\n+++\nB\n", id="another language"),
        pytest.param("Titel: A\n<!-- x\n\ny -->\nDatum: 2016-11-24\n\nB", None, "B", id="a note"),
    ],
)
def test_where_the_words_begin(text, head, body):
    """The blank lines below the lines on top belong to those."""
    found = Sheet.of(text)

    assert found.body == body
    assert found.head == (text.removesuffix(body) if head is None else head)


PIECES = st.lists(
    st.sampled_from(["Titel: A", "---", "", "B", "Obs: nej", "- a", "\x0bv", "é", "<!-- n"]),
    max_size=8,
).map("\n".join)


@examples(300)
@given(st.one_of(PIECES, st.text(max_size=60)))
def test_nothing_is_lost_between_the_pieces(text):
    """Opened and put together again, a text keeps every character."""
    assert Sheet.of(text).text == text


HEADS = [
    "Titel: A",
    "Titel: A\n",
    "Titel: A\n\n",
    "---\ntitle: A\n---\n",
    "Titel: A\n<!-- n -->\n",
]


@examples(200)
@given(st.sampled_from(HEADS), PIECES)
def test_words_never_become_lines_on_top(head, body):
    """Whatever is typed below lines on top stays below them."""
    again = Sheet.of(Sheet(head, body).text)

    assert again.head.split() == head.split()
    assert again.body.split() == body.split()


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda p: p.stem)
def test_every_text_here_has_both(path):
    """The real texts have lines on top, and words that begin with no blank line."""
    found = Sheet.of(path.read_bytes().decode())

    assert found.head.startswith("Titel: ")
    assert found.body[:1].strip()
