"""
The pages of unsaved texts, each shown in one window only: the one beside its editor.

Such a page lies at the address of the text's own page, so that every link in it leads where it
will lead, with a question that names the writer's window (``?osparat=…``).  Whoever asks without
it gets the site as it is: saved texts, and nothing else.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from secrets import token_hex
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.desk.build.outcome import UnsavedPage

QUESTION = "osparat"
"""The name of the question in the address of an unsaved text's page."""

_MOST = 8  # texts that are written at the same time


@dataclass(frozen=True, slots=True)
class LivePage:
    """
    Where the window beside the editor finds the page of the text.

    Attributes:
        address: From the preview's origin, with a leading slash: another one for each page that
            differs from the one before; "" when the text has no page at all yet.
        shown: True when that is the text as it was given; False when it is the last one that
            could be shown.
        reason: Why it is not shown and what to do, in Swedish; "" when it is.
    """

    address: str
    shown: bool
    reason: str = ""


@dataclass(slots=True)
class _Window:
    """What one window shows."""

    key: str = field(default_factory=lambda: token_hex(8))
    number: int = 0
    save_as: str = ""
    text: bytes = b""
    html: bytes | None = None
    site: int = 0


class LivePages:
    """
    Keeps the latest page of each unsaved text, in memory only.

    Args:
        make: Makes the page of an unsaved text: its path below content/, and what it holds.
        site: Counts the sites that have been delivered: a page of an older one is made again.
    """

    def __init__(self, make: Callable[[str, bytes], UnsavedPage], site: Callable[[], int]) -> None:
        self._make, self._site = make, site
        self._windows: OrderedDict[str, _Window] = OrderedDict()
        self._lock = threading.Lock()

    def show(self, path: str, text: bytes) -> LivePage:
        """
        Make the page of a text, and let its window show it.

        Args:
            path: The text, below content/.
            text: What its file would hold.
        """
        site, made = self._site(), self._make(path, text)
        with self._lock:
            window = self._window(path)
            window.save_as = made.save_as or window.save_as
            if made.page:
                window.number += made.page.html != window.html
                window.html, window.text, window.site = made.page.html, text, site
            return LivePage(_address(window), made.page is not None, made.reason)

    def at(self, save_as: str, key: str) -> bytes | None:
        """
        Give the page that a window shows; None to show the site's own.

        Args:
            save_as: The page, below the site's folder.
            key: What the window's address says.
        """
        name = key.partition("-")[0]
        with self._lock:
            found = [item for item in self._windows.items() if item[1].key == name]
        for path, window in found:
            if window.site != self._site() and window.html is not None:
                self.show(path, window.text)  # what other texts say on the page may be new
            if window.save_as == save_as:
                return window.html
        return None

    def _window(self, path: str) -> _Window:
        """Give the window of a text, as the latest one; whoever calls holds the lock."""
        window = self._windows.setdefault(path, _Window())
        self._windows.move_to_end(path)
        while len(self._windows) > _MOST:
            self._windows.popitem(last=False)
        return window


def _address(window: _Window) -> str:
    if not window.save_as:
        return ""
    page = quote(window.save_as.removesuffix("index.html"))
    return f"/{page}?{QUESTION}={window.key}-{window.number}"
