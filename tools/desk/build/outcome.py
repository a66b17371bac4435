"""What comes back from the builds' process: what became of a build, or pages of single texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from blog.findings import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

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

    def with_findings(self, more: Iterable[Finding]) -> Outcome:
        """Add findings, each once."""
        every = sorted({*self.findings, *more}, key=lambda finding: finding.sort_key)
        return replace(self, findings=tuple(every))


@dataclass(frozen=True, slots=True)
class SavedPage:
    """
    The page of a text that was saved.

    Attributes:
        path: The text, below content/.
        save_as: The page, below the site's folder.
        html: The page as the whole build will write it.
    """

    path: str
    save_as: str
    html: bytes


@dataclass(frozen=True, slots=True)
class SavedPages:
    """
    What can be shown of saved texts before the whole site is built.

    Attributes:
        pages: All that the saved texts change at once, none if nothing; None when only the whole
            build can tell what they change.
        problem: What went wrong in the program, in Swedish; "" for nothing.
    """

    pages: tuple[SavedPage, ...] | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class UnsavedPage:
    """
    The page that a text would have if it were saved.

    Attributes:
        page: That page; None if it cannot be shown.
        reason: Why not, in Swedish, and what to do; "" when it is shown.
        save_as: Where the text's page lies in the site as it is; "" for nowhere.
    """

    page: SavedPage | None = None
    reason: str = ""
    save_as: str = ""


def as_data(finding: Finding) -> dict[str, Any]:
    """Give a finding as the page's script reads it."""
    return {
        "place": finding.place,
        "message": finding.message,
        "hint": finding.hint,
        "rule": finding.rule,
        "error": finding.level is Level.ERROR,
    }
