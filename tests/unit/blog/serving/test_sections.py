"""Our lines in her file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.serving.sections import BEGIN, END, with_section
from tests.profiles import examples

OURS = BEGIN + b"\nvi\n" + END + b"\n"

# Each case: what it shows, her file, what it becomes.
FILES = [
    ("none", b"", OURS),
    ("hers first", b"hon\n", b"hon\n" + OURS),
    ("without an end to its last line", b"hon", b"hon\n" + OURS),
    ("from the last run", b"hon\n" + BEGIN + b"\nf\xc3\xb6rut\n" + END + b"\n", b"hon\n" + OURS),
    ("with what she wrote after", BEGIN + b"\nx\n" + END + b"\nhon\n", b"hon\n" + OURS),
    ("with Windows' line ends", BEGIN + b"\r\nx\r\n" + END + b"\r\nhon\r\n", b"hon\r\n" + OURS),
    ("twice", OURS + b"hon\n" + OURS, b"hon\n" + OURS),
    ("a beginning without an end", BEGIN + b"\nhon\n", b"hon\n" + OURS),
    ("one without an end before one with", BEGIN + b"\nhon\n" + OURS, b"hon\n" + OURS),
    ("an end alone", END + b"\nhon\n", b"hon\n" + OURS),
    ("a line that only begins like a mark", BEGIN + b"!\nhon\n", BEGIN + b"!\nhon\n" + OURS),
    ("not UTF-8", b"# h\xe5\n", b"# h\xe5\n" + OURS),
]


@pytest.mark.parametrize(("theirs", "expected"), [c[1:] for c in FILES], ids=[c[0] for c in FILES])
def test_hers_and_ours(theirs, expected):
    """Hers stay, ours are replaced."""
    assert with_section(theirs, b"vi\n") == expected


def test_nothing_to_say():
    """The section goes, and what is hers stays as it is, to the last byte."""
    assert with_section(b"hon\n" + OURS, b"") == b"hon\n"
    assert with_section(b"hon", b"") == b"hon"


@examples(100)
@given(st.lists(st.sampled_from([b"hon", b"x", BEGIN, END, b""])).map(b"\n".join))
def test_again_and_again(theirs):
    """A second run changes nothing."""
    once = with_section(theirs, b"vi")

    assert with_section(once, b"vi") == once
    assert once.count(OURS) == 1
