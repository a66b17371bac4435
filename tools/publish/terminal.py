"""Ask whoever sits at the terminal; nobody is asked where nobody sits."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from blog import progress
from tools.cli import Refused
from tools.publish.ask import Ask, once

if TYPE_CHECKING:
    from tools.publish.ask import HostKey


def terminal() -> Ask:
    """Give the questions of a terminal; where there is none, an unknown server stops it."""
    return once(patient_terminal()) if sys.stdin.isatty() else Ask()


def patient_terminal() -> Ask:
    """Give the same questions, and ask each time: she tries until it is right."""
    return Ask(approve=_approve, password=_password)


def yes(question: str) -> bool:
    """Ask a question that has two answers; give True for yes."""
    progress.pause()
    try:
        return input(f"{question} (j/n) ").strip().casefold() in ("j", "ja", "y", "yes")
    except EOFError:
        return False


def text(question: str, default: str) -> str:
    """
    Ask for a text; nothing typed means *default*.

    Raises:
        Refused: Nobody answers any more.
    """
    try:
        return input(f"{question}{f' [{default}]' if default else ''}: ").strip() or default
    except EOFError:
        raise Refused("Avbrutet. Inget har skrivits.") from None


def _password(question: str) -> str | None:
    progress.pause()
    return getpass.getpass(f"{question.strip()} ") or None


def _approve(key: HostKey) -> bool:
    return yes(
        f"Servern {key.host} är okänd för den här datorn. Dess nyckel är\n"
        f"    {key.fingerprint} ({key.algorithm})\n"
        "Jämför med vad den som sköter servern säger. Är det rätt server?"
    )
