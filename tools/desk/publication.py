"""
One publication, or one undoing, from the desk: what it says, asks and comes to.

It runs in a thread of its own, by the same functions as the commands.  What they ask of a person –
whether to go on, whether a server is the right one, a password – waits for the page's answer.
"""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from blog.documents.settings import PostsSettings
from blog.errors import BuildStopped
from blog.progress import told_to
from tools.cli import Refused, keep_details
from tools.publish.api import (
    FILE,
    Ask,
    HostKey,
    Publisher,
    once,
    open_target,
    read_targets,
    take_back,
    version,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from pathlib import Path

PATIENCE = 1800
"""Seconds that an answer is waited for; then it is no."""

_ENDING = 20  # seconds: more than a build takes; what is being sent goes on at the target
_PLACE = re.compile(r"^(?P<path>\S.*?):(?P<line>\d+): (?P<said>.*)$")

_HOST = (
    "Servern {} är okänd för den här datorn. Dess nyckel är {} ({}). Jämför med vad den som "
    "sköter servern säger. Är det rätt server?"
)
_UNDONE = (
    "Läsarna ser {} igen; {} är tillbakatagen. Texterna är som de var: rätta dem innan du "
    "publicerar nästa gång. Schemalagda inlägg väntar tills du själv publicerar."
)


@dataclass(frozen=True, slots=True)
class Line:
    """
    A line that was said.

    Attributes:
        text: In Swedish.
        path: The file that it is about, as the director would type it; "" for none.
        line: The line in that file.
    """

    text: str
    path: str = ""
    line: int = 0

    @classmethod
    def of(cls, text: str) -> Line:
        """Find the place that a line begins with, as findings do."""
        found = _PLACE.match(text)
        return cls(found["said"], found["path"], int(found["line"])) if found else cls(text)


@dataclass(frozen=True, slots=True)
class Question:
    """
    Something that only a person can answer.

    Attributes:
        kind: ``agree``, ``approve`` or ``password``.
        text: In Swedish.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """
    Where it stands.

    Attributes:
        doing: What is being done, in Swedish; "" when nothing is.
        done: How many of *total* are done; a total of 0 is not known.
        total: How many there are.
        lines: What was said, in order.
        question: What is waited for; None for nothing.
        is_right: How it ended: True when all went well; None while it has not.
        may_undo: True when it ended with something that can be taken back.
    """

    doing: str = ""
    done: int = 0
    total: int = 0
    lines: tuple[Line, ...] = ()
    question: Question | None = None
    is_right: bool | None = None
    may_undo: bool = False


def build_site(root: Path, options: list[str], say: Callable[[str], None]) -> bool:
    """
    Build the site as the command does, and say what it says of errors.

    Args:
        root: The project's folder.
        options: Of the command.
        say: Takes a line.
    """
    command = [sys.executable, "-m", "tools.build", *options]
    done = subprocess.run(
        command, cwd=root, capture_output=True, check=False, text=True, encoding="utf-8"
    )
    if done.returncode:
        for line in (done.stdout + done.stderr).splitlines():
            say(line)
    return done.returncode == 0


@dataclass
class Publication:
    """
    What becomes of the publication that is under way, or was last; one at a time.

    Attributes:
        build: Builds the site in the project's folder with its options, and says what is wrong.
        settled: Set while there is nothing to wait for but a person.
    """

    build: Callable[[Path, list[str], Callable[[str], None]], bool] = build_site
    settled: threading.Event = field(default_factory=threading.Event)
    _progress: Progress = Progress()
    _thread: threading.Thread | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _answered: threading.Event = field(default_factory=threading.Event)
    _answer: str = ""
    _is_agreed: bool = False
    _is_closed: bool = False

    @property
    def now(self) -> Progress:
        """Where it stands."""
        with self._lock:
            return self._progress

    @property
    def is_running(self) -> bool:
        """Say whether one is under way."""
        return self._thread is not None and self._thread.is_alive()

    def publish(
        self, root: Path, settings: Mapping[str, Any], otherwise: Callable[[], str] = str
    ) -> bool:
        """
        Begin to publish, unless something is under way.

        Args:
            root: The project's folder.
            settings: The site's, of publishconf.py.
            otherwise: Called when nothing was sent, for nobody said yes; gives a sentence to say,
                or "".
        """
        return self._begin("Förbereder", lambda: self._publish(root, settings), otherwise)

    def undo(self, root: Path, settings: Mapping[str, Any], now: dt.datetime) -> bool:
        """Begin to put the former release back, unless something is under way."""
        return self._begin("Ångrar", lambda: self._undo(root, settings, now))

    def close(self) -> None:
        """Take no for an answer to whatever is asked, and wait for the end."""
        self._is_closed = True
        self.answer("")
        if self._thread is not None:
            self._thread.join(_ENDING)

    def answer(self, answer: str) -> None:
        """Answer what is asked: ``ja``, ``nej`` or a password."""
        with self._lock:
            if self._progress.question is None:
                return
            self._answer = answer
            self.settled.clear()
            self._progress = replace(self._progress, question=None)
        self._answered.set()

    def begin(self, doing: str) -> None:
        """Hear what is done from now on."""
        self._set(doing=doing, done=0, total=0)

    def count(self, done: int, total: int) -> None:
        """Hear how many are done."""
        self._set(done=done, total=total)

    def pause(self) -> None:
        """Hear that somebody is asked: the page shows the question."""

    def _begin(
        self, doing: str, work: Callable[[], bool], otherwise: Callable[[], str] = str
    ) -> bool:
        with self._lock:
            if self.is_running:
                return False
            self.settled.clear()
            self._progress, self._is_agreed = Progress(doing=doing), False
            self._thread = threading.Thread(target=self._run, args=(work, otherwise), daemon=True)
            self._thread.start()
            return True

    def _run(self, work: Callable[[], bool], otherwise: Callable[[], str]) -> None:
        """Do the work; whatever goes wrong is said in Swedish."""
        is_right = False
        try:
            with told_to(self):
                is_right = work()
        except (Refused, BuildStopped) as problem:
            for line in str(problem).splitlines():
                self._say(line)
        except Exception as error:  # noqa: BLE001  (never a traceback)
            self._say(keep_details(error, "Publiceringen avbröts"))
        if not is_right and not self._is_agreed and (said := otherwise()):
            self._say(said)
        self._set(doing="", question=None, is_right=is_right)
        self.settled.set()

    def _publish(self, root: Path, settings: Mapping[str, Any]) -> bool:
        target = read_targets(root / FILE).get(None)
        publisher = Publisher(
            settings=settings,
            target=target,
            root=root,
            ask=self._ask(),
            say=self._say,
            agree=self._agree,
            build=lambda options: self._build(root, options),
        )
        code = publisher.publish()
        self._set(may_undo=code == 0)
        return code == 0

    def _undo(self, root: Path, settings: Mapping[str, Any], now: dt.datetime) -> bool:
        target = read_targets(root / FILE).get(None)
        zone = PostsSettings.from_pelican(settings).zone
        with closing(open_target(target, root, self._ask())) as opened:
            undone, live = take_back(opened, settings, now)
        self._say(_UNDONE.format(version(live, zone), version(undone, zone)))
        return True

    def _build(self, root: Path, options: list[str]) -> bool:
        self.begin("Bygger sajten")
        return self.build(root, options, self._say)

    def _ask(self) -> Ask:
        return once(Ask(approve=self._approve, password=self._password))

    def _approve(self, key: HostKey) -> bool:
        said = _HOST.format(key.host, key.fingerprint, key.algorithm)
        return self._asked(Question("approve", said)) == "ja"

    def _password(self, question: str) -> str | None:
        return self._asked(Question("password", question)) or None

    def _agree(self) -> bool:
        self._is_agreed = self._asked(Question("agree", "Ska det publiceras?")) == "ja"
        return self._is_agreed

    def _asked(self, question: Question) -> str:
        """Ask, and wait for the answer."""
        self._answered.clear()
        self._set(question=question)
        self.settled.set()
        if not self._is_closed:
            self._answered.wait(PATIENCE)
        with self._lock:
            answer, self._answer = self._answer, ""
            self._progress = replace(self._progress, question=None)
            return answer

    def _say(self, line: str) -> None:
        if line:
            self._set(lines=(*self.now.lines, Line.of(line)))

    def _set(self, **more: Any) -> None:
        with self._lock:
            self._progress = replace(self._progress, **more)
