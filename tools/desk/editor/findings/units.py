"""Places in a text as a browser counts them."""

from __future__ import annotations


def utf16(text: str, place: int) -> int:
    """Give the place in *text* as a browser counts it: a rare sign is two units there."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, place: int) -> int:
    """Give the place in *text* for one that a browser counted."""
    data = text.encode("utf-16-le", "surrogatepass")
    return len(data[: max(place, 0) * 2].decode("utf-16-le", "ignore"))
