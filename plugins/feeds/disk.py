"""What feeds read from the disk.  The only module here that does."""

from __future__ import annotations

from pathlib import Path

from blog.feed_addresses import STYLESHEET


def read_stylesheet(theme: str) -> bytes:
    """Read the stylesheet that shows feeds in a browser: the site's colours and our rules."""
    static = Path(theme, "static")
    parts = [static / "css" / "tokens.css", static / STYLESHEET]
    return b"\n".join(part.read_bytes() for part in parts)
