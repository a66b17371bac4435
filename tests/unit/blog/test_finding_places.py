"""The words that a finding quotes are found where they stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.finding_places import Span, place_of
from blog.findings import Finding
from tests.profiles import examples


def found(text, line, message):
    """Give the words that a finding is shown on, and whether they are its very own."""
    span = place_of(Finding("a.md", line, "regel", message, "Gör så."), text)
    return text[span.start : span.end], span.is_exact


@pytest.mark.parametrize(
    ("text", "line", "message", "words"),
    [
        pytest.param("A\n\nHej på er .", 3, "Ett mellanslag i ”er .”.", "er .", id="as it stands"),
        pytest.param("ett ord\nord", 2, "”ord” finns inte.", "ord", id="on its own line only"),
        pytest.param(
            "De är\nfem av oss", 1, "I ”är fem” …", "är\nfem", id="over the end of a line"
        ),
        pytest.param("den **nya lagen** är", 1, "”nya lagen är” står", "nya lagen** är",
                     id="through emphasis"),
        pytest.param("se [vår\nsida](/om/) om", 1, "”vår sida om” står", "vår\nsida](/om/) om",
                     id="through a link"),
        pytest.param('sade "hej" till', 1, "Vid ”sade ’hej’” saknas", 'sade "hej"',
                     id="marks that typography has changed"),
        pytest.param("12 -- 13 år", 1, "I ”12 – 13” ska", "12 -- 13", id="a dash of hyphens"),
        pytest.param("En mycket lång mening här.", 1, "Meningen ”En mycket …” har 40 ord.",
                     "En mycket", id="the opening of something long"),
        pytest.param("nr 811218-9876 här", 1, "”81••••-••76” ser ut som", "811218-9876",
                     id="masked"),
        pytest.param("<!-- 811218–9876 -->", 1, "”81••••-••76” ser", "811218–9876",
                     id="masked, with a dash"),
        pytest.param("?id=811218%2D9876)", 1, "”81••••-••76” ser", "811218%2D9876",
                     id="masked, in an address"),
        pytest.param("varat ar", 1, "”ar” finns inte.", "ar", id="a word and no part of one"),
        pytest.param("<p>sade \"ja\".</p>", 1, 'Citattecknet " blir kvar', '"', id="a sign"),
        *(
            pytest.param(f"nr {number}, här", 1, "”81••••-••76” ser ut som", number, id=number)
            for number in ("19811218-9876", "198112189876", "8112189876", "811218+9876",
                           "19811218 9876", "811218 - 9876", "1981-12-18-9876")
        ),
        pytest.param("en • två", 1, "Punkterna ”•” står", "•", id="a bullet"),
        pytest.param('<iframe src="x"></iframe>', 1, "”<iframe>” kan inte", '<iframe src="x">',
                     id="a tag"),
        pytest.param("hon sade\u00a0ja", 1, "”sade ja” står", "sade\u00a0ja", id="a hard space"),
        pytest.param("😀 då .", 1, "i ”då .”.", "då .", id="behind a rare sign"),
    ],
)  # fmt: skip
def test_the_very_words(text, line, message, words):
    """However they are marked up."""
    assert found(text, line, message) == (words, True)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("Titel: A\n\n  Något helt annat.  \n", 3, "Något helt annat.", id="its line"),
        pytest.param("A\n\nB", 2, "", id="a blank line"),
        pytest.param("A\nB", 9, "B", id="a line that is gone"),
        pytest.param("", 1, "", id="an empty file"),
    ],
)
def test_words_that_are_not_there(text, line, words):
    """Then the line stands for them."""
    assert found(text, line, "”Orden” finns inte.") == (words, False)


HEAD = "Titel: Ett två\nDatum:\n\nKlockan: sju\n"


@pytest.mark.parametrize(
    ("line", "message", "words", "is_line"),
    [
        pytest.param(1, "Titeln har 83 tecken.", "Ett två", False, id="the value"),
        pytest.param(1, "Raden ”Guid” saknas.", "Titel: Ett två", True, id="something missing"),
        pytest.param(1, "Filens namn är för långt.", "Titel: Ett två", True, id="the file"),
        pytest.param(2, "Datumet är för sent.", "Datum:", True, id="no value"),
        pytest.param(4, "Raden är för lång.", "Klockan: sju", True, id="no line on top"),
    ],
)
def test_a_line_on_top(line, message, words, is_line):
    """What stands there is its value, and no press may take the whole of it for the words."""
    span = place_of(Finding("a.md", line, "regel", message, "Gör så."), HEAD)

    assert (HEAD[span.start : span.end], span.is_line) == (words, is_line)
    assert not span.is_exact


def test_the_next_paragraph_is_another():
    """Words that stand further down are not those that are meant."""
    assert found("ett\n\nord", 1, "”ord” finns inte.") == ("ett", False)


@examples(200)
@given(st.text(max_size=40), st.text(max_size=20), st.integers(-1, 9))
def test_a_place_is_always_within_the_text(text, quote, line):
    """Whatever is quoted."""
    span = place_of(Finding("a.md", line, "r", f"”{quote}” är fel.", "x"), text)

    assert 0 <= span.start <= span.end <= len(text)
    assert isinstance(span, Span)
