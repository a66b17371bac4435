"""From what a disk, a line or a server answers to Swedish: what is wrong, and what to do."""

from __future__ import annotations

import errno
import socket
import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tools.publish.errors import Reason, Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class _Answer(NamedTuple):
    """Reason and sentences; ``{place}`` is the target and ``{path}`` the file there."""

    reason: Reason
    text: str


_BY_NUMBER: Mapping[int, _Answer] = {
    errno.ENOSPC: _Answer(
        Reason.FULL,
        "disken på {place} är full. Ta bort något där, eller be den som sköter servern om mer "
        "plats.",
    ),
    errno.EACCES: _Answer(
        Reason.RIGHTS,
        "{place} tillåter inte att {path} ändras. Be den som sköter servern om rätten att "
        "skriva där, eller ändra path i publish.toml.",
    ),
    errno.EROFS: _Answer(
        Reason.RIGHTS,
        "{path} ligger på en disk som går att läsa men inte ändra. Be den som sköter servern "
        "att öppna den för ändringar.",
    ),
    errno.ENOENT: _Answer(
        Reason.MISSING,
        "{path} finns inte på {place}. Kontrollera path i publish.toml: mappen ovanför måste "
        "finnas.",
    ),
    errno.EEXIST: _Answer(
        Reason.FOREIGN,
        "på {place} ligger redan {path} som någon annan har lagt dit. Flytta undan det.",
    ),
    errno.ETIMEDOUT: _Answer(
        Reason.UNREACHABLE,
        "{place} svarar inte. Kontrollera att datorn är ansluten till internet, och försök igen "
        "om en stund.",
    ),
}
_SAME = {
    errno.EPERM: errno.EACCES,
    errno.EDQUOT: errno.ENOSPC,
    errno.EFBIG: errno.ENOSPC,
    errno.ENOTDIR: errno.EEXIST,
    errno.EISDIR: errno.EEXIST,
    errno.ENOTEMPTY: errno.EEXIST,
    errno.EHOSTUNREACH: errno.ETIMEDOUT,
    errno.ENETUNREACH: errno.ETIMEDOUT,
}
_NAME = _Answer(
    Reason.NAME,
    "det finns ingen server med det namnet ({place}). Kontrollera host i publish.toml, och att "
    "datorn är ansluten till internet.",
)
_REFUSED = _Answer(
    Reason.UNREACHABLE,
    "{place} tar inte emot någon på den porten. Kontrollera host och port i publish.toml, "
    "eller fråga den som sköter servern.",
)
_LINE = _Answer(
    Reason.LINE,
    "förbindelsen med {place} bröts. Försök igen; det som redan har skickats behöver inte "
    "skickas om.",
)
_TLS = _Answer(
    Reason.CERTIFICATE,
    "{place} kunde inte visa att det är den rätta servern. Kontrollera host i publish.toml.",
)
_OTHER = _Answer(
    Reason.OTHER,
    "{place} sade nej om {path} utan att säga varför. Ofta är disken full eller rättigheterna "
    "för små: fråga den som sköter servern.",
)


CUT_OFF = (
    "Publiceringen avbröts. Läsarna ser den tidigare sajten eller den nya, hela sidor i vilket "
    "fall; kör kommandot igen, så blir den klar"
)
"""What did not succeed, when it has begun to be seen."""


@contextmanager
def explained(failed: str, place: str) -> Iterator[None]:
    """Turn what a disk, a line or a server will not do into a :class:`Stopped`."""
    try:
        yield
    except OSError as error:
        raise explain(error, failed=failed, place=place) from error


def explain(error: OSError, *, failed: str, place: str) -> Stopped:
    """
    Say what went wrong.

    Args:
        error: What was answered.
        failed: What did not succeed and what readers see now, without its full stop.
        place: How the target is named, such as ”servern blogg.example”.
    """
    reason, text = _answer(error)
    path = error.filename if isinstance(error.filename, str) else "en fil"
    return Stopped(reason, f"{failed}: {text.format(place=place, path=path)}")


def _answer(error: OSError) -> _Answer:
    if isinstance(error, socket.gaierror):
        return _NAME
    if isinstance(error, ConnectionRefusedError):
        return _REFUSED
    if isinstance(error, TimeoutError):
        return _BY_NUMBER[errno.ETIMEDOUT]
    if isinstance(error, ssl.SSLCertVerificationError):
        return _TLS
    if isinstance(error, ConnectionError | ssl.SSLError):
        return _LINE
    number = error.errno or 0
    return _BY_NUMBER.get(_SAME.get(number, number), _OTHER)
