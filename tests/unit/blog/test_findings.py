"""One finding, and what it looks like."""

import dataclasses
from itertools import permutations

import pytest

from blog.findings import Finding, Level

FINDING = Finding(
    "content/a.md", 3, "datum", "Datumet ”x” går inte att tolka.", "Skriv 2018-05-13."
)


def test_a_error():
    """Place first, what is wrong, what to do, and the rule's name."""
    assert str(FINDING) == (
        "content/a.md:3: Datumet ”x” går inte att tolka.\n    → Skriv 2018-05-13. (datum)"
    )


def test_a_warning():
    """It says that it is one."""
    warning = dataclasses.replace(FINDING, level=Level.WARNING)

    assert str(warning).endswith("Skriv 2018-05-13. (datum, anmärkning)")


def test_a_finding_is_a_error_unless_said():
    """Forgetting the level never hides an error."""
    assert FINDING.level is Level.ERROR


def test_order():
    """By file, line as a number, rule, words."""
    found = [
        Finding("a.md", 2, "z", "z", ""), Finding("a.md", 10, "a", "b", ""),
        Finding("a.md", 10, "b", "a", ""), Finding("a.md", 10, "b", "b", ""),
        Finding("b.md", 1, "a", "a", ""),
    ]  # fmt: skip

    for mixed in permutations(found):
        assert sorted(mixed, key=lambda finding: finding.sort_key) == found


def test_it_cannot_be_changed():
    """A finding is a value: equal ones are one."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        FINDING.line = 4
    assert len({FINDING, dataclasses.replace(FINDING)}) == 1
