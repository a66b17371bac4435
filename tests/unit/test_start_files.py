"""The files that open the desk by a double click: each does what `tasks.py desk` does."""

import os
import re
import shlex
import stat
import subprocess

import pytest

from tests.sites import ROOT, write

NAMES = ("Skrivbordet.command", "Skrivbordet.cmd", "Skrivbordet.desktop")
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs sh")
FAKE = '#!/bin/sh\ncase "$1" in -c) exit {old};; *) echo "$PWD|$*"; exit {code};; esac\n'


@pytest.fixture
def project(tmp_path):
    """Give a copy of the files in a folder whose name is hard, and a folder of programs."""
    files = {name: (ROOT / name).read_bytes() for name in NAMES}
    project = write(tmp_path / 'En å "mapp"', {**files, "tasks.py": ""})
    (project / "Skrivbordet.command").chmod(0o755)
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "dirname"):
        (programs / name).symlink_to(next(
            path for path in (f"/bin/{name}", f"/usr/bin/{name}") if os.path.exists(path)  # noqa: PTH110
        ))  # fmt: skip
    return project, programs


def python(programs, *, old=0, code=0):
    (programs / "python3").write_text(FAKE.format(old=old, code=code), "utf-8")
    (programs / "python3").chmod(0o755)


def command(project):
    return [str(project / "Skrivbordet.command")]


def desktop(project):
    """Give the words that a desktop environment runs, as its specification reads them."""
    entry = (project / "Skrivbordet.desktop").read_text("utf-8")
    line = re.search("^Exec=(.*)$", entry, re.MULTILINE)[1].replace("\\\\", "\\")
    line = line.replace("\\$", "$")  # shlex leaves it to a shell
    return [word.replace("%k", str(project / "Skrivbordet.desktop")) for word in shlex.split(line)]


def run(words, programs):
    return subprocess.run(
        words, env={"PATH": str(programs)}, input="\n", capture_output=True, check=False,
        encoding="utf-8", cwd="/",
    )  # fmt: skip


@POSIX
@pytest.mark.parametrize("words", [command, desktop])
def test_the_desk_is_opened(project, words):
    """In the project's own folder, whatever it is called."""
    folder, programs = project
    python(programs)
    done = run(words(folder), programs)

    assert (done.returncode, done.stdout) == (0, f"{folder}|tasks.py desk\n")


@POSIX
@pytest.mark.parametrize("words", [command, desktop])
@pytest.mark.parametrize("old", [None, 1], ids=["no Python", "an old one"])
def test_python_is_missing(project, words, old, monkeypatch):
    """It is told in Swedish, with the address, and the window stays until it has been read."""
    folder, programs = project
    if old:
        python(programs, old=old)
    done = run(words(folder), programs)
    if done.stdout.startswith(str(folder)):
        pytest.skip("this machine has a Python where one is looked for")

    assert done.returncode == 1
    assert "behöver Python 3.11 eller nyare" in done.stdout
    assert "https://www.python.org/downloads/" in done.stdout
    assert "Tryck på Enter" in done.stdout


@POSIX
def test_what_fails_can_be_read(project):
    """The window stays."""
    folder, programs = project
    python(programs, code=1)
    done = run(command(folder), programs)

    assert done.returncode == 1
    assert "Tryck på Enter" in done.stdout


def test_windows():
    """Its own line ends and letters; the same words, and the window stays when something fails."""
    data = (ROOT / "Skrivbordet.cmd").read_bytes()
    text = data.decode("utf-8")

    assert data.count(b"\r\n") == data.count(b"\n")
    assert text.index("chcp 65001") < text.index("ö", text.index("echo Skrivbordet"))
    assert re.findall(r"^ +(\S.*) tasks\.py desk\r$", text, re.MULTILINE) == ["py -3", "python"]
    assert text.count("if errorlevel 1 pause") == 2
    assert "https://www.python.org/downloads/" in text


@POSIX
@pytest.mark.parametrize("name", ["Skrivbordet.command", "Skrivbordet.desktop"])
def test_they_can_be_run(name):
    """A Mac and a Linux desktop start only what may be run."""
    assert (ROOT / name).stat().st_mode & stat.S_IXUSR
