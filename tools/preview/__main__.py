"""The command line of the preview: the only place here that prints or sets an exit code."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import threading
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.errors import BuildStopped
from plugins.findings import Level
from plugins.posts.disk import shown
from tools.preview.check import Checker, lint_command, run
from tools.preview.desk import make_desk
from tools.preview.explain import keep_details
from tools.preview.order import Order, Site
from tools.preview.pages import Page, Pages
from tools.preview.served import DESK
from tools.preview.server import Answers, PreviewServer, free_port
from tools.preview.state import State
from tools.preview.texts import Text, read_texts
from tools.preview.watch import changes, is_program
from tools.preview.whereabouts import Whereabouts
from tools.preview.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.findings import Finding
    from tools.preview.outcome import Outcome

PORT = 8000


def main(argv: Sequence[str] | None = None) -> int:
    """Show the site until Ctrl+C.  Return 1 if it cannot even begin."""
    arguments = _parser().parse_args(argv)
    override = {"PATH": arguments.content, "OUTPUT_PATH": arguments.output}
    given = {name: str(Path(value).absolute()) for name, value in override.items() if value}
    try:
        preview = Preview(Order(arguments.settings, given), arguments.port)
    except (BuildStopped, OSError) as problem:
        print(f"Förhandsvisningen kan inte visas. {problem}", file=sys.stderr)
        return 1
    try:
        preview.run(browser=not arguments.no_browser)
    except KeyboardInterrupt:
        print("\nFörhandsvisningen är avslutad.")
    finally:
        preview.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="preview", description="Visa sajten medan du skriver.")
    parser.add_argument("content", nargs="?", default=None, help="mappen med texter")
    parser.add_argument("-p", "--port", type=int, default=PORT, help="porten (%(default)s)")
    parser.add_argument("-s", "--settings", default="pelicanconf.py", help="inställningsfilen")
    parser.add_argument("-o", "--output", default=None, help="mappen för den färdiga sajten")
    parser.add_argument("--no-browser", action="store_true", help="öppna ingen webbläsare")
    return parser


class Preview:
    """Everything that one preview needs, put together."""

    def __init__(self, order: Order, port: int) -> None:
        """
        Begin to listen; nothing is built yet.

        Raises:
            BuildStopped: The settings cannot be used.
            OSError: No port is free.
        """
        self._order, self._site = order, Site.read(order)
        self._state = State(f"{time.time_ns():x}")
        self._pages = Pages(self._site.name, self._site.theme)
        self._whereabouts = Whereabouts()
        self._texts: tuple[Text, ...] = ()
        self._checker = Checker(lint_command(shown(self._site.content)), run, self._state.checked)
        answers = Answers(self._desk, self._stopped, self._whereabouts.moved, keep_details)
        self._server = PreviewServer(free_port(port), self._site.output, self._state, answers)
        self._address = f"http://localhost:{self._server.server_port}"
        self._worker = Worker(Order(order.settings, {**order.override, "SITEURL": self._address}))
        self._files = [Path(order.settings).absolute(), Path("pelicanconf.py").absolute()]
        self._asked = port
        self._told: frozenset[Finding] = frozenset()

    def run(self, *, browser: bool) -> None:
        """Serve, build, and build again at every change."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        if self._asked not in (0, self._server.server_port):
            print(f"Port {self._asked} är upptagen, så sajten visas på en annan.")
        print(f"Sajten: {self._address}/\nSkrivbordet: {self._address}{DESK}")
        print("Avsluta med Ctrl+C.", flush=True)
        self._read_texts()
        self._build()
        if browser:
            webbrowser.open(f"{self._address}/")
        folders = [self._site.content, self._site.theme, Path("plugins").absolute()]
        there = [folder for folder in folders if folder.is_dir()]
        for paths in changes(there, self._files, threading.Event()):
            if is_program(paths):
                self._begin_anew()
            self._build()

    def close(self) -> None:
        """Stop serving and building."""
        self._server.server_close()
        self._worker.close()

    def _begin_anew(self) -> None:
        """Load the program and the settings as they are now; faulty settings stop the build."""
        self._worker.restart()
        with suppress(BuildStopped):
            self._site = Site.read(self._order)
            self._pages = Pages(self._site.name, self._site.theme)

    def _build(self) -> None:
        outcome = self._worker.build()
        now = self._read_texts()
        self._state.built(outcome)
        self._tell(outcome, now)

    def _read_texts(self) -> dt.datetime:
        """See which texts there are; give the moment of it."""
        now = dt.datetime.now(self._site.posts.zone)
        with suppress(OSError, BuildStopped):  # what went away just now is told by the build
            self._texts = read_texts(self._site.content, self._site.posts, now)
        self._whereabouts.note(self._texts)
        return now

    def _tell(self, outcome: Outcome, now: dt.datetime) -> None:
        """Say on the terminal what is new since the build before."""
        for finding in outcome.findings:
            if finding not in self._told or finding.level is Level.FAULT:
                print(finding)
        self._told = frozenset(outcome.findings)
        seconds = f"{outcome.seconds:.1f}".replace(".", ",")
        said = outcome.message
        if outcome.delivered:
            said = f"Klart på {seconds} s. Anmärkningar: {len(outcome.findings)}."
        print(f"{now:%H:%M:%S} {said}", flush=True)

    def _desk(self) -> Page:
        moment = self._state.now
        checked, is_fresh = self._checker.ask(moment.build)
        built = moment.outcome.findings if moment.outcome else ()
        desk = make_desk(self._texts, (*checked, *built))
        return self._pages.desk(moment, desk, is_fresh=is_fresh and moment.build > 0)

    def _stopped(self) -> Page:
        return self._pages.stopped(self._state.now)


if __name__ == "__main__":
    raise SystemExit(main())
