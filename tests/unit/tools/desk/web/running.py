"""A desk that answers on this machine, with a small site that no build has made."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from contextlib import contextmanager
from http.client import HTTPConnection
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

from blog.documents.settings import PostsSettings
from tests.sites import ROOT, settings, write
from tools.desk.build.outcome import Outcome
from tools.desk.build.request import PreviewSite
from tools.desk.overview import make_overview
from tools.desk.serve import Served
from tools.desk.state import PreviewState
from tools.desk.texts import TextIndex
from tools.desk.url_history import UrlHistory
from tools.desk.view import View

NOW = dt.datetime(2026, 11, 22, 8, tzinfo=zoneinfo.ZoneInfo("Europe/Stockholm"))


def make_site(folder, files=(), texts=()):
    """Give what the one who serves knows of a site; *files* are of the finished one."""
    content, output = write(folder / "content", dict(texts)), write(folder / "site", dict(files))
    content.mkdir(exist_ok=True)
    output.mkdir(exist_ok=True)
    read = settings(content, output, preview=True)
    posts = PostsSettings.from_pelican(read)
    return PreviewSite("Bloggen", content, output, ROOT / "theme", posts)


class Running:
    """
    A desk that answers.

    Attributes:
        served: The desk and the site.
        state: What the browser should know.
        site: What is shown.
        errors: What broke, if anything.
        unsaved: By page and window, the pages of texts that are not saved.
        findings: Gives what the check says of a text.
        changed: What the one who serves has been told of.
    """

    def __init__(self, site, state, moved=None):
        self.site, self.state, self.errors, self.unsaved = site, state, [], {}
        self.findings, self.changed = (lambda path, text: ()), []
        self.served = Served(site, state, 0)
        self._index = TextIndex()
        self._history = UrlHistory()
        self._history.moved = lambda path: (moved or {}).get(path, "")
        live = SimpleNamespace(
            html=lambda page, window: self.unsaved.get((page, window)),
            findings=lambda path, text, with_files=False: self.findings(path, text),
        )
        view = View(
            texts=lambda: self._index.read(site.content, site.posts, NOW),
            overview=lambda texts: (make_overview(texts, ()), True),
            now=lambda: NOW,
            settings_changed=lambda: self.changed.append("settings"),
        )
        self.served.start(view, self._history, self._broken, live)
        self.desk_port, self.site_port = self.served._ports
        self.keys = self.served._keys

    @property
    def cookie(self):
        """What a browser sends that has been let in."""
        return f"{self.keys.cookie_name}={self.keys.cookie}"

    @property
    def origin(self):
        """The desk's."""
        return f"http://localhost:{self.desk_port}"

    def ask(self, path, *, port=None, method="GET", body=None, cookie=True, **headers):
        """Give the answer's status, headers and bytes; headers' names have _ for -."""
        port = port or self.desk_port
        sent = {"Host": f"localhost:{port}", **({"Cookie": self.cookie} if cookie else {})}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request(
            method, path, body=body, headers={n: v for n, v in sent.items() if v is not None}
        )
        answer = connection.getresponse()
        said = answer.read()
        connection.close()
        return answer.status, answer.headers, said

    def post(self, path, body, **headers):
        """Send what a form of the desk's own page sends, but for what *headers* change."""
        ours = {
            "Content_Type": "application/x-www-form-urlencoded",
            "Origin": self.origin,
            "Sec_Fetch_Site": "same-origin",
            "X_Skrivbord": self.keys.token,
        }
        return self.ask(path, method="POST", body=body, **{**ours, **headers})

    def new_key(self):
        """Give a key as it stands in the address that opens a browser."""
        return parse_qs(urlsplit(self.served.way_in()).query)["nyckel"][0]

    def _broken(self, error):
        self.errors.append(error)
        return f"Fel: {error}"


@contextmanager
def running(site, *, built=True, moved=None):
    """Let a desk answer; its site has been built, or not."""
    state = PreviewState("x")
    if built:
        state.built(Outcome(delivered=True))
    desk = Running(site, state, moved)
    try:
        yield desk
    finally:
        desk.served.close()
