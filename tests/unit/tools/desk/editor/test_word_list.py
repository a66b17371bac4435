"""A word is put on her own list, and the list keeps its bytes."""

import pytest

from tools.desk.editor.word_list import is_word, with_word


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("", "lärbesök\n", id="no list yet"),
        pytest.param("talhål\n", "talhål\nlärbesök\n", id="below the others"),
        pytest.param("talhål", "talhål\nlärbesök\n", id="no last line end"),
        pytest.param("a\r\nb\r\n", "a\r\nb\r\nlärbesök\r\n", id="lines of Windows"),
        pytest.param("Lärbesök  # ord\n", "Lärbesök  # ord\n", id="it stands there"),
        pytest.param("# lärbesök\n", "# lärbesök\nlärbesök\n", id="it stands in a note"),
        pytest.param("\ufefflärbesök\n", "\ufefflärbesök\n", id="a mark of byte order"),
    ],
)
def test_one_more_word(data, expected):
    """Unless it stands there."""
    assert with_word(data.encode(), "lärbesök").decode() == expected


def test_what_is_a_word():
    """Letters, and hyphens between them."""
    assert all(map(is_word, ["å", "SIP-möte", "Ikea’s"]))
    assert not any(map(is_word, ["", "a b", "a#b", "-a", "a\n", "1a", "a" * 61]))
