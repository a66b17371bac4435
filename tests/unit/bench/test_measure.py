"""What a command costs is told of all that it started."""

import os
import subprocess
import sys

import pytest

from bench.measure import CommandFailed, changed_files, measure, peak_memory
from tests.sites import write

BUSY = "import time\nwhile time.process_time() < 0.05: pass"
HOLDS = "held = bytearray(b'x') * 60_000_000\nimport time\ntime.sleep(0.3)"
STARTS = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', {!r}], check=True)"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows tells it in another way")


def python(program):
    return [sys.executable, "-c", program]


@pytest.mark.parametrize("program", [BUSY, STARTS.format(BUSY)], ids=["itself", "its child"])
def test_processor_time(tmp_path, program):
    """The time that a child of the command was busy is its own."""
    assert measure(python(program), tmp_path).cpu >= 0.05


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells it")
@pytest.mark.parametrize("program", [HOLDS, STARTS.format(HOLDS)], ids=["itself", "its child"])
def test_memory(tmp_path, program):
    """The most that was held at one moment, whoever held it."""
    assert 60_000_000 < peak_memory(python(program), tmp_path) < 160_000_000


def test_a_command_that_fails_is_no_measurement(tmp_path):
    """What it said is told."""
    for run in (measure, peak_memory):
        with pytest.raises(CommandFailed, match="nej"):
            run(python("import sys; print('nej'); sys.exit(3)"), tmp_path)


CHANGES = [
    ("nothing", "", 0),
    ("one is only read", "open('a').read()", 0),
    ("written with the same words", "open('a', 'w').write('a')", 1),
    ("put in the place of another", "import os; os.replace('b', 'a')", 2),
    ("made", "open('c', 'w')", 1),
    ("removed", "import os; os.remove('a')", 1),
]


@pytest.mark.parametrize(
    ("program", "count"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES]
)
def test_changed_files(tmp_path, program, count):
    """A file that is written anew counts, though its bytes are the same."""
    folder = write(tmp_path, {"a": "a", "b": "b"})
    for name in "ab":
        os.utime(folder / name, (1_000_000_000, 1_000_000_000))

    assert changed_files(folder, python(program), folder) == count


def test_python_works_as_for_anybody(tmp_path, monkeypatch):
    """What this shell tells Python is not told to what is measured."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    measure(python("import sys; assert not sys.dont_write_bytecode"), tmp_path)
    subprocess.run(python("import sys; assert sys.dont_write_bytecode"), check=True)
