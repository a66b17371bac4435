"""What the desk's pages are made of and act on: ``request.app.state.desk``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import HTMLResponse

    from tools.desk.build.request import PreviewSite
    from tools.desk.live.live import Live
    from tools.desk.overview import Overview
    from tools.desk.state import PreviewState
    from tools.desk.store.texts import Texts
    from tools.desk.web.keys import Keys
    from tools.desk.web.render import Pages


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
        overview: Gives all that lies on the desk, and whether the check has seen all of it.
        live: Shows texts that are not saved.
    """

    site: PreviewSite
    pages: Pages
    texts: Texts
    state: PreviewState
    keys: Keys
    origin: str
    preview: str
    overview: Callable[[], tuple[Overview, bool]]
    live: Live

    @property
    def token(self) -> str:
        """What a writing request must hold."""
        return self.keys.token

    def render(
        self, request: Request, template: str, *, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """Write a page in the desk's frame; *template* extends ``frame.html``."""
        return self.pages.page(template, status=status, here=request.url.path, **values)
