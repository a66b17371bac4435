"""What the desk's pages are made of and act on: ``request.app.state.desk``."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.ledger.disk import load_ledger
from blog.settings import program_settings, read_settings
from tools.desk.publication.publication import Publication
from tools.desk.readers import Waiting, waiting
from tools.desk.store.errors import StoreError
from tools.publish.api import FILE, Memory, read_memory, read_targets

if TYPE_CHECKING:
    import datetime as dt

    from starlette.requests import Request
    from starlette.responses import HTMLResponse

    from blog.ledger.model import Ledger
    from tools.desk.build.request import PreviewSite
    from tools.desk.live.live import Live
    from tools.desk.state import PreviewState
    from tools.desk.store.texts import Texts
    from tools.desk.texts import TextSummary
    from tools.desk.view import View
    from tools.desk.web.keys import Keys
    from tools.desk.web.render import Pages

_PUBLISHED = "publishconf.py"


@dataclass(kw_only=True)
class Desk:
    """
    One desk, as its pages see it.

    Attributes:
        site: What it is about; another one when the settings have changed.
        pages: Writes in the site's clothes; follows *site*.
        texts: Opens and saves the texts.
        state: What has become of the builds.
        keys: The secrets of this run.
        origin: The desk's own, such as ``http://localhost:8000``.
        preview: The origin of the site with its drafts.
        view: What the one who builds knows of the texts.
        live: Shows texts that are not saved.
        root: The project's folder.
        publication: What becomes of the publication that is under way.
    """

    site: PreviewSite
    pages: Pages
    texts: Texts
    state: PreviewState
    keys: Keys
    origin: str
    preview: str
    view: View
    live: Live
    root: Path = field(default_factory=Path.cwd)
    publication: Publication = field(default_factory=Publication)
    _told: list[str] = field(default_factory=list)

    @property
    def token(self) -> str:
        """What a writing request must hold."""
        return self.keys.token

    def render(
        self, request: Request, template: str, *, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """Write a page in the desk's frame; *template* extends ``frame.html``."""
        # A script that looks for something newer must not take what is to be said to her.
        is_shown = request.headers.get("sec-fetch-dest") != "empty"
        told = [self._told.pop(0) for _ in self._told[:]] if is_shown else []
        return self.pages.page(template, status=status, here=request.url.path, told=told, **values)

    def tell(self, sentence: str) -> None:
        """Let the page that is shown next begin with a sentence."""
        self._told.append(sentence)

    def now(self) -> dt.datetime:
        """Give the present moment, on the site's own clock."""
        return self.view.now()

    def settings(self) -> dict[str, Any]:
        """
        Read the settings that the site is published with.

        Raises:
            BuildStopped: They cannot be used.
        """
        return {**self.own_settings(), "PATH": str(self.site.content)}

    def own_settings(self) -> dict[str, Any]:
        """
        Read the settings that the site is published with, whatever folder the desk is about.

        Raises:
            BuildStopped: They cannot be used.
        """
        return dict(read_settings(str(self.root / _PUBLISHED)))

    def defaults(self) -> dict[str, Any]:
        """
        Read the same without what she says of her site, which takes the place of some of them.

        Raises:
            BuildStopped: They cannot be used.
        """
        return program_settings(self.root / _PUBLISHED)

    def ledger(self) -> Ledger:
        """
        Give what has been published, as far as this computer knows.

        Raises:
            BuildStopped: It cannot be read.
        """
        return load_ledger(self.site.content)

    def summary(self, path: str) -> TextSummary | None:
        """Give what is known of a text; None for one that lies where no texts are read."""
        return next((text for text in self.view.texts() if text.path == path), None)

    def title_of(self, path: str) -> str:
        """Give what a text is called, or its file if it has no title."""
        found = self.summary(path)
        return (found.title if found else "") or path.rpartition("/")[2]

    def waiting(self, texts: tuple[TextSummary, ...]) -> Waiting:
        """
        Give what the next publication would change, as far as this computer knows.

        Args:
            texts: All of them.

        Raises:
            BuildStopped: What has been published cannot be read.
        """
        memory, since = self._last_publication()
        own = {text.path: text.date for text in texts if text.date and self._waited(text, since)}
        memory = replace(memory, waiting={**memory.waiting, **own})
        return waiting(
            texts,
            self.ledger(),
            memory=memory,
            changed=[text.path for text in texts if self._is_newer(text.path, since)],
            now=self.now(),
        )

    @property
    def is_undone(self) -> bool:
        """Say whether the latest publication from here has been taken back."""
        return self._last_publication()[0].is_undone

    def _last_publication(self) -> tuple[Memory, float]:
        """Give what is remembered of the latest publication from here, and when it was."""
        try:
            name = read_targets(self.root / FILE).get(None).name
        except SystemExit:  # not settled yet
            return Memory(), 0.0
        folder = self.root / ".published" / name
        try:
            return read_memory(folder), (folder / "last.json").stat().st_mtime
        except OSError:
            return Memory(), 0.0

    def _is_newer(self, path: str, since: float) -> bool:
        try:
            return since > 0 and (self.site.content / path).stat().st_mtime > since
        except OSError:
            return False

    def _waited(self, text: TextSummary, since: float) -> bool:
        """Say whether a text was saved to wait for its day, after the latest publication."""
        day = text.date.timestamp() if text.date else 0.0
        try:
            return 0 < since < day and (self.site.content / text.path).stat().st_mtime < day
        except OSError:
            return False

    def found(self, words: str, texts: tuple[TextSummary, ...]) -> list[TextSummary]:
        """Give those of *texts* that hold all of some words, in their titles or anywhere else."""
        wanted = words.casefold().split()
        return [text for text in texts if wanted and self._has(text, wanted)]

    def _has(self, text: TextSummary, wanted: list[str]) -> bool:
        try:
            words = f"{text.title} {self.texts.open(text.path).text}".casefold()
        except StoreError:
            words = text.title.casefold()
        return all(word in words for word in wanted)
