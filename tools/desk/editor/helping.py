"""What helps while a text is written: its page, what is said of it, what is put into it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from tools.desk.build.hindrances import NEW_TEXT, NO_SITE
from tools.desk.editor.beside import opening, places
from tools.desk.editor.findings.allow import allow
from tools.desk.editor.findings.remarks import remarks
from tools.desk.editor.findings.said import as_fields
from tools.desk.editor.form import BadForm, Form
from tools.desk.editor.incoming.attach import attachment, picture, put
from tools.desk.editor.incoming.pasted import from_html
from tools.desk.editor.incoming.uploads import UploadProblem, read_upload
from tools.desk.editor.known import KnownTexts, search
from tools.desk.editor.word_list import add_word, is_word
from tools.desk.editor.writing import pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tools.desk.live.pages import LivePage
    from tools.desk.web.desk import Desk

MARK = "<!--more-->"
"""Where the writer lets the list's words end; the finished page no longer tells."""

NOT_BUILT = "Sajten byggs inte just nu, för något är fel. Vad det är står på skrivbordet."
"""Said where the page of a text would else be waited for."""

_NO_ALT = "Skriv vad bilden visar, för den som inte ser den. Sedan läggs den in."


class Helping:
    """
    What the page's script asks for while a text is written.

    Args:
        known: The other texts, which can be linked to.

    Attributes:
        answers: What answers, by name: from the desk, the text's path and what was sent to
            values for JSON.
    """

    def __init__(self, known: KnownTexts) -> None:
        self._known = known
        self.answers: dict[str, Callable[[Desk, str, Any], Any]] = {
            "sida": self.page,
            "granska": self.remarks,
            "tillat": self.allow,
            "klistra": self.paste,
            "ordlista": self.learn,
        }

    def page(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Make the page of a text that is not saved; say where it is shown, or why not."""
        form = Form.of_json(sent)
        made = desk.live.page(path, form.compose()[0])
        html = desk.live.html(*_named(made.address)) or b""
        return {
            "address": made.address,
            "shown": made.shown,
            "reason": as_fields(_why(desk, made)),
            "places": places(html, form.body),
            "opening": "" if MARK in form.body else opening(html),
        }

    def remarks(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Look through a text that is not saved."""
        text, problems = Form.of_json(sent).compose()
        found = desk.live.findings(path, text)
        told = remarks(found, text, desk.site.posts.zone, desk.now().date())
        return {"remarks": told, "problems": problems}

    def allow(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Give the pieces of a text with one more line Tillåt; nothing is saved."""
        del path
        form = Form.of_json(sent)
        rule, reason = sent.get("rule"), sent.get("reason")
        if not isinstance(rule, str) or not isinstance(reason, str):
            raise BadForm
        return pieces(desk, allow(form.compose()[0], rule, reason), form.digest)

    def paste(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Write what was pasted as Markdown."""
        del desk, path
        html = sent.get("html") if isinstance(sent, dict) else None
        if not isinstance(html, str):
            raise BadForm
        markdown, lost = from_html(html)
        return {"markdown": markdown, "lost": list(lost)}

    def learn(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Put a word on her own list."""
        del path
        word = sent.get("word") if isinstance(sent, dict) else None
        if not isinstance(word, str) or not is_word(word):
            raise BadForm
        add_word(desk.site.content, word)
        return {}

    def placed(self, desk: Desk, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
        """
        Put a file among those in content/, and give the Markdown that shows it.

        Raises:
            UploadProblem: It cannot be shown, or it is a picture without words.
        """
        name, words = sent["name"], sent.get("words", "")
        upload = read_upload(name, sent["data"])
        if upload.is_image and not words.strip():
            raise UploadProblem(_NO_ALT)
        title, year = sent.get("title", ""), _year(path, sent.get("date", ""))
        file = put(desk.site.content, upload, name=name, title=title, year=year)
        written = (
            picture(file, words, sent.get("caption", ""))
            if upload.is_image
            else attachment(file, words.strip() or name, len(upload.data))
        )
        return {"markdown": written, "is_image": upload.is_image, "warnings": upload.warnings}

    def found(self, desk: Desk, words: str) -> dict[str, Any]:
        """Give the texts whose titles hold *words*."""
        found = search(self._known.all(desk.site.content, desk.site.posts.ignored), words)
        return {"texts": [{"path": t.path, "title": t.title, "date": t.date[:10]} for t in found]}


def _why(desk: Desk, made: LivePage) -> str:
    """Say why a page is not shown; what comes with the next site comes not while there is none."""
    outcome = desk.state.now.outcome
    if made.shown or outcome is None or outcome.delivered:
        return made.reason
    is_waiting = made.reason in (NO_SITE, NEW_TEXT)
    return NOT_BUILT if is_waiting else f"{made.reason} {NOT_BUILT}"


def _named(address: str) -> tuple[str, str]:
    """Give the file of a page, and the window that shows it, as its address has them."""
    path, _, question = address.partition("?")
    return f"{unquote(path).strip('/')}/index.html", question.partition("=")[2]


def _year(path: str, date: str) -> str:
    """Give the year of a text: of its date, or else of the folder that it lies in."""
    found = re.match(r"\d{4}", date) or re.search(r"(?<=/)\d{4}(?=[/-])", path)
    return found[0] if found else ""
