"""Work that is done aside gives what it would give here."""

import multiprocessing
import os
import subprocess
import sys

import pytest

from blog import aside
from blog.aside import begin_aside
from tests.sites import ROOT

# From 3.12 on Python warns of a fork where threads run, as they do under pytest-xdist.
pytestmark = [
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
    pytest.mark.skipif(os.name == "nt", reason="nothing is forked there"),
]


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    """Whatever this machine has."""
    monkeypatch.setattr(aside, "usable_cores", lambda: 2)


def test_another_process_does_it():
    """With what the function has closed over; nothing is changed here."""
    here, more = os.getpid(), ["a"]

    def work():
        more.append("b")
        return os.getpid(), more

    process, result = begin_aside(work)()
    assert process != here
    assert (result, more) == (["a", "b"], ["a"])
    assert not multiprocessing.active_children()


def test_with_one_core_it_is_done_when_its_result_is_asked_for(monkeypatch):
    """And not before."""
    monkeypatch.setattr(aside, "usable_cores", lambda: 1)
    done = []
    result = begin_aside(lambda: done.append(1))

    assert not done
    result()
    assert done


def dies(here):
    if os.getpid() != here:
        os._exit(9)
    return "here"


def fails(here):
    if os.getpid() != here:
        raise OSError
    return "here"


def gives_what_cannot_be_sent(here):
    return "here" if os.getpid() == here else lambda: None


def is_interrupted(here):
    if os.getpid() != here:
        raise KeyboardInterrupt
    return "here"


@pytest.mark.parametrize("work", [dies, fails, gives_what_cannot_be_sent, is_interrupted])
def test_what_fails_there_is_done_here(work, capfd):
    """Without a word."""
    here = os.getpid()

    assert begin_aside(lambda: work(here))() == "here"
    assert capfd.readouterr() == ("", "")


def test_an_error_comes_to_the_one_who_asked():
    """As it would without another process."""
    with pytest.raises(ZeroDivisionError):
        begin_aside(lambda: 1 // 0)()


# multiprocessing ends its processes too, but after all that is registered after its import.
LEFT = """
import atexit, multiprocessing.util, shutil, sys, time
from pathlib import Path
from blog import aside

aside.usable_cores = lambda: 2
folder = Path(sys.argv[1])
atexit.register(lambda: shutil.rmtree(folder))

def work():
    while True:
        folder.mkdir(exist_ok=True)
        (folder / "file").touch()

aside.begin_aside(work)
while not (folder / "file").exists():
    time.sleep(0.01)
"""


def test_who_ends_without_its_result_stops_it_first(tmp_path):
    """So that it does not write into a folder that is being cleared away."""
    folder = tmp_path / "staged"
    command = [sys.executable, "-c", LEFT, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not folder.exists()
