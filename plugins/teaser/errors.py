"""
Errors that stop a build.

Pelican prints the traceback of every ``Exception`` that reaches it.  These are therefore
kinds of ``SystemExit``: their text is printed to standard error, and the exit code is 1.
"""

from __future__ import annotations


class TeaserError(SystemExit):
    """The build cannot go on; the text says why and what to do."""


class SettingError(TeaserError):
    """
    A setting cannot be used.

    Attributes:
        name: Such as ``TEASER_WORDS``.
        value: What it holds.
        hint: What to write instead.
    """

    def __init__(self, message: str, *, name: str, value: object, hint: str) -> None:
        super().__init__(message)
        self.name = name
        self.value = value
        self.hint = hint


class MissingTeaserError(TeaserError):
    """An article would be published without its teaser."""
