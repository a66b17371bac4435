"""
Meet an SSH server: its key first, then ours or a password, in Swedish when it says no.

Nothing is sent before the server's key is one that a person has approved; which one that was
is written down in a file beside publish.toml, for other computers and runners too.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import asyncssh

from tools.publish import secrets
from tools.publish.ask import Ask, HostKey
from tools.publish.errors import Reason, Stopped
from tools.publish.storage.known_hosts import FILE, approve_key, host_name, known_keys
from tools.publish.storage.sftp import Sftp
from tools.publish.storage.ssh_keys import changed, denied, own_keys

if TYPE_CHECKING:
    from pathlib import Path

    from tools.publish.settings import SftpSettings

# Seconds: until the server answers, and until it has let us in.
_CONNECT, _LOGIN = 20, 60
# A line that says nothing for a minute is cut.
_KEEPALIVE, _MISSED = 15, 4


class _Meeting(asyncssh.SSHClient):
    """Remembers the key of a server that is not known."""

    key: asyncssh.SSHKey | None = None

    def validate_host_public_key(
        self,
        host: str,
        addr: str,
        port: int,
        key: asyncssh.SSHKey,
    ) -> bool:
        """Trust nothing that has not been approved."""
        self.key = key
        return False


def connect_sftp(settings: SftpSettings, root: Path, ask: Ask) -> Sftp:
    """
    Log in and open the server's files.

    Args:
        settings: Which server.
        root: The project's folder, where approved keys are written down.
        ask: Who approves a new key, and knows a password.

    Raises:
        Stopped: The server's key is not approved or has changed, or it does not let us in.
        OSError: It cannot be reached.
    """
    runner = asyncio.Runner()
    # What matters reaches whoever waits for it; what the library has let go of is not shown.
    runner.get_loop().set_exception_handler(lambda _loop, _context: None)
    try:
        connection = _Login(runner, settings, root / FILE, ask).connection()
        client = runner.run(_open_files(connection, settings))
    except asyncssh.Error as error:
        runner.close()
        raise ConnectionResetError(str(error)) from error
    except BaseException:
        runner.close()
        raise
    return Sftp(runner, connection, client)


class _Login:
    """The way in, with the questions that a person must answer on it."""

    def __init__(
        self, runner: asyncio.Runner, settings: SftpSettings, known: Path, ask: Ask
    ) -> None:
        self._runner, self._settings, self._known, self._ask = runner, settings, known, ask
        self._keys = own_keys(settings, ask)

    def connection(self) -> asyncssh.SSHClientConnection:
        """Log in with a key or a password; ask once for what is missing."""
        settings = self._settings
        password = secrets.find_password(settings.name, settings.user)
        try:
            return self._with_approved_key(password)
        except asyncssh.PermissionDenied:
            if password:
                raise denied(settings, "lösenordet") from None
        except asyncssh.DisconnectError as error:
            if "authentication" not in error.reason.casefold():
                raise
        password = self._ask.password(f"Lösenord för {settings.user} på {settings.host}: ")
        if not password:
            raise denied(settings, "någon av datorns nycklar")
        try:
            return self._with_approved_key(password)
        except asyncssh.PermissionDenied:
            raise denied(settings, "lösenordet") from None

    def _with_approved_key(self, password: str | None) -> asyncssh.SSHClientConnection:
        """Connect; show the server's key first if nobody has met it."""
        host, port = self._settings.host, self._settings.port
        trusted = known_keys(self._known, host, port)
        meeting = _Meeting()
        try:
            return self._connect(trusted, password, meeting)
        except asyncssh.PermissionDenied:
            raise
        except asyncssh.DisconnectError as error:
            key = meeting.key or self._shown_key()
            if key is None or _text(key) in trusted:  # it was something else
                raise
            if trusted:
                raise changed(self._settings, key) from error
            self._approve(key)
        return self._connect(known_keys(self._known, host, port), password, _Meeting())

    def _shown_key(self) -> asyncssh.SSHKey | None:
        """Ask who the server is; one without a key of the approved kind may just hang up."""
        meeting = _Meeting()
        with suppress(asyncssh.Error, OSError):
            self._connect([], None, meeting)
        return meeting.key

    def _approve(self, key: asyncssh.SSHKey) -> None:
        """Let a person compare the key's fingerprint, and write down what she says."""
        host, port = self._settings.host, self._settings.port
        shown = HostKey(host_name(host, port), key.get_algorithm(), key.get_fingerprint())
        if not self._ask.approve(shown):
            raise Stopped(
                Reason.HOST_KEY,
                f"Inget har skickats: ingen har godkänt servern {host}. Dess fingeravtryck är "
                f"{shown.fingerprint}. Fråga den som sköter servern om det stämmer och kör "
                "sedan kommandot för hand, så visas det igen och går att godkänna.",
            )
        approve_key(self._known, host, port, _text(key))

    def _connect(
        self, trusted: list[str], password: str | None, meeting: _Meeting
    ) -> asyncssh.SSHClientConnection:
        approved = [asyncssh.import_public_key(key) for key in trusted]
        return self._runner.run(_connect(self._settings, self._keys, approved, password, meeting))


def _text(key: asyncssh.SSHKey) -> str:
    """Write a public key as ``algorithm base64``."""
    return " ".join(key.export_public_key().decode("ascii").split()[:2])


async def _connect(
    settings: SftpSettings,
    ours: list[asyncssh.SSHKey],
    approved: list[asyncssh.SSHKey],
    password: str | None,
    meeting: _Meeting,
) -> asyncssh.SSHClientConnection:
    """Log in at a server whose key is among *approved*, by one of our keys or a password."""
    return await asyncssh.connect(
        settings.host,
        settings.port,
        username=settings.user,
        password=password,
        client_keys=ours or (),
        client_factory=lambda: meeting,
        known_hosts=(approved, [], []),
        config=None,
        connect_timeout=_CONNECT,
        login_timeout=_LOGIN,
        keepalive_interval=_KEEPALIVE,
        keepalive_count_max=_MISSED,
    )


async def _open_files(
    connection: asyncssh.SSHClientConnection, settings: SftpSettings
) -> asyncssh.SFTPClient:
    try:
        return await connection.start_sftp_client()
    except (asyncssh.ChannelOpenError, asyncssh.SFTPError) as error:
        raise Stopped(
            Reason.INCAPABLE,
            f"Servern {settings.host} släpper in {settings.user} men har inte SFTP. Be den som "
            "sköter servern att slå på det.",
        ) from error
