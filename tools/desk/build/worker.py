"""
A process of its own for builds, so that one that hangs or crashes takes nothing else with it.

When the program itself changes it is started anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tools.cli import unloadable
from tools.desk.build.hindrances import NO_SITE
from tools.desk.build.outcome import Outcome, SavedPages, UnsavedPage
from tools.desk.build.process import ObjectProcess

if TYPE_CHECKING:
    import datetime as dt

    from tools.desk.build.request import BuildRequest

LONGEST = 300
"""Seconds after which a build is given up."""

LONGEST_PAGE = 5
"""Seconds after which a page of a text is given up: the whole build shows it."""

_BUILDER = "tools.desk.build.builder:Builder"
_LOST = "Bygget avbröts innan det var klart. Spara en gång till, så görs ett nytt försök."


class Worker(ObjectProcess):
    """A process of the builds, as the one who serves sees it."""

    def __init__(self, request: BuildRequest) -> None:
        """Start the process."""
        super().__init__(_BUILDER, request)

    def build(self, moment: dt.datetime) -> Outcome:
        """Build once, and wait for it; a process that dies is started anew, once."""
        for _ in range(2):
            try:
                answer: Outcome | tuple[str, int, str] = self.ask(LONGEST, "build", moment)
            except TimeoutError:
                break
            except (EOFError, OSError):
                if self.is_closing:
                    return Outcome(delivered=False, message=_LOST)
                self.restart()
                continue
            if isinstance(answer, Outcome):
                return answer
            return Outcome(delivered=False, findings=(unloadable(*answer, Path.cwd()),))
        self.restart()
        return Outcome(delivered=False, message=_LOST)

    def show(self, paths: frozenset[str], moment: dt.datetime) -> SavedPages:
        """
        Ask for the pages of saved texts, as :meth:`tools.desk.build.builder.Builder.show` does.

        Raises:
            EOFError, OSError: The process is of no use any more.
        """
        answer = self.ask(LONGEST_PAGE, "show", paths, moment)
        return answer if isinstance(answer, SavedPages) else SavedPages()

    def try_out(self, path: str, text: bytes, moment: dt.datetime) -> UnsavedPage:
        """
        Ask for the page of an unsaved text, as Builder.try_out does.

        Raises:
            EOFError, OSError: The process is of no use any more.
        """
        answer = self.ask(LONGEST_PAGE, "try_out", path, text, moment)
        return answer if isinstance(answer, UnsavedPage) else UnsavedPage(reason=NO_SITE)

    def forget(self) -> None:
        """
        Let the process let go of the site that it built last; nobody waits for it.

        Raises:
            OSError: The process is of no use any more.
        """
        self.tell("forget")
