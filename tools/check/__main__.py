"""The command line of the check: the only place here that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.check")

import argparse
import datetime as dt
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.cache import DEFAULT_FOLDER, build_cache
from blog.documents.settings import PostsSettings
from blog.files import shown
from blog.findings import Finding, Level, listed
from blog.rules.check import check
from blog.rules.index.load import read_content
from blog.rules.index.strip import strip_files
from blog.settings import read_settings
from blog.swedish.spelling.store import save_checker
from tools.check.api import speller_of, word_cache
from tools.check.language import SWEDISH
from tools.check.report import as_annotation, as_json, columns, summary
from tools.cli import Parser, guarded, shown_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.rules.index.load import Content
    from blog.rules.judgement import Judgement


@guarded(interrupted="Avbrutet. Inget har ändrats.")
def main(argv: Sequence[str] | None = None) -> int:
    """Check a content folder, or a part of one.  Return 1 if there is an error in it."""
    arguments = _parser().parse_args(argv)
    settings = read_settings(arguments.settings)
    root, scope = folders(arguments.folder, Path(settings["PATH"]))
    if not scope.exists():
        print(f"{arguments.folder} finns inte. Skriv en mapp, till exempel content.")
        return 2
    memory = arguments.memory or settings.get("POSTS_CACHE", DEFAULT_FOLDER)
    ask = partial(look, root, settings, memory=memory, spelling=arguments.spelling)
    with shown_progress():
        content, judgement = ask()
    if arguments.fix:
        with_metadata = [file.path for file in content.index.files if file.scan.metadata]
        wanted = [path for path in with_metadata if _is_within(root / path, scope)]
        fixed, left = strip_files(root, content.shown, wanted)
        content, judgement = ask()
        _tell(arguments.json, fixed, left)
    found = _told_within(judgement.findings, root, scope)
    _print(arguments, content, judgement, found)
    return int(any(finding.level is Level.ERROR for finding in found))


def look(
    root: Path, settings: dict[str, Any], *, memory: object, spelling: bool = True
) -> tuple[Content, Judgement]:
    """
    Read a content folder and check it.

    Args:
        root: The folder.
        settings: Pelican's, with which it would be published.
        memory: The folder of the cache in which what was read and found is kept.
        spelling: False for a check that judges no words.
    """
    posts = PostsSettings.from_pelican(settings)
    now = posts.now or dt.datetime.now(posts.zone)
    words = word_cache(memory)
    judge = speller_of(root, words) if spelling else None
    content = read_content(
        root,
        settings=settings,
        now=now,
        speller=judge,
        language=SWEDISH,
        cache=build_cache(memory),
    )
    judgement = check(content)
    if judge:
        save_checker(words, judge)
    return content, judgement


def folders(given: Path | None, content: Path) -> tuple[Path, Path]:
    """Give the content folder to read, and the part of it to report on."""
    wanted, content = (given or content).resolve(), content.resolve()
    if wanted.is_relative_to(content):
        return content, wanted
    return (wanted if wanted.is_dir() else wanted.parent), wanted


def _parser() -> Parser:
    parser = Parser("check", "Granska texter, bilder och dokument.")
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="MAPP",
        help="bara den här mappen eller filen",
    )
    parser.add_argument(
        "--fix", action="store_true", help="ta bort gömda uppgifter ur bilder och dokument"
    )
    parser.add_argument("--json", action="store_true", help="skriv svaret som JSON")
    parser.add_argument("--github", action="store_true", help="skriv svaret för GitHub")
    parser.add_argument(
        "--no-spelling", dest="spelling", action="store_false", help="hoppa över stavningen"
    )
    parser.add_argument("--memory", type=Path, help=argparse.SUPPRESS)
    parser.add_settings("publishconf.py")
    return parser


def _told_within(findings: Sequence[Finding], root: Path, scope: Path) -> Sequence[Finding]:
    """Give the findings about what lies in *scope*."""
    paths = {finding.path for finding in findings}
    place = f"{shown(root)}/"
    if scope == root:  # for a whole folder, most can be told by their names
        paths = {path for path in paths if not path.startswith(place)}
    outside = {path for path in paths if not _is_within(Path(path), scope)}
    return [finding for finding in findings if finding.path not in outside]


def _is_within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder)


def _tell(quiet: bool, fixed: Sequence[str], left: Sequence[str]) -> None:
    out = sys.stderr if quiet else sys.stdout
    for place in fixed:
        print(f"{place}: gömda uppgifter borttagna.", file=out)
    for place in left:
        print(
            f"{place}: uppgifterna går inte att ta bort utan att röra bilden. "
            "Spara den på nytt i ett bildprogram.",
            file=out,
        )


def _annotations(content: Content, found: Sequence[Finding]) -> str:
    places = columns(content, found)
    return "\n".join(as_annotation(finding, places.get(finding)) for finding in found)


def _print(
    arguments: argparse.Namespace, content: Content, judgement: Judgement, found: Sequence[Finding]
) -> None:
    if arguments.json:
        print(as_json(found, columns(content, found)))
        return
    said = _annotations(content, found) if arguments.github else listed(found)
    print("\n".join(filter(None, [said, summary(content, judgement.readability, found)])))
