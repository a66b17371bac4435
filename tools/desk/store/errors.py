"""Why a text could not be opened or saved, in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.disk import sentence

if TYPE_CHECKING:
    from tools.desk.store.model import OpenText


class StoreError(Exception):
    """
    A text was not opened or saved; the file is as it was.

    Attributes:
        reason: A Swedish sentence or two: what is wrong and what to do.
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Refused(StoreError):
    """The path is that of no text that the desk may touch."""


class Missing(Refused):
    """There is no such text."""


class Unreadable(StoreError):
    """The file is there, but its bytes are no text that can be shown and put back."""


class NotSaved(StoreError):
    """The disk did not take the text."""


class Changed(StoreError):
    """
    The file on the disk is no longer the one that was opened: nothing has been saved.

    Attributes:
        theirs: What the file holds now.  When there is no file any more its text is empty, and so
            is its digest, with which the text can be saved as a new file.
    """

    def __init__(self, theirs: OpenText) -> None:
        self.theirs = theirs
        super().__init__(
            "Texten har ändrats någon annanstans sedan den öppnades, så ingenting har sparats. "
            "Jämför de två och välj vad som ska gälla."
        )


def not_saved(error: OSError, what: str = "Texten är inte sparad") -> NotSaved:
    """Say why the disk did not take a text, or *what* it is about."""
    return NotSaved(f"{what}: {sentence(error, 'filen')}")
