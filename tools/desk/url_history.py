"""
Where a text lives now.

The address of a post follows from its title and its status: the page one looks at moves
when either is changed, and whoever looks should move along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.desk.texts import TextSummary


class UrlHistory:
    """Remembers every address that a text has had while the preview was running."""

    def __init__(self) -> None:
        """Begin without any."""
        self._sources: dict[str, str] = {}  # from address to file
        self._addresses: dict[str, str] = {}  # from file to address

    def note(self, texts: Iterable[TextSummary]) -> None:
        """Note where the texts live now."""
        self._addresses = {text.source: text.url for text in texts}
        self._sources |= {url: source for source, url in self._addresses.items()}

    def moved(self, path: str) -> str:
        """Give where the text that lived at *path* lives now; "" if there is none."""
        return self._addresses.get(self._sources.get(path, ""), "")
