"""What a text's HTML may wear."""

import lxml.html
import pytest

from blog.documents.obsolete_html import drop_obsolete
from tests.unit.blog.documents.texts import cases


def undressed(html):
    """Give what remains of *html*."""
    root = lxml.html.document_fromstring(f"<html><body>{html}").find("body")
    drop_obsolete(root)
    return "".join(lxml.html.tostring(child, encoding="unicode") for child in root)


SAME = [
    ("a numbered list from four", '<ol start="4" type="a"><li value="5">a</li></ol>'),
    ("the size of a picture", '<img src="a.svg" width="2" height="3" alt="a">'),
    (
        "heads of rows and columns",
        '<table><tbody><tr><th scope="row" abbr="a">a</th></tr></tbody></table>',
    ),
    (
        "cells that span",
        '<table><tbody><tr><td colspan="2" headers="a">a</td></tr></tbody></table>',
    ),
    ("a drawing", '<svg width="2"><text color="red" rules="x">a</text></svg>'),
    ("headings in turn", "<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>"),
    ("headings that go up two levels", "<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>"),
]

# Each case: what it shows, the HTML, what remains.
MENDED = [
    ("a centred paragraph", '<p align="center">a</p>', '<p class="align-center">a</p>'),
    ("figures to the right", '<p class="b" align="RIGHT">1</p>', '<p class="b align-right">1</p>'),
    ("what stands to the left anyway", '<p align="left">a</p>', "<p>a</p>"),
    ("a floating picture", '<img src="a.svg" align="right" border="0" hspace="4" alt="">',
     '<img src="a.svg" alt="">'),
    ("a table from an old editor",
     '<table border="1" cellpadding="2" width="90%" summary="a" align="center">'
     '<tr height="9"><td width="50" nowrap scope="row">a</td></tr></table>',
     "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("rows without a body", "<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr>\n"
     "<tr><td>c</td></tr></table>", "<table><thead><tr><th>a</th></tr></thead>"
     "<tbody><tr><td>b</td></tr>\n<tr><td>c</td></tr></tbody></table>"),
    ("pictures behind and reports", '<p background="a.png" attributionsrc="//x.se">a</p>',
     "<p>a</p>"),
    ("an old rule", '<hr size="2" width="50%" noshade>', "<hr>"),
    ("a place with a name", '<a name="b">a</a>', '<a id="b">a</a>'),
    ("a place with two names", '<a id="c" name="b">a</a>', '<a id="c">a</a>'),
    ("old elements", "<p><strike>a</strike> <acronym>b</acronym> <nobr>c</nobr></p>",
     "<p><s>a</s> <abbr>b</abbr> c</p>"),
    ("a first heading far down", "<h4>a</h4><h4>b</h4>", "<h2>a</h2><h3>b</h3>"),
    ("a level left out", "<h2>a</h2><h5>b</h5><h3>c</h3>", "<h2>a</h2><h3>b</h3><h3>c</h3>"),
    ("the title's level", "<h1>a</h1><h3>b</h3>", "<h2>a</h2><h3>b</h3>"),
]  # fmt: skip


@pytest.mark.parametrize("html", [html for _, html in SAME], ids=[name for name, _ in SAME])
def test_same(html):
    """What says something stays."""
    assert undressed(html) == html


@pytest.mark.parametrize(("html", "fixed"), **cases(MENDED))
def test_fixed(html, fixed):
    """What only dresses goes, and what HTML has left behind is said as it is said today."""
    assert undressed(html) == fixed
