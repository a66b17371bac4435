"""Build the site, and learn what was built."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.cache import DEFAULT_FOLDER, build_cache
from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.files import shown
from blog.ledger.promises.record import record_of
from blog.manifest import read_manifest
from blog.urls import site_address
from tools.publish.errors import Reason, Stopped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from blog.cache import Cache
    from blog.documents.collection import Collection
    from blog.ledger.promises.record import Record
    from blog.manifest import DeliveredFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """
    A site that has been built.

    Attributes:
        content: The folder of texts.
        output: Its folder.
        address: Its absolute address, without a slash at the end.
        collection: What it was made of.
        record: What publishing it would promise.
        manifest: Its files.
        cache: What builds keep.
        zone: The site's own time.
    """

    content: Path
    output: Path
    address: str
    collection: Collection
    record: Record
    manifest: Mapping[str, DeliveredFile]
    cache: Cache
    zone: dt.tzinfo


def build(options: Sequence[str]) -> bool:
    """
    Build the site as ``inv build`` does, with all that it says.

    Args:
        options: Of that command.
    """
    command = [sys.executable, "-m", "tools.build", *options]
    return subprocess.run(command, check=False).returncode == 0


def read_texts(settings: Mapping[str, Any], now: dt.datetime) -> Collection:
    """Read the texts as they are at a moment."""
    posts = PostsSettings.from_pelican(settings)
    return read_collection(
        Path(settings["PATH"]),
        settings=posts,
        now=now,
        render=Renderer(settings["MARKDOWN"]),
        cache=build_cache(settings.get("POSTS_CACHE", DEFAULT_FOLDER)),
        unsaved=settings.get("POSTS_UNSAVED"),
    )


def finished(settings: Mapping[str, Any], now: dt.datetime) -> Finished:
    """
    Learn what the build has delivered.

    Raises:
        Stopped: The texts have changed since.
    """
    output, address = Path(settings["OUTPUT_PATH"]).resolve(), site_address(settings)
    collection, manifest = read_texts(settings, now), read_manifest(output)
    record = record_of(
        collection, site=address, tag_url=settings["TAG_URL"], files=frozenset(manifest)
    )
    if any(text.save_as not in manifest for text in collection.visible):
        raise Stopped(
            Reason.SOURCE,
            f"Inget har publicerats: texterna i {shown(collection_folder(settings))} ändrades "
            "medan sajten byggdes. Kör kommandot igen.",
        )
    return Finished(
        content=collection_folder(settings).resolve(),
        output=output,
        address=address,
        collection=collection,
        record=record,
        manifest=manifest,
        cache=build_cache(settings.get("POSTS_CACHE", DEFAULT_FOLDER)),
        zone=PostsSettings.from_pelican(settings).zone,
    )


def collection_folder(settings: Mapping[str, Any]) -> Path:
    """Give the folder of texts."""
    return Path(settings["PATH"])
