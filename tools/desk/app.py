"""One preview: everything that it needs, put together."""

from __future__ import annotations

import datetime as dt
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.files import shown
from blog.findings import Level, unheard
from tools.cli import keep_details
from tools.desk.build.request import BuildRequest, PreviewSite
from tools.desk.build.worker_pair import WorkerPair
from tools.desk.check import Checker, check_command, run
from tools.desk.door import Door
from tools.desk.live.live import Live
from tools.desk.lock import hold
from tools.desk.overview import Overview, make_overview
from tools.desk.rebuilds import Hooks, Rebuilds
from tools.desk.serve import Served
from tools.desk.state import PreviewState
from tools.desk.texts import TextIndex, TextSummary
from tools.desk.url_history import UrlHistory
from tools.desk.view import View
from tools.desk.watch import Watch
from tools.publish.api import memory_stamps

if TYPE_CHECKING:
    from collections.abc import Callable

    from blog.findings import Finding
    from tools.desk.build.outcome import Outcome

_LOOK = 0.5  # seconds between two looks at the clock


class PreviewApp:
    """A preview, from its first word on the terminal to the last."""

    def __init__(self, request: BuildRequest, port: int, say: Callable[[str], None]) -> None:
        """
        Begin to listen; nothing is built yet.

        Args:
            request: What to show.
            port: Where to listen, or 0 for a port of the system's choice.
            say: Tells the director something, on the terminal.

        Raises:
            BuildStopped: The settings cannot be used.
            OSError: No port is free.
        """
        self._request, self._site, self._say = request, PreviewSite.read(request), say
        self._alone, self._door = hold(self._site.output), Door(self._site.output)
        self._state = PreviewState(f"{time.time_ns():x}")
        self._url_history = UrlHistory()
        self._index = TextIndex()
        self._built = self._index.edition
        self._told: frozenset[Finding] = frozenset()
        self._published = memory_stamps(Path.cwd())
        self._checker = Checker(check_command(shown(self._site.content)), run, self._state.checked)
        self._asked, self._served = port, Served(self._site, self._state, port)
        self._watch = self._watched()
        override = {**request.override, "SITEURL": self._served.site.rstrip("/")}
        pair = WorkerPair(BuildRequest(request.settings, override))
        self._live = Live(
            pair, self._site.content, now=self._now, site=lambda: self._state.now.site
        )
        hooks = Hooks(
            now=self._now,
            begin_anew=self._begin_anew,
            read=self._read_built,
            tell=self._tell,
            report=keep_details,
        )
        self._rebuilds = Rebuilds(pair, self._watch, self._state, hooks, self._site)

    def run(self, *, browser: bool) -> None:
        """
        Serve, build, and build again at every change, and when a post's moment has come.

        Args:
            browser: Open a browser; else an address that opens the desk, once, is said.
        """
        view = View(
            texts=self._read,
            overview=self._overview,
            now=self._now,
            settings_changed=self._read_settings,
        )
        self._served.start(view, self._url_history, keep_details, self._live)
        self._watch.start()
        if self._asked not in (0, self._served.port):
            self._say(f"Port {self._asked} är upptagen, så skrivbordet visas på en annan.")
        self._say(f"Skrivbordet: {self._served.desk}\nSajten: {self._served.site}")
        self._rebuilds.begin()
        self._read()  # the desk is there before the first site
        self._open(self._served.way_in(), browser=browser)
        self._door.open(self._served)
        self._say("Avsluta med Ctrl+C.")
        while True:
            self._rebuilds.follow(_LOOK)
            self._follow_readers()

    def _open(self, address: str, *, browser: bool) -> None:
        if not browser or not webbrowser.open(address):
            self._say(f"Öppna i webbläsaren, en gång: {address}")

    def close(self) -> None:
        """Stop watching, serving and building."""
        self._watch.stop()
        self._served.close()
        self._live.close()
        self._rebuilds.close()
        self._door.shut()
        self._alone.release()

    def _follow_readers(self) -> None:
        """Renew the desk when readers see something else, whoever has published or undone."""
        former, self._published = self._published, memory_stamps(Path.cwd())
        if self._published != former:
            self._state.checked()

    def _watched(self) -> Watch:
        program = [Path("blog").absolute(), Path("plugins").absolute()]
        settings = [Path(self._request.settings).absolute(), Path("pelicanconf.py").absolute()]
        return Watch(
            [self._site.content, self._site.theme, *program], settings, self._site.posts.ignored
        )

    def _begin_anew(self) -> None:
        self._read_settings()
        self._live.restart()

    def _read_settings(self) -> None:
        """Take the settings as they are now; wrong ones stop the build, which tells."""
        with suppress(BuildStopped):
            self._site = PreviewSite.read(self._request)
            self._served.follow(self._site)

    def _now(self) -> dt.datetime:
        return dt.datetime.now(self._site.posts.zone)

    def _read(self) -> tuple[TextSummary, ...]:
        """Give the texts as they are on the disk."""
        texts = self._index.read(self._site.content, self._site.posts, self._now())
        self._url_history.note(texts)
        return texts

    def _read_built(self) -> tuple[TextSummary, ...]:
        """Give the texts when a build has ended, and know which it was about."""
        self._read_settings()  # the director may have changed what her site is called
        texts = self._read()
        self._built = self._index.edition
        return texts

    def _tell(self, outcome: Outcome) -> None:
        """Say on the terminal what is new since the build before."""
        for finding in outcome.findings:
            if finding not in self._told or finding.level is Level.ERROR:
                self._say(str(finding))
        self._told = frozenset(outcome.findings)
        seconds = f"{outcome.seconds:.1f}".replace(".", ",")
        said = outcome.message
        if outcome.delivered:
            said = f"Klart på {seconds} s. Anmärkningar: {len(outcome.findings)}."
        self._say(f"{self._now():%H.%M.%S} {said}")

    def _overview(self, texts: tuple[TextSummary, ...]) -> tuple[Overview, bool]:
        """Give all that lies on the desk, and whether the check has seen all of it."""
        moment = self._state.now
        if moment.site:  # a text may be opened next
            self._live.warm()
        is_built = not self._rebuilds.is_building and self._built == self._index.edition
        checked, is_fresh = self._checker.ask(moment.build, may_start=is_built)
        built = moment.outcome.findings if moment.outcome else ()
        found = make_overview(texts, (*checked, *unheard(built, checked)))
        return found, is_fresh and is_built and moment.build > 0
