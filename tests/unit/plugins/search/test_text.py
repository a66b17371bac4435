"""From HTML to the words that are searched."""

import lxml.html
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.serialize import inner_html
from plugins.search.text import fold, plain, words
from tests.profiles import examples


@pytest.mark.parametrize(
    ("html", "body", "headings"),
    [
        ("", "", ""),
        ("<p>Ett</p><p>två</p>", "Ett två", ""),
        ("<p>väl<em>färd</em>en</p>", "välfärden", ""),
        ("<ul><li>Ett</li><li>två</li></ul>", "Ett två", ""),
        ("<ul><li>Ett<ul><li>två</li></ul></li></ul>", "Ett två", ""),
        ("<table><tr><td>Ett</td><td>två</td></tr></table>", "Ett två", ""),
        ("<p>Ett<br>två</p>", "Ett två", ""),
        ("<h2>Om <em>hopp</em></h2><p>Ett</p><h3>Mer</h3>", "Om hopp Ett Mer", "Om hopp Mer"),
        ('<p><abbr title="Samordnad plan">SIP</abbr></p>', "SIP", ""),
        ('<p><img src="bro.svg" alt="En bro"></p>', "", ""),
        ("<p>Ett</p><script>var a</script><style>p {}</style><!-- nej -->", "Ett", ""),
        ("<p>1 &lt; 2 &amp; så</p>", "1 < 2 & så", ""),
    ],
    ids=[
        "nothing",
        "paragraphs are apart",
        "emphasis inside a word",
        "list items are apart",
        "a list in a list",
        "cells are apart",
        "lines are apart",
        "headings alone",
        "what an abbreviation is short for",
        "alternative text",
        "what is never shown",
        "entities",
    ],
)
def test_plain_is_what_a_reader_sees(html, body, headings):
    """What a browser does not show cannot be found."""
    assert plain(html) == (body, headings)


INLINE, APART = ("em", "a", "span", "sup"), ("p", "div", "h2", "h4", "li", "td", "figcaption")
TEXTS = st.text(st.sampled_from("aå &;"), max_size=3).map(lambda text: text.replace("&", "&amp;"))


def elements(inside):
    """Give some pieces of HTML in a row, elements with others inside them among them."""
    names = st.sampled_from((*INLINE, *APART, "ul", "table", "section", "script", "style"))
    element = st.builds("<{0}>{1}</{0}>".format, names, inside)
    return st.lists(
        st.one_of(inside, element, st.sampled_from(("<br>", "<img>"))), max_size=3
    ).map("".join)


def with_another_parser(html):
    """Read *html* as plain does, with a parser that builds another tree of what is odd."""
    soup = BeautifulSoup(html, "html.parser")
    for unread in soup.find_all(["script", "style"]):
        unread.decompose()
    for part in soup.find_all([*APART, "ul", "table", "section", "br", "img"]):
        part.insert_before(" ")
        part.append(" ")
    headings = " ".join(heading.get_text() for heading in soup.find_all(["h2", "h4"]))
    return " ".join(soup.get_text().split()), " ".join(headings.split())


@examples(150)
@given(st.recursive(TEXTS, elements, max_leaves=8))
def test_however_elements_are_nested(html):
    """In all that plugins.posts can write no word is lost or torn apart, or joined to another."""
    written = inner_html(lxml.html.document_fromstring(f"<html><body>{html}").find("body"))

    assert plain(written) == with_another_parser(written)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("– … ”!”", []),
        ("i å ö 7", []),
        ("Äldreomsorgen FÖRST", ["äldreomsorgen", "först"]),
        ("A\u0308ldre", ["äldre"]),
        ("äldre\u00adomsorg", ["äldreomsorg"]),
        ("IVO:s SIP:en e-post", ["ivo", "sip", "en", "post"]),
        ("prop. 2016/17:50", ["prop", "2016", "17", "50"]),
        ("33\u00a0250 personer", ["33", "250", "personer"]),
        ("snake_case idé", ["snake", "case", "idé"]),
    ],
    ids=[
        "nothing",
        "signs",
        "single letters",
        "capitals",
        "decomposed letters",
        "soft hyphen",
        "endings after a colon",
        "a bill's number",
        "no-break space",
        "underscore",
    ],
)
def test_words(text, expected):
    """Two letters or digits, or more, in lower case and composed."""
    assert words(text) == expected


def test_fold_takes_away_marks():
    """As on a keyboard without å, ä and ö."""
    assert fold("äldreomsorgslägenhet på idé øl") == "aldreomsorgslagenhet pa ide øl"
