"""
One publication, or one undoing, from the desk: what it says, asks and comes to.

It runs in a thread of its own, by the same functions as the commands.  What they ask of a person –
whether to go on, whether a server is the right one, a password – waits for the page's answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.settings import PostsSettings
from tools.desk.publication.building import build_site
from tools.desk.publication.conversation import Conversation
from tools.desk.store.errors import Changed, StoreError
from tools.publish.api import (
    FILE,
    Ask,
    HostKey,
    Publisher,
    go_back,
    once,
    read_targets,
    version,
)

if TYPE_CHECKING:
    import datetime as dt

    from tools.desk.store.proposal import Proposal

Build = Callable[[Path, list[str], Callable[[str], None], Mapping[str, bytes]], bool]
"""Builds a site, as :func:`build_site` does."""

_STOPPED = "Publiceringen avbröts"
_HOST = (
    "Servern {} är okänd för den här datorn. Dess nyckel är {} ({}). Jämför med vad den som "
    "sköter servern säger. Är det rätt server?"
)
_CHANGED = (
    "Texten har ändrats någon annanstans sedan du valde Publicera. Se efter att den är som du "
    "vill ha den, och publicera den igen."
)
_UNDONE = (
    "Läsarna ser {} igen; {} är tillbakatagen. Texterna är som de var: rätta dem innan du "
    "publicerar nästa gång. Schemalagda inlägg väntar tills du själv publicerar."
)


class Publication(Conversation):
    """
    What becomes of the publication that is under way, or was last; one at a time.

    Attributes:
        proposal: The text that it publishes as it is not saved yet; None for none.
    """

    def __init__(self, build: Build = build_site) -> None:
        """Take what builds the site; nothing is under way."""
        super().__init__()
        self.build = build
        self.proposal: Proposal | None = None

    def publish(
        self, root: Path, settings: Mapping[str, Any], proposal: Proposal | None = None
    ) -> bool:
        """
        Begin to publish, unless something is under way.

        Args:
            root: The project's folder.
            settings: The site's, of publishconf.py.
            proposal: A text that is to be published as it is not saved yet: it is saved when
                somebody has said yes, and before anything is sent.  Until then no other program
                can publish it, whatever becomes of this one.
        """
        return self.start("Förbereder", lambda: self._publish(root, settings, proposal), _STOPPED)

    def undo(self, root: Path, settings: Mapping[str, Any], now: dt.datetime) -> bool:
        """Begin to put the former release back, unless something is under way."""
        return self.start("Ångrar", lambda: self._undo(root, settings, now), _STOPPED)

    def _publish(self, root: Path, settings: Mapping[str, Any], proposal: Proposal | None) -> bool:
        self.proposal = proposal
        if proposal is None:
            return self._send(root, settings, {}, self._agree)
        with proposal.tried() as folder:
            output, unsaved = str(folder / "sajt"), {proposal.path: proposal.data}
            settings = {**settings, "OUTPUT_PATH": output, "POSTS_UNSAVED": unsaved}
            return self._send(root, settings, unsaved, lambda: self._agree_and_save(proposal))

    def _send(
        self,
        root: Path,
        settings: Mapping[str, Any],
        unsaved: Mapping[str, bytes],
        agree: Callable[[], bool],
    ) -> bool:
        """Build the site, ask, and send it; say whether all of it went well."""
        publisher = Publisher(
            settings=settings,
            target=read_targets(root / FILE).get(None),
            root=root,
            ask=self._ask(),
            say=self.say,
            agree=agree,
            build=lambda options: self._build(root, options, unsaved),
            build_options=("--output", settings["OUTPUT_PATH"]) if unsaved else (),
        )
        code = publisher.publish()
        self.note(may_undo=code == 0)
        return code == 0

    def _undo(self, root: Path, settings: Mapping[str, Any], now: dt.datetime) -> bool:
        target = read_targets(root / FILE).get(None)
        zone = PostsSettings.from_pelican(settings).zone
        undone, live = go_back(target, root, settings, now, self._ask())
        self.say(_UNDONE.format(version(live, zone, undone), version(undone, zone, live)))
        return True

    def _build(self, root: Path, options: list[str], unsaved: Mapping[str, bytes]) -> bool:
        self.begin("Bygger sajten")
        return self.build(root, options, self.say, unsaved)

    def _ask(self) -> Ask:
        return once(
            Ask(
                approve=self._approve,
                password=lambda question: self.ask("password", question) or None,
            )
        )

    def _approve(self, key: HostKey) -> bool:
        return self.ask("approve", _HOST.format(key.host, key.fingerprint, key.algorithm)) == "ja"

    def _agree(self) -> bool:
        return self.ask("agree", "Ska det publiceras?") == "ja"

    def _agree_and_save(self, proposal: Proposal) -> bool:
        """Save the text when somebody has said yes; without that nothing is sent."""
        if not self._agree():
            return False
        try:
            proposal.save()
        except Changed:
            self.say(_CHANGED)
            return False
        except StoreError as problem:
            self.say(problem.reason)
            return False
        return True
