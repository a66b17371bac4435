"""Text that every feed format can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.feeds.text import as_html, one_line, xml_safe
from tests.profiles import examples

# Each case: what it shows, the text, what is left of it.
SAFE = [
    (
        "letters, signs and spaces of every kind stay",
        "Åsa, §\u00a04 – ”é”\u00ad",
        "Åsa, §\u00a04 – ”é”\u00ad",
    ),
    ("emoji stay", "Bra 👍🏽 jobbat 👩‍👧", "Bra 👍🏽 jobbat 👩‍👧"),
    ("tab and line end stay", "a\tb\nc\r\n", "a\tb\nc\r\n"),
    ("what XML means something by stays", "<3 AT&T ]]> &amp;", "<3 AT&T ]]> &amp;"),
    ("control characters go", "a\x00b\x0bc\x1fd\x7fe", "abcde"),
    ("the second row of control characters goes", "a\x80b\x9fc", "abc"),
    ("half of an emoji goes", "a\ud83db\udc4dc", "abc"),
    ("noncharacters go", "a\ufffeb\uffffc\ufdd0d\U0001fffee", "abcde"),
    ("the mark of a lost letter goes", "a\ufffdb", "ab"),
    ("nothing stays nothing", "", ""),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SAFE], ids=[c[0] for c in SAFE])
def test_xml_safe(text, expected):
    """Only what breaks readers goes."""
    assert xml_safe(text) == expected


@examples(300)
@given(st.text(st.characters(exclude_categories=())))
def test_every_text_becomes_xml(text):
    """Whatever was pasted, lxml takes it, and it comes back as it was."""
    element = etree.Element("a")
    element.text = xml_safe(text)

    assert (etree.fromstring(etree.tostring(element)).text or "") == xml_safe(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tillit", "Tillit"),
        ("  Tillit \n  till\tprofessionen ", "Tillit till professionen"),
        ("4\u00a0kap. 1\u00a0§", "4\u00a0kap. 1\u00a0§"),
        (" \n ", ""),
    ],
    ids=["one line already", "several lines", "no-break spaces stay", "only white space"],
)
def test_one_line(text, expected):
    """A title is one line, and its no-break spaces are meant."""
    assert one_line(text) == expected


def test_as_html():
    """Plain text becomes HTML that says the same; quotation marks need no escape in it."""
    assert as_html("<3 AT&T \"a\" 'b'") == "&lt;3 AT&amp;T \"a\" 'b'"
