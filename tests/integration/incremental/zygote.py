"""
Starts commands of one copy of the program, each in a process that has done nothing yet.

Run as a script, with that copy as its working folder.  It loads the program once and then
forks: what a new Python costs a second to load, a fork has at once.  It reads a request a line
from its standard input, JSON, and answers with a number a line:

``{"run": [module, argument, …], "environ": {…}, "umask": …, "cores": …, "printed": path}``
    The id of the process that has been started, in a process group of its own.
``{"wait": id}``
    Its exit code when it has ended; negative for the signal that killed it.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import runpy
import sys
import time
import traceback
import warnings
from contextlib import suppress
from typing import Any


def load() -> None:
    """Import what every build needs; settings and themes are read by each build itself."""
    sys.path.insert(0, os.getcwd())  # noqa: PTH109  (as Python does it)
    settings = runpy.run_path("pelicanconf.py")
    extensions = settings["MARKDOWN"]["extensions"]
    for name in ("tools.build.__main__", *settings["PLUGINS"], *extensions):
        importlib.import_module(name)
    gc.freeze()


def serve() -> None:
    """Answer every request."""
    for line in sys.stdin:
        request = json.loads(line)
        if "wait" in request:
            status = os.waitpid(request["wait"], 0)[1]
            answer = os.waitstatus_to_exitcode(status)
        else:
            answer = start(request)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def start(request: dict[str, Any]) -> int:
    """Fork, and let the child be the command."""
    child = os.fork()
    if child:
        with suppress(OSError):  # it has done so itself already
            os.setpgid(child, child)
        return child
    code = 1
    try:
        settle(request)
        code = command(request["run"])
    except BaseException:  # noqa: BLE001  (as Python does at the end of a program)
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        os._exit(code)


def settle(request: dict[str, Any]) -> None:
    """Give the process the surroundings that it should have."""
    with suppress(OSError):  # whoever comes first
        os.setpgid(0, 0)
    printed = os.open(request["printed"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    os.umask(request["umask"])
    os.environ.update(request["environ"])
    time.tzset()
    if request["cores"]:
        os.sched_setaffinity(0, range(request["cores"]))


def command(words: list[str]) -> int:
    """Do what ``python -m`` does with *words*; give the exit code."""
    sys.argv = words
    warnings.filterwarnings("ignore", module="runpy")  # it is told that it was loaded before
    try:
        runpy.run_module(words[0], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    load()
    serve()
