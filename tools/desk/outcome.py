"""What became of one build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from blog.findings import Level

if TYPE_CHECKING:
    from blog.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    What became of one build.

    Attributes:
        delivered: True when the site was built; False when the former one stands.
        findings: Errors and warnings, sorted by place.
        message: What else there is to say, in Swedish; "" for nothing.
        seconds: How long it took.
    """

    delivered: bool
    findings: tuple[Finding, ...] = ()
    message: str = ""
    seconds: float = 0.0


def as_data(finding: Finding) -> dict[str, Any]:
    """Give a finding as the page's script reads it."""
    return {
        "place": finding.place,
        "message": finding.message,
        "hint": finding.hint,
        "rule": finding.rule,
        "error": finding.level is Level.ERROR,
    }
