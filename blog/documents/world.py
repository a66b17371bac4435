"""What the reading of a document may ask of everything outside the document's own file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from blog.documents.known_files import Files
    from blog.traces import Ask


class World:
    """
    The one way out of a document: each method is a question that can be recorded.

    It holds nothing but *ask*, so that whoever reads a document with a recorder's cannot learn
    of another file, or of the clock, without its being known (blog.traces).

    Args:
        ask: Answers a question: the name of a method here, and its argument.
    """

    def __init__(self, ask: Ask) -> None:
        self.ask = ask

    @classmethod
    def of(cls, files: Files, *, now: dt.datetime) -> World:
        """Give the world as it is: *files* in content/, at the moment *now*."""
        moment = now.astimezone(dt.UTC)
        answers: dict[str, Callable[[Any], Any]] = {
            "find": files.find,
            "find_odd": files.find_odd,
            "nearest": files.nearest,
            "at_site": files.at_site,
            # In UTC: within one zone Python compares the hands of the clock, and on the night
            # in October when they go back, an hour comes twice.
            "has_come": lambda asked: asked[0].astimezone(dt.UTC) <= moment,
        }
        return cls(lambda question: answers[question[0]](question[1]))

    def find(self, path: str) -> str | None:
        """Do what :meth:`blog.documents.known_files.Files.find` does."""
        return cast("str | None", self.ask(("find", path)))

    def find_odd(self, path: str) -> str | None:
        """Do what :meth:`blog.documents.known_files.Files.find_odd` does."""
        return cast("str | None", self.ask(("find_odd", path)))

    def nearest(self, path: str) -> str:
        """Do what :meth:`blog.documents.known_files.Files.nearest` does."""
        return cast("str", self.ask(("nearest", path)))

    def at_site(self, address: str) -> str:
        """Do what :meth:`blog.documents.known_files.Files.at_site` does."""
        return cast("str", self.ask(("at_site", address)))

    def has_come(self, moment: dt.datetime) -> bool:
        """Say whether *moment*, which is aware, is now or past."""
        # For Python the hour that comes twice is equal to itself: its fold tells which it is.
        return cast("bool", self.ask(("has_come", (moment, moment.fold))))
