"""Which program a new post is opened in."""

import pytest

from tools.new.editor import editor_command

CASES = [
    ("none is named", {}, False, []),
    ("nothing but spaces", {"EDITOR": "  "}, False, []),
    ("a mark without its mate", {"EDITOR": "code 'x"}, False, []),
    ("one", {"EDITOR": "nano"}, False, ["nano", "a.md"]),
    ("VISUAL comes first", {"EDITOR": "nano", "VISUAL": "code -w"}, False, ["code", "-w", "a.md"]),
    ("spaces in the name", {"EDITOR": '"/opt/my editor" -n'}, False,
     ["/opt/my editor", "-n", "a.md"]),
    ("Windows", {"EDITOR": r'"C:\Program Files\n.exe" -x'}, True,
     [r"C:\Program Files\n.exe", "-x", "a.md"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("environment", "windows", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_editor_command(environment, windows, expected):
    """Every row of the table."""
    assert editor_command(environment, "a.md", windows=windows) == expected
