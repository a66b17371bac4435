"""The command line of the desk: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.desk")

import signal
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from tools.cli import Parser, Refused, guarded, port
from tools.desk.app import PreviewApp
from tools.desk.build.request import BuildRequest
from tools.desk.door import way_in
from tools.desk.lock import AlreadyOpen

if TYPE_CHECKING:
    from collections.abc import Sequence

PORT = 8000
_say = partial(print, flush=True)


@guarded(failed="Skrivbordet är avbrutet")
def main(argv: Sequence[str] | None = None) -> int:
    """Serve the desk and the site until Ctrl+C.  Return 1 if it cannot even begin."""
    arguments = _parser().parse_args(argv)
    override = {"PATH": arguments.content, "OUTPUT_PATH": arguments.output}
    given = {name: str(Path(value).absolute()) for name, value in override.items() if value}
    try:
        preview = PreviewApp(BuildRequest(arguments.settings, given), arguments.port, _say)
    except AlreadyOpen as other:
        return _open_again(other, browser=not arguments.no_browser)
    except BuildStopped as problem:
        raise Refused(f"Skrivbordet kan inte öppnas. {problem}") from problem
    try:
        preview.run(browser=not arguments.no_browser)
    except KeyboardInterrupt:
        print("\nSkrivbordet är avslutat.", flush=True)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl+C says no more
        preview.close()
    return 0


def _open_again(other: AlreadyOpen, *, browser: bool) -> int:
    """Open one more tab of the desk that is open already."""
    address = way_in(other.output)
    if not address or not browser or not webbrowser.open(address):
        raise Refused(f"Skrivbordet kan inte öppnas. {other}")
    print("Skrivbordet är redan öppet. Det visas i en ny flik i webbläsaren.")
    return 0


def _parser() -> Parser:
    parser = Parser("desk", "Öppna skrivbordet: skriv, se och publicera i webbläsaren.")
    parser.add_argument(
        "content", nargs="?", metavar="MAPP", help="mappen med texter, om det inte är content"
    )
    parser.add_argument(
        "-o", "--output", metavar="MAPP", help="mappen för sajten, om det inte är preview"
    )
    parser.add_argument(
        "-p",
        "--port",
        type=port,
        default=PORT,
        metavar="PORT",
        help="en annan port än %(default)s",
    )
    parser.add_argument("--no-browser", action="store_true", help="öppna inte webbläsaren")
    parser.add_settings("pelicanconf.py")
    return parser
