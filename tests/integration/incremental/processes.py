"""Run commands of a copy of the program, and see their exit codes and what they say."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

_REUSED = re.compile(r"^.*\b(gjordes om|återanvän\w+)\b.*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """
    What a command must not depend on.

    Attributes:
        environ: Variables of the environment.
        umask: Which rights new files do not get.
        cores: How many processor cores it may use; 0 for all.
        fresh: Whether to start Python anew, which alone reads the language and the hash seed.
    """

    environ: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    cores: int = 0
    fresh: bool = False

    def __str__(self) -> str:
        words = [f"{name}={value}" for name, value in self.environ.items()]
        return " ".join([*words, f"umask {self.umask:03o}", f"{self.cores or 'all'} cores"])


USUAL = Surroundings({"TZ": "Europe/Stockholm"})


@dataclass(frozen=True, slots=True)
class Ended:
    """
    A command that has ended.

    Attributes:
        code: Its exit code; negative for the signal that killed it.
        said: What it said, but for how much it reused.
    """

    code: int
    said: str


class Running:
    """A command that has been started."""

    def __init__(self, programs: Programs, pid: int, printed: Path) -> None:
        self._programs, self._pid, self._printed = programs, pid, printed

    def kill(self, *, alone: bool) -> None:
        """Kill it in the midst of what it does: *alone*, or with the processes it started."""
        (os.kill if alone else os.killpg)(self._pid, signal.SIGKILL)

    def wait(self) -> Ended:
        """Wait until it has ended."""
        code = self._programs.ask({"wait": self._pid})
        said = self._printed.read_text("utf-8", "replace")
        self._printed.unlink()
        return Ended(code, _REUSED.sub("", said.replace(f"{self._programs.folder}/", "")))


class _Server(NamedTuple):
    """A zygote.py that has been started, and the way to talk to it."""

    process: subprocess.Popen[bytes]
    talk: IO[str]

    @classmethod
    def of(cls, folder: Path, environ: Mapping[str, str]) -> Self:
        ours, its = socket.socketpair()
        with ours, its:
            process = subprocess.Popen(
                [sys.executable, "-P", str(Path(__file__).with_name("zygote.py"))],
                cwd=folder, env=environ, stdin=its.fileno(), stdout=its.fileno(),
            )  # fmt: skip
            return cls(process, ours.makefile("rw"))


class Programs:
    """
    Starts commands of the program in *folder*; as a context, until its end.

    Args:
        folder: The project's, with the program, its settings and its texts.
        seed: The hash seed of Python.
    """

    def __init__(self, folder: Path, *, seed: int) -> None:
        self.folder = folder
        self._environ = {**os.environ, "PYTHONHASHSEED": str(seed)}
        self._server: _Server | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.forget()

    def forget(self) -> None:
        """Load the program anew before the next command: it has changed, or moved."""
        if self._server:
            self._server.talk.close()
            self._server.process.wait()
        self._server = None

    def start(self, *words: str, surroundings: Surroundings = USUAL) -> Running:
        """Start a command: a module and its arguments."""
        descriptor, printed = tempfile.mkstemp()
        os.close(descriptor)
        request = {
            "run": words,
            "environ": dict(surroundings.environ),
            "umask": surroundings.umask,
            "cores": surroundings.cores,
            "printed": printed,
        }
        return Running(self, self.ask(request), Path(printed))

    def run(self, *words: str, surroundings: Surroundings = USUAL) -> Ended:
        """Start a command, and wait until it has ended."""
        if surroundings.fresh:
            return self._run_fresh(words, surroundings)
        return self.start(*words, surroundings=surroundings).wait()

    def ask(self, request: Mapping[str, object]) -> int:
        """Send a request to zygote.py, which says what there is."""
        self._server = self._server or _Server.of(self.folder, self._environ)
        self._server.talk.write(json.dumps(request) + "\n")
        self._server.talk.flush()
        answer = self._server.talk.readline()
        if not answer:
            raise RuntimeError(f"zygote.py ended with {self._server.process.wait()}")
        return int(answer)

    def _run_fresh(self, words: tuple[str, ...], surroundings: Surroundings) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], **surroundings.environ},
            umask=surroundings.umask,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = ended.stdout.decode("utf-8", "replace").replace(f"{self.folder}/", "")
        return Ended(ended.returncode, _REUSED.sub("", said))
