"""Front matter that YAML refuses, parted into keys."""

import pytest

from blog.documents.front_matter.key_by_key import as_written, groups
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the lines, the groups.
PARTED = [
    ("key after key", ["a: b", "c: d"], [["a: b"], ["c: d"]]),
    ("a list", ["a:", "  - b", "c: d"], [["a:", "  - b"], ["c: d"]]),
    ("a list at the margin", ["a:", "- b", "- c", "d: e"], [["a:", "- b", "- c"], ["d: e"]]),
    ("nested keys", ["a:", "  title: b", "c: d"], [["a:", "  title: b"], ["c: d"]]),
    ("lines of a block", ["a: |", "  title: b", "", "  c", "d: e"],
     [["a: |", "  title: b", "", "  c"], ["d: e"]]),
    ("a value that goes on", ["a: b", "  c: d"], [["a: b", "  c: d"]]),
    ("a known key that is indented", ["a: b", "  title: d"], [["a: b"], ["  title: d"]]),
    ("a line of its own", ["a: b", "hej", "c: d"], [["a: b"], ["hej"], ["c: d"]]),
    ("an item of nothing", ["a: b", "- c"], [["a: b"], ["- c"]]),
    ("nothing", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "parted"), **cases(PARTED))
def test_groups(lines, parted):
    """Each key has with it what belongs to its value, and every line is in one group."""
    assert [group for _, group in groups(lines)] == parted


# Each case: what it shows, the lines of one key, its values.
WRITTEN = [
    ("a text", ["a: b: c"], ("b: c",)),
    ("a text over lines", ["a: b: c", "  d"], ("b: c d",)),
    ("quoted as a whole", ['a: "b"'], ("b",)),
    ("in brackets", ["a: [b, *c]"], ("b, *c",)),
    ("items", ["a:", "  - *b", "  - 'c'"], ("*b", "c")),
    ("a block", ["a: >", "  b: c", "  d"], ("b: c d",)),
    ("nothing", ["a:"], ()),
]


@pytest.mark.parametrize(("lines", "values"), **cases(WRITTEN))
def test_as_written(lines, values):
    """What YAML does not read is the text that stands there."""
    assert as_written(lines, 3).values == values
    assert as_written(lines, 3).line == 3
