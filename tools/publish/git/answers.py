"""What git answers in English when it says no, and how it is told."""

from __future__ import annotations

import re

from tools.publish.errors import Reason, Stopped

# In the order in which one looks.
_ANSWERS: tuple[tuple[str, Reason, str], ...] = (
    (
        r"\[(?:remote )?rejected\].*(?:fetch first|non-fast-forward|stale info|failed to update)"
        r"|cannot lock ref|reference already exists",
        Reason.OVERTAKEN,
        "någon annan har publicerat under tiden. Publicera igen",
    ),
    (
        r"protected branch|hook declined|GH\d{3}|not allowed to (?:force )?push",
        Reason.RIGHTS,
        "grenen är skyddad. Be den som sköter {remote} om rätten att skicka till den",
    ),
    (
        r"Host key verification failed|authenticity of host",
        Reason.HOST_KEY,
        "git känner inte igen servern. Kör ”git ls-remote {remote}” en gång, jämför "
        "fingeravtrycket och godkänn det",
    ),
    (
        r"Permission denied \(|Authentication failed|could not read (?:Username|Password)"
        r"|terminal prompts disabled|403|401",
        Reason.PASSWORD,
        "servern känner inte igen dig. Kontrollera att git har en nyckel eller ett lösenord för "
        "{remote}, till exempel med ”git ls-remote {remote}”",
    ),
    (
        r"Could not resolve host",
        Reason.NAME,
        "det finns ingen server med det namnet ({remote}). Kontrollera repository i "
        "publish.toml, och att datorn är ansluten till internet",
    ),
    (
        r"timed out|Connection refused|Network is unreachable|No route to host"
        r"|Failed to connect|Couldn't connect",
        Reason.UNREACHABLE,
        "servern svarar inte. Kontrollera att datorn är ansluten till internet, och försök igen",
    ),
    (
        r"does not appear to be a git repository|not found|does not exist|not a git repository",
        Reason.MISSING,
        "det finns inget arkiv på {remote}. Kontrollera repository i publish.toml",
    ),
    (
        r"No space left|[Dd]isk quota|out of disk",
        Reason.FULL,
        "disken är full, här eller på servern. Ta bort något och försök igen",
    ),
    (
        r"hung up|early EOF|Connection (?:reset|closed)|unexpected disconnect|Broken pipe",
        Reason.LINE,
        "förbindelsen bröts. Försök igen",
    ),
)
_OTHER = "git vägrade utan att programmet vet varför. Pröva ”git ls-remote {remote}”"


def refusal(said: str, remote: str) -> Stopped:
    """Say in Swedish what git *said* of the repository at *remote*."""
    for pattern, reason, text in _ANSWERS:
        if re.search(pattern, said):
            return Stopped(reason, f"Inget har ändrats: {text.format(remote=remote)}.")
    return Stopped(Reason.OTHER, f"Inget har ändrats: {_OTHER.format(remote=remote)}.")
