"""
Errors meant for the director: Swedish, with a place and a way out.

Pelican's own command prints the traceback of every ``Exception`` that reaches it.
These errors are therefore kinds of ``SystemExit``: their text is printed to standard
error, the exit code is 1, and no traceback is shown, whichever command ran the build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.findings import Finding


class BuildStopped(SystemExit):
    """
    The build cannot go on; nothing has been delivered.

    Attributes:
        message: One or more Swedish sentences: what is wrong and what to do.
        findings: The errors behind it, if it was stopped by errors in the texts.
    """

    def __init__(self, message: str, findings: Sequence[Finding] = ()) -> None:
        self.message = message
        self.findings = tuple(findings)
        super().__init__("\n".join(filter(None, [listed(self.findings), message])))


class SettingError(BuildStopped):
    """A setting in pelicanconf.py cannot be used."""

    def __init__(self, *, name: str, value: object, hint: str) -> None:
        self.name = name
        self.value = value
        self.hint = hint
        super().__init__(f"pelicanconf.py: {name} = {value!r} går inte att använda. {hint}")


def stop_if_missing(required: Sequence[str], loaded: Sequence[str]) -> None:
    """
    Stop unless every plugin is there.

    Pelican writes one line about a plugin it cannot load, builds the site without it
    and reports success.

    Raises:
        BuildStopped: Some of the *required* plugins are not among the *loaded*.
    """
    missing = [name for name in required if name not in loaded]
    if missing:
        raise BuildStopped(
            f"Inget har byggts: insticksprogram som inte gick att läsa in: {', '.join(missing)}."
        )
