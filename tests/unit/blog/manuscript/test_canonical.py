"""What is the same to who reads it, and what is not."""

import pytest

from blog.manuscript.canonical import same

SAME = {
    "white space": ("<p>a\n  b</p>", "<p> a b </p>"),
    "ids and classes": ('<p class="x" id="y">a</p>', "<p>a</p>"),
    "typography": ("<p>\"a\" - b...</p>", "<p>”a” – b…</p>"),
    "the order of marks": ("<p><b><i>a</i></b></p>", "<p><em><strong>a</strong></em></p>"),
    "a mark around a space": ("<p>a<b> b</b></p>", "<p>a <b>b</b></p>"),
    "two marks in one": ("<p><b>a</b><b>b</b></p>", "<p><b>ab</b></p>"),
    "wrappers": ("<div><section><p>a</p></section></div>", "<p>a</p>"),
    "a paragraph in an item": ("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>"),
    "the body of a table": ("<table><tbody><tr><td>a</td></tr></tbody></table>",
                            "<table><tr><td>a</td></tr></table>"),
    "levels of headings": ("<h4>a</h4>", "<h2>a</h2>"),
    "what holds a picture": ('<figure><img src="a" alt="b"></figure>',
                             '<p><img src="a" alt="b"></p>'),
    "a link that is its own words": ('<p><a href="https://a.se">https://a.se</a></p>',
                                     "<p>https://a.se</p>"),
    "a soft hyphen's neighbours": ("<p>a\u200bb</p>", "<p>ab</p>"),
    "nothing": ("", " "),
}  # fmt: skip
OTHER = {
    "a word": ("<p>a</p>", "<p>b</p>"),
    "a lost word": ("<p>a b</p>", "<p>a</p>"),
    "words together": ("<p>a</p><p>b</p>", "<p>ab</p>"),
    "a mark": ("<p><b>a</b></p>", "<p>a</p>"),
    "another mark": ("<p><b>a</b></p>", "<p><i>a</i></p>"),
    "where a mark ends": ("<p><b>ab</b></p>", "<p><b>a</b>b</p>"),
    "a target": ('<p><a href="/a">x</a></p>', '<p><a href="/b">x</a></p>'),
    "a picture": ('<p><img src="a"></p>', '<p><img src="b"></p>'),
    "an alternative text": ('<p><img src="a" alt="b"></p>', '<p><img src="a"></p>'),
    "a caption": ('<figure><img src="a"><figcaption>b</figcaption></figure>',
                  '<p><img src="a"></p><p>b</p>'),
    "a line break": ("<p>a<br>b</p>", "<p>a b</p>"),
    "the kind of list": ("<ul><li>a</li></ul>", "<ol><li>a</li></ol>"),
    "the first number": ('<ol start="3"><li>a</li></ol>', "<ol><li>a</li></ol>"),
    "two lists": ("<ul><li>a</li></ul><ul><li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
    "a head": ("<table><tr><th>a</th></tr></table>", "<table><tr><td>a</td></tr></table>"),
    "a span": ('<table><tr><td colspan="2">a</td></tr></table>',
               "<table><tr><td>a</td></tr></table>"),
    "spaces in code": ("<pre>a  b</pre>", "<pre>a b</pre>"),
    "a language": ('<p><span lang="en">a</span></p>', "<p>a</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_what_is_the_same(one, other):
    """Nothing that a reader would not notice is a difference."""
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER.values(), ids=OTHER)
def test_what_is_not(one, other):
    """Words, marks, structure, links, pictures."""
    assert not same(one, other)
    assert not same(other, one)
