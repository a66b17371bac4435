"""
How much of a build the feeds cost: ``python -m bench.feeds``.

Builds a blog of 1,000 posts with 60 tags with the real settings and theme, and takes the
time of plugins.feeds within it.  Fails above 15 per cent.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican, signals
from pelican.settings import read_settings

from plugins import feeds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 0.15


def main(argv: Sequence[str] | None = None) -> int:
    """Build, print the times, and return 1 if the feeds take more than their share."""
    parser = argparse.ArgumentParser(prog="bench.feeds", description="Vad kostar flödena?")
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--tags", type=int, default=60)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        content, output = Path(folder, "content"), Path(folder, "output")
        _write_posts(content, arguments.posts, arguments.tags)
        whole, ours = _build(content, output)
        files = [path for path in output.rglob("*") if path.name in ("feed.xml", "atom.xml")]
        size = sum(path.stat().st_size for path in files)
    print(f"Inlägg: {arguments.posts}. Flöden: {len(files) + 1}, {size / 1e6:.1f} MB.")
    print(f"Hela bygget: {whole:.2f} s. Flödena: {ours:.2f} s, {ours / whole:.1%}.")
    return int(ours > LIMIT * whole)


def _write_posts(content: Path, posts: int, tags: int) -> None:
    """Write posts that look like the real ones: their texts in turn, three tags each."""
    texts = [
        path.read_text("utf-8").partition("\n\n")[2]
        for path in sorted((ROOT / "content/inlagg").rglob("*.md"))
    ]
    plain = [text for text in texts if "{" not in text and "](/" not in text]
    folder = content / "inlagg"
    folder.mkdir(parents=True)
    for number in range(posts):
        day = f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        names = ", ".join(f"Etikett {(number * 7 + step * 11) % tags}" for step in range(3))
        top = f"Titel: Inlägg {number}\nDatum: {day}\nEtiketter: {names}\nGuid: bench-{number}"
        path = folder / f"{number}.md"
        path.write_text(f"{top}\n\n{plain[number % len(plain)]}", "utf-8")


def _build(content: Path, output: Path) -> tuple[float, float]:
    """Build the site; give the seconds of all of it and those of the feeds."""
    override = {"PATH": str(content), "OUTPUT_PATH": str(output), "THEME": str(ROOT / "theme")}
    settings = read_settings(str(ROOT / "publishconf.py"), override)
    start = time.perf_counter()
    site = Pelican(settings)
    with (
        _timed(signals.article_generator_finalized, feeds.announce) as before,
        _timed(signals.article_writer_finalized, feeds.write) as after,
    ):
        site.run()
    return time.perf_counter() - start, sum(before) + sum(after)


@contextmanager
def _timed(signal: Any, handler: Any) -> Iterator[list[float]]:
    """Put a clock around one of our handlers."""
    seconds: list[float] = []

    def clocked(*arguments: Any, **named: Any) -> None:
        start = time.perf_counter()
        handler(*arguments, **named)
        seconds.append(time.perf_counter() - start)

    signal.disconnect(handler)
    signal.connect(clocked)
    yield seconds
    signal.disconnect(clocked)
    signal.connect(handler)


if __name__ == "__main__":
    raise SystemExit(main())
