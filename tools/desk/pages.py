"""The preview's own pages, written with the theme's stylesheet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from blog.errors import BuildStopped
from blog.findings import Level
from blog.stylesheet import csp_hash, read_stylesheet
from blog.swedish.dates import long_date
from tools.desk.inject import SCRIPT

if TYPE_CHECKING:
    from tools.desk.overview import Overview
    from tools.desk.state import Snapshot

FOLDER = Path(__file__).with_name("templates")


@dataclass(frozen=True, slots=True)
class DeskPage:
    """
    A page of the preview's own.

    Attributes:
        html: All of it.
        policy: The Content Security Policy to send with it.
    """

    html: str
    policy: str


class Pages:
    """Writes the preview's own pages."""

    def __init__(self, site_name: str, theme: Path) -> None:
        """Take what the site is called, and the folder of its theme."""
        self._site_name, self._theme = site_name, theme
        self._templates = Environment(
            loader=FileSystemLoader([FOLDER, theme / "templates"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["long_date"] = long_date

    def desk(self, moment: Snapshot, desk: Overview, *, is_fresh: bool) -> DeskPage:
        """Write the desk; it is not *is_fresh* while the check is still at work."""
        outcome = moment.outcome
        return self._page(
            "desk.html",
            moment,
            desk=desk,
            is_fresh=is_fresh,
            is_desk=True,
            stopped=outcome is not None and not outcome.delivered,
            message=outcome.message if outcome and not outcome.findings else "",
        )

    def stopped(self, moment: Snapshot) -> DeskPage:
        """Write what is shown while there is no site."""
        outcome = moment.outcome
        errors = (
            [each for each in outcome.findings if each.level is Level.ERROR] if outcome else []
        )
        return self._page(
            "stopped.html",
            moment,
            heading="Sajten kan inte visas än" if outcome else "Sajten byggs …",
            message=outcome.message if outcome else "",
            errors=errors,
            is_desk=False,
        )

    def missing(self, moment: Snapshot) -> DeskPage:
        """Write what is shown where no page is, when the site has no words of its own for it."""
        return self._page(
            "stopped.html",
            moment,
            heading="Sidan finns inte",
            message="Adressen leder inte till någon sida på sajten.",
            errors=[],
            is_desk=False,
        )

    def _page(self, template: str, moment: Snapshot, **more: Any) -> DeskPage:
        stylesheet = self._stylesheet()
        html = self._templates.get_template(template).render(
            site_name=self._site_name,
            stylesheet=Markup(stylesheet),  # our own file: nothing to escape
            script=SCRIPT,
            turn=moment.turn,
            mark=self._mark(),
            **more,
        )
        policy = (
            "default-src 'none';base-uri 'none';form-action 'none';img-src 'self';"
            f"script-src 'self';connect-src 'self';style-src '{csp_hash(stylesheet)}'"
        )
        return DeskPage(html.encode("utf-8", "replace").decode(), policy)  # no name breaks a page

    def _mark(self) -> Markup:
        """Give the theme's mark; none while its template is broken, which the build tells."""
        try:
            return Markup(self._templates.get_template("partials/mark.html").render())
        except (TemplateError, OSError, UnicodeDecodeError):
            return Markup("")

    def _stylesheet(self) -> str:
        try:
            return read_stylesheet(self._theme / "static/css")
        except (BuildStopped, OSError, UnicodeDecodeError):  # the build tells what is wrong
            return ""
