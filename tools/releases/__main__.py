"""The command line of the list of releases: the only place here that prints."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.releases")

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from blog.documents.settings import PostsSettings
from blog.settings import read_settings
from tools.cli import Parser, guarded
from tools.publish.api import open_target, read_targets, releases, version
from tools.publish.api import terminal as ask

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from tools.publish.api import Published


@guarded(failed="Versionerna går inte att läsa")
def main(argv: Sequence[str] | None = None) -> int:
    """List the releases, newest first."""
    arguments = _parser().parse_args(argv)
    target = read_targets(Path("publish.toml")).get(arguments.target)
    zone = PostsSettings.from_pelican(read_settings(arguments.settings)).zone
    with closing(open_target(target, Path.cwd(), ask())) as opened:
        found = releases(opened)
    print("\n".join(_line(each, zone) for each in found) or "Inget är publicerat än.")
    return 0


def _parser() -> Parser:
    parser = Parser("releases", "Visa vilka versioner av sajten som finns sparade.")
    parser.add_argument("--target", metavar="NAMN", help="ett annat mål i publish.toml")
    parser.add_settings("publishconf.py")
    return parser


def _line(published: Published, zone: dt.tzinfo) -> str:
    shown = "visas nu" if published.is_live else "sparad"
    name = version(published.record.id, zone)
    return "  ".join([f"{name[0].upper()}{name[1:]}", shown, *_changed(published)])


def _changed(published: Published) -> Iterator[str]:
    if published.record.note:
        yield published.record.note
    elif published.changes:
        added, changed, removed = map(len, published.changes)
        yield f"{added} nya, {changed} ändrade och {removed} borttagna filer"
