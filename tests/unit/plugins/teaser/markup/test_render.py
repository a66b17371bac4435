"""From blocks to HTML."""

import pytest

from plugins.teaser.markup.blocks import Block
from plugins.teaser.markup.parse import read_blocks
from plugins.teaser.markup.render import clip, render


def blocks(html):
    return [block for block in read_blocks(html) if isinstance(block, Block)]


SAME = [
    "",
    "<p>Ett.</p>\n<p>Två.</p>",
    "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>\n<p>d</p>",
    "<ol><li><p>a</p><p>b</p></li></ol>",
    "<blockquote><p>a</p><p>b</p></blockquote>\n<blockquote><p>c</p></blockquote>",
    "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>",
    '<p>a <a href="/?a=1&amp;b=2">b <em>c</em></a> <code>d &lt; e</code></p>',
]


@pytest.mark.parametrize("html", SAME)
def test_what_is_read_is_written(html):
    """Lists and quotations come out as they went in."""
    assert render(blocks(html)) == html


def test_more_of_an_item():
    """Several bare blocks in one item are parted by a space."""
    assert render(blocks("<ul><li>a<div>b</div></li></ul>")) == "<ul><li>a b</li></ul>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <b>b</b></p>", "<p>a <b>b</b> &lt;…&gt;</p>"),
        ("<ul><li>a</li></ul>", "<ul><li>a &lt;…&gt;</li></ul>"),
        ("<blockquote><p>a</p></blockquote>", "<blockquote><p>a &lt;…&gt;</p></blockquote>"),
    ],
)
def test_tail(html, expected):
    """The suffix is text, inside the last paragraph but outside its emphasis."""
    assert render(blocks(html), " <…>") == expected


def test_clip():
    """Emphasis is cut with its text, a link is whole or none."""
    [block] = blocks('<p>a <em>b c</em> <a href="/x">d e</a> f</p>')

    assert render([clip(block, 3)]) == "<p>a <em>b</em></p>"
    assert render([clip(block, 7)]) == "<p>a <em>b c</em> d</p>"
    assert render([clip(block, 9)]) == '<p>a <em>b c</em> <a href="/x">d e</a></p>'
