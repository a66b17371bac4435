"""The command line of tools.new: the only place that prints or sets an exit code."""

from __future__ import annotations

import argparse
import datetime as dt
import errno
import os
import runpy
import secrets
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.loader import shown
from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.documents.slug import slugify
from blog.errors import BuildStopped
from blog.files import write_new
from blog.guids.assign import new_guid
from blog.manuscript.draft import Draft, one_line, write_draft
from blog.urls import host, site_address
from tools.cli.explain import keep_details
from tools.new.disk import free_names, read_texts
from tools.new.editor import editor_command
from tools.new.known import same_address, tags_in_use
from tools.word.manuscript import Manuscript, read_manuscript
from tools.word.package import WordProblem

if TYPE_CHECKING:
    from collections.abc import Sequence


_WHY: dict[type[OSError], str] = {
    FileExistsError: "finns redan",
    FileNotFoundError: "finns inte",
    NotADirectoryError: "ligger inte i en mapp",
    PermissionError: "får du inte läsa eller ändra",
}


class RefusedError(Exception):
    """No post was begun.  The text says why in Swedish, and what to do."""


def main(argv: Sequence[str] | None = None, now: dt.datetime | None = None) -> int:
    """
    Begin a new post.  Return 1, with nothing written, if that cannot be done.

    Args:
        argv: The command line.
        now: The moment, aware; None for the clock's.
    """
    arguments = _parser().parse_args(argv)
    try:
        settings = runpy.run_path(arguments.settings)
        path, lost = _begin(arguments, settings, now)
    except (RefusedError, WordProblem, BuildStopped) as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Inget har skrivits: {error.filename} {_why(error)}.", file=sys.stderr)
        return 1
    except Exception as error:  # noqa: BLE001  (the director must never meet a traceback)
        print(keep_details(error), file=sys.stderr)
        return 1
    for sentence in lost:
        print(sentence)
    print(path)
    _edit(path)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="new", description="Börja ett nytt inlägg.")
    parser.add_argument("title", nargs="?", default="", metavar="RUBRIK")
    parser.add_argument(
        "--word", type=Path, metavar="FIL", help="hämta texten ur ett Worddokument"
    )
    parser.add_argument("--date", metavar="DATUM", help="datum, om det inte är i dag")
    parser.add_argument("--settings", default="publishconf.py", metavar="FIL")
    return parser


def _begin(
    arguments: argparse.Namespace, settings: dict[str, Any], now: dt.datetime | None
) -> tuple[str, tuple[str, ...]]:
    """Write the post; give its file and what of a Word document did not come along."""
    posts = PostsSettings.from_pelican(settings)
    now = now or dt.datetime.now(posts.zone)
    root = Path(settings["PATH"])
    title = one_line(arguments.title)
    manuscript = _read_word(arguments.word, title) if arguments.word else None
    if manuscript:
        title = manuscript.title or one_line(arguments.word.stem.replace("_", " "))
    draft = _draft(title, _date(arguments.date, posts, now), settings)
    collection = read_texts(root, posts, now)
    if (root / draft.path).exists():
        raise RefusedError(
            f"{shown(root / draft.path)} finns redan, och den är orörd. Öppna den, eller välj en "
            "annan rubrik."
        )
    if other := same_address(collection, draft, posts.addresses):
        raise RefusedError(
            f"{shown(root / other.path)} har redan samma adress. Välj en annan rubrik."
        )
    files, lost = _files(root, draft, tags_in_use(collection), manuscript, settings)
    write_new(root, files)
    return shown(root / draft.path), lost


def _read_word(path: Path, title: str) -> Manuscript:
    try:
        return read_manuscript(path.read_bytes(), title)
    except OSError:
        raise RefusedError(
            f"{path} går inte att öppna. Kontrollera namnet, och stäng dokumentet i Word."
        ) from None


def _date(written: str | None, posts: PostsSettings, now: dt.datetime) -> dt.datetime:
    if not written:
        return now.astimezone(posts.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        return parse_date(written, zone=posts.zone)
    except DateProblem as why:
        raise RefusedError(
            f"Datumet ”{written}” {why}. Skriv år-månad-dag, till exempel 2026-11-22."
        ) from None


def _draft(title: str, date: dt.datetime, settings: dict[str, Any]) -> Draft:
    slug = slugify(title)
    if not slug:
        said = (
            f"Av rubriken ”{title}” går det inte att göra en adress"
            if title
            else "Rubriken saknas"
        )
        raise RefusedError(
            f"{said}. Skriv en rubrik med bokstäver eller siffror, till exempel: "
            'inv new "En vanlig måndag"'
        )
    domain = host(site_address(settings))
    return Draft(
        title=title, slug=slug, date=date, guid=new_guid(domain, date, secrets.token_hex(8))
    )


def _files(
    root: Path,
    draft: Draft,
    tags: Sequence[str],
    manuscript: Manuscript | None,
    settings: dict[str, Any],
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Give what to write, by path below content/, and what did not come along."""
    if manuscript is None:
        return {draft.path: write_draft(draft, tags).encode()}, ()
    renderer = Renderer(settings["MARKDOWN"])
    kinds = [picture.kind for picture in manuscript.pictures]
    names = free_names(root, f"bilder/{draft.date:%Y}", draft.slug, kinds)
    pictures = dict(zip(manuscript.pictures, names, strict=True))
    body, lost = manuscript.write(
        {picture: f"/{name}" for picture, name in pictures.items()},
        lambda markdown: renderer(fix_markdown(markdown), draft.title, settings["DEFAULT_LANG"]),
    )
    files = {name: picture.data for picture, name in pictures.items()}
    return files | {draft.path: write_draft(draft, tags, body=body, lost=lost).encode()}, lost


def _why(error: OSError) -> str:
    """Say in Swedish why a file could not be read or written."""
    if error.errno == errno.ENOSPC:
        return "får inte plats, för disken är full"
    for kind, why in _WHY.items():
        if isinstance(error, kind):
            return why
    return "går inte att läsa eller skriva"


def _edit(path: str) -> None:
    """Open the post in the director's own program, if she has named one and is there."""
    command = editor_command(os.environ, path, windows=os.name == "nt")
    if command and sys.stdin.isatty() and sys.stdout.isatty():
        try:
            subprocess.run(command, check=False)
        except OSError:
            print(f"{command[0]} går inte att starta. Öppna filen själv.", file=sys.stderr)


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):  # what a terminal cannot show must not stop us
        sys.stdout.reconfigure(errors="backslashreplace")
    raise SystemExit(main())
