"""What is done with a text that is written: shown, saved, kept, looked through, added to."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from blog.documents.front_matter.write import Unwritable
from tools.desk.editor.beside import opening, places
from tools.desk.editor.difference import side_by_side
from tools.desk.editor.fields import fields_for, read_fields
from tools.desk.editor.findings.allow import allow
from tools.desk.editor.findings.remarks import remarks
from tools.desk.editor.form import BadForm, Form, with_what_forms_lose
from tools.desk.editor.incoming.attach import attachment, picture, put
from tools.desk.editor.incoming.pasted import from_html
from tools.desk.editor.incoming.uploads import UploadProblem, read_upload
from tools.desk.editor.known import KnownTexts, search, tags_in_use
from tools.desk.editor.sheet import Sheet, as_form_gives
from tools.desk.editor.word_list import add_word, is_word
from tools.desk.store.errors import Missing, StoreError, not_saved

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tools.desk.store.errors import Changed
    from tools.desk.web.desk import Desk

MARK = "<!--more-->"
"""Where the writer lets the list's words end; the finished page no longer tells."""

_NO_ALT = "Skriv vad bilden visar, för den som inte ser den. Sedan läggs den in."


class Writing:
    """
    What the page asks for; it remembers the titles and tags of files that are as they were.

    Attributes:
        answers: What answers the page's script, by name: from the desk, the text's path and
            what was sent to values for JSON.
    """

    def __init__(self) -> None:
        self._known = KnownTexts()
        self.answers: Mapping[str, Callable[[Desk, str, Any], Any]] = {
            "spara": self.save,
            "behall": self.keep,
            "slang": self.drop,
            "sida": self.page,
            "granska": self.remarks,
            "tillat": self.allow,
            "klistra": self.paste,
            "ordlista": self.learn,
        }

    def shown(self, desk: Desk, path: str, *, unsaved: bool) -> dict[str, Any]:
        """
        Give what the page shows of a text.

        Args:
            desk: Where it lies.
            path: Below content/.
            unsaved: Show what was typed and not saved, if there is anything.

        Raises:
            StoreError: It cannot be opened, and nothing of it is kept.
        """
        kept = desk.texts.kept(path)
        try:
            opened = desk.texts.open(path)
            text, digest = opened.text, opened.digest
        except Missing:
            if kept is None:
                raise
            text, kept, unsaved = "", replace(kept, digest=""), True  # to be saved as a new file
        has_unsaved = kept is not None and kept.text != text
        if kept is not None and unsaved:
            text, digest = kept.text, kept.digest
        return {
            "path": path,
            "text": pieces(desk, text, digest),
            "fields": fields_for(path),
            "tags_in_use": tags_in_use(self._texts(desk)),
            "has_unsaved": has_unsaved and not unsaved,
            "is_unsaved": has_unsaved and unsaved,
            "is_saved": False,
            "said": "",
        }

    def save(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """
        Save a text; what cannot be written on top of it is told, and the rest is saved.

        Raises:
            StoreError: It could not be saved, or the file is another by now.
            BadForm: It was not sent by our page.
        """
        form = Form.of_json(sent)
        text, problems = form.compose()
        opened = desk.texts.save(path, text, form.digest)
        found = pieces(desk, opened.text, opened.digest)
        if found["body"] == form.body:
            del found["body"]
        return {**found, "problems": problems}

    def save_form(self, desk: Desk, path: str, sent: Mapping[str, str]) -> None:
        """
        Save what a form without script sends.

        Raises:
            StoreError: It could not be saved, or the file is another by now.
            Unwritable: Something on top cannot be written; what can be is kept, and not saved.
            BadForm: It was not sent by our page.
        """
        form = Form.of_fields(sent)
        if "text" in sent:  # all of it, from the page that shows both versions
            desk.texts.save(path, as_form_gives(sent["text"]), form.digest)
            return
        with suppress(StoreError):
            opened = desk.texts.open(path)
            if opened.digest == form.digest:
                form = with_what_forms_lose(form, opened.text)
        text, problems = form.compose()
        if problems:
            desk.texts.keep(path, text, form.digest)
            raise Unwritable(" ".join(problems.values()))
        desk.texts.save(path, text, form.digest)

    def let_go(self, desk: Desk, path: str, sent: Mapping[str, str]) -> None:
        """
        Let go of what was typed and not saved; of two versions hers stays among the versions.

        Raises:
            StoreError: It could not be kept there, or the disk still has it.
        """
        if "text" in sent:  # from the page that shows both versions
            mine = as_form_gives(sent["text"]).encode("utf-8", "replace")
            try:
                desk.texts.versions.note(path, mine, "Aldrig sparad")
            except OSError as error:
                raise not_saved(error) from error
        desk.texts.drop(path)

    def both(
        self, desk: Desk, path: str, sent: Mapping[str, str], changed: Changed
    ) -> dict[str, Any]:
        """Give what she wrote and what the file holds; what she wrote is kept."""
        form = Form.of_fields(sent)
        mine = as_form_gives(sent["text"]) if "text" in sent else form.compose()[0]
        with suppress(StoreError):
            desk.texts.keep(path, mine, form.digest)
        theirs = changed.theirs
        rows = side_by_side(mine, theirs.text)
        return {"path": path, "mine": mine, "digest": theirs.digest, "rows": rows}

    def keep(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Keep what is typed and not saved."""
        form = Form.of_json(sent)
        desk.texts.keep(path, form.compose()[0], form.digest)
        return {}

    def drop(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Let go of what was typed and not saved."""
        del sent
        desk.texts.drop(path)
        return {}

    def page(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Make the page of a text that is not saved; say where it is shown, or why not."""
        form = Form.of_json(sent)
        made = desk.live.page(path, form.compose()[0])
        html = desk.live.html(*_named(made.address)) or b""
        return {
            "address": made.address,
            "shown": made.shown,
            "reason": made.reason,
            "places": places(html, form.body),
            "opening": "" if MARK in form.body else opening(html),
        }

    def remarks(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Look through a text that is not saved."""
        text, problems = Form.of_json(sent).compose()
        found = desk.live.findings(path, text)
        return {"remarks": remarks(found, text, desk.site.posts.zone), "problems": problems}

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
        found = search(self._texts(desk), words)
        return {"texts": [{"path": t.path, "title": t.title, "date": t.date[:10]} for t in found]}

    def _texts(self, desk: Desk) -> list[Any]:
        return self._known.all(desk.site.content, desk.site.posts.ignored)


def pieces(desk: Desk, text: str, digest: str) -> dict[str, Any]:
    """Give a text as the page holds it: its pieces, and what its fields show."""
    sheet = Sheet.of(text)
    shown = read_fields(text, desk.site.posts.zone)
    return {"digest": digest, "head": sheet.head, "body": sheet.body, "fields": shown}


def _named(address: str) -> tuple[str, str]:
    """Give the file of a page, and the window that shows it, as its address has them."""
    path, _, question = address.partition("?")
    return f"{unquote(path).strip('/')}/index.html", question.partition("=")[2]


def _year(path: str, date: str) -> str:
    """Give the year of a text: of its date, or else of the folder that it lies in."""
    found = re.match(r"\d{4}", date) or re.search(r"(?<=/)\d{4}(?=[/-])", path)
    return found[0] if found else ""
