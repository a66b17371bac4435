"""The parts of a report: whole in a file, with long lists cut on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 5  # of a long list, what is shown on screen


@dataclass(frozen=True, slots=True)
class Section:
    """
    A part of the report.

    Attributes:
        heading: What it is about.
        lines: All there is to say; a long list is cut on the screen.
        is_list: True when the lines are of one kind, so that some of them will do on the screen.
    """

    heading: str
    lines: list[str] = field(default_factory=list)
    is_list: bool = False


def as_text(sections: Iterable[Section], *, whole: bool, name: str = "") -> str:
    """
    Write sections.

    Args:
        sections: Those without lines are left out.
        whole: False for the screen, where lists are cut.
        name: The file that has all of it.
    """
    return "\n\n".join(
        "\n".join([each.heading, *(f"  {line}" for line in _lines(each, whole, name))])
        for each in sections
        if each.lines
    )


def _lines(section: Section, whole: bool, name: str) -> list[str]:
    if whole or not section.is_list or len(section.lines) <= FEW + 1:
        return section.lines
    rest = len(section.lines) - FEW
    where = f" (alla står i {name})" if name else ""
    return [*section.lines[:FEW], f"… och {rest} till{where}"]
