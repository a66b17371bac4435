"""Laws of typography that hold for every text, not only for the ones we thought of."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blog.swedish.typography.apply import typographic, typographic_pieces
from tests.growth import grows_evenly
from tests.profiles import examples

# What may change: quotation marks, hyphens and dashes, full stops, white space.
_MAY_CHANGE = re.compile(r"[\"'“”„‟‘’‚‛\-–—―.…\s]")

_WORDS = """
    tillit och å Å EU JO kap. kl. kl s. t. ex. nr prop. § §§ kr % m år mars mån fre. dnr A. B a
    sid. 0 1 9 12 15 000 250 2016 2017 2016/17:50 9.30 2,5 08 https://x.se/a-b a@b.se x_y fil.md
    = { } ( ) , : ? ! ` \u00ad
"""
WORDS = st.sampled_from(_WORDS.split())
MARKS = st.sampled_from(
    ["-", "--", "---", "–", "—", "―", "...", "…", ".", "..", '"', "'", "“", "”", "„", "‘", "’"]
)
GAPS = st.sampled_from(
    [" ", " ", " ", "", "", "\n", "\N{NO-BREAK SPACE}", "  ", "\N{LINE SEPARATOR}"]
)
PIECES = st.lists(st.one_of(WORDS, MARKS, GAPS, st.text(max_size=2)), max_size=14)
TEXTS = PIECES.map("".join)
LANGUAGES = st.sampled_from(["sv", "sv-SE", "en", "en-GB"])


@examples(150)
@given(TEXTS, LANGUAGES)
def test_letters_and_digits_never_change(text, lang):
    """Without quotes, dashes, dots and white space a text is the same before and after."""
    assert _MAY_CHANGE.sub("", typographic(text, lang)) == _MAY_CHANGE.sub("", text)


@examples(150)
@given(TEXTS, LANGUAGES)
@example("a - - - b", "sv")
@example("ord—", "sv")
@example("kl. 9 - 15", "sv")
@example("tillit--mars-mars", "sv")
@example("tillit...2016-2017", "sv")
@example("tillit –„", "sv")
@example("tillit—‚A", "sv")
def test_a_second_time_changes_nothing(text, lang):
    """A corrected text is correct."""
    once = typographic(text, lang)

    assert typographic(once, lang) == once


@examples(150)
@given(PIECES, LANGUAGES)
def test_pieces_are_the_whole_cut_up(pieces, lang):
    """However a text is cut, its pieces joined are what the whole text becomes."""
    corrected = typographic_pieces(pieces, lang)

    assert len(corrected) == len(pieces)
    assert "".join(corrected) == typographic("".join(pieces), lang)


@examples(150)
@given(PIECES, LANGUAGES)
def test_letters_stay_in_their_piece(pieces, lang):
    """No letter moves from one piece to another: emphasis stays on its word."""
    corrected = typographic_pieces(pieces, lang)

    assert [_MAY_CHANGE.sub("", piece) for piece in corrected] == [
        _MAY_CHANGE.sub("", piece) for piece in pieces
    ]


@examples(150)
@given(TEXTS, st.sampled_from(["fi", "de", "", "svx", "enm", "zxx"]))
def test_other_languages_are_left_alone(text, lang):
    """A language whose rules we do not know keeps its text."""
    assert typographic(text, lang) == text
    assert typographic_pieces([text, text], lang) == [text, text]


@examples(150)
@given(st.lists(st.text("0123456789-+ /:.", min_size=1, max_size=6), max_size=4))
def test_numbers_without_words_keep_their_hyphens(groups):
    """Phone numbers, dates, case numbers: without words around, only years get a dash."""
    text = "".join(groups)
    years = re.compile(r"(?:1[5-9]|20)\d\d ?--?-? ?(?:1[5-9]|20)\d\d|\D --?-?|--?-? ?\D|--|^-|-$")

    if not years.search(text):
        assert re.sub(r"\s", " ", typographic(text)).replace("…", "...") == text


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    "character", ["-", '"', "'", " ", ".", "—", "1 ", "- ", " -", "a/'", "--'/"]
)
def test_no_text_is_slow(character, lang):
    """Twice as much of one character takes about twice the time."""
    assert grows_evenly(lambda count: typographic(character * count, lang), 10_000)
