"""Make a folder hold the files of one site instead of another's, by what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.publish.storage import all_parents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from blog.manifest import DeliveredFile
    from tools.publish.storage import Storage


def change_tree(
    storage: Storage,
    folder: str,
    before: Mapping[str, DeliveredFile],
    after: Mapping[str, DeliveredFile],
    place: Callable[[Sequence[str]], None],
) -> None:
    """
    Change a folder that nobody reads, or take files out of one.

    Args:
        storage: Where it is.
        folder: The folder, which is there.
        before: What lies in it.
        after: What shall lie in it.
        place: Puts files at these paths, where nothing lies, in folders that are there.
    """
    gone = [path for path, file in before.items() if after.get(path) != file]
    had, needed = all_parents(before), all_parents(after)
    storage.remove(f"{folder}/{path}" for path in gone)
    storage.remove_folders(f"{folder}/{path}" for path in had - needed)
    storage.make_folders(f"{folder}/{path}" for path in needed - had)
    place([path for path, file in after.items() if before.get(path) != file])
