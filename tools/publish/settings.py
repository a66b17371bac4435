"""
Where the site goes: what ``publish.toml`` may say.

    default = "skarpt"

    [targets.skarpt]
    kind = "sftp"
    host = "blogg.example"
    user = "anna"
    path = "/srv/www/blogg"
    url = "https://blogg.example"

Each kind of target is a class here; its attributes are the keys, those without a value of
their own are required, and no other key is allowed.  None of them is a secret.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal, TypeAlias

_YEAR = 31_536_000
"""In seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSettings:
    """
    What every target has.

    Attributes:
        name: Its own, in ``[targets.NAME]``.
        url: The site's address as readers type it; the same as SITEURL.
        server: Which kind of web server shows it.
        private: Only some can read it: an address on an intranet, or without https, is allowed.
        keep: How many releases are kept, the published one included.
        https_only: Browsers are asked to come by https only, for a year from each visit.
    """

    kind: ClassVar[str]
    name: str = field(metadata={"key": False})
    url: str
    server: Literal["apache", "nginx", "pages", "other"] = "other"
    private: bool = False
    keep: int = 5
    https_only: bool = False

    @property
    def hsts_seconds(self) -> int:
        """For how long browsers are asked to; 0 asks nothing of them."""
        return _YEAR if self.https_only else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesSettings(TargetSettings):
    """
    A place with files.

    Attributes:
        path: The folder that is the program's own there.  When the site is switched by a link,
            the web server's root is ``live`` in it; when it is changed file by file, the
            folder itself.
        switch: ``link`` or ``files``, when it should not be chosen by what the place can do.
        store: File by file: a folder there that the web server does not show, for former
            versions.  Without one they are kept on this computer.
    """

    path: str
    switch: Literal["link", "files", ""] = ""
    store: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderSettings(FilesSettings):
    """A folder on this computer, or on a disk that it has mounted."""

    kind = "folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class SftpSettings(FilesSettings):
    """
    A server that one reaches by SSH.

    Attributes:
        host: Its name.
        user: Who one is there.
        port: Where it listens.
        key: The file of a private key; without one, SSH's agent and usual files are asked.
    """

    kind = "sftp"
    host: str
    user: str
    port: int = 22
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FtpsSettings(FilesSettings):
    """
    A server that one reaches by FTP with TLS.

    Attributes:
        host: Its name, as its certificate has it.
        user: Who one is there.
        port: Where it listens.
    """

    kind = "ftps"
    host: str
    user: str
    port: int = 21


@dataclass(frozen=True, slots=True, kw_only=True)
class GitSettings(TargetSettings):
    """
    A branch of a Git repository, which a Pages host shows.

    Attributes:
        repository: Where one pushes to.
        branch: The branch that is shown.
    """

    kind = "git"
    repository: str
    branch: str = "gh-pages"


AnySettings: TypeAlias = FolderSettings | SftpSettings | FtpsSettings | GitSettings
KINDS: dict[str, type[AnySettings]] = {
    each.kind: each for each in (FolderSettings, SftpSettings, FtpsSettings, GitSettings)
}
