"""Whatever happens in a command: Swedish, an exit code, and never a traceback."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from blog.errors import BuildStopped
from tests.sites import ROOT, write
from tools.cli import Refused, guarded
from tools.cli.explain import DETAILS

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals or files")


def raises(error):
    """Make a command that raises *error*, or returns it if it is a number."""

    @guarded(failed="Inget är gjort", interrupted="Avbrutet. Inget är gjort.")
    def main():
        if isinstance(error, int):
            return error
        raise error

    return main


def wrapped(error):
    """Give an error that a library makes of another."""
    try:
        raise ValueError("could not encode") from error
    except ValueError as made:
        return made


FULL = OSError(errno.ENOSPC, "No space left on device", "a.md")
ENDS = [
    ("all is well", 0, 0, ""),
    ("something is wrong", 1, 1, ""),
    ("help was asked for", SystemExit(0), 0, ""),
    ("an end without a code", SystemExit(), 0, ""),
    ("typed wrongly", SystemExit(2), 2, ""),
    ("nobody reads", BrokenPipeError(), 1, ""),
    ("refused", Refused("Rubriken saknas."), 1, "Rubriken saknas.\n"),
    ("stopped", BuildStopped("Inget har byggts."), 1, "Inget har byggts.\n"),
    ("Ctrl+C", KeyboardInterrupt(), 1, "Avbrutet. Inget är gjort.\n"),
    ("a file that is not there", FileNotFoundError(2, "No such file", "content/a.md"), 1,
     "Inget är gjort: content/a.md finns inte. Kontrollera namnet, eller lägg tillbaka filen.\n"),
    ("a file that nobody may read", PermissionError(13, "Permission denied", "a.md"), 1,
     "Inget är gjort: a.md får du inte läsa eller ändra. Stäng filen i andra program, eller be "
     "den som sköter datorn om rätten att ändra den.\n"),
    ("a disk that is gone", OSError(5, "Input/output error"), 1,
     "Inget är gjort: en fil går inte att nå: disken svarar inte som den ska. Se efter att den "
     "är ansluten, och försök igen.\n"),
    ("a file with some other fault", OSError(9999, "Something new", "a.md"), 1,
     "Inget är gjort: a.md går inte att läsa eller skriva. Stäng filen i andra program och "
     "försök igen.\n"),
    ("a full disk", FULL, 1,
     "Inget är gjort: disken är full. Ta bort något annat från den och försök igen.\n"),
    ("a full disk that a library met", wrapped(FULL), 1,
     "Inget är gjort: disken är full. Ta bort något annat från den och försök igen.\n"),
    ("a package that is not installed", ModuleNotFoundError("No module", name="lxml.html"), 1,
     "Inget är gjort: paketet lxml är inte installerat här. Kör ”python3 tasks.py”, som "
     "installerar det som behövs, och sedan kommandot igen med inv.\n"),
    ("a module of ours that is gone", ModuleNotFoundError("No module", name="blog.x"), 1,
     "Inget är gjort. Felet ligger i programmet, inte i texterna: visa filen .build-error.log "
     "för den som sköter det.\n"),
    ("anything at all", RecursionError("för djupt"), 1,
     "Inget är gjort. Felet ligger i programmet, inte i texterna: visa filen .build-error.log "
     "för den som sköter det.\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("error", "code", "message"), [case[1:] for case in ENDS], ids=[case[0] for case in ENDS]
)
def test_every_end(tmp_path, monkeypatch, capsys, error, code, message):
    """One exit code and one Swedish sentence for each way to end."""
    monkeypatch.chdir(tmp_path)

    assert raises(error)() == code
    assert capsys.readouterr() == ("", message)


def test_an_error_that_cannot_even_be_explained(monkeypatch, capsys):
    """The last resort says what did not succeed."""
    monkeypatch.setattr("tools.cli.guard.describe", lambda *_: 1 / 0)

    assert raises(ValueError())() == 1
    assert capsys.readouterr().err == "Inget är gjort.\n"


def test_a_terminal_that_is_gone(monkeypatch):
    """There is nobody to tell, and that is no error of its own."""
    with Path(os.devnull).open("w", encoding="utf-8") as closed:
        pass
    monkeypatch.setattr(sys, "stderr", closed)

    assert raises(Refused("Nej."))() == 1


COMMAND = """
if __name__ == "__main__":
    from tools.cli import start
    start("prov")

{imports}

def main():
    {body}
    return 0
"""


def command(place, body, imports=""):
    """Write a command of three lines; give the words that start it, and its variables."""
    write(place, {"prov/__init__.py": "", "prov/__main__.py": COMMAND.format(**locals())})
    here = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    variables = {**here, "PYTHONPATH": os.pathsep.join([str(place), str(ROOT)])}
    return [sys.executable, "-m", "prov"], {"cwd": place, "env": variables}


def run(place, body, imports="", **options):
    """Run a command of three lines; give its exit code and what it said."""
    words, where = command(place, body, imports)
    done = subprocess.run(
        words,
        **where,
        stderr=subprocess.PIPE,
        check=False,
        **{"stdout": subprocess.PIPE, **options},
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_a_command(tmp_path):
    """It is loaded once under its own name, runs, and ends the process."""
    assert run(tmp_path, "print(__name__)") == (0, b"prov.__main__\n", "")


def test_what_a_terminal_cannot_show(tmp_path):
    """It is written in another way, and the command goes on."""
    words, where = command(tmp_path, "print('Öppet → 🎉')")
    variables = {**where["env"], "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(words, cwd=tmp_path, env=variables, capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (0, "Öppet \\u2192 \\U0001f389\n".encode("latin-1"))


LOADING = [
    ("a package that is not installed", "import finns_inte", "paketet finns_inte är inte install"),
    ("a file that is no Python", "import trasig", "trasig.py:1: Filen går inte att läsa: "),
    ("anything at all", "1 / 0", "Felet ligger i programmet (prov/__main__.py:6)"),
]


@pytest.mark.parametrize(
    ("imports", "message"), [case[1:] for case in LOADING], ids=[case[0] for case in LOADING]
)
def test_a_command_that_cannot_be_loaded(tmp_path, imports, message):
    """The guard is there before the command."""
    write(tmp_path, {"trasig.py": "def ("})
    code, out, err = run(tmp_path, "pass", imports)

    assert (code, out) == (1, b"")
    assert message in err
    assert "Traceback" not in err


@POSIX
def test_ctrl_c_while_a_command_is_loaded(tmp_path):
    """It ends at once, in silence, as any program does."""
    interrupt = "import os, signal; os.kill(os.getpid(), signal.SIGINT)"

    assert run(tmp_path, "print('för sent')", interrupt) == (-signal.SIGINT, b"", "")


@POSIX
def test_ctrl_c_that_came_before_it_was_loaded(tmp_path):
    """What bootstrap holds back while Python starts is answered first of all."""
    words, where = command(tmp_path, "print('för sent')")
    held = f"""
import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
os.kill(os.getpid(), signal.SIGINT)
os.execv(sys.executable, {words})
"""
    done = subprocess.run([sys.executable, "-c", held], **where, capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


@POSIX
def test_ctrl_c_in_a_command(tmp_path):
    """One word, and the code of something broken off."""
    body = "import os, signal; os.kill(os.getpid(), signal.SIGINT)"

    assert run(tmp_path, body) == (1, b"", "Avbrutet.\n")


AT_ONCE = [("at once", "print('rad', flush=True)"), ("at the end", "print('rad')")]


@POSIX
@pytest.mark.parametrize("body", [case[1] for case in AT_ONCE], ids=[case[0] for case in AT_ONCE])
def test_nobody_reads(tmp_path, body):
    """As after ``| head -1``: no words about it."""
    reading, writing = os.pipe()
    os.close(reading)
    code, _, err = run(tmp_path, body, stdout=writing)
    os.close(writing)

    assert (code, err) == (1, "")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
@pytest.mark.parametrize("body", [case[1] for case in AT_ONCE], ids=[case[0] for case in AT_ONCE])
def test_output_to_a_full_disk(tmp_path, body):
    """It is told, although Python itself might only notice after the end."""
    with Path("/dev/full").open("wb") as full:
        code, _, err = run(tmp_path, body, stdout=full)

    assert (code, err.partition(".")[0]) == (1, "Det gick inte: disken är full")


def test_details_that_cannot_be_kept(tmp_path):
    """A folder in the way of the log: the sentence does not name a file that is not there."""
    (tmp_path / DETAILS).mkdir()
    code, _, err = run(tmp_path, "1 / 0")

    assert (code, err) == (
        1,
        "Det gick inte. Felet ligger i programmet (prov/__main__.py:9), inte i texterna.\n",
    )


def test_every_command_has_the_guard_first():
    """Each ``__main__.py`` starts itself before it imports anything else."""
    for path in sorted((ROOT / "tools").glob("*/__main__.py")):
        package = f"tools.{path.parent.name}"
        _, _, rest = path.read_text("utf-8").partition("from __future__ import annotations\n\n")

        assert rest.startswith(
            'if __name__ == "__main__":  # on top, so that the guard sees the imports too\n'
            f'    from tools.cli import start\n\n    start("{package}")\n'
        ), package


LIGHT = """
import sys
from importlib import import_module
for package in {packages}:
    import_module(package)
print(*sorted({{name.partition(".")[0] for name in sys.modules}} - sys.stdlib_module_names))
"""


def test_what_is_loaded_before_the_guard_is_light():
    """A command's package and tools.cli need the standard library and nothing else."""
    packages = [f"tools.{path.parent.name}" for path in (ROOT / "tools").glob("*/__main__.py")]
    done = subprocess.run(
        [sys.executable, "-S", "-c", LIGHT.format(packages=["tools.cli", *packages])],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert len(packages) > 5
    assert (done.stdout, done.stderr) == ("__main__ blog tools\n", "")
