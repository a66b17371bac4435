"""The teaser is complete in itself, so a few facts stand twice: here and in blog."""

import pytest

from blog.documents import html_elements
from blog.documents.markdown import teaser_marks
from plugins.teaser.markup import exclude, marks


def test_block_level_elements_are_the_same():
    """Words that blog takes to be apart are apart in a teaser too."""
    assert exclude.BLOCK_LEVEL == html_elements.BLOCK_LEVEL


@pytest.mark.parametrize("name", ["BEGIN", "END", "PAGE"])
def test_marks_are_the_same(name):
    """A comment that blog keeps ends a teaser, and one that ends a teaser is kept."""
    ours, theirs = getattr(teaser_marks, name), getattr(marks, name)

    assert (ours.pattern, ours.flags) == (theirs.pattern, theirs.flags)
