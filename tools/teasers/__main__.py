"""The command line: the only place that runs Pelican, prints and sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.teasers")

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator

from plugins.teaser.settings import TeaserSettings
from tools.build import read_site_settings
from tools.cli import Parser, guarded, shown_progress
from tools.teasers.table import make_rows, render_json, render_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LISTS = ("articles", "translations", "hidden_articles", "drafts")


class _EnoughError(Exception):
    """Everything has been read and nothing needs to be written."""


class _Watcher:
    """Sees the articles when every plugin has had its turn, and stops before writing."""

    def __init__(self) -> None:
        self.articles: list[Any] = []

    def keep(self, generators: Sequence[Any]) -> None:
        """Remember the articles, newest first, then hidden ones and drafts."""
        for generator in generators:
            if isinstance(generator, ArticlesGenerator):
                self.articles += [post for name in _LISTS for post in getattr(generator, name)]

    def stop(self, pelican: Pelican) -> None:
        """Stop when Pelican asks for a writer: all teasers are made by then."""
        raise _EnoughError


@guarded()
def main(argv: Sequence[str] | None = None) -> int:
    """Print the posts' teasers.  Return 0; an error in the texts stops with exit code 1."""
    options = _parser().parse_args(argv)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as output:
        override = {"OUTPUT_PATH": str(Path(output, "site"))}
        if options.folder is not None:
            override["PATH"] = str(options.folder.resolve())
        settings = read_site_settings(options.settings, override)
        with shown_progress():
            posts = list(_read_posts(settings))

    teaser_settings = TeaserSettings.from_pelican(settings)
    rows = make_rows(posts, teaser_settings)
    width = shutil.get_terminal_size((100, 24)).columns
    print(render_json(rows) if options.json else render_table(rows, width), end="")
    return 0


def _parser() -> Parser:
    parser = Parser("teasers", "Visa alla inläggs ingresser så som en läsare ser dem.")
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="MAPP",
        help="mappen med texter",
    )
    parser.add_argument("--json", action="store_true", help="skriv JSON i stället för en tabell")
    parser.add_settings("pelicanconf.py")
    return parser


def _read_posts(settings: dict[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """Run Pelican until the teasers are made; yield title, teaser and file of each post."""
    watcher = _Watcher()
    pelican = Pelican(settings)
    signals.all_generators_finalized.connect(watcher.keep)
    signals.get_writer.connect(watcher.stop)
    try:
        pelican.run()
    except _EnoughError:
        pass
    finally:
        signals.all_generators_finalized.disconnect(watcher.keep)
        signals.get_writer.disconnect(watcher.stop)
    for article in watcher.articles:
        source = getattr(article, "source", article.relative_source_path)
        yield article.title, article.teaser, source
