"""Commits of one text each in a Git repository, by dulwich: made, and read again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dulwich.objects import Blob, Commit, Tree
from dulwich.refs import HEADREF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dulwich.objects import ObjectID, ShaFile
    from dulwich.refs import Ref
    from dulwich.repo import Repo

_AUTHOR = b"Skrivbordet <skrivbordet@localhost>"
_FILE, _FOLDER = 0o100644, 0o040000


@dataclass(frozen=True, slots=True)
class Entry:
    """
    A commit of one text.

    Attributes:
        name: The commit's, in hexadecimal.
        moment: When it was made, aware.
        message: What it says of itself.
        data: The text's bytes; None in a commit that holds nothing.
    """

    name: str
    moment: dt.datetime
    message: str
    data: bytes | None


def objects_of(path: str, data: bytes) -> list[ShaFile]:
    """Give what a commit is made of that holds a text alone at its path; its tree is the last."""
    *folders, name = path.split("/")
    blob, tree = Blob.from_string(data), Tree()
    tree.add(name.encode(), _FILE, blob.id)
    objects: list[ShaFile] = [blob, tree]
    for folder in reversed(folders):
        inner, tree = tree, Tree()
        tree.add(folder.encode(), _FOLDER, inner.id)
        objects.append(tree)
    return objects


def add_commit(
    repo: Repo,
    branch: Ref,
    objects: Sequence[ShaFile],
    moment: dt.datetime,
    message: str,
    joined: ObjectID | None = None,
) -> ObjectID:
    """Add a commit to a branch; the last of *objects* is its tree, *joined* one more parent."""
    parent = _tip(repo, branch)
    offset = moment.utcoffset()
    commit = Commit()
    commit.tree = objects[-1].id
    commit.parents = [each for each in (parent, joined) if each]
    commit.author = commit.committer = _AUTHOR
    commit.author_time = commit.commit_time = int(moment.timestamp())
    commit.author_timezone = commit.commit_timezone = int(offset.total_seconds()) if offset else 0
    commit.encoding, commit.message = b"UTF-8", message.encode()
    for each in (*objects, commit):
        repo.object_store.add_object(each)
    repo.refs.set_if_equals(branch, parent, commit.id)
    repo.refs.set_symbolic_ref(HEADREF, branch)  # so that a tool has something to begin with
    return commit.id


def entries_of(repo: Repo, ref: Ref) -> Iterator[Entry]:
    """Give the commits that a reference leads to, the newest first."""
    name = _tip(repo, ref)
    found = [commit_of(repo, name)] if name else []
    seen = {commit.id for commit in found}
    while found:
        commit = found.pop(0)
        zone = dt.timezone(dt.timedelta(seconds=commit.commit_timezone))
        yield Entry(
            name=commit.id.decode(),
            moment=dt.datetime.fromtimestamp(commit.commit_time, zone),
            message=str(commit.message, "utf-8", "replace").rstrip("\n"),
            data=_data(repo, commit),
        )
        more = [commit_of(repo, each) for each in commit.parents if each not in seen]
        seen.update(each.id for each in more)
        found = sorted([*found, *more], key=lambda each: -each.commit_time)


def _tip(repo: Repo, ref: Ref) -> ObjectID | None:
    try:
        return repo.refs[ref]
    except KeyError:
        return None


def commit_of(repo: Repo, name: ObjectID) -> Commit:
    """Give the commit of that name."""
    found = repo.object_store[name]
    assert isinstance(found, Commit)
    return found


def _data(repo: Repo, commit: Commit) -> bytes | None:
    """Give the one file of a commit, wherever it lay then."""
    found = repo.object_store[commit.tree]
    while isinstance(found, Tree):
        entries = found.items()
        if not entries:
            return None
        found = repo.object_store[entries[0].sha]
    return found.data if isinstance(found, Blob) else None
