"""From a target in publish.toml to the place itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.publish.ask import Ask
from tools.publish.explain import explained
from tools.publish.git.branch import GitBranch
from tools.publish.local import Local
from tools.publish.settings import FolderSettings, FtpsSettings, GitSettings, SftpSettings
from tools.publish.sites.place import Place
from tools.publish.sites.site import Site
from tools.publish.storage.folder import Folder

if TYPE_CHECKING:
    from pathlib import Path

    from tools.publish.settings import AnySettings, FilesSettings
    from tools.publish.storage import Storage
    from tools.publish.target import Target


def open_target(settings: AnySettings, root: Path, ask: Ask | None = None) -> Target:
    """
    Reach a target.  The caller closes it, and does not keep it open while a person thinks.

    Args:
        settings: The target in publish.toml.
        root: The project's folder.
        ask: Who approves a server's key, and knows a password; by default nobody.

    Raises:
        Stopped: It cannot be reached, or does not let us in.
    """
    local = Local.of(root, settings.name)
    label = _label(settings)
    with explained("Inget har ändrats", label):
        if isinstance(settings, GitSettings):
            return GitBranch(settings, label, local)
        storage = _storage(settings, root, ask or Ask())
        return _site(storage, settings, label, local)


def _storage(settings: FilesSettings, root: Path, ask: Ask) -> Storage:
    """Load what a kind of target needs, and only that."""
    if isinstance(settings, SftpSettings):
        from tools.publish.storage.ssh import connect_sftp

        return connect_sftp(settings, root, ask)
    if isinstance(settings, FtpsSettings):
        from tools.publish.storage.ftp_connect import connect_ftps

        return connect_ftps(settings, ask)
    return Folder()


def _site(storage: Storage, settings: FilesSettings, label: str, local: Local) -> Site:
    try:
        return Site(Place(storage, settings, label, local))
    except BaseException:
        storage.close()
        raise


def _label(settings: AnySettings) -> str:
    if isinstance(settings, SftpSettings | FtpsSettings):
        return f"servern {settings.host}"
    if isinstance(settings, FolderSettings):
        return f"mappen {settings.path}"
    return f"grenen {settings.branch} i {settings.repository}"
