"""Open a text and save it: byte for byte where nothing was changed, and never over another's."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING

from blog.files import write_atomic
from tools.desk.store import lines
from tools.desk.store.disk import gone, name_of, opened, read_file
from tools.desk.store.errors import Changed, Missing, NotSaved, not_saved
from tools.desk.store.folder import NAME
from tools.desk.store.model import Kept, OpenText
from tools.desk.store.paths import text_path
from tools.desk.store.proposal import Proposal, forget
from tools.desk.store.unsaved import Unsaved
from tools.desk.store.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BROKEN = (
    "Mappen .historik går inte att läsa, så inga versioner sparas. Byt namn på den, så börjar "
    "skrivbordet på en ny."
)
_HALF = "Texten är inte sparad, för den innehåller ett halvt tecken. Ta bort det och spara igen."


class Texts:
    """
    The texts of one content/, their versions, and what was typed in them and not saved.

    Attributes:
        versions: What the texts have been.
        unsaved: What was typed and not saved.
        problem: Why the latest save left no version, in Swedish; "" when it did.
    """

    def __init__(
        self,
        content: Path,
        history: Path | None = None,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now().astimezone(),
    ) -> None:
        """
        Take the folders.

        Args:
            content: The folder of texts.
            history: Where the desk keeps what it must not lose; beside *content* if not given.
            now: Gives the present moment, aware.
        """
        folder = history or content.parent / NAME
        self._content = content
        self.versions, self.unsaved = Versions(folder, now), Unsaved(folder / "osparat")
        self._proposed = folder / "prov"
        self.problem = ""
        self._lock = threading.RLock()  # two windows save after each other

    def open(self, path: str) -> OpenText:
        """
        Open a text.

        Raises:
            Refused: The path is no text's that may be touched; Missing when there is none.
            Unreadable: It is no text in UTF-8.
        """
        data = read_file(path, text_path(self._content, path))
        if data is None:
            raise Missing(gone(path))
        return opened(path, data)

    def save(
        self, path: str, text: str, digest: str, why: str = "Sparad", *, is_typed: bool = False
    ) -> OpenText:
        """
        Save a text, unless the file is no longer the one that was opened; it is a version then.

        Args:
            path: Below content/.
            text: All of it; lines that are as they were keep their bytes.
            digest: Of the file that was opened; "" to make a new one.
            why: What the version is called.
            is_typed: It is what she typed, so what was kept of that before may go.

        Raises:
            Changed: The file is another by now; nothing has been saved.
            NotSaved: The disk did not take it; the file is as it was.
            Refused: The path is no text's that may be touched.
            Unreadable: The file is another by now, and no text in UTF-8.
        """
        file = text_path(self._content, path)
        with self._lock:
            former = self._unchanged(path, digest)
            data = _bytes(text, former)
            if former is not None:
                self._note(path, former, "Ändrad utanför skrivbordet", first="Ursprunglig text")
            if data != former:
                self._write(path, file, data, digest)
                self._note(path, data, why)
            if is_typed:
                self.unsaved.forget(path)
        return opened(path, data)

    def propose(self, path: str, text: str, digest: str) -> Proposal | None:
        """
        Give what :meth:`save` would write, and change nothing; None if that is there already.

        Args:
            path: Below content/.
            text: All of it.
            digest: Of the file that was opened.

        Raises:
            As :meth:`save`.
        """
        former = self._unchanged(path, digest)
        data = _bytes(text, former)
        if data == former:
            return None
        return Proposal(path, data, self._proposed, lambda: self.save(path, text, digest))

    def throw_away(self, path: str, digest: str) -> None:
        """
        Move a text to Papperskorgen, with its versions and what was typed in it and not saved.

        Args:
            path: Below content/.
            digest: Of the file that was opened.

        Raises:
            As :meth:`save`, and Missing when there is no such text.
        """
        file = text_path(self._content, path)
        with self._lock:
            data = self._unchanged(path, digest)
            if data is None:
                raise Missing(gone(path))
            kept = self.unsaved.kept(path)
            try:
                if kept:
                    unsaved = lines.write(kept.text, lines.read(data), errors="replace")
                    self.versions.note(path, unsaved, "Aldrig sparad")
                self.versions.throw_away(path, data)
                file.unlink()
            except OSError as error:
                raise not_saved(error) from error
            self.unsaved.forget(path)

    def forget_proposals(self) -> None:
        """Clear away what a desk that was killed while it asked has left; no file is changed."""
        forget(self._proposed)

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
        self.unsaved.keep(Kept(path, text, digest))

    def kept(self, path: str) -> Kept | None:
        """
        Give what was typed and not saved; None when there is nothing.

        Raises:
            Refused: The path is no text's that may be touched.
        """
        text_path(self._content, path)
        return self.unsaved.kept(path)

    def drop(self, path: str) -> None:
        """
        Let go of what was typed and not saved.

        Raises:
            Refused: The path is no text's that may be touched.
            NotSaved: The disk still has it.
        """
        text_path(self._content, path)
        self.unsaved.forget(path)

    def all_kept(self) -> tuple[Kept, ...]:
        """Give all that was typed and not saved, in order of path."""
        return self.unsaved.all_kept()

    def put(self, path: str, data: bytes) -> None:
        """
        Put back a text that was thrown away, byte for byte.

        Raises:
            Changed: There is such a file; it stays.
            NotSaved: The disk did not take it.
            Refused: The path is no text's that may be touched.
        """
        file = text_path(self._content, path)
        with self._lock:
            self._unchanged(path, "")
            self._write(path, file, data, "")

    def is_there(self, path: str) -> bool:
        """
        Say whether there is such a file.

        Raises:
            Refused: The path is no text's that may be touched.
        """
        return text_path(self._content, path).exists()

    def begun(self, path: str, why: str) -> None:
        """
        Keep what a text is when it has just been begun, as its first version.

        Args:
            path: Below content/.
            why: What the version is called.

        Raises:
            Refused: The path is no text's that may be touched.
            Unreadable: It cannot be read.
        """
        with self._lock:
            if data := read_file(path, text_path(self._content, path)):
                self._note(path, data, why)

    def _note(self, path: str, data: bytes, why: str, first: str = "") -> None:
        """Keep a version; whatever is wrong with the versions, a text can be saved."""
        try:
            self.versions.note(path, data, why, first)
            self.problem = ""
        except OSError as error:
            self.problem = not_saved(error, "Versionen är inte sparad").reason
        except Exception:  # noqa: BLE001  (whatever a broken repository may raise)
            self.problem = _BROKEN

    def _write(self, path: str, file: Path, data: bytes, digest: str) -> None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(file, data, before=lambda: self._unchanged(path, digest))
        except OSError as error:
            raise not_saved(error) from error

    def _unchanged(self, path: str, wanted: str) -> bytes | None:
        """
        Give the bytes of the file that was opened, None for no file; raise if it is another.

        Where its path leads is asked anew, for a folder may have become a link in the meantime.
        """
        data = read_file(path, text_path(self._content, path))
        if name_of(data) != wanted:
            raise Changed(opened(path, data))
        return data


def _bytes(text: str, former: bytes | None) -> bytes:
    """Give what a file holds whose text is *text* from now on; raise if no file can."""
    try:
        return lines.write(text, lines.read(former or b""))
    except UnicodeEncodeError:
        raise NotSaved(_HALF) from None
