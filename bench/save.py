"""How long the preview takes from a saved text to the page, and to a list that has it too."""

from __future__ import annotations

import re
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from bench.measure import environment, held
from blog.documents.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.corpus import Post
    from bench.programs import Ours

_PAUSE = 0.01  # seconds between two looks at a page
_PATIENCE = 600  # seconds


@dataclass(frozen=True, slots=True)
class Saved:
    """
    What followed a save, in seconds by the clock.

    Attributes:
        page: Until the post's own page was served with the new words.
        whole: Until the first page, too, had them in the post's teaser.
        held: The memory of all processes then, in bytes.
    """

    page: float
    whole: float
    held: int


def measure_saves(ours: Ours, posts: Sequence[Post], rounds: int, pause: float = 1) -> list[Saved]:
    """
    Run the preview on a blog, and save the newest post but one so many times.

    Args:
        ours: The program.
        posts: The blog.
        rounds: How many times.
        pause: Seconds before each: a director does not save as the last build ends.
    """
    number, saves = len(posts) - 2, []
    page = f"{posts[number].date.year}/{slugify(posts[number].title)}/"
    command = ours.run("tools.desk", str(ours.content), "-o", str(ours.folder / "preview"))
    running = subprocess.Popen(
        [*command, "--port", "0", "--no-browser"],
        cwd=ours.folder,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert running.stdout is not None
        address = _read_until(running.stdout, r"(?<=Sajten: )http://localhost:\d+")
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        browser.open(_read_until(running.stdout, r"http://\S+nyckel=\S+")).close()
        built = _read_until(running.stdout, r"^\d\d\.\d\d\.\d\d .*")
        if "Klart" not in built:
            raise RuntimeError(built)
        threading.Thread(target=running.stdout.read, daemon=True).start()  # or it would fill
        for turn in range(rounds):
            words = f"Sparad {_letters(turn)} gången."
            time.sleep(pause)
            started = time.perf_counter()
            ours.edit(number, words)
            shown = _wait_for(browser, f"{address}/{page}", words, started)
            whole = _wait_for(browser, f"{address}/", words, started)
            saves.append(Saved(shown, whole, held(running.pid)))
    finally:
        _end(running)
    return saves


def _end(running: subprocess.Popen[str]) -> None:
    """Let a build that is under way end, too: Ctrl+C is what the preview waits for."""
    running.send_signal(signal.SIGINT)
    try:
        running.wait(30)
    except subprocess.TimeoutExpired:  # who starts us in the background makes us deaf to it
        running.kill()
        running.wait()


def _read_until(printed: IO[str], pattern: str) -> str:
    for line in printed:
        if found := re.search(pattern, line):
            return found[0]
    raise RuntimeError("The preview has ended.")


def _wait_for(
    browser: urllib.request.OpenerDirector, address: str, words: str, started: float
) -> float:
    """Give the seconds since *started* when a page first has some words."""
    while time.perf_counter() - started < _PATIENCE:
        with suppress(urllib.error.HTTPError), browser.open(address) as answer:
            if words in answer.read().decode():
                return time.perf_counter() - started
        time.sleep(_PAUSE)
    raise TimeoutError(address)


def _letters(number: int) -> str:
    """Name a number in letters: a digit may be followed by a space that does not break."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
