"""A text as it would be, before anybody has said yes to it: its file is not touched."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.desk.store.errors import not_saved
from tools.desk.store.folder import make_private

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Proposal:
    """
    What a text's file would hold.

    Attributes:
        path: Below content/.
        data: All of its bytes.
        folder: Where a site that has it may be built: for this account alone.
        save: Lets the file hold it, unless that is another than the one that was opened; raises
            StoreError.
    """

    path: str
    data: bytes
    folder: Path
    save: Callable[[], object]

    @contextmanager
    def tried(self) -> Iterator[Path]:
        """
        Give an empty folder to build a site in, for as long as it is needed.

        Raises:
            NotSaved: The disk would not.
        """
        forget(self.folder)
        try:
            make_private(self.folder)
        except OSError as error:
            raise not_saved(error, "Inget har publicerats") from error
        try:
            yield self.folder
        finally:
            forget(self.folder)


def forget(folder: Path) -> None:
    """Clear away what a desk that was killed left of a site with a text that nobody agreed to."""
    shutil.rmtree(folder, ignore_errors=True)
