"""
What is lost of what she types, when the desk or the browser is killed or the disk is full.

``python -m bench.losing 100`` types in Chromium, with the pauses of somebody who writes, and
strikes at a moment drawn by lot.  Then the desk is started again, another browser that has kept
nothing takes what it offers, and the words are compared with those typed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error, sync_playwright

from tests.browser.desks import QUIET, preview
from tools import browser as browsers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, BrowserType, Page

GOAL = 2.0
"""Seconds of typing that may be lost at most."""

_TEXT = "inlagg/2016/2016-11-24-tillit.md"
_FIRST = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen.\n"
_LONGEST = 5.0  # seconds of typing before the strike
_PATIENCE = 30_000  # milliseconds
_DISK = 6  # megabytes of the disk that is filled
_ARGUMENTS = [*QUIET, "--disable-dev-shm-usage"]


@dataclass(frozen=True, slots=True)
class Loss:
    """
    What one strike took.

    Attributes:
        way: What happened.
        typed: How many letters had been typed.
        lost: How many of them another browser is not offered.
        seconds: How long before the strike the first of them was typed; 0 when none is lost.
        same: How many the browser in which they were typed does not offer either.
    """

    way: str
    typed: int
    lost: int
    seconds: float
    same: int


class Typist:
    """Types numbered words, and knows when each letter was typed."""

    def __init__(self, page: Page, chance: random.Random) -> None:
        self._page, self._chance = page, chance
        self.letters, self.moments = "", list[float]()

    def type_for(self, seconds: float) -> None:
        """Type as fast as people do, with a pause now and then."""
        end, word = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            for letter in f"ord{word} ":
                self._page.keyboard.type(letter)
                self.letters += letter
                self.moments.append(time.monotonic())
                time.sleep(self._chance.uniform(0.01, 0.12))
            word += 1
            if self._chance.random() < 0.1:
                time.sleep(self._chance.uniform(0.2, 1.5))

    def lost(self, found: str) -> int:
        """Say how many letters, from the end, a text does not hold."""
        typed, kept = self.letters.rstrip(), found.partition("Pumpen.\n")[2].rstrip()
        pairs = enumerate(zip_longest(typed, kept))
        return len(typed) - next((at for at, (one, other) in pairs if one != other), len(typed))


def _project(folder: Path) -> Path:
    """Give a folder with a text, in which a desk can be opened."""
    root = Path(__file__).resolve().parents[1]
    text = folder / "content" / _TEXT
    text.parent.mkdir(parents=True)
    text.write_text(_FIRST, "utf-8")
    for name in ("blog", "plugins", "tools", "theme", "pelicanconf.py", "publishconf.py"):
        (folder / name).symlink_to(root / name)
    return folder


@contextmanager
def _profile(chromium: BrowserType, folder: Path) -> Iterator[BrowserContext]:
    """Open a browser that keeps what it keeps in a folder."""
    window = chromium.launch_persistent_context(
        str(folder), executable_path=browsers.find(), args=_ARGUMENTS
    )
    try:
        yield window
    finally:
        with suppress(Error):  # it has been killed
            window.close()


def _enter(window: BrowserContext, way_in: str, desk: str) -> Page:
    page: Page = window.new_page()
    page.goto(way_in)
    page.wait_for_url(desk, timeout=_PATIENCE)
    page.goto(f"{desk}skriv/{_TEXT}")
    page.locator(".cm-content").wait_for(timeout=_PATIENCE)
    return page


def _offered(page: Page) -> str:
    """Take what is offered, from this browser or from the desk; give what the editor holds."""
    offer = page.get_by_text("Återställ texten")
    if offer.count():
        offer.first.click(timeout=_PATIENCE)
        page.locator(".cm-content").wait_for(timeout=_PATIENCE)
    return str(
        page.evaluate(
            "[...document.querySelectorAll('.cm-line')].map(e => e.textContent).join('\\n')"
        )
    )


def _kill(folder: Path) -> None:
    """Kill what runs in a folder of ours, or was told of it; nothing else has heard its name."""
    for each in Path("/proc").iterdir():
        with suppress(OSError):
            is_ours = each.name.isdecimal() and (
                (each / "cwd").readlink() == folder
                or str(folder).encode() in (each / "cmdline").read_bytes()
            )
            if is_ours:
                os.kill(int(each.name), signal.SIGKILL)


def _fill(folder: Path) -> Path:
    """Fill the disk that a folder lies on, to the last byte."""
    ballast = folder / "fyllning"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    return ballast


def desk_killed(_page: Page, folder: Path, profile: Path) -> None:
    """Let the machine go down: nothing answers any more, and no window is left."""
    _kill(folder)
    _kill(profile)


def browser_killed(_page: Page, _folder: Path, profile: Path) -> None:
    """Let the browser crash, with all its windows."""
    _kill(profile)


def tab_closed(page: Page, _folder: Path, _profile: Path) -> None:
    """Close the window without a question."""
    page.close()


def disk_full(page: Page, folder: Path, _profile: Path) -> None:
    """Fill the disk while she writes on; she is told, and makes room."""
    ballast = _fill(folder)
    page.keyboard.type("fullt ")
    page.get_by_text("disken är full").wait_for(timeout=_PATIENCE)
    ballast.unlink()
    page.locator(".save-status:not([data-wrong])").wait_for(timeout=_PATIENCE)
    page.close()


WAYS: dict[str, Callable[[Page, Path, Path], None]] = {
    "the desk and the browser killed": desk_killed,
    "the browser killed": browser_killed,
    "the tab closed": tab_closed,
    "the disk full": disk_full,
}


@contextmanager
def _disk() -> Iterator[Path]:
    """Give a small disk of its own; for root on Linux."""
    with tempfile.TemporaryDirectory() as folder:
        size = f"size={_DISK}m"
        subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def strike(way: str, seed: int, chromium: BrowserType) -> Loss:
    """Type, strike, start again, and see what is offered."""
    chance = random.Random(seed)
    with ExitStack() as stack:
        room = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        full = way == "the disk full"
        folder = _project(stack.enter_context(_disk()) if full else room / "projekt")
        profile = room / "webbläsare"
        with preview(folder=folder) as (addresses, _), _profile(chromium, profile) as window:
            typist = Typist(_enter(window, addresses.way_in, addresses.desk), chance)
            page = window.pages[-1]
            page.locator(".cm-content").click()
            page.keyboard.press("Control+End")
            typist.type_for(chance.uniform(0.1, _LONGEST))
            struck = time.monotonic()
            WAYS[way](page, folder, profile)
        return _compared(way, typist, struck, (folder, profile, room / "annan"), chromium)


def _compared(
    way: str, typist: Typist, struck: float, places: tuple[Path, Path, Path], chromium: BrowserType
) -> Loss:
    folder, profile, other = places
    lost = []
    for browser in (other, profile):
        with preview(folder=folder) as (addresses, _), _profile(chromium, browser) as window:
            found = _offered(_enter(window, addresses.way_in, addresses.desk))
        lost.append(typist.lost(found))
    assert (folder / "content" / _TEXT).read_text("utf-8") == _FIRST
    seconds = struck - typist.moments[-lost[0]] if lost[0] else 0.0
    return Loss(way, len(typist.letters), lost[0], seconds, lost[1])


def main() -> int:
    """Strike so many times, each way in turn; 1 if more than two seconds were lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("strikes", type=int, nargs="?", default=20)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    losses: list[Loss] = []
    with sync_playwright() as playwright:
        for number in range(arguments.strikes):
            way = list(WAYS)[number % len(WAYS)]
            losses.append(strike(way, arguments.seed + number, playwright.chromium))
            print(number, losses[-1], flush=True)
    for way in WAYS:
        of_it = [each for each in losses if each.way == way]
        if of_it:
            most = max(each.seconds for each in of_it)
            kept = sum(each.seconds <= GOAL for each in of_it)
            letters = max(each.lost for each in of_it)
            print(f"{way}: {kept} of {len(of_it)}, at most {most:.2f} s or {letters} letters")
    return int(any(each.seconds > GOAL for each in losses))


if __name__ == "__main__":
    sys.exit(main())
