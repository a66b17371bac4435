"""
Build the site again and again in one process.

The only module here that knows Pelican.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache
from pelican import Pelican
from pelican import log as pelican_log

from blog.build import current
from blog.errors import BuildStopped
from tools.build import read_site_settings, silence_pelican
from tools.cli import explain, keep_details
from tools.desk.outcome import Outcome

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

    from blog.findings import Finding
    from tools.desk.request import BuildRequest


class _Compiled(BytecodeCache):
    """Remembers compiled templates from build to build: a fifth of a build's time."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket*; Jinja sees to it that it belongs to the template as it is now."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what *bucket* holds."""
        self._known[bucket.key] = bucket.bytecode_to_string()


class Builder:
    """Builds one site; only one of them may live in a process."""

    def __init__(self, request: BuildRequest) -> None:
        """Make Pelican silent: what there is to say comes back from each build."""
        self._request, self._templates = request, _Compiled()
        self._log = silence_pelican()
        pelican_log.console.quiet = True

    def build(self) -> Outcome:
        """Build once.  Whatever goes wrong comes back as an outcome."""
        started = time.perf_counter()
        self._log.messages.clear()
        findings: tuple[Finding, ...] = ()
        message, delivered = "", False
        try:
            findings = self._run()
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

    def _run(self) -> tuple[Finding, ...]:
        settings = read_site_settings(self._request.settings, self._request.override)
        jinja = {**settings["JINJA_ENVIRONMENT"], "bytecode_cache": self._templates}
        site = Pelican({**settings, "JINJA_ENVIRONMENT": jinja})
        site.run()
        return tuple(current(site.settings).findings)

    def _theme(self) -> str:
        return str(Path(self._request.override.get("THEME", "theme")).absolute())


def _text_of(error: BaseException) -> str:
    """Give the text that a program may end with, as a plugin of its own kind does; "" for none."""
    return error.code if isinstance(error, SystemExit) and isinstance(error.code, str) else ""
