"""
How long a publication takes, and how much of it is sent: ``python -m bench.publish 10000``.

At this computer's sshd, if there is one, and in a folder: the first release, then one edited post
seven times (from the sixth on the oldest release's folder is used again), then undo.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.openssh import SSHD, sshd
from tools.publish.api import (
    Ask,
    Options,
    Release,
    ReleaseFile,
    deploy,
    open_target,
    release_id,
    undo,
)
from tools.publish.settings import FolderSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.publish.settings import AnySettings

_URL = "https://blogg.example"
_EDITED = (
    *("2000/inlagg-0/index.html", "index.html", "2000/index.html", "arkiv/index.html"),
    *("etikett/tillit/index.html", "feed.xml", "atom.xml", "feed.json", "sitemap.xml"),
)
_MORNING = datetime(2026, 11, 22, 7, tzinfo=UTC)


def main() -> None:
    """Measure every way with the number of posts on the command line."""
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{posts} posts, {len(_site(posts, 0))} files")
    for way in ("link", "files"):
        with tempfile.TemporaryDirectory() as folder:
            here = Path(folder)
            (here / "web").mkdir()
            path = (here / "web").as_posix()
            settings = FolderSettings(name="bench", url=_URL, path=path, switch=way)
            _measure(f"folder, {way}", settings, here, posts)
        if SSHD:
            with tempfile.TemporaryDirectory() as folder:
                here = Path(folder)
                (here / "web").mkdir()
                with sshd(here, here / "web", _URL, switch=way) as server:
                    _measure(f"sshd, {way}", server, here, posts)


def _site(posts: int, edit: int) -> dict[str, ReleaseFile]:
    """Give a site of about 5,000 bytes a page; *edit* changes one post and what names it."""
    pages = {f"20{n % 30:02}/inlagg-{n}/index.html": f"{n}" for n in range(posts)}
    pictures = {f"bilder/{n}.webp": f"bild {n}" for n in range(posts * 4 // 10)}
    edited = {path: f"{path} {edit}" for path in _EDITED}
    texts = {**pages, **pictures, **edited}
    return {path: ReleaseFile.of(text.ljust(5000).encode()) for path, text in texts.items()}


def _measure(name: str, settings: AnySettings, root: Path, posts: int) -> None:
    ask = Ask(approve=lambda _key: True)
    with _timed(name, "connect"):
        target = open_target(settings, root, ask)
    for edit in range(8):
        files = _site(posts, edit)
        release = Release(release_id(_MORNING + timedelta(minutes=edit), files), files)
        with _timed(name, f"release {edit + 1}"):
            done = deploy(target, release, Options(base=target.current()))
        print(f"    {len(done.done.sent)} files sent", flush=True)
    with _timed(name, "undo"):
        undo(target)
    target.close()


@contextmanager
def _timed(name: str, what: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{name:14} {what:10} {wall:7.2f} s, of which ours on the processor {cpu:6.2f} s")


if __name__ == "__main__":
    main()
