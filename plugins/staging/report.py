"""What a build says when the site is in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import Finding, Level, listed

if TYPE_CHECKING:
    from collections.abc import Iterable


def report(warnings: Iterable[Finding], counted: str) -> str:
    """Give each warning once, sorted by place, then their number after what was *counted*."""
    each = set(warnings)
    return "\n".join(filter(None, [listed(each), f"{counted} Anmärkningar: {len(each)}."]))


def left_pages(paths: Iterable[str], output: str) -> list[Finding]:
    """
    Tell of pages that stay on the site though no text is behind them any longer.

    Args:
        paths: Below the finished site's folder.
        output: That folder, as the director would type it.
    """
    return [
        Finding(
            f"{output}/{path}",
            1,
            "borttagning",
            "Sidan ligger kvar från ett tidigare bygge, men ingen text ger den längre.",
            "Ta bort filen för hand, om sidan inte ska finnas på webbplatsen.",
            Level.WARNING,
        )
        for path in paths
    ]
