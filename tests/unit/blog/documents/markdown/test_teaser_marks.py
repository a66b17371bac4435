"""The comments that end a teaser, and those that nobody else may read."""

import pytest

from blog.documents.markdown.teaser_marks import public_comment

CASES = [
    ("a note", " ring Anna ", ""),
    ("a note that begins like a mark", " more om mötet ", ""),
    ("a word that begins like a mark", "moreover", ""),
    ("a mark", " more ", "<!--more-->"),
    ("a mark in Swedish", " läs mer ", "<!--more-->"),
    ("without its dots", "las mer", "<!--more-->"),
    ("words beside a mark", "more Läs om Anna", "<!--more-->"),
    ("words after a colon", " TEASER_END: om Anna", "<!--more-->"),
    ("the next page", "nextpage", "<!--more-->"),
    ("where it begins", " PELICAN_BEGIN_SUMMARY ", "<!--pelican_begin_summary-->"),
]


@pytest.mark.parametrize(
    ("comment", "public"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_only_the_mark_itself_is_public(comment, public):
    """Notes disappear, and so do the words that stand with a mark."""
    assert public_comment(comment) == public
