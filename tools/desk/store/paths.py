"""Which files in content/ the desk may touch: texts, by names that mean the same everywhere."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from blog.files import DOCUMENT_SUFFIXES
from tools.desk.store.errors import Refused

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_FORBIDDEN = frozenset('<>:"|?*\\')  # for Windows; the backslash leads elsewhere there
_LONGEST = 255  # bytes of a name

_NO_TEXT = "”{}” är ingen text som skrivbordet kan öppna. Välj en text i listan."
_NO_NAME = (
    "”{}” har ett namn som inte alla datorer kan ha. Byt namn på filen, så går den att öppna: "
    'utan < > : " | ? * \\ och radbrytning, utan punkt eller mellanslag sist, och inte con, '
    "nul eller liknande."
)
_ELSEWHERE = (
    "”{}” leder till en plats utanför mappen med texter. Lägg själva filen i mappen i stället."
)


def text_path(root: Path, path: str) -> Path:
    """
    Give the file of a text; it need not exist.

    Args:
        root: The folder content/.
        path: The text's path below it, with forward slashes.

    Raises:
        Refused: It lies, or leads, outside the folder; it is hidden; its name is one that some
            system cannot have; or it is no text's.
    """
    parts = path.split("/")
    if not path.lower().endswith(DOCUMENT_SUFFIXES) or any(
        part[:1] in ("", ".") for part in parts
    ):
        raise Refused(_NO_TEXT.format(shortened(path)))
    if not all(map(_is_plain, parts)):
        raise Refused(_NO_NAME.format(shortened(path)))
    real_root = os.path.realpath(root)
    file = Path(real_root, *parts)
    try:
        is_there = os.path.normcase(os.path.realpath(file)) == os.path.normcase(file)
    except (OSError, ValueError):
        is_there = False
    if not is_there:  # a link, or on Windows another name for it
        raise Refused(_ELSEWHERE.format(shortened(path)))
    return file


def shortened(path: str) -> str:
    """Give a path as it can be shown, whatever it is made of."""
    plain = "".join(c if c.isprintable() else "·" for c in path)
    return plain if len(plain) <= 100 else f"{plain[:99]}…"


def _is_plain(part: str) -> bool:
    """Say whether every system can have a file or a folder of this name, and shows it."""
    return (
        not part.endswith((".", " "))
        and not _RESERVED.fullmatch(part)
        and not _FORBIDDEN & set(part)
        and all(unicodedata.category(c) not in ("Cc", "Cs") for c in part)
        and len(part.encode("utf-8", "replace")) <= _LONGEST
    )
