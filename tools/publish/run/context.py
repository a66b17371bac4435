"""What one publication is about: the site, the target, and whom to ask and tell."""

from __future__ import annotations

import datetime as dt
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog import progress
from blog.documents.settings import PostsSettings
from blog.urls import site_address
from tools.publish.connect import open_target
from tools.publish.errors import Reason, Stopped
from tools.publish.explain import explained
from tools.publish.local import Local
from tools.publish.run import finished as sites
from tools.publish.run.memory import Memory, read_memory
from tools.publish.run.status import Status, read_status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tools.publish.ask import Ask
    from tools.publish.record import Record
    from tools.publish.settings import AnySettings
    from tools.publish.target import Target

NOTHING = "Inget har publicerats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """
    One site and one target.

    Attributes:
        settings: The site's, of publishconf.py.
        target: The target, of publish.toml.
        root: The project's folder.
        ask: Who approves a server's key and knows a password.
        say: Shows a line.
        agree: Asks whether to go on; says yes or no.
        build: Builds the site with its options; says whether it could.
        build_options: For that.
        allow_vanishing: Many pages may be gone.
        replace: Paths at which somebody else's files may be replaced.
        now: Gives the moment, aware.
        wait: Waits some seconds.
    """

    settings: Mapping[str, Any]
    target: AnySettings
    root: Path
    ask: Ask
    say: Callable[[str], None]
    agree: Callable[[], bool]
    build: Callable[[list[str]], bool] = field(default=sites.build)
    build_options: tuple[str, ...] = ()
    allow_vanishing: bool = False
    replace: frozenset[str] = frozenset()
    now: Callable[[], dt.datetime] = field(default=lambda: dt.datetime.now(dt.UTC))
    wait: Callable[[float], object] = time.sleep

    @property
    def zone(self) -> dt.tzinfo:
        """The site's own time."""
        return PostsSettings.from_pelican(self.settings).zone

    def moment(self) -> dt.datetime:
        """Give the moment that the site is built for, on its own clock."""
        posts = PostsSettings.from_pelican(self.settings)
        return posts.now or self.now().astimezone(posts.zone)

    @property
    def server(self) -> Any:
        """What kind of web server shows the site."""
        is_git = self.target.kind == "git" and self.target.server == "other"
        return "pages" if is_git else self.target.server

    @property
    def address(self) -> str:
        """The site's own, without a slash at the end, as machines write it."""
        return site_address({"SITEURL": self.target.url})

    @property
    def content(self) -> Path:
        """The folder of texts."""
        return Path(self.settings["PATH"])

    @property
    def local(self) -> Local:
        """What belongs to the target on this computer."""
        return Local.of(self.root, self.target.name)

    def memory(self) -> Memory:
        """Give what this computer remembers of its last publication there."""
        return read_memory(self.local.folder)

    @contextmanager
    def opened(self) -> Iterator[Target]:
        """Reach the target for as long as it is needed."""
        with closing(open_target(self.target, self.root, self.ask)) as target:
            yield target

    def look(self) -> tuple[Status, Record | None]:
        """See what is published now."""
        progress.begin("Ser efter vad som är publicerat")
        with self.opened() as target, explained(NOTHING, target.label):
            status = read_status(target)
            return status, target.record(status.live) if status.live else None


def check_site(settings: Mapping[str, Any], target: AnySettings) -> None:
    """
    Stop when the site would be built with drafts, or for another address than the target's.

    Raises:
        Stopped: The settings are those of a preview, or SITEURL and the target's url differ.
    """
    if PostsSettings.from_pelican(settings).preview:
        raise Stopped(
            Reason.SETTINGS,
            f"{NOTHING}: inställningarna är de för förhandsvisning (POSTS_PREVIEW = True), och "
            "då skulle utkasten följa med. Skriv POSTS_PREVIEW = False i publishconf.py.",
        )
    site = str(settings["SITEURL"]).rstrip("/")
    if site_address(settings) != site_address({"SITEURL": target.url}):
        raise Stopped(
            Reason.SETTINGS,
            f"publish.toml: målet ”{target.name}” har url = ”{target.url}”, men SITEURL i "
            f"publishconf.py är ”{site}”. Skriv samma adress på båda ställena.",
        )
