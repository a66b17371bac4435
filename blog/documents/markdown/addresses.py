"""Bare addresses, whose signs are no marks of emphasis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.inlinepatterns import InlineProcessor

from blog.documents.bare_addresses import WEB_ADDRESS, trimmed

if TYPE_CHECKING:
    import re

    from markdown import Markdown


class BareAddresses(InlineProcessor):
    """Keeps Markdown away from an address on the web; blog.documents.sanitize makes it a link."""

    def __init__(self, md: Markdown) -> None:
        """Look for what that module takes for an address."""
        super().__init__(WEB_ADDRESS.pattern, md)

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor, too
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Give the address as words."""
        del data
        address = trimmed(m[0])
        return address, m.start(), m.start() + len(address)
