"""Put together what answers the browser: the desk, and the site with its drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from blog.findings import Level
from tools.desk.inject import DESK
from tools.desk.store.texts import Texts
from tools.desk.web.access import ENTER, Gate
from tools.desk.web.application import desk_app
from tools.desk.web.desk import Desk
from tools.desk.web.keys import Keys
from tools.desk.web.origins import ByPort, address, desk_origin, site_origin, within_desk
from tools.desk.web.render import Pages
from tools.desk.web.server import WebServer
from tools.desk.web.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response

    from tools.desk.build.request import PreviewSite
    from tools.desk.live.live import Live
    from tools.desk.state import PreviewState
    from tools.desk.url_history import UrlHistory
    from tools.desk.view import View

_FAILED = "Det gick inte"


class Served:
    """
    A desk and a site that the browser can open.

    Attributes:
        desk: The address of the desk.
        site: The address of the site with its drafts.
    """

    def __init__(self, site: PreviewSite, state: PreviewState, port: int) -> None:
        """
        Take the ports; nothing is answered yet.

        Args:
            site: What to show.
            state: What has become of the builds.
            port: Where to begin to look for free ports, or 0 for any.

        Raises:
            OSError: No port is free.
        """
        self._site, self._state = site, state
        self._server = WebServer(port)
        self._ports = self._server.ports
        origin, preview = map(address, self._ports)
        self.desk, self.site = f"{origin}{DESK}", f"{preview}/"
        self._keys = Keys(self._ports[0])
        self._desk: Desk | None = None

    @property
    def port(self) -> int:
        """Where the desk is."""
        return self._ports[0]

    def start(
        self,
        view: View,
        history: UrlHistory,
        broken: Callable[[BaseException], str],
        live: Live,
    ) -> None:
        """
        Begin to answer.

        Args:
            view: What the one who builds knows of the texts.
            history: Knows where texts have lived.
            broken: Keeps what went wrong, and says in Swedish that something did.
            live: Shows texts that are not saved.
        """
        port, preview_port = self._ports
        origin, preview = map(address, self._ports)
        self._desk = Desk(
            site=self._site,
            pages=self._pages(),
            texts=Texts(self._site.content, now=view.now),
            state=self._state,
            keys=self._keys,
            origin=origin,
            preview=preview,
            view=view,
            live=live,
        )
        self._desk.texts.tidy()
        site = Site(
            self._site.output,
            self._state,
            origin,
            moved=history.moved,
            stopped=self._stopped,
            missing=self._missing,
            unsaved=live.html,
        )
        apps = {
            port: Gate(desk_app(self._desk), self._keys, desk_origin(port), broken, self._refused),
            preview_port: Gate(
                site.app(), self._keys, site_origin(preview_port, port), broken, self._failed
            ),
        }
        self._server.start(ByPort(dict(apps)))

    def follow(self, site: PreviewSite) -> None:
        """Write with the name and the theme of *site* from now on: the settings have changed."""
        self._site = site
        if self._desk:
            self._desk.site, self._desk.pages = site, self._pages()

    def way_in(self) -> str:
        """Give an address that opens the desk, once."""
        return f"{address(self.port)}{ENTER}?{urlencode({'nyckel': self._keys.new_key()})}"

    def on_entry(self, tell: Callable[[], object]) -> None:
        """Call *tell* whenever a browser has been let in."""
        self._keys.on_use = tell

    def close(self) -> None:
        """Stop answering; a publication that has not been agreed to is none."""
        if self._desk:
            self._desk.publication.close()
        self._state.close()
        self._server.close()

    def _pages(self) -> Pages:
        origin, preview = map(address, self._ports)
        return Pages(self._site, desk=origin, preview=preview, token=self._keys.token)

    def _refused(self, status: int, said: str) -> Response:
        """Write what is shown instead of what was asked for; its frame leads on."""
        assert self._desk is not None  # it answers
        return self._desk.pages.page(
            "told.html", status=status, heading=_FAILED, message=said, errors=[]
        )

    def _failed(self, status: int, said: str) -> Response:
        """Write the same within the site."""
        return self._told(status, _FAILED, said, [])

    def _stopped(self) -> Response:
        """Write what is shown while there is no site, or not yet the page that is asked for."""
        moment = self._state.now
        outcome, what = moment.outcome, "Sidan" if moment.site else "Sajten"
        errors = (
            [each for each in outcome.findings if each.level is Level.ERROR] if outcome else []
        )
        is_stopped = outcome is not None and not outcome.delivered
        heading = f"{what} kan inte visas än" if is_stopped else f"{what} byggs …"
        return self._told(503, heading, outcome.message if outcome else "", errors)

    def _missing(self) -> Response:
        """Write what is shown where no page is, when the site has no words of its own for it."""
        message = "Adressen leder inte till någon sida på sajten."
        return self._told(404, "Sidan finns inte", message, [])

    def _told(self, status: int, heading: str, message: str, errors: object) -> Response:
        assert self._desk is not None  # it answers
        return self._desk.pages.page(
            "told.html",
            status=status,
            within=within_desk(self.port),
            turn=self._state.now.turn,
            heading=heading,
            message=message,
            errors=errors,
        )
