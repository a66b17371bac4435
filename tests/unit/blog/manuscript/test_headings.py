"""An outline without gaps, and links within a text that still lead somewhere."""

import lxml.html
import pytest

from blog.manuscript.headings import tidy_headings
from tests.unit.tools.word import documents as word


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("h2 h3 h2", "h2 h3 h2"),
        ("h1 h2", "h2 h3"),
        ("h1 h3 h1", "h2 h3 h2"),
        ("h1 h4 h3 h2", "h2 h3 h3 h3"),
        ("h3 h1 h2", "h2 h2 h3"),
        ("h1 h2 h3 h4 h5 h6", "h2 h3 h4 h5 h6 h6"),
    ],
    ids=["as it should be", "too large", "a gap", "smaller first", "small first", "deep"],
)
def test_levels(before, after):
    """The page's title is level one; each heading is one below the larger one before it."""
    body = lxml.html.fromstring("".join(f"<{tag}>A</{tag}>" for tag in before.split()))
    tidy_headings(body)

    assert " ".join(each.tag for each in body) == after


def test_what_is_no_heading_counts_for_nothing():
    """An empty heading, or one in a cell, never moves those that are shown."""
    body = lxml.html.fromstring(
        "<div><h1>A</h1><h2></h2><table><tr><td><h2>B</h2></td></tr></table><h3>C</h3></div>"
    )
    tidy_headings(body)

    assert body[-1].tag == "h3"


def named(document, text, name, style):
    """Add a paragraph with a named place in it."""
    made = document.add_paragraph(text, style)._p
    made.insert(1, word.element(f'<w:bookmarkStart w:id="{len(name)}" w:name="{name}"/>'))


def inner(name, words):
    """Write a link to a place."""
    return f'<w:hyperlink w:anchor="{name}">{word.run(words)}</w:hyperlink>'


def test_links_to_headings():
    """A heading's address is that of the page, even when two headings say the same."""
    document = word.new()
    named(document, "Så går det till", "_Ref1", "Heading 1")
    named(document, "Så går det till", "_Toc22", "Heading 1")
    word.add(document, word.paragraph(inner("_Toc22", "nedan") + inner("_Ref1", " ovan")))
    markdown = word.markdown_of(document)

    assert markdown.endswith("[nedan](#sa-gar-det-till_1) [ovan](#sa-gar-det-till)")
    assert 'id="sa-gar-det-till_1"' in word.render(markdown)
    assert word.said_of(document) == ()


def test_links_to_other_places():
    """A paragraph has no address; the words stay, and that is told without Word's own names."""
    document = word.new()
    named(document, "Målet.", "_Ref1", "Normal")
    word.add(document, word.paragraph(inner("_Ref1", "hit")))

    assert word.markdown_of(document) == "Målet.\n\nhit"
    assert word.said_of(document)[0].startswith(
        "Länkar som inte fungerar på en webbplats (1): ”hit”."
    )
