"""What changed between two versions, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tools.desk.store.words import Part, compare, counted, shortened

TEXTS = st.lists(
    st.sampled_from(["ett", "två", " ", "\n", "å", ".", "-", "\r", "\u2028", "\x0c"]), max_size=30
).map("".join)


def of(parts, *kinds):
    return "".join(part.text for part in parts if part.kind in kinds)


@given(TEXTS, TEXTS)
@examples(200)
def test_both_texts_are_there(old, new):
    """What stayed and what went is the old text; what stayed and what came is the new."""
    parts = compare(old, new)

    assert of(parts, "same", "removed") == old
    assert of(parts, "same", "added") == new
    assert of(shortened(parts), "removed") == of(parts, "removed")
    assert of(shortened(parts), "added") == of(parts, "added")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Ett två.", "Ett två.", "Inga ord är ändrade"),
        ("Ett två.", "Ett  två!", "Inga ord är ändrade"),
        ("Ett två.", "Ett nytt två.", "1 ord fler"),
        ("Ett två tre.", "Tre.", "1 nytt och 3 borttagna ord"),
        ("", "Ett bra-att-ha.", "2 ord fler"),
        ("Rad\n\nRad två\n", "Rad\n", "2 ord färre"),
    ],
)
def test_counted(old, new, said):
    """Words, not signs and spaces."""
    assert counted(compare(old, new)) == said


def test_word_by_word():
    """Only the words that changed are marked."""
    assert compare("En röd bil.\nKvar.\n", "En blå bil.\nKvar.\n") == [
        Part("same", "En "), Part("removed", "röd"), Part("added", "blå"),
        Part("same", " bil.\nKvar.\n"),
    ]  # fmt: skip


def test_lines_left_out():
    """Some lines around a change are shown; a long stretch that is the same is not."""
    lines = "".join(f"rad {number}\n" for number in range(20))
    parts = shortened(compare(lines, lines.replace("rad 10\n", "rad tio\n")))

    assert [part.kind for part in parts] == [
        "left out", "same", "removed", "added", "same", "left out",
    ]  # fmt: skip
    assert parts[1].text == "rad 9\nrad "
    assert shortened(compare(lines, lines)) == [Part("left out", "")]


def test_a_long_text_that_was_exchanged():
    """It is not compared word by word for ever."""
    old, new = "ett " * 5_000 + "ett", "två " * 5_000 + "två"

    assert compare(old, new) == [Part("removed", old), Part("added", new)]
