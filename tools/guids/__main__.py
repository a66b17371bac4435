"""The command line of tools.guids: the only place that prints or sets an exit code."""

from __future__ import annotations

if __name__ == "__main__":  # on top, so that the guard sees the imports too
    from tools.cli import start

    start("tools.guids")

import secrets
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.settings import PostsSettings
from blog.files import shown, write_atomic
from blog.guids.assign import Assigned, assign_guids
from blog.ledger.disk import load_delivered, load_ledger
from blog.ledger.model import NAME, Kind
from blog.ledger.serialize import UnreadableLedger
from blog.settings import read_settings
from blog.urls import host, site_address
from tools.cli import Parser, Refused, guarded
from tools.guids.disk import posts_below

if TYPE_CHECKING:
    from collections.abc import Sequence


@guarded()
def main(argv: Sequence[str] | None = None) -> int:
    """Write the missing guids.  Return 1 if some post cannot have one."""
    arguments = _parser().parse_args(argv)
    settings = read_settings(arguments.settings)
    root, folder = _folders(arguments.folder, Path(settings["PATH"]))
    if not folder.exists():
        print(f"{arguments.folder} finns inte. Skriv en mapp, till exempel content.")
        return 2
    return _assign(root, folder, settings)


def _parser() -> Parser:
    parser = Parser("guid", "Ge varje publicerat inlägg en egen, varaktig Guid.")
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="MAPP", help="bara inläggen i den här mappen"
    )
    parser.add_settings("publishconf.py")
    return parser


def _assign(root: Path, folder: Path, settings: dict[str, Any]) -> int:
    posts = PostsSettings.from_pelican(settings)
    found = assign_guids(
        {path: (root / path).read_bytes() for path in posts_below(root, folder, posts)},
        former=_former(root, Path(settings["OUTPUT_PATH"])),
        domain=host(site_address(settings)),
        zone=posts.zone,
        chance=partial(secrets.token_hex, 8),
    )
    for path, assigned in found.items():
        _apply(root, path, assigned)
    given = sum(assigned.data is not None for assigned in found.values())
    print(f"Inlägg med Guid: {sum(bool(each.guid) for each in found.values())}. Nya: {given}.")
    return int(any(assigned.problem for assigned in found.values()))


def _former(root: Path, output: Path) -> dict[str, str]:
    """Give the guid that each file's post is known by: published, or else delivered last."""
    try:
        ledger = load_ledger(root)
    except UnreadableLedger as error:
        raise Refused(f"{shown(root / NAME)}:{error.line}: {error.message} {error.hint}") from None
    posts = [entry for entry in ledger if entry.kind is Kind.POST]
    known = sorted([*load_delivered(output), *posts], key=lambda entry: not entry.gone)
    return {entry.file: entry.key for entry in known}


def _folders(given: Path | None, content: Path) -> tuple[Path, Path]:
    """Give the content folder that holds what was given, and the folder to work on."""
    folder, content = (given or content).resolve(), content.resolve()
    return (content if folder.is_relative_to(content) else folder), folder


def _apply(root: Path, path: str, assigned: Assigned) -> None:
    place = shown(root / path)
    if assigned.problem:
        print(f"{place}: {assigned.problem} Inlägget fick ingen Guid.")
    elif assigned.data is not None:
        write_atomic(root / path, assigned.data)
        print(f"{place}: Guid: {assigned.guid}")
