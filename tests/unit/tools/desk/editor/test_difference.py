"""Two versions side by side: nothing of either is left out, and what differs is marked."""

from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tools.desk.editor.difference import side_by_side


def whole(rows, side):
    return "\n".join("".join(p.text for p in getattr(r, side)) for r in rows if getattr(r, side))


def test_what_differs_is_marked_word_by_word():
    """The rest of the line is not."""
    [same, row] = side_by_side("A\nPumpen är beställd.", "A\nPumpen är levererad.")

    assert not same.differs
    assert [p.text for p in row.mine if p.differs] == ["beställd"]
    assert [p.text for p in row.theirs if p.differs] == ["levererad"]


def test_a_line_that_only_one_has():
    """It stands beside nothing."""
    rows = side_by_side("A\nB", "B")

    assert [bool(row.theirs) for row in rows] == [False, True]


def test_a_long_text_is_compared_in_time():
    """Where nearly all lines differ they stand beside each other as they come."""
    mine = "\n".join(["Först", *(f"a{n}" for n in range(20_000)), "Sist"])
    theirs = "\n".join(["Först", *(f"b{n}" for n in range(20_000)), "Sist"])
    rows = side_by_side(mine, theirs)

    assert len(rows) == 20_002
    assert [row.differs for row in rows].count(False) == 2


LINES = st.lists(st.text("ab å", min_size=1, max_size=6), min_size=1, max_size=6).map("\n".join)


@examples(100)
@given(LINES, LINES)
def test_both_are_whole(mine, theirs):
    """Read from above, each column is its text."""
    rows = side_by_side(mine, theirs)

    assert whole(rows, "mine") == mine
    assert whole(rows, "theirs") == theirs
    assert any(row.differs for row in rows) == (mine != theirs)
