"""The command line of the build: the only place here that prints or sets an exit code."""

from __future__ import annotations

import argparse
import logging
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pelican
from pelican import Pelican, signals
from pelican import log as pelican_log
from pelican.settings import get_settings_from_file, read_settings
from rich.console import Console

from blog.errors import BuildStopped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.status import Status

DETAILS = Path(".build-error.log")


class Collector(logging.Handler):
    """Keeps what Pelican has to say, in English, for the details after a failure."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.said.append(record.getMessage())


def main(argv: Sequence[str] | None = None) -> int:
    """Build the site.  Return 1, with the former site untouched, if anything is wrong."""
    arguments = _parser().parse_args(argv)
    collector = Collector()
    # A warning nobody acts on is an error nobody sees: it stops the build like an error.
    pelican_log.init(logging.WARNING, fatal="warnings", handler=collector)
    pelican.console = Console(quiet=True)  # it sums up in English what plugins.staging has said
    try:
        _build(arguments)
    except BuildStopped as stop:
        print(stop, file=sys.stderr)
    except KeyboardInterrupt:
        print("Avbrutet. Den tidigare sajten är orörd.", file=sys.stderr)
    except Exception as error:  # noqa: BLE001  (the director must never meet a traceback)
        _explain(error, collector.said)
    else:
        return 0
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build", description="Bygg sajten.")
    parser.add_argument("content", nargs="?", default=None, help="mappen med texter")
    parser.add_argument("-s", "--settings", default="publishconf.py", help="inställningsfilen")
    parser.add_argument("-o", "--output", default=None, help="mappen för den färdiga sajten")
    return parser


def _build(arguments: argparse.Namespace) -> None:
    override = {"PATH": arguments.content, "OUTPUT_PATH": arguments.output}
    given = {name: str(Path(value).absolute()) for name, value in override.items() if value}
    require_content(arguments.settings, given)
    with pelican_log.console.status("Läser texterna …") as status:
        site = Pelican(read_settings(arguments.settings, override=given))
        _run(site, status)
    place = Path(site.settings["OUTPUT_PATH"])
    shown = place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else place
    print(f"Sajten ligger i {shown}.")


def require_content(settings: str, override: Mapping[str, str]) -> None:
    """
    Stop, in Swedish, when the folder of texts is missing: Pelican does so in English.

    Args:
        settings: The settings file.
        override: What is set instead of what it says.

    Raises:
        BuildStopped: There is no such folder.
    """
    path = override.get("PATH") or get_settings_from_file(settings).get("PATH") or ""
    root = Path(settings).parent / path
    if not path or not root.is_dir():
        raise BuildStopped(f"Inget har byggts: mappen {path or 'med texter'} finns inte.")


def _run(site: Pelican, status: Status) -> None:
    written = 0

    def count(_path: str, **_: Any) -> None:
        nonlocal written
        written += 1
        status.update(f"Skriver sidorna … {written}")

    with signals.content_written.connected_to(count):
        site.run()


def _explain(error: Exception, said: Sequence[str]) -> None:
    details = ["".join(traceback.format_exception(error)), *said]
    DETAILS.write_text("\n".join(details), "utf-8")
    print(
        "Sajten kunde inte byggas, och den tidigare är orörd. Felet ligger i programmet, "
        f"inte i texterna: visa filen {DETAILS} för den som sköter det.",
        file=sys.stderr,
    )


if __name__ == "__main__":
    raise SystemExit(main())
