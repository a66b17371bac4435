"""A desk as the command opens it, and a browser that does nothing by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUIET = [
    *("--no-sandbox", "--disable-gpu", "--in-process-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
"""Arguments of Chromium."""


@dataclass(frozen=True)
class Addresses:
    """The addresses of a desk: its own, the site's, and the one that lets a browser in, once."""

    desk: str
    site: str
    way_in: str


@contextmanager
def preview(
    content: Path | None = None, output: Path | None = None, folder: Path = ROOT
) -> Iterator[tuple[Addresses, IO[str]]]:
    """Run the command as ``inv desk`` does in *folder*; give the addresses and what it prints."""
    of_its_own = [str(content), "--output", str(output)] if content else []
    command = [sys.executable, "-m", "tools.desk", *of_its_own]
    running = subprocess.Popen(
        [*command, "--port", "0", "--no-browser"],
        cwd=folder,
        env=dict(os.environ, PYTHONUTF8="1"),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert running.stdout
    try:
        desk, site, way_in = (running.stdout.readline().split(": ")[1].strip() for _ in range(3))
        yield Addresses(desk, site.rstrip("/"), way_in), running.stdout
    finally:
        running.terminate()
        running.stdout.close()
        running.wait(10)


def read_until(printed: IO[str], words: str) -> str:
    """Read what the command prints until a line holds *words*."""
    lines: list[str] = []
    while not lines or words not in lines[-1]:
        lines.append(printed.readline())
    return "".join(lines)
