"""Lists in the form that Python-Markdown reads."""

import pytest

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.list_fixes import fix_lists
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, as written, as Python-Markdown wants it.
LISTS = [
    ("no blank line before", "Text.\n- a\n- b", "Text.\n\n- a\n- b"),
    ("no blank line before numbers", "Text.\n1. a\n2. b", "Text.\n\n1. a\n2. b"),
    ("one item after a colon", "Detta:\n- a", "Detta:\n\n- a"),
    ("right below a heading", "## Rubrik\n- a", "## Rubrik\n\n- a"),
    ("right below a bold line", "**Rubrik**\n* a\n* b", "**Rubrik**\n\n* a\n* b"),
    ("nested by two spaces", "- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
    ("nested by three spaces", "1. a\n   - b\n   - c\n2. d", "1. a\n    - b\n    - c\n2. d"),
    ("nested by a tab", "- a\n\t- b\n\t\t- c", "- a\n    - b\n        - c"),
    (
        "nested by two, then two, then back by two",
        "- a\n  - b\n    - c\n  - d\n- e",
        "- a\n    - b\n        - c\n    - d\n- e",
    ),
    ("a hard break under an item", "- a  \n  mer\n- b", "- a  \nmer\n- b"),
    ("a hard break under a nested item", "- a\n  - b  \n    mer", "- a\n    - b  \n    mer"),
    ("a paragraph by two spaces", "- a\n\n  mer\n\n- b", "- a\n\n    mer\n\n- b"),
    ("a paragraph in a nested item", "- a\n  - b\n\n    mer", "- a\n    - b\n\n        mer"),
    ("a paragraph at the margin ends the list", "- a\n\nText.\n- b", "- a\n\nText.\n- b"),
    ("a paragraph beside an indented list", "  - a\n\n  mer", "- a\n\nmer"),
    ("indented by a no-break space", "1. a\n\u00a0- b\n\u00a0mer", "1. a\n\n- b\nmer"),
    ("back from a nested loose item", "- a\n\n    - b\n- c", "- a\n\n    - b\n\n- c"),
    ("back from a loose number", "1. a\n\n    - b\n2. c", "1. a\n\n    - b\n\n2. c"),
    (
        "back two levels",
        "- a\n\n    - b\n\n        - c\n- d",
        "- a\n\n    - b\n\n        - c\n\n- d",
    ),
    ("back from a paragraph", "- a\n\n    mer\n- b", "- a\n\n    mer\n\n- b"),
    ("numbers among hyphens", "- a\n1. b\n2. c\n- d", "- a\n\n1. b\n2. c\n\n- d"),
    ("hyphens among numbers", "1. a\n- b\n2. c", "1. a\n\n- b\n\n2. c"),
]


@pytest.mark.parametrize(("text", "fixed"), **cases(LISTS))
def test_fix_lists(text, fixed):
    """Lists in other dialects of Markdown get the form of ours, once and for all."""
    assert "\n".join(fix_lists(text.split("\n"))) == fixed
    assert fix_markdown(text) == fix_markdown(fixed) == fixed


def test_lines_of_white_space():
    """What looks empty is empty before lists are looked at."""
    assert fix_markdown("- a\n \t\n\u00a0\n- b") == "- a\n\n\n- b"
