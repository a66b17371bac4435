"""What differs between a page that was shown at once and the one that the whole build gave."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tools.desk.build.outcome import SavedPage

_MOST = 200  # lines of the details


class PageDiffersError(Exception):
    """One text gave two pages."""


def difference(page: SavedPage, site: Path) -> PageDiffersError | None:
    """
    Compare a page of a saved text with the same page of the site in the folder *site*.

    Returns:
        An error with the lines that differ, for the one who looks after the program; None when
        the pages are the same, byte for byte.
    """
    try:
        built = (site / page.save_as).read_bytes()
    except OSError:
        built = b""
    if built == page.html:
        return None
    before, after = (html.decode("utf-8", "replace").splitlines() for html in (page.html, built))
    lines = list(unified_diff(before, after, "shown", "built", n=0, lineterm=""))[:_MOST]
    error = PageDiffersError(page.path)
    error.add_note("\n".join(lines))
    return error
