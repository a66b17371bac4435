"""What lies at a site that is changed file by file: ours, of which version, or somebody else's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tools.publish.storage import all_parents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from blog.manifest import DeliveredFile
    from tools.publish.storage import Entry, Storage


@dataclass(slots=True)
class Survey:
    """
    What was found.

    Attributes:
        ours: Files that lie there and are known.
        doubtful: Files of ours that may be of either of two versions, for a change was cut off.
        foreign: Files that somebody else laid there or has changed.
        folders: Folders of ours that stand where a file is wanted; nobody else's is in them.
    """

    ours: dict[str, DeliveredFile] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)

    def unwanted(self, wanted: Collection[str]) -> list[str]:
        """Give our files that are not among *wanted*."""
        return sorted(path for path in {*self.ours, *self.doubtful} if path not in wanted)


def survey(
    storage: Storage,
    root: str,
    versions: Sequence[Mapping[str, DeliveredFile]],
    wanted: Mapping[str, DeliveredFile],
) -> Survey:
    """
    Find out what lies at the site, and look only where something is to change.

    Args:
        storage: Where the site is.
        root: Its folder.
        versions: The release that is published, and those whose changes were cut off since.
        wanted: What shall lie there.
    """
    found = Survey()
    doubted: set[str] = set()
    for path in {*wanted, *(path for version in versions for path in version)}:
        states = {version.get(path) for version in versions} or {None}
        [state] = states if len(states) == 1 else [None]
        if len(states) == 1 and state == wanted.get(path):
            if state is not None:
                found.ours[path] = state
        else:
            doubted.add(path)
    listed = _listed(storage, root, doubted)
    known = {path for version in versions for path in version}
    folders = all_parents(known)
    for path in doubted:
        entry = listed.get(path.rpartition("/")[0], {}).get(path.rpartition("/")[2])
        if entry and entry.kind == "folder" and path in folders:
            if _strangers(path, listed, known | folders):
                found.foreign.add(path)
            elif path in wanted:  # perhaps an empty one, which a cut has left
                found.folders |= {each for each in folders if f"{each}/".startswith(f"{path}/")}
        elif entry:
            _judge(found, path, entry, (version.get(path) for version in versions))
    return found


def _judge(
    found: Survey, path: str, entry: Entry, versions: Iterable[DeliveredFile | None]
) -> None:
    """Recognise a file by its size: a changed one that is just as long is never taken for ours."""
    alike = {file for file in versions if file and file.size == entry.size}
    if entry.kind != "file" or not alike:
        found.foreign.add(path)
    elif len(alike) == 1:
        [found.ours[path]] = alike
    else:
        found.doubtful.add(path)


def _strangers(
    folder: str, listed: Mapping[str, Mapping[str, Entry]], known: Collection[str]
) -> bool:
    """Say whether anything that is not ours lies in a folder of ours, or in one within it."""
    inner = (each for each in listed if f"{each}/".startswith(f"{folder}/"))
    return any(f"{each}/{name}" not in known for each in inner for name in listed[each])


def _listed(storage: Storage, root: str, paths: Iterable[str]) -> dict[str, Mapping[str, Entry]]:
    """List the folders that *paths* lie in, each once."""
    folders = sorted({path.rpartition("/")[0] for path in paths})
    found = storage.entries([f"{root}/{folder}" if folder else root for folder in folders])
    return {folder: entries or {} for folder, entries in zip(folders, found, strict=True)}
