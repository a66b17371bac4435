"""
What the plugins of one build share, in one typed object.

It travels in Pelican's settings, because those are what Pelican hands to every generator,
reader and text; there is one key, and only this module knows it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from blog.cache import Cache
from blog.delivery import Delivery
from blog.documents.collection import Collection
from blog.errors import BuildStopped
from blog.memory import Memory, Shelves

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, MutableMapping, Sequence
    from pathlib import Path

    from filelock import FileLock

    from blog.findings import Finding
    from blog.images.model import ResponsiveImage

_KEY = "BUILD"


@dataclass(slots=True, kw_only=True)
class Build:
    """
    One build, from the moment its settings are known.

    Attributes:
        now: The moment it is built for, aware.
        content: The folder of texts, absolute.
        shown: The same, as the director would type it.
        output: Where the finished site goes, absolute, wherever it is being built.
        collection: Every document; set when they have been read.
        images: What pages show of each picture, by path below content/; set when made.
        findings: Warnings to tell when the site is in its place; any plugin may add to them.
        allowed: Rules and messages that the director allows in some text, with a reason.
        lock: Keeps every other build of the same site away.
        pages_made: Pages that were made.
        pages_total: Those, and the ones that nothing had changed for.
        delivery: Takes the files of the site; straight to *output* until plugins.staging begins.
        clean: Nothing that earlier builds remembered is used.
        cache: What earlier builds by the same program made; keeps nothing unless told where.
        memory: What was made of each text, now or by earlier builds.
    """

    now: dt.datetime
    content: Path
    shown: str
    output: Path
    collection: Collection = field(default_factory=Collection)
    images: Mapping[str, ResponsiveImage] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    allowed: frozenset[tuple[str, str]] = frozenset()
    lock: FileLock | None = None
    clean: bool = False
    pages_made: int = 0
    pages_total: int = 0
    delivery: Delivery = field(init=False)
    cache: Cache = field(default_factory=lambda: Cache(None, version=""))
    memory: Memory = field(default_factory=lambda: Memory(Shelves(Cache(None, version=""), "")))

    def __post_init__(self) -> None:
        """Deliver to the site's own folder, if nobody sets up another way."""
        self.delivery = Delivery.into(self.output)


def start(settings: MutableMapping[str, Any], build: Build) -> None:
    """Let every plugin find *build* by the settings that Pelican hands it."""
    settings[_KEY] = build


def current(settings: Mapping[str, Any]) -> Build:
    """Give the build that *settings* belong to."""
    build: Build = settings[_KEY]
    return build


def require(plugin: str, needs: Sequence[str], settings: Mapping[str, Any]) -> None:
    """
    Stop unless the plugins that *plugin* needs are switched on too.

    Args:
        plugin: Its name.
        needs: The names of the others, its ``NEEDS``.
        settings: Pelican's, with the names of the plugins that were loaded.  Only the last
            part of a name counts: a site may keep its plugins in another folder.

    Raises:
        BuildStopped: Some are missing; in English unless the site is in Swedish.
    """
    loaded = {name.rpartition(".")[2] for name in settings["PLUGINS"]}
    missing = [name for name in needs if name.rpartition(".")[2] not in loaded]
    if not missing:
        return
    names = ", ".join(missing)
    if str(settings.get("DEFAULT_LANG", "")).partition("-")[0] == "sv":
        raise BuildStopped(
            f"Inget har byggts: {plugin} behöver {names}. Lägg till det som saknas i PLUGINS."
        )
    raise BuildStopped(
        f"Nothing was built: {plugin} needs {names}. Add what is missing to PLUGINS."
    )
