"""
Passwords: never in a file of the project, never printed.

First the environment, for programs that run by themselves; then where the computer keeps its
passwords; then a question.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SERVICE = "blogg-publicering"


def variable(target: str) -> str:
    """Give the environment's name for a target's password: ``PUBLISH_PASSWORD_SKARPT``."""
    return f"PUBLISH_PASSWORD_{target.upper().replace('-', '_')}"


def find_password(
    target: str, user: str, environment: Mapping[str, str] = os.environ
) -> str | None:
    """
    Give a target's password, if the environment or the computer's own keeper has it.

    Args:
        target: Its name in publish.toml.
        user: Who one is at the server.
        environment: What is looked at first.
    """
    if found := environment.get(variable(target)):
        return found
    import keyring  # late: only a publication needs it
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, f"{user}@{target}")
    except (KeyringError, OSError):  # a server without a desktop has none
        return None


def remember_password(target: str, user: str, password: str) -> bool:
    """Keep a password where the computer keeps its own; say whether it has such a place."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, f"{user}@{target}", password)
    except (KeyringError, OSError):
        return False
    return True


def forget_password(target: str, user: str) -> None:
    """Remove a password that is no longer right."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(_SERVICE, f"{user}@{target}")
    except (KeyringError, OSError):
        return
