"""What is done with a text that is written: shown, saved, kept, and never lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.write import Unwritable
from tools.desk.editor.difference import side_by_side
from tools.desk.editor.field_list import fields_for
from tools.desk.editor.fields import read_fields
from tools.desk.editor.form import Form, window_of, with_what_forms_lose
from tools.desk.editor.known import KnownTexts, tags_in_use
from tools.desk.editor.sheet import Sheet, as_form_gives
from tools.desk.store.errors import Missing, StoreError, not_saved

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tools.desk.store.errors import Changed
    from tools.desk.web.desk import Desk


class Writing:
    """
    What is done with one text.

    Args:
        known: The other texts, whose tags can be chosen.

    Attributes:
        answers: What answers the page's script, by name: from the desk, the text's path and
            what was sent to values for JSON.
    """

    def __init__(self, known: KnownTexts) -> None:
        self._known = known
        self.answers: dict[str, Callable[[Desk, str, Any], Any]] = {
            "spara": self.save,
            "behall": self.keep,
            "slang": self.drop,
        }

    def shown(self, desk: Desk, path: str, window: str | None = None) -> dict[str, Any]:
        """
        Give what the page shows of a text.

        Args:
            desk: Where it lies.
            path: Below content/.
            window: Show what was typed in that window and not saved, if there is anything.

        Raises:
            StoreError: It cannot be opened, and nothing of it is kept.
        """
        kept, ignored = desk.texts.unsaved.kept(path), desk.site.posts.ignored
        restored = next((each for each in kept if each.window == window), None)
        try:
            opened = desk.texts.open(path)
            text, digest = opened.text, opened.digest
        except Missing:
            if not kept:
                raise
            text = ""
            restored = replace(restored or kept[0], digest="")  # to be saved as a new file
        in_file = text
        if restored:
            text, digest = restored.text, restored.digest
        return {
            "path": path,
            "text": pieces(desk, text, digest),
            "fields": fields_for(path),
            "tags_in_use": tags_in_use(self._known.all(desk.site.content, ignored)),
            "offered": [each for each in kept if each.text not in (in_file, text)],
            "restored": restored if text != in_file else None,
            "is_saved": False,
            "said": "",
            "zone": desk.site.posts.zone.key,
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
        opened = desk.texts.save(path, text, form.digest, typed_in=form.window)
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
            whole = as_form_gives(sent["text"])
            desk.texts.save(path, whole, form.digest, typed_in=form.window)
            return
        with suppress(StoreError):
            opened = desk.texts.open(path)
            if opened.digest == form.digest:
                form = with_what_forms_lose(form, opened.text)
        text, problems = form.compose()
        if problems:
            desk.texts.unsaved.keep(path, text, form.digest, form.window)
            raise Unwritable(" ".join(problems.values()))
        desk.texts.save(path, text, form.digest, typed_in=form.window)

    def let_go(self, desk: Desk, path: str, sent: Mapping[str, str]) -> None:
        """
        Let go of what was typed and not saved; of two versions hers stays among the versions.

        Raises:
            StoreError: It could not be kept there, or the disk still has it.
            BadForm: It was not sent by our page.
        """
        if "text" in sent:  # from the page that shows both versions
            mine = as_form_gives(sent["text"]).encode("utf-8", "replace")
            try:
                desk.texts.versions.note(path, mine, "Aldrig sparad")
            except OSError as error:
                raise not_saved(error) from error
        desk.texts.unsaved.forget(path, window_of(sent))

    def both(
        self, desk: Desk, path: str, sent: Mapping[str, str], changed: Changed
    ) -> dict[str, Any]:
        """Give what she wrote and what the file holds; what she wrote is kept."""
        form = Form.of_fields(sent)
        mine = as_form_gives(sent["text"]) if "text" in sent else form.compose()[0]
        with suppress(StoreError):
            desk.texts.unsaved.keep(path, mine, form.digest, form.window)
        theirs = changed.theirs
        rows = side_by_side(mine, theirs.text)
        shown = {"path": path, "window": form.window, "digest": theirs.digest}
        return {**shown, "mine": mine, "rows": rows}

    def keep(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Keep what is typed and not saved."""
        form = Form.of_json(sent)
        desk.texts.unsaved.keep(path, form.compose()[0], form.digest, form.window)
        return {}

    def drop(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Let go of what was typed in a window and not saved."""
        desk.texts.unsaved.forget(path, window_of(sent))
        return {}


def pieces(desk: Desk, text: str, digest: str) -> dict[str, Any]:
    """Give a text as the page holds it: its pieces, and what its fields show."""
    sheet = Sheet.of(text)
    shown = read_fields(text, desk.site.posts.zone)
    return {"digest": digest, "head": sheet.head, "body": sheet.body, "fields": shown}
