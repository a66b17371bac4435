"""Our keys and the servers', and what is said when they do not fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import asyncssh

from tools.publish import secrets
from tools.publish.errors import Reason, Stopped
from tools.publish.storage.known_hosts import FILE, host_name

if TYPE_CHECKING:
    from tools.publish.ask import Ask
    from tools.publish.settings import SftpSettings


def own_keys(settings: SftpSettings, ask: Ask) -> list[asyncssh.SSHKey]:
    """
    Read the private key that publish.toml names, with its password if it has one.

    Raises:
        Stopped: It is not there, or cannot be opened.
    """
    if not settings.key:
        return []
    file = Path(settings.key).expanduser()
    try:
        return [asyncssh.read_private_key(file)]
    except FileNotFoundError:
        raise _bad_key(settings, "finns inte") from None
    except (asyncssh.KeyImportError, asyncssh.KeyEncryptionError):
        pass
    password = secrets.find_password(settings.name, settings.user) or ask.password(
        f"Lösenord för nyckeln {settings.key}: "
    )
    try:
        return [asyncssh.read_private_key(file, password)]
    except (asyncssh.KeyImportError, asyncssh.KeyEncryptionError):
        raise _bad_key(settings, "går inte att öppna med det lösenordet") from None


def _bad_key(settings: SftpSettings, why: str) -> Stopped:
    return Stopped(
        Reason.PASSWORD,
        f"Nyckeln {settings.key} {why}. Kontrollera key i publish.toml.",
    )


def denied(settings: SftpSettings, what: str) -> Stopped:
    """Say that the server does not accept *what* one came with."""
    return Stopped(
        Reason.PASSWORD,
        f"Servern {settings.host} godtar inte {what} för användaren {settings.user}. "
        "Kontrollera user i publish.toml, och att lösenordet eller nyckeln är den rätta.",
    )


def changed(settings: SftpSettings, key: asyncssh.SSHKey) -> Stopped:
    """Say that the server's *key* is not the approved one."""
    return Stopped(
        Reason.HOST_KEY_CHANGED,
        f"Inget har skickats: servern {settings.host} visar en annan nyckel än förra gången. "
        "Den kan vara utbytt, men någon kan också utge sig för att vara den. Fråga den som "
        f"sköter servern innan du går vidare. Det nya fingeravtrycket är {key.get_fingerprint()}. "
        "Är den rätt, så ta bort raden som börjar "
        f"med {host_name(settings.host, settings.port)} i {FILE} och kör kommandot igen.",
    )
