"""The command line of the preview: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.desk")

import datetime as dt
import signal
import threading
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.files import shown
from blog.findings import Level, unheard
from tools.cli import Parser, Refused, guarded, keep_details
from tools.desk.check import Checker, check_command, run
from tools.desk.handler import Handler
from tools.desk.inject import DESK
from tools.desk.lock import hold
from tools.desk.overview import make_overview
from tools.desk.pages import DeskPage, Pages
from tools.desk.request import BuildRequest, PreviewSite
from tools.desk.server import Answers, PreviewServer, free_port
from tools.desk.state import PreviewState
from tools.desk.texts import TextSummary, next_moment, read_texts
from tools.desk.url_history import UrlHistory
from tools.desk.watch import Watch, is_program
from tools.desk.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.findings import Finding
    from tools.desk.outcome import Outcome

PORT = 8000
_ATTEMPTS = 3  # builds before one that fails is told, if something changed meanwhile
_PAUSE = 0.1  # seconds in which what changed during a build is noticed
_LOOK = 0.5  # seconds between two looks at the clock


@guarded(failed="Förhandsvisningen är avbruten")
def main(argv: Sequence[str] | None = None) -> int:
    """Show the site until Ctrl+C.  Return 1 if it cannot even begin."""
    arguments = _parser().parse_args(argv)
    override = {"PATH": arguments.content, "OUTPUT_PATH": arguments.output}
    given = {name: str(Path(value).absolute()) for name, value in override.items() if value}
    try:
        preview = PreviewApp(BuildRequest(arguments.settings, given), arguments.port)
    except BuildStopped as problem:
        raise Refused(f"Förhandsvisningen kan inte visas. {problem}") from problem
    try:
        preview.run(browser=not arguments.no_browser)
    except KeyboardInterrupt:
        print("\nFörhandsvisningen är avslutad.", flush=True)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl+C says no more
        preview.close()
    return 0


def _parser() -> Parser:
    parser = Parser("preview", "Visa sajten medan du skriver.")
    parser.add_argument(
        "content", nargs="?", metavar="MAPP", help="mappen med texter, om det inte är content"
    )
    parser.add_argument(
        "-o", "--output", metavar="MAPP", help="mappen för sajten, om det inte är preview"
    )
    parser.add_argument(
        "-p", "--port", type=int, default=PORT, metavar="PORT", help="en annan port än %(default)s"
    )
    parser.add_argument("--no-browser", action="store_true", help="öppna inte webbläsaren")
    parser.add_settings("pelicanconf.py")
    return parser


class PreviewApp:
    """Everything that one preview needs, put together."""

    def __init__(self, request: BuildRequest, port: int) -> None:
        """
        Begin to listen; nothing is built yet.

        Raises:
            BuildStopped: The settings cannot be used.
            OSError: No port is free.
        """
        self._request, self._site = request, PreviewSite.read(request)
        self._alone = hold(self._site.output)
        self._state = PreviewState(f"{time.time_ns():x}")
        self._pages = Pages(self._site.name, self._site.theme)
        self._url_history = UrlHistory()
        self._texts: tuple[TextSummary, ...] = ()
        self._checker = Checker(check_command(shown(self._site.content)), run, self._state.checked)
        answers = Answers(
            self._desk, self._stopped, self._missing, self._url_history.moved, keep_details
        )
        self._server = PreviewServer(
            free_port(port), Handler, self._site.output, self._state, answers
        )
        self._address = f"http://localhost:{self._server.server_port}"
        self._worker = Worker(
            BuildRequest(request.settings, {**request.override, "SITEURL": self._address})
        )
        self._serving = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._watch = Watch(
            [
                self._site.content,
                self._site.theme,
                Path("blog").absolute(),
                Path("plugins").absolute(),
            ],
            [Path(request.settings).absolute(), Path("pelicanconf.py").absolute()],
            self._site.posts.ignored,
        )
        self._next: dt.datetime | None = None
        self._asked = port
        self._told: frozenset[Finding] = frozenset()

    def run(self, *, browser: bool) -> None:
        """Serve, build, and build again at every change, and when a post's moment has come."""
        self._serving.start()
        self._watch.start()
        if self._asked not in (0, self._server.server_port):
            print(f"Port {self._asked} är upptagen, så sajten visas på en annan.")
        print(f"Sajten: {self._address}/\nSkrivbordet: {self._address}{DESK}")
        print("Avsluta med Ctrl+C.", flush=True)
        self._read_texts()
        self._build(set())
        if browser:
            webbrowser.open(f"{self._address}/")
        while True:
            paths = self._watch.take(_LOOK)
            if paths or (self._next and self._next <= self._now()):
                self._build(paths)

    def close(self) -> None:
        """Stop watching, serving and building."""
        self._watch.stop()
        if self._serving.is_alive():
            self._server.shutdown()
        self._server.server_close()
        self._worker.close()
        self._alone.release()

    def _begin_anew(self) -> None:
        """Load the program and the settings as they are now; wrong settings stop the build."""
        self._worker.restart()
        with suppress(BuildStopped):
            self._site = PreviewSite.read(self._request)
            self._pages = Pages(self._site.name, self._site.theme)

    def _build(self, paths: set[str]) -> None:
        """
        Build, and tell what became of it.

        What changes while a build reads may stop it: a file that was there a moment ago, half
        of one that is being saved.  That is nobody's mistake, so it is built again first.
        """
        for left in reversed(range(_ATTEMPTS)):
            if is_program(paths):
                self._begin_anew()
            started = self._now()
            outcome = self._worker.build()
            paths = self._watch.take(_PAUSE) if left and not outcome.delivered else set()
            if not paths:
                break
        self._read_texts()
        self._next = next_moment(self._texts, started)
        self._state.built(outcome)
        self._tell(outcome)

    def _now(self) -> dt.datetime:
        return dt.datetime.now(self._site.posts.zone)

    def _read_texts(self) -> None:
        """See which texts there are."""
        with suppress(OSError, BuildStopped):  # what went away just now is told by the build
            self._texts = read_texts(self._site.content, self._site.posts, self._now())
        self._url_history.note(self._texts)

    def _tell(self, outcome: Outcome) -> None:
        """Say on the terminal what is new since the build before."""
        for finding in outcome.findings:
            if finding not in self._told or finding.level is Level.ERROR:
                print(finding)
        self._told = frozenset(outcome.findings)
        seconds = f"{outcome.seconds:.1f}".replace(".", ",")
        said = outcome.message
        if outcome.delivered:
            said = f"Klart på {seconds} s. Anmärkningar: {len(outcome.findings)}."
        print(f"{self._now():%H:%M:%S} {said}", flush=True)

    def _desk(self) -> DeskPage:
        moment = self._state.now
        checked, is_fresh = self._checker.ask(moment.build)
        built = moment.outcome.findings if moment.outcome else ()
        desk = make_overview(self._texts, (*checked, *unheard(built, checked)))
        return self._pages.desk(moment, desk, is_fresh=is_fresh and moment.build > 0)

    def _missing(self) -> DeskPage:
        return self._pages.missing(self._state.now)

    def _stopped(self) -> DeskPage:
        return self._pages.stopped(self._state.now)
