"""
Find a browser for the tests, or get one.  Standard library only: bootstrap uses it.

An installed Chromium, Chrome or Edge is taken first; else Debian's package, where the one
who asks may install it; else the browser that Playwright brings.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)


def find() -> str | None:
    """Give the path of an installed browser, or None."""
    return next((path for path in _candidates() if Path(path).is_file()), None)


def _candidates() -> Iterator[str]:
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            yield found
    yield from _PLACES
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        folder = os.environ.get(variable)
        if folder:
            yield from (str(Path(folder) / path) for path in _WINDOWS)


def install(python: str) -> bool:
    """
    Try to get a browser; say whether the tests have one now.

    Args:
        python: The Python of the environment that holds Playwright.
    """
    return find() is not None or _from_debian() or _from_playwright(python)


def _from_debian() -> bool:
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for words in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run([apt, "--quiet", *words], env=quiet, stdout=subprocess.DEVNULL, check=False)
    return find() is not None


def _from_playwright(python: str) -> bool:
    command = [python, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False).returncode == 0
