"""What is done with a text that is written: shown, saved, kept, and never lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.write import Unwritable
from tools.desk.editor.difference import side_by_side
from tools.desk.editor.field_list import fields_for
from tools.desk.editor.fields import read_fields
from tools.desk.editor.form import Form, with_what_forms_lose
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
        kept, ignored = desk.texts.unsaved.kept(path), desk.site.posts.ignored
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
            "tags_in_use": tags_in_use(self._known.all(desk.site.content, ignored)),
            "has_unsaved": has_unsaved and not unsaved,
            "is_unsaved": has_unsaved and unsaved,
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
        opened = desk.texts.save(path, text, form.digest, is_typed=True)
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
            desk.texts.save(path, as_form_gives(sent["text"]), form.digest, is_typed=True)
            return
        with suppress(StoreError):
            opened = desk.texts.open(path)
            if opened.digest == form.digest:
                form = with_what_forms_lose(form, opened.text)
        text, problems = form.compose()
        if problems:
            desk.texts.unsaved.keep(path, text, form.digest)
            raise Unwritable(" ".join(problems.values()))
        desk.texts.save(path, text, form.digest, is_typed=True)

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
        desk.texts.unsaved.forget(path)

    def both(
        self, desk: Desk, path: str, sent: Mapping[str, str], changed: Changed
    ) -> dict[str, Any]:
        """Give what she wrote and what the file holds; what she wrote is kept."""
        form = Form.of_fields(sent)
        mine = as_form_gives(sent["text"]) if "text" in sent else form.compose()[0]
        with suppress(StoreError):
            desk.texts.unsaved.keep(path, mine, form.digest)
        theirs = changed.theirs
        rows = side_by_side(mine, theirs.text)
        return {"path": path, "mine": mine, "digest": theirs.digest, "rows": rows}

    def keep(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Keep what is typed and not saved."""
        form = Form.of_json(sent)
        desk.texts.unsaved.keep(path, form.compose()[0], form.digest)
        return {}

    def drop(self, desk: Desk, path: str, sent: Any) -> dict[str, Any]:
        """Let go of what was typed and not saved."""
        del sent
        desk.texts.unsaved.forget(path)
        return {}


def pieces(desk: Desk, text: str, digest: str) -> dict[str, Any]:
    """Give a text as the page holds it: its pieces, and what its fields show."""
    sheet = Sheet.of(text)
    shown = read_fields(text, desk.site.posts.zone)
    return {"digest": digest, "head": sheet.head, "body": sheet.body, "fields": shown}
