"""
Where a site is to be, and how it is changed there: by a link, or file by file.

What lies there already decides.  At a place where nothing has been published, what it can do
is tried when the first release comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from tools.publish.errors import Reason, Stopped
from tools.publish.release import INTERNAL
from tools.publish.sites.in_place import CURRENT, InPlaceSite
from tools.publish.sites.journal import JOURNAL
from tools.publish.sites.kept import Kept
from tools.publish.sites.linked import LIVE, RELEASES, LinkedSite
from tools.publish.sites.lock import LOCK, Lock, Owner
from tools.publish.sites.records import RECORDS
from tools.publish.sites.store import BUILDING, INCOMING, STATE, TEMPORARY, Store
from tools.publish.storage.folder import Folder
from tools.publish.storage.probe import Abilities, probe

if TYPE_CHECKING:
    from collections.abc import Collection

    from tools.publish.local import Local
    from tools.publish.settings import FilesSettings
    from tools.publish.storage import Storage

Way: TypeAlias = LinkedSite | InPlaceSite


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where a site is to be.

    Attributes:
        storage: The place.
        settings: The target in publish.toml.
        label: How the place is named in a sentence.
        local: What belongs to the target on this computer.
    """

    storage: Storage
    settings: FilesSettings
    label: str
    local: Local

    @property
    def folder(self) -> str:
        """The program's own folder there, without a slash at its end."""
        return self.settings.path.rstrip("/")

    def linked(self) -> LinkedSite:
        """Give the site that is switched by a link."""
        return LinkedSite(self._store(self.folder, self.local.owner))

    def in_place(self) -> InPlaceSite:
        """Give the site that is changed file by file."""
        private = self.settings.store.rstrip("/")
        owner = self.local.owner if private else Owner(self.local.owner.token)
        store = self._store(private or f"{self.folder}/{INTERNAL}", owner)
        kept = Kept(self.storage, store.path("kept"), self.storage, store.lock)
        if not private:
            folder = (self.local.folder / "kept").as_posix()
            kept = Kept(Folder(), folder, self.storage, store.lock)
        return InPlaceSite(store, self.folder, kept, is_exposed=not private)

    def _store(self, folder: str, owner: Owner) -> Store:
        lock = Lock(self.storage, folder, owner)
        return Store(self.storage, folder, lock, self.local.folder / RECORDS)


def way_taken(place: Place) -> Way | None:
    """Say how the site has been changed so far; None if nothing has been published."""
    linked, in_place, wish = place.linked(), place.in_place(), place.settings.switch
    if wish != "files" and linked.current():
        return linked
    if wish != "link" and _is_begun(in_place):
        return in_place
    return None


def _is_begun(site: InPlaceSite) -> bool:
    [found] = site.store.storage.entries([site.store.folder])
    return found is not None and bool({CURRENT, JOURNAL} & found.keys())


def choose_way(place: Place) -> Way:
    """Try what the place can do, and choose the best; refuse what is not safe."""
    [found] = place.storage.entries([place.folder])
    if found is None:
        place.storage.make_folders([place.folder])
    abilities, wish = (
        probe(place.storage, place.folder, place.local.owner.token),
        place.settings.switch,
    )
    can_switch = abilities.switch and abilities.hard_link and abilities.replace
    if can_switch and (wish == "link" or (not wish and not _others(found or {}))):
        return place.linked()
    if wish == "link":
        raise _incapable(place, "byta ut hela sajten på en gång", abilities)
    if not abilities.replace:
        raise _incapable(place, "byta ut en fil i ett enda steg", abilities)
    return place.in_place()


def _others(found: Collection[str]) -> list[str]:
    """Give what lies in the folder and is not ours: then it is a web server's root, not ours."""
    ours = {LIVE, RELEASES, BUILDING, INTERNAL, RECORDS, INCOMING, STATE, LOCK}
    return [name for name in found if name not in ours and not TEMPORARY.fullmatch(name)]


def _incapable(place: Place, what: str, abilities: Abilities) -> Stopped:
    cannot = {
        "ersätta en fil med en annan": abilities.replace,
        "ge en fil två namn (hårda länkar)": abilities.hard_link,
        "låta en länk byta mapp": abilities.switch,
    }
    told = ", ".join(what for what, can in cannot.items() if not can)
    return Stopped(
        Reason.INCAPABLE,
        f"Inget har publicerats: {place.label} kan inte {what}, så läsare skulle få se trasiga "
        f"sidor medan sajten byts. Prov visar att det här inte går där: {told}. Be den som "
        "sköter servern om SFTP med OpenSSH, eller välj ett annat mål i publish.toml.",
    )
