"""Papperskorgen: texts that were thrown away, which come back, or go for good."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tools.desk.store.errors import Changed, NotSaved, not_saved

if TYPE_CHECKING:
    from tools.desk.store.texts import Texts
    from tools.desk.store.versions import Thrown

_FULL = "Det finns redan många texter med det namnet. Byt namn på någon av dem först."
_NOT_ALL = (
    "Texten är borta ur Papperskorgen, men allt är inte raderat än. Resten raderas när "
    "skrivbordet öppnas nästa gång. Nu gick det inte"
)
_MOST = 100


class Trash:
    """The texts of one content/ that were thrown away."""

    def __init__(self, texts: Texts) -> None:
        """Take the texts, among which one is put back."""
        self._texts = texts

    def all(self) -> tuple[Thrown, ...]:
        """Give them, the last thrown first."""
        return self._texts.versions.trash()

    def put_back(self, name: str) -> str:
        """
        Put a text back where it lay, or beside it if another text lies there now.

        Args:
            name: Of the text in Papperskorgen.

        Returns:
            Its path.

        Raises:
            Missing: It does not lie there.
            NotSaved: The disk did not take it, and it still lies there.
        """
        thrown = self._texts.versions.thrown(name)
        for path in _paths(thrown.path):
            try:
                self._texts.put(path, thrown.data)
            except Changed:  # there is another
                continue
            self._texts.versions.take_back(thrown, path)
            return path
        raise NotSaved(_FULL)

    def erase(self, name: str) -> Thrown:
        """
        Take a text out of Papperskorgen, its versions and what was not saved, for good.

        Args:
            name: Of the text in Papperskorgen.

        Returns:
            What it was.

        Raises:
            Missing: It does not lie there.
            NotSaved: The disk still has something of it.
        """
        thrown = self._texts.versions.thrown(name)
        is_there = self._texts.is_there(thrown.path)
        try:
            self._texts.versions.erase(thrown, is_there=is_there)
        except OSError as error:
            if any(each.name == name for each in self.all()):
                raise not_saved(error, "Texten är inte raderad") from error
            self._forget(thrown, is_there=is_there)
            raise not_saved(error, _NOT_ALL) from error
        self._forget(thrown, is_there=is_there)
        return thrown

    def _forget(self, thrown: Thrown, *, is_there: bool) -> None:
        """Let go of what was typed in it and not saved, and of writes that were cut off."""
        if not is_there:
            self._texts.unsaved.forget(thrown.path)
        self._texts.forget_cut_off()


def _paths(path: str) -> list[str]:
    """Give where a text can be put: where it lay, or with a number after its name."""
    file = PurePosixPath(path)
    numbered = (file.with_stem(f"{file.stem}-{number}") for number in range(2, _MOST))
    return [path, *(each.as_posix() for each in numbered)]
