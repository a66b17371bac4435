"""Elements where HTML allows them, and not a letter lost."""

import lxml.html
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blog.manuscript.nesting import nest
from tests.profiles import examples

PLACES = {
    "as it should be": ("<p>a</p><ul><li>b</li></ul>", "<p>a</p><ul><li>b</li></ul>"),
    "loose words": ("a<p>b</p>c", "<p>a</p><p>b</p><p>c</p>"),
    "emphasis over paragraphs": ("<em>a<p>b</p>c</em>",
                                 "<p><em>a</em></p><p><em>b</em></p><p><em>c</em></p>"),
    "a link around a block": ('<a href="/x/">a<h2>b</h2></a>',
                              '<p><a href="/x/">a</a></p><h2><a href="/x/">b</a></h2>'),
    "a list in a heading": ("<h2>a<ul><li>b</li></ul></h2>", "<h2>a b</h2>"),
    "items without a list": ("<li>a</li><li>b</li>c", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
    "a list in a list": ("<ul><li>a</li><ul><li>b</li></ul></ul>",
                         "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    "words in a list": ("<ul>a<li>b</li>c</ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
    "cells without a table": ("<td>a</td><td>b</td>", "<p>a</p><p>b</p>"),
    "cells without a row": ("<table><td>a</td><td>b</td></table>",
                            "<table><tr><td>a</td><td>b</td></tr></table>"),
    "words in a table": ("<table>a<tr><td>b</td></tr></table>",
                         "<p>a</p><table><tr><td>b</td></tr></table>"),
    "an empty table": ("<table><tr></tr></table>", ""),
    "terms without a list": ("<dt>a</dt><dd>b</dd>", "<p>a</p><p>b</p>"),
    "a caption without a figure": ("<figcaption>a</figcaption>", "<p>a</p>"),
    "a caption first": ('<figure><figcaption>a</figcaption><img src="b"></figure>',
                        '<figure><img src="b"><figcaption>a</figcaption></figure>'),
    "a picture in a paragraph in a figure": ('<figure><p><img src="b"></p></figure>',
                                             '<figure><img src="b"></figure>'),
}  # fmt: skip


def nested(html):
    body = lxml.html.fromstring(
        f"<html><body>{html}</body></html>", parser=lxml.html.HTMLParser(recover=True)
    ).find("body")
    nest(body)
    for element in body.iterdescendants():
        element.attrib.pop("data-of", None)
    return body


def written(body):
    return "".join(lxml.html.tostring(each, encoding="unicode") for each in body)


@pytest.mark.parametrize(("html", "there"), PLACES.values(), ids=PLACES)
def test_places(html, there):
    """What stands where it may not is put where it may, as browsers do."""
    assert written(nested(html)) == there


_TAGS = (
    *("p", "b", "i", "a", "ul", "ol", "li", "blockquote", "pre", "code", "table", "tr", "td"),
    *("th", "h2", "h3", "figure", "figcaption", "dl", "dt", "dd", "span", "em", "sup", "q"),
    *("details", "summary", "address", "tbody", "caption"),
)
_SOUP = st.recursive(
    st.sampled_from(["ord ", "å", "<br>", '<img src="a">', "\n"]),
    lambda inside: st.tuples(st.sampled_from(_TAGS), st.lists(inside, max_size=3)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=8,
)


@given(st.lists(_SOUP, min_size=1, max_size=4).map("".join))
@example("<dl><ul><b>a</b> b</ul>c</dl>")
@example('<h2><ol><img src="a"><pre>b</pre></ol></h2>')
@examples(100)
def test_nothing_is_lost_and_it_stays(html):
    """Every letter and picture is there, once, and written and read again the tree is the same."""
    before = lxml.html.fromstring(f"<html><body>{html}</body></html>").find("body")
    letters, pictures = (
        sorted("".join(before.text_content().split())),
        len(before.findall(".//img")),
    )
    body = nested(html)
    once = written(body)

    assert sorted("".join(body.text_content().split())) == letters
    assert len(body.findall(".//img")) == pictures
    assert written(lxml.html.fromstring(f"<html><body>{once}</body></html>").find("body")) == once
