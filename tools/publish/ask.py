"""What only a person can answer, and what is answered when nobody is there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class HostKey:
    """
    A server that nobody on this computer has met.

    Attributes:
        host: Its name, with its port if that is not the usual one.
        algorithm: The kind of its key, such as ``ssh-ed25519``.
        fingerprint: The key's, such as ``SHA256:…``.
    """

    host: str
    algorithm: str
    fingerprint: str


def _no(_key: HostKey) -> bool:
    return False


def _nothing(_question: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Ask:
    """
    How a person is asked; by default nobody is.

    Attributes:
        approve: Shown a server's fingerprint, at the first contact; says whether it is right.
        password: Asked a Swedish question; gives the answer, which is not shown while it is
            typed, or None.
    """

    approve: Callable[[HostKey], bool] = _no
    password: Callable[[str], str | None] = _nothing


def once(ask: Ask) -> Ask:
    """Give the same questions, each password asked once: a publication connects several times."""
    return replace(ask, password=cache(ask.password))
