"""What feeds read from the disk and write to it.  The only module here that does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from blog.feed_addresses import STYLESHEET
from blog.ledger import NAME, Record, read_ledger

from .render import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_ledgers(folders: Iterable[str]) -> tuple[Record, ...]:
    """Read what has been published from the ledgers in *folders*, where there are any."""
    paths = [Path(folder, NAME) for folder in folders]
    texts = [path.read_text("utf-8-sig", "replace") for path in paths if path.is_file()]
    return tuple(record for text in texts for record in read_ledger(text))


def read_stylesheet(theme: str) -> OutputFile:
    """Read the stylesheet that shows feeds in a browser: the site's colours and our rules."""
    static = Path(theme, "static")
    parts = [static / "css" / "tokens.css", static / STYLESHEET]
    return OutputFile(STYLESHEET, b"\n".join(part.read_bytes() for part in parts))


def save(folder: str, file: OutputFile) -> None:
    """Write *file* below *folder*, byte for byte."""
    path = Path(folder, file.address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)
