"""What the page sends: a text in its pieces, and what it was when it was opened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from tools.desk.editor.field_list import PAGE, POST
from tools.desk.editor.fields import write_fields
from tools.desk.editor.sheet import Sheet, as_form_gives

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = tuple(dict.fromkeys(each.name for each in (*POST, *PAGE)))
_FIELD, _WAS = "falt-", "var-"


class BadForm(ValueError):
    """What was sent is not what our page sends."""


@dataclass(frozen=True, slots=True)
class Form:
    """
    A text as the page has it.

    Attributes:
        digest: Names the file that was opened; "" for one that does not exist.
        head: The lines on top, as they were opened or as she has changed them by hand.
        was: What the fields showed.
        fields: What they hold.
        body: The words.
        window: Names the window; "" without script.
    """

    digest: str
    head: str
    body: str
    was: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    window: str = ""

    @classmethod
    def of_json(cls, sent: Any) -> Form:
        """
        Read what the page's script sends.

        Raises:
            BadForm: It is something else.
        """
        if not isinstance(sent, dict):
            raise BadForm
        return cls(
            digest=_word(sent, "digest"),
            head=_word(sent, "head"),
            body=_word(sent, "body"),
            was=_words(sent, "was"),
            fields=_words(sent, "fields"),
            window=window_of(sent),
        )

    @classmethod
    def of_fields(cls, sent: Mapping[str, Any]) -> Form:
        """
        Read what the page sends without script.

        Raises:
            BadForm: It is something else.
        """
        plain = {name: as_form_gives(value) for name, value in sent.items() if _is_word(value)}
        if "text" in plain:  # all of it, from the page that shows both versions
            plain = {"head": "", "body": "", **plain}
        return cls(
            digest=_word(plain, "digest"),
            head=_word(plain, "head"),
            body=_word(plain, "body"),
            was={name: plain.get(_WAS + name, "") for name in NAMES},
            fields={name: plain[_FIELD + name] for name in NAMES if _FIELD + name in plain},
            window=window_of(plain),
        )

    def compose(self) -> tuple[str, dict[str, str]]:
        """Give the whole text, and for each field that cannot be written a Swedish sentence."""
        return write_fields(Sheet(self.head, self.body).text, self.was, self.fields)


def with_what_forms_lose(form: Form, opened: str) -> Form:
    """
    Give back to *form* the signs that a text area cannot hold, where nothing else was changed.

    Args:
        form: Sent without script.
        opened: The text that the page showed.
    """
    sheet = Sheet.of(opened)
    head = sheet.head if as_form_gives(sheet.head) == form.head else form.head
    body = sheet.body if as_form_gives(sheet.body) == form.body else form.body
    return replace(form, head=head, body=body)


def window_of(sent: Any) -> str:
    """
    Give the name of the window that sent something; "" without script.

    Raises:
        BadForm: It is something else.
    """
    if not isinstance(sent, dict):
        raise BadForm
    return _word({"window": "", **sent}, "window")


def _is_word(value: object) -> bool:
    return isinstance(value, str)


def _word(sent: Mapping[str, Any], name: str) -> str:
    value = sent.get(name)
    if not isinstance(value, str):  # nothing is no word: a text must never be emptied so
        raise BadForm
    return value


def _words(sent: Mapping[str, Any], name: str) -> dict[str, str]:
    value = sent.get(name, {})
    if not isinstance(value, dict) or not all(map(_is_word, value.values())):
        raise BadForm
    return {key: value[key] for key in NAMES if key in value}
