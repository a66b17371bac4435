"""
Build the site again and again in one process, and show single pages of it in between.

This module and finished_site.py are the only ones here that know Pelican.
"""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican, signals
from pelican import log as pelican_log

from blog.build import current
from blog.errors import BuildStopped
from tools.build import read_site_settings, silence_pelican
from tools.cli import explain, keep_details
from tools.desk.build.finished_site import FinishedSite, forget_contents
from tools.desk.build.hindrances import NO_SITE
from tools.desk.build.outcome import Outcome, SavedPages, UnsavedPage
from tools.desk.build.saved_documents import NotShownError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from pelican.generators import Generator

    from blog.findings import Finding
    from tools.desk.build.request import BuildRequest


class Builder:
    """Builds one site, and shows single pages of it; only one of them may live in a process."""

    def __init__(self, request: BuildRequest) -> None:
        """Make Pelican silent: what there is to say comes back from each build."""
        self._request = request
        self._is_fixed = False  # the settings say for which moment to build
        self._keep: Callable[[], FinishedSite] | None = None
        self._site: FinishedSite | None = None
        self._log = silence_pelican()
        pelican_log.console.quiet = True

    def build(self, moment: dt.datetime) -> Outcome:
        """Build once, for *moment*.  Whatever goes wrong comes back as an outcome."""
        started = time.perf_counter()
        self.forget()
        findings: tuple[Finding, ...] = ()
        message, delivered = "", False
        try:
            settings = self._settings(moment)
            self._run(settings)
            findings = tuple(current(settings).findings)
            delivered = True
        except BuildStopped as stop:
            findings, message = stop.findings, stop.message
        except (Exception, SystemExit) as error:  # noqa: BLE001  (never a traceback)
            found = explain(error, Path.cwd(), Path(self._theme()))
            findings = (found,) if found else ()
            self._log.explain(error)
            message = "" if found else _text_of(error) or keep_details(error)
        return Outcome(
            delivered=delivered,
            findings=tuple(sorted(set(findings), key=lambda finding: finding.sort_key)),
            message=message,
            seconds=time.perf_counter() - started,
        )

    def settle(self) -> None:
        """Make ready to show pages, when the outcome of a build has been told."""
        with suppress(Exception):  # raised again, and told, when a page is to be shown
            self._finished()

    def show(self, paths: frozenset[str], moment: dt.datetime) -> SavedPages:
        """
        Make the pages of texts that were saved, as the site that was built last has them.

        Args:
            paths: All that has changed on the disk since that build began, absolute.
            moment: When they were saved, aware.
        """
        try:
            site = self._finished()
            pages = site.show(paths, None if self._is_fixed else moment) if site else None
        except (BuildStopped, OSError):  # the build tells
            return SavedPages()
        except Exception as error:  # noqa: BLE001  (never a traceback)
            self._log.explain(error)
            return SavedPages(problem=keep_details(error, "Sidan kunde inte visas direkt"))
        return SavedPages(pages)

    def try_out(self, path: str, data: bytes, moment: dt.datetime) -> UnsavedPage:
        """
        Make the page that a text would have if it were saved, and leave the site as it is.

        Args:
            path: The text, below content/.
            data: What its file would hold.
            moment: When it would be saved, aware.
        """
        page, reason, save_as = None, NO_SITE, ""
        try:
            if site := self._finished():
                save_as = site.page_of(path)
                page = site.try_out(path, data, None if self._is_fixed else moment)
                reason = ""
        except NotShownError as why:
            reason = str(why)
        except (BuildStopped, OSError):  # the build tells
            pass
        except Exception as error:  # noqa: BLE001  (never a traceback)
            self._log.explain(error)
            reason = keep_details(error, "Sidan kunde inte visas direkt")
        return UnsavedPage(page, reason, save_as)

    def forget(self) -> None:
        """Let go of the site that was built last: its pages are shown no more."""
        self._keep = self._site = None
        self._log.messages.clear()
        forget_contents()

    def _run(self, settings: dict[str, Any]) -> None:
        generators: list[Generator] = []
        site = Pelican(settings)
        with signals.all_generators_finalized.connected_to(generators.extend):
            site.run()
        self._keep = partial(FinishedSite, settings, generators)

    def _finished(self) -> FinishedSite | None:
        if self._keep:
            self._site, self._keep = self._keep(), None
        return self._site

    def _settings(self, moment: dt.datetime) -> dict[str, Any]:
        settings = read_site_settings(self._request.settings, self._request.override)
        own = settings.get("POSTS_NOW")
        self._is_fixed = own is not None
        return {**settings, "POSTS_NOW": own or str(moment)}

    def _theme(self) -> str:
        return str(Path(self._request.override.get("THEME", "theme")).absolute())


def _text_of(error: BaseException) -> str:
    """Give the text that a program may end with, as a plugin of its own kind does; "" for none."""
    return error.code if isinstance(error, SystemExit) and isinstance(error.code, str) else ""
