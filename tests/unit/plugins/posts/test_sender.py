"""Who writes."""

import pytest

from plugins.posts.sender import sender


@pytest.mark.parametrize(
    ("name", "monogram"),
    [
        ("Socialchefen", "S"),
        ("Åsa Öberg", "ÅÖ"),
        ("Anna-Karin von Essen Lind", "AL"),
        ("– Anna", "A"),
        ("", ""),
    ],
)
def test_monogram(name, monogram):
    """The first letters of the first name and the last, for who has no portrait."""
    assert sender({"AUTHOR": name}).monogram == monogram


def test_line():
    """One line, if there is one."""
    assert sender({"AUTHOR": "A", "POSTS_SENDER": "Chef."}).line == "Chef."
    assert sender({"AUTHOR": "A"}).line == ""
