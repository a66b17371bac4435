"""
Make the environment that everything else runs in, and run a task in it.

Standard library only, and readable by older versions of Python than the project needs:
this is the first file that runs on a fresh machine.
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools import browser
from tools.launch import become, module_for, open_closed_streams

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "installed.txt"
PYTHON_NEEDED = (3, 11)
LOCKS = {"site": ROOT / "requirements.txt", "test": ROOT / "requirements-test.txt"}
# The tasks that need more than the site itself does.
TEST_TASKS = frozenset({"test", "golden", "style", "lock"})

_WHO = "import os, sys; print(ascii((os.path.realpath(sys.prefix), sys.version_info[:2])))"
_MARK = re.compile("[0-9a-f]{64}")
_PARTS = frozenset({"bin", "include", "lib", "lib64", "share", "Include", "Lib", "Scripts"})


class SetUpError(Exception):
    """A step failed; the text says in Swedish what to do."""


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then run the task.  Return its exit code."""
    open_closed_streams()
    try:
        prepare("test" if TEST_TASKS.intersection(arguments[:1]) else "site")
    except (SetUpError, OSError) as error:
        print(_swedish(error), file=sys.stderr)
        return 1
    command = [str(python_in(ENVIRONMENT)), "-m", *module_for(arguments)]
    environment = dict(os.environ, PYTHONUTF8="1")  # Windows would write Swedish its own way
    environment.pop("PYTHONSAFEPATH", None)  # which would hide what lies in the folder
    return become(command, ROOT, environment)


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
    installed = STAMP.read_text("utf-8").splitlines() if STAMP.is_file() else []
    if not appearance() or installed[-1:] != [appearance()]:
        installed = known_or_new(installed)
    marks = {name: mark_of(lock) for name, lock in LOCKS.items()}
    if marks[group] not in installed:
        STAMP.write_text(installed[0], "utf-8")  # until all of it is there
        install(LOCKS[group])
        if group == "test" and not browser.install(str(python_in(ENVIRONMENT))):
            raise SetUpError(
                "Testerna behöver en webbläsare. Installera Chromium, Chrome eller Edge och kör "
                "samma kommando igen."
            )
        held = ("site", "test") if group == "test" else ("site",)
        write_stamp([installed[0], *(marks[name] for name in held)])
    put_inv()


def known_or_new(installed: Sequence[str]) -> list[str]:
    """
    See whose the environment is by asking its Python; make another unless it is ours.

    Args:
        installed: The lines of its stamp.

    Returns:
        Those that hold of it now.
    """
    if not installed or installed[0] != identity():
        make_environment()
        return [identity()]
    marks = [line for line in installed[1:] if _MARK.fullmatch(line)]
    write_stamp([installed[0], *marks])
    return [installed[0], *marks]


def write_stamp(lines: Sequence[str]) -> None:
    """Keep who the environment's Python said that it was, what is installed, and how it looks."""
    STAMP.write_text("\n".join([*lines, appearance()]), "utf-8")


def appearance() -> str:
    """
    Tell what the disk knows of the environment's Python: where it is, its size and its time.

    To ask it takes a process of its own.  What looks as it did when it was asked would answer
    as it did.  Not so on Windows, where a small program stands for Python and starts another:
    there nothing is told (""), and it is asked each time.
    """
    real = Path(os.path.realpath(str(python_in(ENVIRONMENT))))
    place = os.path.realpath(str(ENVIRONMENT))
    try:
        known = real.stat()
    except OSError:
        return ""
    told = (place, str(real), known.st_size, known.st_mtime_ns)
    return "" if os.name == "nt" else ascii(told)


def mark_of(lock: Path) -> str:
    """Give a short name for exactly this lock file's content."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def python_in(environment: Path) -> Path:
    """Give the Python of a virtual environment on this system."""
    windows = os.name == "nt"
    return environment / ("Scripts/python.exe" if windows else "bin/python")


def identity() -> str:
    """
    Ask the environment's Python where it is, and which version: "" if there is no answer.

    The stamp keeps what it answered when we made it.  An environment that was moved or
    copied, or whose Python was exchanged for another, answers something else.
    """
    try:
        answer = subprocess.run(
            [str(python_in(ENVIRONMENT)), "-I", "-c", _WHO],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return ""
    return answer.stdout.decode("ascii", "replace").strip() if answer.returncode == 0 else ""


def make_environment() -> None:
    """
    Make an empty environment in place of one that cannot be used or is not ours.

    Raises:
        SetUpError: Something else lies there, or Python cannot make one.
    """
    _refuse_name()
    _clear_away()
    ENVIRONMENT.mkdir()  # if this is not allowed, it is told as such
    print(f"Förbereder en egen miljö i {ENVIRONMENT.name} …", file=sys.stderr)
    # In another environment, which may go away: the Python that it was made with.
    in_another = sys.prefix != sys.base_prefix
    python = os.path.realpath(sys.executable) if in_another else sys.executable
    made = subprocess.run(
        [python, "-m", "venv", str(ENVIRONMENT)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise SetUpError(
            f"{made.stdout}{made.stderr}\n"
            f"Python kunde inte skapa miljön {ENVIRONMENT.name}. På Debian och Ubuntu: kör "
            "”sudo apt install python3-venv” och sedan samma kommando igen."
        )


def _refuse_name() -> None:
    """Say what venv and setuptools would say in English of a folder's name, and not so well."""
    name = str(ENVIRONMENT.parent)
    shown = name.encode(errors="replace").decode()
    if shown != name or any(sign in name for sign in (os.pathsep, "{", "}")):
        raise SetUpError(
            f"Python kan inte arbeta i mappen {shown}. Byt namn på den, eller på den som den "
            f"ligger i, till ett utan {os.pathsep}, {{ och }} och med vanliga bokstäver, och kör "
            "samma kommando igen."
        )


def _clear_away() -> None:
    """Remove an environment; anything else that lies there is somebody's."""
    if ENVIRONMENT.is_symlink():
        ENVIRONMENT.unlink()
    if not ENVIRONMENT.exists():
        return
    names = {path.name for path in ENVIRONMENT.iterdir()} if ENVIRONMENT.is_dir() else {""}
    if "pyvenv.cfg" not in names and not names <= _PARTS:
        raise SetUpError(
            f"{ENVIRONMENT} är ingen miljö för Python. Flytta den eller byt namn på den, och kör "
            "samma kommando igen."
        )
    print(
        f"Miljön i {ENVIRONMENT.name} är flyttad, trasig eller gjord av ett annat program, så den "
        "görs om.",
        file=sys.stderr,
    )
    shutil.rmtree(ENVIRONMENT)


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
            "Paketen gick inte att installera. Kontrollera att datorn når nätet och att disken "
            "har plats, och kör samma kommando igen."
        )


def put_inv() -> None:
    """
    Let ``inv`` mean tasks.py, when the environment is activated.

    The ``inv`` that comes with invoke speaks English, and knows nothing of a changed lock file.
    """
    folder, tasks = python_in(ENVIRONMENT).parent, ROOT / "tasks.py"
    if os.name == "nt":
        (folder / "inv.exe").unlink(missing_ok=True)  # Windows would choose it first
        script, text = folder / "inv.cmd", _CMD.format(os.path.relpath(tasks, folder))
    else:
        python = shlex.quote(str(python_in(ENVIRONMENT)))
        script, text = folder / "inv", _SH.format(python, shlex.quote(str(tasks)))
    data = text.encode(errors="surrogateescape")  # the folder's name may be in any encoding
    if not script.is_file() or script.read_bytes() != data:
        script.write_bytes(data)
        script.chmod(0o755)


_SH = """\
#!/bin/sh
trap "" INT  # tasks.py answers to Ctrl+C, as soon as Python has started
python={}
[ -x "$python" ] || python=python3  # its Python is gone: tasks.py makes a new environment
exec "$python" {} "$@"
"""
# After goto there is no batch job left to end: Windows would ask about it at Ctrl+C.
_CMD = '@goto #none 2>NUL || title %COMSPEC% & "%~dp0python.exe" "%~dp0{}" %*\r\n'


def _swedish(error: Exception) -> str:
    """Say what stopped the set-up; Python itself speaks English about files."""
    if isinstance(error, OSError):
        return (
            f"Miljön {ENVIRONMENT} går inte att skriva. Kontrollera att du får skriva i mappen, "
            "att disken har plats och att inget annat kommando är i gång, och försök igen."
        )
    return str(error)
