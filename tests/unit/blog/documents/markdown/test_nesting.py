"""Texts that are too tangled to be read."""

import pytest

from blog.documents.markdown.nesting import DEEPEST, DEEPEST_HTML, Tangle, find_tangle
from tests.unit.blog.documents.texts import cases


def nested(levels, width):
    return "".join(f"{' ' * width * level}- a\n" for level in range(levels))


QUIET = [
    ("nothing", ""),
    ("a list as deep as can be", nested(DEEPEST, 4)),
    ("a quotation as deep as can be", "> " * DEEPEST + "a"),
    ("a long list", "- a\n" * 5000),
    ("a long list of links", "- [a](https://exempel.se)\n" * 500),
    ("a rule of stars", "* " * 40),
    ("a rule of hyphens", "- " * 40),
    ("a line of hyphens", "-" * 200),
    ("breaks and pictures", "<br><img src=x>" * 200),
    ("paragraphs without an end", "<p>a\n" * 200),
    ("items without an end", "<ul>\n" + "<li>a\n" * 200 + "</ul>"),
    ("elements one after the other", "<div>a</div>\n" * 200),
    ("empty elements", "<span/>" * 200),
    ("addresses in angle brackets", "<https://exempel.se> " * 200),
    ("comparisons", "a < b " * 200),
    ("brackets one after the other", "[a] " * 500),
    ("a bracket without an end in many paragraphs", "[a\n\n" * 500),
    ("links with brackets in them", "[a [b]](c(d)) " * 200),
]

TANGLES = [
    ("a list one level too deep", nested(DEEPEST + 1, 4), Tangle(DEEPEST + 1, "-", "levels")),
    ("a list by two spaces", nested(300, 2), Tangle(DEEPEST + 1, "-", "levels")),
    ("a list in one line", "a\n" + "- " * 30 + "a", Tangle(2, "-", "levels")),
    ("numbers in one line", "1. " * 30 + "a", Tangle(1, "1.", "levels")),
    ("a quotation", ">" * 1000, Tangle(1, ">", "levels")),
    ("a quotation with spaces", "> " * 30 + "a", Tangle(1, ">", "levels")),
    ("quotations and lists", "> - " * 20 + "a", Tangle(1, "-", "levels")),
    ("elements", "<div>\n" * 10_000, Tangle(DEEPEST_HTML + 1, "<div>", "levels")),
    ("elements in a line", "A\n" + "<span>" * 200, Tangle(2, "<span>", "levels")),
    ("tags without an end", "A\n\n" + "<a " * 5000, Tangle(3, "<a", "ends")),
    ("brackets", "[" * 5000, Tangle(1, "[", "ends")),
    ("brackets with words", "A\n" + "[a " * 5000, Tangle(2, "[", "ends")),
    ("pictures", "![" * 5000, Tangle(1, "[", "ends")),
    ("links", "[a](" * 5000, Tangle(1, "](", "ends")),
    ("references", "[a][" * 5000, Tangle(1, "[", "ends")),
    ("footnotes", "[^" * 5000, Tangle(1, "[", "ends")),
]  # fmt: skip


@pytest.mark.parametrize("text", [t for _, t in QUIET], ids=[name for name, _ in QUIET])
def test_quiet(text):
    """Long is not tangled."""
    assert find_tangle(text) is None


@pytest.mark.parametrize(("text", "tangle"), **cases(TANGLES))
def test_tangles(text, tangle):
    """The line from which it cannot be read, and what stands there."""
    assert find_tangle(text) == tangle
