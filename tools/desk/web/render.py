"""The desk's own pages, written with the theme's stylesheet."""

from __future__ import annotations

import secrets
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup
from starlette.responses import HTMLResponse

from blog.errors import BuildStopped
from blog.stylesheet import read_stylesheet
from blog.swedish.dates import long_date, moment
from tools.desk.editor.findings.said import as_fields
from tools.desk.inject import DESK, SCRIPT
from tools.desk.web.addresses import PUBLISH, SETTINGS

if TYPE_CHECKING:
    import datetime as dt

    from tools.desk.build.request import PreviewSite

_HERE = Path(__file__).parent
FOLDERS = (_HERE / "templates", _HERE.parent / "editor" / "templates")
"""Where the desk's templates are; a template is named by its file."""

_MENU = (
    (DESK, "Skrivbordet"),
    (f"{DESK}nytt", "Nytt inlägg"),
    (PUBLISH, "Publicera"),
    (SETTINGS, "Inställningar"),
)
_STYLE = _HERE / "static" / "desk.css"


class Pages:
    """Writes pages in the desk's frame, each with a policy that lets in nothing but its own."""

    def __init__(self, site: PreviewSite, *, desk: str, preview: str, token: str) -> None:
        """
        Make ready to write.

        Args:
            site: Whose name and theme the pages have.
            desk: The desk's origin.
            preview: The origin of the site with its drafts.
            token: What a form must hold to be listened to.
        """
        self._site, self._desk, self._preview, self._token = site, desk, preview, token
        self._templates = Environment(
            loader=FileSystemLoader([*FOLDERS, site.theme / "templates"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"day": self._day, "moment": self._moment}
        self._templates.filters |= {"day_and_time": self._day_and_time, "as_fields": as_fields}
        # Jinja's own breaks on a file's name that is not in UTF-8.
        self._templates.filters["urlencode"] = partial(quote, errors="surrogateescape")

    def page(
        self, template: str, *, status: int = 200, within: str = "'none'", **values: Any
    ) -> HTMLResponse:
        """
        Write a page.

        Args:
            template: Its file; it extends ``frame.html``.
            status: Of the answer.
            within: What pages may show it in a frame, as ``frame-ancestors`` has it.
            values: What the template is given besides what the frame needs.
        """
        nonce = secrets.token_urlsafe(16)
        frame = {
            "desk": self._desk,
            "mark": self._mark(),
            "nonce": nonce,
            "preview": self._preview,
            "script": SCRIPT,
            "site_name": self._site.name,
            "stylesheet": Markup(self._stylesheet()),  # our own files: nothing to escape
            "token": self._token,
            "turn": "",
            "here": "",
            "menu": _MENU,
            "told": [],
        }
        html = self._templates.get_template(template).render({**frame, **values})
        body = html.encode("utf-8", "replace")  # no file's name breaks a page
        return HTMLResponse(body, status, {"Content-Security-Policy": self._policy(nonce, within)})

    def _day(self, when: dt.datetime) -> str:
        """Write a day; every time on the desk is on the site's own clock."""
        return long_date(when.astimezone(self._site.posts.zone))

    def _moment(self, when: dt.datetime) -> str:
        return moment(when.astimezone(self._site.posts.zone))

    def _day_and_time(self, when: dt.datetime) -> str:
        """Write a text's date, which has a time of day only if she has given one."""
        here = when.astimezone(self._site.posts.zone)
        return moment(here) if (here.hour, here.minute) != (0, 0) else long_date(here)

    def _policy(self, nonce: str, within: str) -> str:
        return (
            f"default-src 'none';base-uri 'none';form-action 'self';frame-ancestors {within};"
            f"img-src 'self' data: blob: {self._preview};font-src 'self';connect-src 'self';"
            f"script-src 'nonce-{nonce}';style-src 'nonce-{nonce}';frame-src {self._preview}"
        )

    def _mark(self) -> Markup:
        """Give the theme's mark; none while its template is broken, which the build tells."""
        try:
            return Markup(self._templates.get_template("partials/mark.html").render())
        except (TemplateError, OSError, UnicodeDecodeError):
            return Markup("")

    def _stylesheet(self) -> str:
        own = _STYLE.read_text("utf-8")
        try:
            return read_stylesheet(self._site.theme / "static/css") + own
        except (BuildStopped, OSError, UnicodeDecodeError):  # the build tells what is wrong
            return own
