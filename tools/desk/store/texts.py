"""Open a text and save it: byte for byte where nothing was changed, and never over another's."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from blog.files import digest, write_atomic
from tools.desk.store import lines
from tools.desk.store.errors import Changed, Missing, NotSaved, Unreadable, not_saved
from tools.desk.store.folder import NAME
from tools.desk.store.model import Kept, OpenText
from tools.desk.store.paths import shortened, text_path
from tools.desk.store.unsaved import Unsaved

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 5 * 1024 * 1024
"""The most bytes that a text may have: the longest novels have three million."""

_GONE = "Texten ”{}” finns inte. Den kan ha flyttats, eller ligga i Papperskorgen."
_NOT_UTF8 = (
    "”{}” går inte att öppna, för rad {} är inte sparad som UTF-8. "
    "Öppna filen i programmet som den skrevs i, och spara den som UTF-8."
)
_TOO_LARGE = "”{}” är större än 5 MB, och är nog ingen text. Dela den i flera."
_NO_FILE = "”{}” går inte att läsa. Se efter att det är en fil, och att du får läsa den."
_HALF = "Texten är inte sparad, för den innehåller ett halvt tecken. Ta bort det och spara igen."


class Texts:
    """The texts of one content/, and what was typed in them and not saved."""

    def __init__(self, content: Path, history: Path | None = None) -> None:
        """
        Take the folders.

        Args:
            content: The folder of texts.
            history: Where the desk keeps what it must not lose; beside *content* if not given.
        """
        self._content = content
        self._unsaved = Unsaved((history or content.parent / NAME) / "osparat")
        self._lock = threading.Lock()  # two windows save after each other

    def open(self, path: str) -> OpenText:
        """
        Open a text.

        Raises:
            Refused: The path is no text's that may be touched; Missing when there is none.
            Unreadable: It is no text in UTF-8.
        """
        data = self._read(path, text_path(self._content, path))
        if data is None:
            raise Missing(_GONE.format(shortened(path)))
        return _opened(path, data)

    def save(self, path: str, text: str, digest: str) -> OpenText:
        """
        Save a text, unless the file is no longer the one that was opened.

        Args:
            path: Below content/.
            text: All of it; lines that are as they were keep their bytes.
            digest: Of the file that was opened; "" to make a new one.

        Raises:
            Changed: The file is another by now; nothing has been saved.
            NotSaved: The disk did not take it; the file is as it was.
            Refused: The path is no text's that may be touched.
            Unreadable: The file is another by now, and no text in UTF-8.
        """
        file = text_path(self._content, path)
        with self._lock:
            former = self._unchanged(path, file, digest)
            try:
                data = lines.write(text, lines.read(former or b""))
            except UnicodeEncodeError:
                raise NotSaved(_HALF) from None
            if data != former:
                self._write(path, file, data, digest)
            self._unsaved.forget(path)
        return _opened(path, data)

    def keep(self, path: str, text: str, digest: str = "") -> None:
        """
        Keep what is typed and not saved, so that no crash can take it.

        Args:
            path: Below content/.
            text: All of the text.
            digest: Of the file that was opened.

        Raises:
            Refused: The path is no text's that may be touched.
            NotSaved: The disk did not take it.
        """
        text_path(self._content, path)
        self._unsaved.keep(Kept(path, text, digest))

    def kept(self, path: str) -> Kept | None:
        """
        Give what was typed and not saved; None when there is nothing.

        Raises:
            Refused: The path is no text's that may be touched.
        """
        text_path(self._content, path)
        return self._unsaved.kept(path)

    def drop(self, path: str) -> None:
        """
        Let go of what was typed and not saved.

        Raises:
            Refused: The path is no text's that may be touched.
            NotSaved: The disk still has it.
        """
        text_path(self._content, path)
        self._unsaved.forget(path)

    def all_kept(self) -> tuple[Kept, ...]:
        """Give all that was typed and not saved, in order of path."""
        return self._unsaved.all_kept()

    def _write(self, path: str, file: Path, data: bytes, digest: str) -> None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(file, data, before=lambda: self._unchanged(path, file, digest))
        except OSError as error:
            raise not_saved(error) from error

    def _unchanged(self, path: str, file: Path, wanted: str) -> bytes | None:
        """Give the bytes of the file that was opened, None for no file; raise if it is another."""
        data = self._read(path, file)
        if _name(data) != wanted:
            raise Changed(_opened(path, data))
        return data

    def _read(self, path: str, file: Path) -> bytes | None:
        try:
            if not file.exists():
                return None
            if not file.is_file():
                raise Unreadable(_NO_FILE.format(shortened(path)))
            if file.stat().st_size > LARGEST:
                raise Unreadable(_TOO_LARGE.format(shortened(path)))
            return file.read_bytes()
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise Unreadable(_NO_FILE.format(shortened(path))) from error


def _name(data: bytes | None) -> str:
    return "" if data is None else digest(data)


def _opened(path: str, data: bytes | None) -> OpenText:
    try:
        return OpenText(path, lines.read(data or b"").text, _name(data))
    except UnicodeDecodeError as error:
        line = len(lines.LINE_ENDS_IN_BYTES.findall((data or b"")[: error.start])) + 1
        raise Unreadable(_NOT_UTF8.format(shortened(path), line)) from None
