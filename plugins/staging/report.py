"""What a build says when the site is in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.findings import Finding


def report(warnings: Iterable[Finding], counted: str) -> str:
    """Give each warning once, sorted by place, then their number after what was *counted*."""
    ordered = sorted(set(warnings), key=lambda finding: finding.sort_key)
    return "\n".join([*map(str, ordered), f"{counted} Anmärkningar: {len(ordered)}."])
