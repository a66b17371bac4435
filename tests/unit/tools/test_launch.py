"""From a task to the command that it is."""

import ast
import os
import signal
import subprocess
import sys

import pytest
from invoke.collection import Collection
from invoke.context import Context

import tasks
from tests.sites import ROOT
from tools.inv.__main__ import leave_to_command
from tools.launch import COMMANDS, follow, module_for

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")

INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, lambda *_: sys.exit(3))
os.kill(os.getppid(), signal.SIGINT)
os.kill(os.getpid(), signal.SIGINT)
"""


@POSIX
def test_ctrl_c_lets_the_command_end_by_itself():
    """The command hears it too, and says goodbye; what started it only waits."""
    assert follow([sys.executable, "-c", INTERRUPTED], ROOT) == 3


@POSIX
def test_a_command_that_was_killed():
    """The code is what a shell would say."""
    killed = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"

    assert follow([sys.executable, "-c", killed], ROOT) == 128 + 15


HELD = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))"


@POSIX
@pytest.mark.parametrize("ours", [False, True], ids=["another's", "ours"])
def test_ctrl_c_waits_for_a_command_of_ours_to_be_ready(capfd, ours):
    """And never for another's, which would not let go of it."""
    follow([sys.executable, "-c", HELD], ROOT, ours=ours)

    assert capfd.readouterr().out == f"{ours}\n"
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, [])


BECOMES = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from tools.launch import become
print("before", flush=True)
become([sys.executable, "-c", {then!r}, "$(rm x) å"], Path({folder!r}), {{"LC_ALL": "C.UTF-8"}})
print("never")
"""
THEN = """
import os, signal, sys
held = signal.pthread_sigmask(signal.SIG_BLOCK, [])
print(os.getpid(), os.getcwd(), sys.argv[1], "LC_ALL" in os.environ, "HOME" in os.environ,
      signal.SIGINT in held, flush=True)
signal.pthread_sigmask(signal.SIG_UNBLOCK, held)
os.kill(os.getpid(), signal.{signal})
"""


@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_command_takes_the_place_of_what_starts_it(tmp_path, number):
    """One process, in the folder and with the variables that were said; its end is the end."""
    then = THEN.format(signal=number.name)
    program = BECOMES.format(root=str(ROOT), then=then, folder=str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        said, _ = process.communicate()

    told = f"{process.pid} {tmp_path} $(rm x) å True False True"
    assert said.splitlines() == ["before", told]
    assert process.returncode == -number


@POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_task_whose_input_or_output_is_closed(tmp_path, closed):
    """As a scheduler may start it: nothing of what is printed lands in a file of ours."""
    told = "import os, sys; print([os.path.realpath(f'/dev/fd/{n}') for n in range(3)], file=here)"
    then = f"here = open({str(tmp_path / 'told')!r}, 'w'); assert here.fileno() > 2; {told}"
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from pathlib import Path\n"
        "from tools.launch import become, open_closed_streams\n"
        "open_closed_streams()\n"
        f"become([sys.executable, '-c', {then!r}], Path('/'), {{}})\n"
    )
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-c", program],
        stdin=subprocess.PIPE, capture_output=True, check=False,
    )  # fmt: skip

    places = ast.literal_eval((tmp_path / "told").read_text("utf-8"))
    assert done.returncode == 0
    assert [place == os.devnull for place in places] == [
        word in closed.split() for word in ("<&-", ">&-", "2>&-")
    ]


@pytest.mark.parametrize("rest", [[], ["--help"], ["-h"], ["a b", "--x"], ["--", "-1 grad"], [""]])
@pytest.mark.parametrize("task", COMMANDS)
def test_what_inv_would_start(monkeypatch, task, rest):
    """The short way ends where the long one does, with the same words."""
    started = []

    def note(command, folder, *, ours):
        started.append(command[2:])
        return 0

    monkeypatch.setattr(tasks, "follow", note)
    collection = Collection.from_module(tasks)
    name, *more = leave_to_command([task, *rest], collection)
    tasks_words = more[1] if more else ""
    collection[name].body(Context(remainder=tasks_words))

    assert started == [module_for([task, *rest])]


@pytest.mark.parametrize("words", [[], ["--list"], ["--help", "build"], ["test"], ["bygg"]])
def test_what_inv_knows(words):
    """A list, help and mistakes are for it."""
    assert module_for(words) == ["tools.inv", *words]


def test_every_task_of_one_command_has_the_short_way():
    """A new command that is forgotten would only be slow, and nobody would know why."""
    started = {name for name in COMMANDS if (ROOT / COMMANDS[name].replace(".", "/")).is_dir()}
    collection = Collection.from_module(tasks)
    writer = set(tasks.GROUPS["För dig som skriver"])

    assert started == set(COMMANDS)
    assert writer <= started <= set(collection.task_names)
