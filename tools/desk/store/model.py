"""What the store gives: a text that was opened, and one that was typed and not saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class OpenText:
    r"""
    A text as it was opened or saved.

    Attributes:
        path: Below content/, with forward slashes.
        text: With ``\n`` for every line end, and without a byte order mark.
        digest: Names the bytes of the file, SHA-256 in hexadecimal; "" if there is no file.
    """

    path: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Kept:
    """
    A text that was typed and not saved.

    Attributes:
        path: Below content/.
        text: All of it.
        digest: Of the file that was opened; "" if there was none.
        window: Names the window that it was typed in; "" for a form without script.
        moment: When it was kept, aware.
    """

    path: str
    text: str
    digest: str
    window: str
    moment: dt.datetime
