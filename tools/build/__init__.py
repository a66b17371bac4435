"""
Build the site: ``python -m tools.build``.

Commands that run Pelican for something else begin in the same way, with what is here.
Pelican itself is loaded when it is used, for this is loaded before there is a guard.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.errors import BuildStopped

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATHS = ("PATH", "OUTPUT_PATH", "THEME")


class LogCollector(logging.Handler):
    """
    Keeps what Pelican logs, in English, for the details after a failure.

    Attributes:
        messages: What has been logged.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.messages.append(record.getMessage())

    def explain(self, error: BaseException) -> None:
        """Let *error* tell, in its details, what Pelican logged before it was raised."""
        for message in self.messages:
            error.add_note(f"Pelican: {message}")


def silence_pelican() -> LogCollector:
    """Keep Pelican from writing to the terminal, and make each of its warnings an error."""
    import pelican
    from pelican import log
    from rich.console import Console

    collector = LogCollector()
    # A warning that nobody acts on is an error that nobody sees.
    log.init(logging.WARNING, fatal="warnings", handler=collector)
    pelican.console = Console(quiet=True)  # it sums up in English what plugins.staging says
    return collector


def read_site_settings(path: str, override: Mapping[str, Any]) -> dict[str, Any]:
    """
    Give Pelican's settings for a build.

    Args:
        path: The settings file; paths in it are relative to its folder.
        override: What is set instead of what it says, with absolute paths.

    Raises:
        BuildStopped: The settings cannot be read, or there is no folder of texts.
    """
    from pelican.settings import read_settings as complete

    from blog.settings import read_settings

    own = read_settings(path, {name: override[name] for name in ("PATH",) if name in override})
    folder = Path(path).absolute().parent
    texts = override.get("PATH") or own.get("PATH") or ""
    if not texts or not (folder / texts).is_dir():
        raise BuildStopped(f"Inget har byggts: mappen {texts or 'med texter'} finns inte.")
    absolute = {name: str(folder / own[name]) for name in _PATHS if own.get(name)}
    plugins = [str(folder / each) for each in own.get("PLUGIN_PATHS", [])]
    settings: dict[str, Any] = complete(
        override={**own, **absolute, "PLUGIN_PATHS": plugins, **override}
    )
    return settings
