"""What readers go on seeing when an address is purged: what content/ still has there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.settings import PostsSettings
from tools.publish.history import paths_of
from tools.publish.run.finished import read_texts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def still_shown(paths: Collection[str], settings: Mapping[str, Any]) -> frozenset[str]:
    """
    Give those of *paths* that the texts and files in content/ have.

    A text that was corrected and published is right as it is; only its former versions are not.

    Args:
        paths: Of published files.
        settings: The site's.
    """
    if not Path(settings["PATH"]).is_dir():
        return frozenset()
    posts = PostsSettings.from_pelican(settings)
    collection = read_texts(settings, posts.now or dt.datetime.now(posts.zone))
    own = [*(text.save_as for text in collection.visible), *collection.files.values()]
    return frozenset(each for address in own for each in paths_of(address, paths))
