"""Log in at an FTP server; without TLS and a valid certificate nothing is said to it."""

from __future__ import annotations

import ftplib
import ssl
from typing import TYPE_CHECKING

from tools.publish import secrets
from tools.publish.errors import Reason, Stopped
from tools.publish.storage.ftps import Connection, Ftps

if TYPE_CHECKING:
    from tools.publish.ask import Ask
    from tools.publish.settings import FtpsSettings

_TIMEOUT = 60
"""Seconds without a word."""


def connect_ftps(settings: FtpsSettings, ask: Ask) -> Ftps:
    """
    Log in.

    Args:
        settings: Which server.
        ask: Who knows a password.

    Raises:
        Stopped: The server has no TLS or no valid certificate, or does not let us in.
        OSError: It cannot be reached.
    """
    password = secrets.find_password(settings.name, settings.user) or ask.password(
        f"Lösenord för {settings.user} på {settings.host}: "
    )
    ftp = Connection(context=ssl.create_default_context(), timeout=_TIMEOUT, encoding="utf-8")
    try:
        _log_in(ftp, settings, password or "")
    except BaseException:
        ftp.close()
        raise
    return Ftps(ftp)


def _log_in(ftp: ftplib.FTP_TLS, settings: FtpsSettings, password: str) -> None:
    try:
        ftp.connect(settings.host, settings.port)
        _secure(ftp, settings)
        ftp.login(settings.user, password)
        ftp.prot_p()
    except ssl.SSLCertVerificationError as error:
        raise _untrusted(settings) from error
    except ftplib.error_perm as error:
        raise _denied(settings) from error
    except (ftplib.Error, EOFError) as error:
        raise ConnectionResetError(str(error)) from error


def _secure(ftp: ftplib.FTP_TLS, settings: FtpsSettings) -> None:
    try:
        ftp.auth()
    except ftplib.error_perm as error:
        raise Stopped(
            Reason.INCAPABLE,
            f"Inget har skickats: servern {settings.host} har bara FTP utan kryptering, och då "
            "kan vem som helst på vägen läsa lösenordet. Be webbhotellet om SFTP eller FTPS.",
        ) from error


def _untrusted(settings: FtpsSettings) -> Stopped:
    return Stopped(
        Reason.CERTIFICATE,
        f"Inget har skickats: certifikatet visar inte att servern är {settings.host}. Kontrollera "
        "host i publish.toml; webbhotellet vet vilket namn som gäller för FTPS.",
    )


def _denied(settings: FtpsSettings) -> Stopped:
    return Stopped(
        Reason.PASSWORD,
        f"Servern {settings.host} godtar inte lösenordet för användaren {settings.user}. "
        "Kontrollera user i publish.toml, och att lösenordet är det rätta.",
    )
