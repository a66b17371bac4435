"""Who may read and write: the keys of one run of the desk."""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Keys:
    """
    The secrets of one run, all of them new each time.

    A browser is opened at an address with a key that works once.  It is exchanged for a cookie,
    which lets one read; a page that was read holds the token, which lets one write.

    Attributes:
        token: What a writing request must hold.
        cookie: What the browser's cookie must hold.
        cookie_name: Tells this desk's cookie from that of another on the same machine: the
            browser sends a cookie to every port of a host.
        on_use: Called when a key has been exchanged.
    """

    def __init__(self, port: int) -> None:
        """Make the secrets of the desk that listens at *port*."""
        self.token = secrets.token_urlsafe(32)
        self.cookie = secrets.token_urlsafe(32)
        self.cookie_name = f"skrivbordet-{port}"
        self.on_use: Callable[[], object] = lambda: None
        self._unused: set[str] = set()

    def new_key(self) -> str:
        """Make a key that can be exchanged for the cookie, once."""
        key = secrets.token_urlsafe(32)
        self._unused.add(key)
        return key

    def use(self, key: str) -> bool:
        """Say whether *key* can be exchanged; from now on it cannot."""
        found = [each for each in self._unused if same(each, key)]
        self._unused.difference_update(found)
        if found:
            self.on_use()
        return bool(found)

    def proof(self, number: str) -> str:
        """Give what only the desk that wrote a page can say of a number that the page draws."""
        return hmac.digest(self.token.encode(), number.encode("utf-8", "replace"), "sha256").hex()


def same(one: str, other: str) -> bool:
    """Compare secrets in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
