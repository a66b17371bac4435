"""Open a text and save it: byte for byte where nothing was changed, and never over another's."""

from __future__ import annotations

import datetime as dt
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from tools.desk.store import lines
from tools.desk.store.disk import gone, opened
from tools.desk.store.errors import Missing, not_saved
from tools.desk.store.folder import NAME, sweep
from tools.desk.store.proposal import Proposal, forget
from tools.desk.store.text_files import TextFiles, bytes_of
from tools.desk.store.unsaved import Unsaved
from tools.desk.store.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tools.desk.store.model import OpenText

_BROKEN = (
    "Mappen .historik går inte att läsa, så inga versioner sparas. Byt namn på den, så börjar "
    "skrivbordet på en ny."
)


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
        self._files = TextFiles(content)
        self.versions, self.unsaved = (
            Versions(folder, now),
            Unsaved(folder / "osparat", self._files.place),
        )
        self._proposed = folder / "prov"
        self._written_in = (content, folder / "osparat")
        self.problem = ""
        self._lock = threading.RLock()  # two windows save after each other

    def open(self, path: str) -> OpenText:
        """
        Open a text.

        Raises:
            Refused: The path is no text's that may be touched; Missing when there is none.
            Unreadable: It is no text in UTF-8.
        """
        return self._files.open(path)

    def save(
        self,
        path: str,
        text: str,
        digest: str,
        why: str = "Sparad",
        *,
        typed_in: str | None = None,
    ) -> OpenText:
        """
        Save a text, unless the file is no longer the one that was opened; it is a version then.

        Args:
            path: Below content/.
            text: All of it; lines that are as they were keep their bytes.
            digest: Of the file that was opened; "" to make a new one.
            why: What the version is called.
            typed_in: The window that it was typed in, so what that one kept may go; None if it
                was not typed.

        Raises:
            Changed: The file is another by now; nothing has been saved.
            NotSaved: The disk did not take it; the file is as it was.
            Refused: The path is no text's that may be touched.
            Unreadable: The file is another by now, and no text in UTF-8.
        """
        with self._lock:
            former = self._files.unchanged(path, digest)
            data = bytes_of(text, former)
            if former is not None:
                self._note(path, former, "Ändrad utanför skrivbordet", first="Ursprunglig text")
            if data != former:
                self._files.write(path, data, digest)
                self._note(path, data, why)
            if typed_in is not None:
                self.unsaved.forget(path, typed_in)
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
        former = self._files.unchanged(path, digest)
        data = bytes_of(text, former)
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
        with self._lock:
            data = self._files.unchanged(path, digest)
            if data is None:
                raise Missing(gone(path))
            kept = self.unsaved.kept(path)
            try:
                for each in reversed(kept):
                    unsaved = lines.write(each.text, lines.read(data), errors="replace")
                    self.versions.note(path, unsaved, "Aldrig sparad")
                self.versions.throw_away(path, data)
                self._files.place(path).unlink()
            except OSError as error:
                raise not_saved(error) from error
            self.unsaved.forget(path)

    def tidy(self) -> None:
        """Clear away what a desk that was killed has left; no text's file is changed."""
        forget(self._proposed)
        self.forget_cut_off()
        with suppress(Exception):  # whatever a broken repository may raise: a save tells of it
            self.versions.finish_erasing()

    def forget_cut_off(self) -> None:
        """Clear away what was written of files when the computer or the desk was stopped."""
        for folder in self._written_in:
            sweep(folder)

    def put(self, path: str, data: bytes) -> None:
        """
        Put back a text that was thrown away, byte for byte.

        Raises:
            Changed: There is such a file; it stays.
            NotSaved: The disk did not take it.
            Refused: The path is no text's that may be touched.
        """
        with self._lock:
            self._files.unchanged(path, "")
            self._files.write(path, data, "")

    def is_there(self, path: str) -> bool:
        """
        Say whether there is such a file.

        Raises:
            Refused: The path is no text's that may be touched.
        """
        return self._files.place(path).exists()

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
            if data := self._files.read(path):
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
