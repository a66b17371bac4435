"""A tree written as HTML."""

import lxml.html

from blog.documents.serialize import DEEPEST, inner_html, is_too_deep


def tree(html):
    return lxml.html.document_fromstring(f"<html><body>{html}").find("body")


def test_well_formed():
    """Whole elements, void ones without an end, and no name that is none."""
    assert inner_html(tree('<p title="a &amp; b">c<br>d <b>e')) == (
        '<p title="a &amp; b">c<br>d <b>e</b></p>'
    )


def test_depth():
    """Deeper than programs can read is told, and written as words."""
    assert not is_too_deep(tree("<i>" * DEEPEST + "a"))
    deep = tree("<i>" * (DEEPEST + 1) + "a")
    assert is_too_deep(deep)
    assert inner_html(deep).count("<i>") == DEEPEST
    assert "a" in inner_html(deep)
