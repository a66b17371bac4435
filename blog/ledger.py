"""
The ledger of guids: which post was published under which.

A reader knows a post by its guid.  If that changes, every subscriber gets the post again, so
a build compares with what has been published: with the ledger in the folder of the former
site, which the last build wrote, and with the one in content/, where publishing notes the
same and which a fresh clone has too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from blog.guids.publications import Publication

NAME = ".guider"
"""The file's name, in content/ and in the finished site."""

_HEAD = "# Inläggens id i flödena. Filen skrivs av datorn. Ändra den inte för hand.\n"
_BORROWED = "adress"


@dataclass(frozen=True, slots=True, order=True)
class Record:
    """
    One published post.

    Attributes:
        path: The file below content/, with forward slashes.
        guid: What it was published under.
        borrowed: True when it had no guid of its own and its address served as one.
    """

    path: str
    guid: str
    borrowed: bool = False


def records_of(posts: Iterable[Publication]) -> tuple[Record, ...]:
    """Give what a published site says about *posts*, sorted by file."""
    return tuple(sorted(Record(post.path, post.identity, not post.guid) for post in posts))


def write_ledger(records: Iterable[Record]) -> str:
    """Write one line per post: file, guid and, if borrowed, the word for it; tabs between."""
    lines = [
        "\t".join([record.path, record.guid, *[_BORROWED] * record.borrowed])
        for record in sorted(records)
    ]
    return _HEAD + "".join(f"{line}\n" for line in lines)


def read_ledger(text: str) -> tuple[Record, ...]:
    """Read what :func:`write_ledger` wrote; a line that is none of its own is passed over."""
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return tuple(Record(row[0], row[1], row[2:] == [_BORROWED]) for row in rows if len(row) > 1)


def read_ledgers(folders: Iterable[str | Path]) -> tuple[Record, ...]:
    """Read what has been published from the ledgers in *folders*, where there are any."""
    paths = [Path(folder, NAME) for folder in folders]
    texts = [path.read_text("utf-8-sig", "replace") for path in paths if path.is_file()]
    return tuple(record for text in texts for record in read_ledger(text))


def merged(noted: Iterable[Record], published: Iterable[Record]) -> tuple[Record, ...]:
    """Add what was *published* last to what is *noted*.  A post that is gone may come back."""
    by_path = {record.path: record for record in (*noted, *published)}
    return tuple(by_path[path] for path in sorted(by_path))


def lost_guids(former: Iterable[Record], posts: Sequence[Publication]) -> tuple[Finding, ...]:
    """
    Find the posts that subscribers would get again.

    A file that is gone, or that is no longer published, is no loss, nor is a post that moved
    to another file with its guid.  A guid that was only borrowed gives a warning: the post may
    get one of its own any time, but the borrowed one would have been better.
    """
    here = {post.path: post for post in posts}
    kept = {post.identity for post in posts}
    return tuple(
        _lost(record, here[record.path])
        for record in sorted(set(former))
        if record.path in here and record.guid not in kept
    )


def _lost(record: Record, post: Publication) -> Finding:
    line = f"raden ”Guid: {record.guid}” överst i filen"
    return Finding(
        path=post.source,
        line=1,
        rule="guidbyte",
        message=f"Inlägget har publicerats med Guid ”{record.guid}”"
        + (f" men har nu ”{post.guid}”. " if post.guid else ", men raden saknas nu. ")
        + "De som prenumererar får det en gång till.",
        hint=f"Skriv {line}, i stället för den som står där."
        if post.guid
        else f"Skriv tillbaka {line}.",
        level=Level.WARNING if record.borrowed else Level.ERROR,
    )
