"""What stops a publication: why, for the program, and in Swedish, for the director."""

from __future__ import annotations

import enum

from tools.cli import Refused


class Reason(enum.Enum):
    """Why nothing was published, or not all of it."""

    SETTINGS = "publish.toml does not say where"
    NAME = "no such server"
    UNREACHABLE = "the server does not answer, or not in time"
    LINE = "the line was cut"
    HOST_KEY = "nobody has approved the server's key"
    HOST_KEY_CHANGED = "the server shows another key than before"
    CERTIFICATE = "the server's certificate is not valid"
    PASSWORD = "the server knows neither the key nor the password"
    RIGHTS = "the server does not allow it"
    FULL = "the server's disk is full"
    MISSING = "a folder or a repository is not there"
    INCAPABLE = "the server cannot do what a safe change needs"
    BUSY = "somebody else is publishing"
    OVERTAKEN = "somebody else has published in between"
    FOREIGN = "somebody else's files are in the way"
    VANISHING = "more than a tenth of the pages would be gone"
    FORBIDDEN = "the release would show again what has been removed"
    NOTHING_BEFORE = "there is no former release"
    SOURCE = "the finished site on this computer has changed meanwhile"
    PATH = "a file of the site cannot have its name there"
    OTHER = "the server or a program said no for a reason of its own"


class Stopped(Refused):
    """
    A publication, or an undoing of one, does not go on.

    Attributes:
        reason: Why, for a program that acts on it.
        message: Swedish sentences: what is wrong, what the readers see meanwhile, what to do.
    """

    def __init__(self, reason: Reason, message: str) -> None:
        self.reason = reason
        self.message = message
        super().__init__(message)
