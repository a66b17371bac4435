"""
Make the environment that everything else runs in, and run a task in it.

Standard library only, and readable by older versions of Python than the project needs:
this is the first file that runs on a fresh machine.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools import browser

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "installed.txt"
PYTHON_NEEDED = (3, 11)
LOCKS = {"site": ROOT / "requirements.txt", "test": ROOT / "requirements-test.txt"}
# The tasks that need more than the site itself does.
TEST_TASKS = frozenset({"test", "golden", "style", "lock"})


class SetUpError(Exception):
    """A step failed; the text says in Swedish what to do."""


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then run the task.  Return its exit code."""
    try:
        prepare("test" if TEST_TASKS.intersection(arguments) else "site")
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    command = [str(python_in(ENVIRONMENT)), "-m", "invoke", *(arguments or ["--list"])]
    environment = dict(os.environ, PYTHONUTF8="1")  # Windows would write Swedish its own way
    return follow(command, environment)


def follow(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """
    Run a command in the project's folder to its end, and return its exit code.

    Ctrl+C reaches the command too: it ends by itself, and says what there is to say.
    """
    process = subprocess.Popen(command, cwd=str(ROOT), env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def prepare(group: str) -> None:
    """
    Make or fix the environment so that it holds a group of packages.

    Nothing is done when the stamp says that this very lock file is installed.

    Args:
        group: "site" or "test"; the second holds the first.

    Raises:
        SetUpError: A step failed.
    """
    if sys.version_info < PYTHON_NEEDED:
        needed = ".".join(map(str, PYTHON_NEEDED))
        raise SetUpError(
            f"Det här behöver Python {needed} eller senare. Hämta det på https://www.python.org/ "
            "och kör kommandot igen."
        )
    marks = {name: mark_of(lock) for name, lock in LOCKS.items()}
    installed = STAMP.read_text("utf-8").split() if STAMP.is_file() else []
    if marks[group] in installed and python_in(ENVIRONMENT).exists():
        return
    if not python_in(ENVIRONMENT).exists():
        make_environment()
    install(LOCKS[group])
    if group == "test" and not browser.install(str(python_in(ENVIRONMENT))):
        raise SetUpError(
            "Testerna behöver en webbläsare. Installera Chromium, Chrome eller Edge och kör samma "
            "kommando igen."
        )
    held = ("site", "test") if group == "test" else ("site",)
    STAMP.write_text("\n".join(marks[name] for name in held), "utf-8")


def mark_of(lock: Path) -> str:
    """Give a short name for exactly this lock file's content."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def python_in(environment: Path) -> Path:
    """Give the Python of a virtual environment on this system."""
    windows = os.name == "nt"
    return environment / ("Scripts/python.exe" if windows else "bin/python")


def make_environment() -> None:
    """
    Make an empty environment in place of what may be left of an old one.

    Raises:
        SetUpError: Python cannot make one.
    """
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    print("Förbereder en egen miljö i .venv …", file=sys.stderr)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(ENVIRONMENT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise SetUpError(
            f"{made.stdout}{made.stderr}\n"
            "Python kunde inte skapa miljön .venv. På Debian och Ubuntu: kör "
            "”sudo apt install python3-venv” och sedan samma kommando igen."
        )


def install(lock: Path) -> None:
    """
    Install exactly the packages of a lock file, each checked against its hash.

    Raises:
        SetUpError: Some package could not be fetched or is not the one that was locked.
    """
    print(f"Installerar paketen i {lock.name} …", file=sys.stderr)
    pip = [str(python_in(ENVIRONMENT)), "-m", "pip", "install", "--quiet", "--no-input"]
    options = ["--disable-pip-version-check", "--require-hashes", "--requirement", str(lock)]
    if subprocess.run([*pip, *options], check=False).returncode:
        raise SetUpError(
            "Paketen gick inte att installera. Kontrollera att datorn når nätet och kör samma "
            "kommando igen."
        )
