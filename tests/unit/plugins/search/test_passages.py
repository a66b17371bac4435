"""From HTML to what can be found, and where on the page."""

import lxml.html
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.serialize import inner_html
from plugins.search.passages import Passage, passages
from tests.profiles import examples


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("", []),
        ("<p>Ett</p><script>var a</script><style>p {}</style><!-- nej -->", ["Ett"]),
        ('<p>Ett <span hidden="">nej</span> två</p><div hidden=""><p>nej</p></div>tre',
         ["Ett två", "tre"]),
        ('<p hidden="until-found">Ett hidden</p>', ["Ett hidden"]),
        ('<p>Ett <img src="x.svg" alt=""></p>', ["Ett"]),
        ("<p><abbr>SIP</abbr></p>", ["SIP"]),
        ("<p>Ett</p><p>två</p>", ["Ett", "två"]),
        ("<p>väl<em>färd</em>en</p>", ["välfärden"]),
        ("<p>väl\u00adfärden</p>", ["välfärden"]),
        ("<p>1 &lt; 2\n  &amp; 33\u00a0250</p>", ["1 < 2 & 33\u00a0250"]),
        ("<ul><li>Ett<ul><li>två</li></ul></li></ul>", ["Ett", "två"]),
        ("<table><tr><th>Ett</th><td>två</td></tr><tr><td>tre</td></tr></table>",
         ["Ett\ttvå", "tre"]),
        ("<p>Ett<br>två</p>", ["Ett\ttvå"]),
        ('<p>Ett<sup id="a"><a class="footnote-ref" href="#b">1</a></sup>, två</p>',
         ["Ett\n, två"]),
        ('<li>Noten. <a class="footnote-backref" href="#a">↩</a></li>', ["Noten."]),
        ("Bara text", ["Bara text"]),
    ],
    ids=[
        "nothing",
        "what is never shown",
        "what is hidden",
        "what a browser shows once it is found",
        "a picture without words",
        "an abbreviation without a meaning",
        "paragraphs are apart",
        "emphasis inside a word",
        "soft hyphen",
        "spaces, and one that does not break",
        "a list in a list",
        "cells in a row",
        "lines",
        "a footnote's number",
        "the way back from a footnote",
        "no element",
    ],
)  # fmt: skip
def test_text_of_the_page(html, texts):
    """As a reader sees it, word for word, so that a browser finds it there."""
    assert [passage.text for passage in passages(html)] == texts


def test_headings_are_known():
    """They say more of a post than its text."""
    found = passages("<h2>Om <em>hopp</em></h2><p>Ett</p><h3>Mer</h3>")

    assert [passage.text for passage in found if passage.is_heading] == ["Om hopp", "Mer"]


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ('<p>Vi gick över bron i går kväll.</p><p><img alt="En bro"></p><p>Sedan.</p>',
         ("En bro", "Bild", "bron i går kväll.")),
        ('<p><img alt="En bro"></p><p>Vi gick över bron i går.</p>',
         ("En bro", "Bild", "Vi gick över bron")),
        ('<p><img alt="En bro"></p>', ("En bro", "Bild", "")),
        ('<table><tr><td>Ett</td><td>två tre</td></tr></table><img alt="En bro">',
         ("En bro", "Bild", "två tre")),
        ('<p>En <abbr title="Samordnad individuell plan">SIP</abbr> och en '
         '<abbr title="Samordnad individuell plan">SIP</abbr></p>',
         ("Samordnad individuell plan", "SIP", "SIP")),
    ],
    ids=["picture after text", "picture before text", "picture alone", "after a table", "meaning"],
)  # fmt: skip
def test_what_the_page_does_not_show(html, hidden):
    """Once, named for what it is, with words of the page where it belongs."""
    text, label, near = hidden

    found = [passage for passage in passages(html) if passage.label]
    assert found == [Passage(text, label, near)]


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
    """Read *html* with a parser that builds another tree of what is odd: text and headings."""
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
    """In all that plugins.posts can write no word is lost, torn apart or joined to another."""
    written = inner_html(lxml.html.document_fromstring(f"<html><body>{html}").find("body"))

    found = passages(written)
    text = " ".join(" ".join(passage.text for passage in found).split())
    headings = " ".join(passage.text for passage in found if passage.is_heading)

    assert (text, " ".join(headings.split())) == with_another_parser(written)
