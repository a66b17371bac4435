"""Whatever a post looks like, no word of a private note is published from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.findings import Level
from tests.profiles import examples
from tests.unit.blog.documents.notes.canaries import CANARY, HEADS, NOTES, PLACES, published
from tests.unit.blog.documents.texts import read

TOP = "Titel: A\nDatum: 2018-05-13\n\n"

# What a text is made of, save code: in that, a note is none.
PIECES = [
    "\n", "\n\n", " ", "a", "å ", "- ", "1. ", "– ", "> ", "    ", "\t", "# ", "## ", "#", "*",
    "**", "_", "~~", "[", "]", "(", ")", "](", "![", "<", ">", "!", "--", "-->", "<!--", "<b>",
    "</b>", "<div>\n", "\n</div>\n", '<div markdown="1">\n', '<span title="', '">', "|",
    "a | b\n--|--\n", "a\tb\nc\td\n", "[^1]", "\n\n[^1]: ", "\n\n[a]: https://a.se \"", '"',
    "\n\n*[a]: ", "{.x}", "{: title='", "'}", ":   ", "&", "&lt;", "&gt;", "\\", "-", "–", "—",
    "<!--more-->", "https://a.se/", "\n***\n", "<br>", "<p>\n", "</p>\n", "<table><tr><td>",
]  # fmt: skip


def leaks(text):
    """Say whether a word of a note comes out of *text*, and nothing stops it."""
    document = read(text, files=["bilder/x.svg"])
    is_stopped = any(finding.level is Level.ERROR for finding in document.findings)
    return CANARY in published(document) and not is_stopped


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_no_place_leaks(place):
    """In every place of a body, every note is taken out or stops the build."""
    for note in NOTES:
        text = TOP + place.replace("%s", note)
        assert not leaks(text), text
        if "\n" in note:
            assert not leaks(text.replace("\n", "\r\n")), text


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_no_line_on_top_leaks(head):
    """In every line on top, every note is taken out or stops the build."""
    for number, note in enumerate(NOTES):
        mark = "\ufeff" if number % 2 else ""
        text = f"{mark}{head.replace('%s', note)}\n\nText.\n"
        assert not leaks(text), text


_TEXT = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@examples(300)
@given(_TEXT, st.sampled_from(NOTES), _TEXT, st.sampled_from(NOTES), _TEXT)
def test_no_text_leaks(before, note, between, other, after):
    """Whatever stands around two notes and between them."""
    assert not leaks(f"{TOP}{before}{note}{between}{other}{after}")


@examples(100)
@given(_TEXT, st.sampled_from(NOTES), _TEXT)
def test_no_title_leaks(before, note, after):
    """Whatever stands around a note on top."""
    assert not leaks(f"Datum: 2018-05-13\nTitel: A {before}{note}{after}\n\nText.\n")
