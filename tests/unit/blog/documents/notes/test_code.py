"""Where a text holds code for sure."""

import pytest

from blog.documents.notes.code import code_span, indented_code
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the text, the code in it.
BLOCKS = [
    ("prose", "    Vi bygger om.", []),
    ("prose with a sum", "    Det blir 1 + 1 = 2.", []),
    ("prose with a note like none", "    Vi bygger om. <!— fråga —>", []),
    ("a note alone", "    <!-- fråga -->", []),
    ("a note without an end alone", "    <!-- fråga", []),
    ("a paragraph of an item", "- a\n\n    <b>f();</b>", []),
    ("a paragraph of a definition", "a\n:   b\n\n    f();", []),
    ("a paragraph of a footnote", "[^1]: a\n\n    f();", []),
    ("in HTML", "<div>\n\n    f();\n\n</div>", []),
    ("lines that go on a paragraph", "Text.\n    f();", []),
    ("a program", "Text.\n\n    f();\n    g();", ["    f();\n    g();"]),
    ("a program with a tab before", "\tf();", ["\tf();"]),
    ("HTML shown as code", "    <p>\n    <!-- så -->\n    </p>",
     ["    <p>\n    <!-- så -->\n    </p>"]),
    ("what follows code with a blank line between", "    f();\n\n    och så vidare",
     ["    f();", "    och så vidare"]),
    ("code in an item", "- a\n\n        f();", ["        f();"]),
    ("after HTML that ends", "<div>a</div>\n\n    f();", ["    f();"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), **cases(BLOCKS))
def test_indented_code(text, blocks):
    """An indent makes code only where the words look like a program."""
    assert [text[start:end] for start, end in indented_code(text).items()] == blocks


# Each case: what it shows, the text, the code that its first backtick begins.
SPANS = [
    ("one word", "`a` b", "`a`"),
    ("two backticks", "``a ` b`` c", "``a ` b``"),
    ("over a line end", "`a\nb`", "`a\nb`"),
    ("words with spaces", "` a ` b", "` a `"),
    ("another number of backticks ends nothing", "`a`` b", ""),
    ("no end", "`a b", ""),
    ("a backslash before", "\\`a`", ""),
    ("two backslashes before", "\\\\`a`", "`a`"),
    ("close around a note", "`<!-- a -->`", "`<!-- a -->`"),
    ("loose around a note", "d`Arc <!-- a --> l`amour", ""),
]


@pytest.mark.parametrize(("text", "code"), **cases(SPANS))
def test_code_spans(text, code):
    """As Markdown pairs backticks, save where a note is between two that stand loose."""
    start = text.index("`")

    assert text[start : code_span(text, start, len(text))] == code


def test_a_paragraph_ends_code():
    """A backtick in another paragraph closes nothing."""
    assert code_span("`a\n\nb`", 0, 2) == 0
