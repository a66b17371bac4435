"""What a build says when the site is in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import Finding, Level, listed
from blog.swedish.numbers import number

if TYPE_CHECKING:
    from collections.abc import Iterable


def report(warnings: Iterable[Finding], counted: str, remade: str = "") -> str:
    """
    Give each warning once, sorted by place, then their number after what was *counted*.

    Args:
        warnings: In any order.
        counted: What the site holds.
        remade: What was done for it, from :func:`remade_pages`.
    """
    each = set(warnings)
    lines = [listed(each), f"{counted} Anmärkningar: {len(each)}.", remade]
    return "\n".join(filter(None, lines))


def remade_pages(made: int, total: int) -> str:
    """Say how many of all pages were made again; "" if all were."""
    if made == total:
        return ""
    return f"{number(made)} av {number(total)} sidor gjordes om."


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
