"""The writer's marks."""

import pytest

from plugins.teaser.markup.marks import Mark, find_mark, has_mark, is_more_anchor
from tests.unit.plugins.teaser.timing import is_linear

NOT_MARKS = [
    "",
    " att göra: mer siffror ",
    " more research is needed ",
    "moreover",
    "[if gte mso 9]><xml></xml><![endif]",
    " wp:paragraph ",
    " /wp:more ",
]
ENDS = [
    "more",
    " more ",
    "MORE",
    "more Läs hela inlägget",
    " more: läs resten ",
    "- more -",
    " mer ",
    "läs mer",
    "LÄS  MER",
    " la\u0308s mer ",
    "läs vidare",
    " read more ",
    " PELICAN_END_SUMMARY ",
    " TEASER_END ",
    "TEASER_END: click to read the rest",
    " END_TEASER ",
    " end summary ",
    "excerpt",
    "\nmore\n",
]


@pytest.mark.parametrize("comment", NOT_MARKS)
def test_other_comments_mean_nothing(comment):
    """A note to oneself must not end the teaser."""
    assert find_mark(comment) is None


@pytest.mark.parametrize("comment", ENDS)
def test_marks_of_many_systems(comment):
    """WordPress, Nikola, old plugins of Pelican, and Swedish; case and spaces tolerated."""
    assert find_mark(comment) is Mark.END


def test_other_marks():
    """Where a teaser begins, and where WordPress turns the page."""
    assert find_mark(" PELICAN_BEGIN_SUMMARY ") is Mark.BEGIN
    assert find_mark("nextpage") is Mark.PAGE


def test_mark_of_a_finished_wordpress_page():
    """WordPress leaves an empty anchor in place of its mark."""
    assert is_more_anchor("more-123")
    assert not is_more_anchor("more-about-us")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Ingen.</p>", False),
        ("<!-- anteckning --><p>Ingen.</p>", False),
        ("<p>&lt;!-- more --&gt;</p>", False),
        ("<p>En.</p><!-- more -->", True),
        ('<p>En.<span id="more-7"></span></p>', True),
    ],
)
def test_has_mark(html, expected):
    """Only a post with a mark must be read to its end."""
    assert has_mark(html) is expected


@pytest.mark.parametrize("part", ["<!-- ", "--> <!-- ", "<!-- a --> "])
def test_comments_without_an_end_are_read_once(part):
    """Each beginning would else be read on to the end of the post."""
    assert is_linear(has_mark, lambda count: part * count)
