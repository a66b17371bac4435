"""The menus of the site, as the form of settings shows and changes them: a line in each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.write import values_of, write_key
from blog.documents.notes.read_parts import read_parts
from tools.desk.editor.field_list import MENUS
from tools.desk.store.errors import StoreError

if TYPE_CHECKING:
    from tools.desk.texts import TextSummary
    from tools.desk.web.desk import Desk
    from tools.desk.web.forms import Sent


def menus(desk: Desk) -> list[tuple[TextSummary, str]]:
    """Give each page with the menu that it stands in; "" for none."""
    return [_row(desk, text) for text in desk.view.texts() if text.is_page]


def save_menus(desk: Desk, sent: Sent) -> None:
    """
    Write the line Meny in each page whose menu is another.

    Raises:
        StoreError: A page is not saved; those before it are.
        Unwritable: The line cannot be written in a page.
    """
    for text in desk.view.texts():
        name = f"meny/{text.path}"
        if not text.is_page or sent[name] not in MENUS or name not in sent.fields:
            continue
        opened = desk.texts.open(text.path)
        written = write_key(opened.text, "menu", [sent[name]] if sent[name] else [])
        if written != opened.text:
            desk.texts.save(text.path, written, opened.digest)


def _row(desk: Desk, text: TextSummary) -> tuple[TextSummary, str]:
    try:
        parts = read_parts(desk.texts.open(text.path).text)
    except StoreError:
        return text, ""
    return text, next(iter(values_of(parts, "menu")), "").casefold()
