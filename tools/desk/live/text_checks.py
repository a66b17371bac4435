"""What runs in the process that checks unsaved texts, with everything read before at hand."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.files import shown
from blog.findings import Finding, Level
from blog.settings import read_settings
from tools.check.api import TextCheck
from tools.cli import keep_details
from tools.desk.check import AGAIN

if TYPE_CHECKING:
    import datetime as dt

    from tools.desk.build.request import BuildRequest

_ANY = ("inlagg/ord.md", b"Titel: Ord\n\nOrd.\n")  # a text that asks for the dictionaries


class TextChecks:
    """Checks single texts of one folder, as the check of the whole folder would."""

    def __init__(self, request: BuildRequest) -> None:
        """Take the settings that the check uses, and where the folder is (``PATH``)."""
        self._request = request
        self._root = Path(request.override["PATH"])
        self._check = TextCheck()

    def findings(
        self, path: str, text: bytes, now: dt.datetime, with_files: bool
    ) -> tuple[Finding, ...]:
        """
        Give what the check would say of a text if it were saved.

        Args:
            path: The text, below content/; it need not be there yet.
            text: What its file would hold.
            now: The moment, aware.
            with_files: Give what it says of the files that the text shows, too.
        """
        try:
            settings = read_settings(self._request.settings)
            return self._check.findings(
                self._root, settings, path, text, now=now, with_files=with_files
            )
        except BuildStopped as stop:
            return stop.findings or (self._failed(path, stop.message),)
        except Exception as error:  # noqa: BLE001  (never a traceback)
            said = keep_details(error, "Granskningen av texten gick inte att köra")
            return (self._failed(path, said),)

    def warm(self, now: dt.datetime) -> None:
        """Read what every check needs, so that the first one need not wait for that."""
        with suppress(Exception):  # raised again, and told, when a text is to be checked
            settings = read_settings(self._request.settings)
            self._check.findings(self._root, settings, *_ANY, now=now)

    def settle(self) -> None:
        """Do nothing between two questions."""

    def _failed(self, path: str, said: str) -> Finding:
        what, _, more = said.partition(". ")
        place, hint = posixpath.join(shown(self._root), path), more or AGAIN
        return Finding(place, 1, "granskning", f"{what.rstrip('.')}.", hint, Level.WARNING)
