"""
How long an editor waits while somebody writes: ``python -m bench.writing content``.

Prints the seconds of each question, as JSON: for the page of an unsaved text, and for what the
check would say of it.  It is run in the folder of a program whose site has been built before.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from blog.documents.settings import PostsSettings
from blog.settings import read_settings
from tools.desk.build.request import BuildRequest
from tools.desk.build.worker_pair import WorkerPair
from tools.desk.live.live import Live

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SETTINGS = "pelicanconf.py"
_ROUNDS = 20


def measure(content: Path, output: Path) -> dict[str, list[float]]:
    """Build the preview, and let words be added to texts all over the blog."""
    zone = PostsSettings.from_pelican(read_settings(_SETTINGS)).zone
    folders = {"PATH": str(content), "OUTPUT_PATH": str(output)}
    pair = WorkerPair(BuildRequest(_SETTINGS, {**folders, "THEME": str(Path("theme").absolute())}))
    live = Live(pair, content, now=lambda: dt.datetime.now(zone), site=lambda: 1)
    try:
        outcome = pair.build(dt.datetime.now(zone))
        if not outcome.delivered:
            raise RuntimeError(str(outcome))
        pair.exchange()
        texts = sorted(content.glob("inlagg/**/*.md"))
        texts = texts[:: max(1, len(texts) // _ROUNDS)][:_ROUNDS]
        live.findings("inlagg/ord.md", "Titel: Ord\n\nOrd.\n")  # starts what checks
        return {
            "page": _timed(content, texts, live.page),
            "findings": _timed(content, texts, live.findings),
        }
    finally:
        live.close()
        pair.close()


def _timed(content: Path, texts: Sequence[Path], ask: Callable[[str, str], object]) -> list[float]:
    taken = []
    for text in texts:
        path, words = text.relative_to(content).as_posix(), text.read_text("utf-8")
        ask(path, words)  # it has been opened
        started = time.perf_counter()
        ask(path, f"{words}\n\nEtt stycke till om cykeln och pumpen.\n")
        taken.append(time.perf_counter() - started)
    return taken


def main(argv: Sequence[str] | None = None) -> int:
    """Measure a content folder."""
    [content] = map(Path, sys.argv[1:] if argv is None else argv)
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(content.absolute(), Path(folder, "preview"))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
