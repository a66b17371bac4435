"""Why the disk did not do what was asked: in Swedish, and what to do about it."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from blog.errors import BuildStopped
from blog.files import shown

if TYPE_CHECKING:
    from collections.abc import Iterator


class Trouble(NamedTuple):
    """
    What is wrong with a file or a disk.

    Attributes:
        why: The end of a sentence that begins with the file.
        hint: What to do: a Swedish sentence in the imperative.
    """

    why: str
    hint: str


_RIGHTS = Trouble(
    "får du inte läsa eller ändra",
    "Stäng filen i andra program, eller be den som sköter datorn om rätten att ändra den.",
)
_FULL = Trouble("disken är full", "Ta bort något annat från den och försök igen.")
_LOCKED = Trouble(
    "ligger på en disk som går att läsa men inte ändra",
    "Välj en mapp på en annan disk, eller be den som sköter datorn att öppna disken för "
    "ändringar.",
)
_IN_USE = Trouble(
    "används av ett annat program",
    "Stäng den där och försök igen.",
)
_DISK = Trouble(
    "går inte att nå: disken svarar inte som den ska",
    "Se efter att den är ansluten, och försök igen.",
)
_FOLDER = Trouble("är en mapp, inte en fil", "Flytta mappen eller byt namn på den.")
_NO_FOLDER = Trouble(
    "ligger inte i en mapp", "Se efter om en fil har det namn som mappen skulle ha."
)
_GONE = Trouble("finns inte", "Kontrollera namnet, eller lägg tillbaka filen.")
_TAKEN = Trouble("finns redan", "Ta bort det som ligger där, eller välj ett annat namn.")
_LONG = Trouble("har ett för långt namn", "Korta namnet, eller flytta mappen närmare diskens rot.")
_LOOP = Trouble("är en genväg som leder till sig själv", "Ta bort genvägen.")
_MANY = Trouble(
    "går inte att öppna: för många filer är öppna på en gång",
    "Stäng några program och försök igen.",
)
_OTHER = Trouble("går inte att läsa eller skriva", "Stäng filen i andra program och försök igen.")

_TROUBLES = {
    **dict.fromkeys(("EACCES", "EPERM"), _RIGHTS),
    **dict.fromkeys(("ENOSPC", "EDQUOT", "EFBIG"), _FULL),
    **dict.fromkeys(("EBUSY", "ETXTBSY", "EDEADLK"), _IN_USE),
    **dict.fromkeys(("EIO", "ENXIO", "ENODEV", "ESTALE", "ENOTCONN", "EHOSTDOWN"), _DISK),
    **dict.fromkeys(("EMFILE", "ENFILE"), _MANY),
    "EROFS": _LOCKED,
    "EISDIR": _FOLDER,
    "ENOTDIR": _NO_FOLDER,
    "ENOENT": _GONE,
    "EEXIST": _TAKEN,
    "ENOTEMPTY": _TAKEN,
    "ENAMETOOLONG": _LONG,
    "ELOOP": _LOOP,
}
_BY_NUMBER = {
    number: trouble
    for name, trouble in _TROUBLES.items()
    if (number := getattr(errno, name, None))  # Windows has no quota
}
# What no program can help, however far down it was met.
_NEVER_OURS = (_RIGHTS, _FULL, _LOCKED, _DISK, _MANY)


def trouble(error: OSError) -> Trouble:
    """Say in Swedish why a file could not be read or written."""
    return _BY_NUMBER.get(error.errno or 0, _OTHER)


def cause(error: BaseException) -> OSError | None:
    """
    Give the error of the disk behind *error*, which may be what a library made of it.

    Returns:
        None when the disk did all that was asked of it.
    """
    if isinstance(error, OSError) and error.errno in _BY_NUMBER:
        return error
    seen: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in seen:
        if isinstance(each, OSError) and trouble(each) in _NEVER_OURS:
            return each
        seen.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return None


def is_full(error: OSError) -> bool:
    """Say whether the disk is full, or the writer's part of it."""
    return trouble(error) == _FULL


def sentence(error: OSError, place: str) -> str:
    """
    Say which file it is about, what is wrong, and what to do.

    Args:
        error: What the disk answered.
        place: What to name when it does not say which file, or one that is hidden.
    """
    found = trouble(error)
    if found == _FULL:
        return f"{found.why}. {found.hint}"
    named = shown(error.filename) if isinstance(error.filename, str) else ""
    where = named if named and "/." not in f"/{named}" else place
    return f"{where} {found.why}. {found.hint}"


@contextmanager
def stops(failed: str, place: str) -> Iterator[None]:
    """
    Let an error of the disk stop the build, with the reason in Swedish.

    Args:
        failed: What does not succeed: a sentence without its full stop.
        place: What to name when the error names no file, or one that is hidden.
    """
    try:
        yield
    except OSError as error:
        raise BuildStopped(f"{failed}: {sentence(error, place)}") from error
