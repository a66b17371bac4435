"""Between the texts and the public: an error stops the build, a warning never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable


def stop_at_errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """
    Give the warnings among *findings*, sorted by place.

    Raises:
        BuildStopped: There is an error.  It tells every finding, errors first; warnings often
            explain an error.
    """
    found = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    errors = sum(finding.level is Level.ERROR for finding in found)
    if errors:
        counts = f"Fel: {errors}. Anmärkningar: {len(found) - errors}."
        raise BuildStopped(f"Inget har byggts. {counts}", found)
    return found
