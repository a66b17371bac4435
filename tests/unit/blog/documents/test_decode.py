"""From bytes to text that every later stage can rely on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.decode import Undecodable, clean, decode
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the bytes, the text.
DECODED = [
    ("an empty file", b"", ""),
    ("plain text", b"Titel: A\n\nText.\n", "Titel: A\n\nText.\n"),
    ("Swedish letters", "åäö ÅÄÖ é ü".encode(), "åäö ÅÄÖ é ü"),
    ("tab, no-break space and soft hyphen", "a\tb\u00a0c\u00add".encode(), "a\tb\u00a0c\u00add"),
    ("emoji of several parts", "👩‍👧 👍🏽".encode(), "👩‍👧 👍🏽"),
    ("dashes and quotation marks", "”så” – ’nej’ …".encode(), "”så” – ’nej’ …"),
    ("byte order mark", b"\xef\xbb\xbfTitel: A", "Titel: A"),
    ("two byte order marks", b"\xef\xbb\xbf\xef\xbb\xbfA", "A"),
    ("a byte order mark in the midst", "a\ufeffb".encode(), "ab"),
    ("UTF-16 from Windows, little end first", b"\xff\xfe\xe5\x00\r\x00\n\x00b\x00", "å\nb"),
    ("UTF-16, big end first", b"\xfe\xff\x00\xe5\x00\r\x00\n\x00b", "å\nb"),
    ("UTF-16 with nothing in it", b"\xff\xfe", ""),
    ("Windows' line ends", b"a\r\nb\r\n", "a\nb\n"),
    ("old Mac's line ends", b"a\rb\r", "a\nb\n"),
    ("line ends of all kinds", b"a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("a blank line between Windows' line ends", b"a\r\n\r\nb", "a\n\nb"),
    ("Word's soft line break", b"a\x0bb", "a\nb"),
    ("a page break", b"a\x0cb", "a\nb"),
    ("Unicode's line and paragraph separators", "a\u2028b\u2029c\u0085d".encode(), "a\nb\nc\nd"),
    ("decomposed å ä ö", "a\u030aa\u0308o\u0308".encode(), "åäö"),
    ("decomposed capitals", "A\u030aA\u0308O\u0308".encode(), "ÅÄÖ"),
    ("control characters", b"a\x00b\x01c\x08d\x0ee\x1ff\x7fg", "abcdefg"),
    ("control characters of the second row", "a\u0080b\u009fc".encode(), "abc"),
    ("Markdown's own marks", b"\x02wzxhzdk:0\x03", "wzxhzdk:0"),
    ("invisible spaces from web pages", "a\u200bb\u2060c".encode(), "abc"),
    ("noncharacters", "a\ufffeb\uffffc".encode(), "abc"),
]

# Each case: what it shows, the bytes, the line, what the director sees of it.
UNDECODABLE = [
    ("Windows' own encoding", "Titel: Smörgås".encode("cp1252"), 1, "Titel: Smörgås"),
    ("on the third line", b"Titel: A\n\n\xc5r ut", 3, "År ut"),
    ("on the third line with Windows' line ends", b"Titel: A\r\n\r\n\xc5r ut\r\n", 3, "År ut"),
    ("on the second line with old Mac's line ends", b"Titel: A\r\xc5r ut\rb", 2, "År ut"),
    ("after a byte order mark", b"\xef\xbb\xbfTitel: A\nb\xe5r", 2, "bår"),
    ("right after a byte order mark", b"\xef\xbb\xbf\xe5r", 1, "år"),
    ("good letters before the bad one", "Å ä\n".encode() + b"\xf6l", 2, "öl"),
    ("a letter cut off at the end", "hå".encode()[:-1], 1, "hÃ"),
    ("half a UTF-16 letter", b"\xff\xfeT", 1, "ÿþT"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text"), **cases(DECODED))
def test_decode(data, text):
    """Whatever the editor wrote, the text is the same."""
    assert decode(data) == text


@pytest.mark.parametrize(("data", "line", "excerpt"), **cases(UNDECODABLE))
def test_undecodable(data, line, excerpt):
    """A file in another encoding is shown with the line, from 1, and as Windows meant it."""
    with pytest.raises(Undecodable) as caught:
        decode(data)

    assert (caught.value.line, caught.value.excerpt) == (line, excerpt)


def test_long_lines_are_shown_in_part():
    """A whole paragraph on one line does not fill the screen."""
    with pytest.raises(Undecodable) as caught:
        decode(b"\xe5" + b"x" * 5000)

    assert caught.value.excerpt == "å" + "x" * 59


@examples(300)
@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_stays_clean(text):
    """Cleaning twice is cleaning once; no line end but line feed, and no mark of Markdown's."""
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert not set(cleaned) & set("\r\x0b\x0c\x85\u2028\u2029\x02\x03\x00\ufeff")


@examples(300)
@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_no_letter_is_lost(text):
    """Letters, digits, signs and spaces all remain, composed."""
    assert clean(text) == unicodedata.normalize("NFC", text)
