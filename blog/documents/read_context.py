"""What the reading of every document shares."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from blog.documents.addresses import Addresses
    from blog.documents.world import World


class Render(Protocol):
    """Makes HTML of Markdown; its repr tells all settings that the HTML depends on."""

    def __call__(self, body: str, title: str, lang: str) -> str:
        """Give the HTML of *body*, of a document with a title and a language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadContext:
    """
    What the reading of every document shares: settings, and a way to ask about the rest.

    A document is remembered under all settings here (:meth:`key`), whichever they are, so each
    must have a repr that tells it whole.

    Attributes:
        zone: The time zone of dates without one.
        lang: The site's language.
        addresses: Where texts live.
        prefix: What stands before every local address: "" or the like of ``/blogg``.
        shown: Where content/ is, as the director sees it: ``content``.
        render: From a text's Markdown, title and language to HTML.
        world: Answers for what lies in content/, and for the clock.
    """

    zone: ZoneInfo
    lang: str
    addresses: Addresses
    shown: str
    render: Render
    world: World
    prefix: str = ""

    def place(self, path: str) -> str:
        """Give the file's name for messages."""
        return posixpath.join(self.shown, path)

    @property
    def settings(self) -> str:
        """All that a document depends on besides its file and what it asks of the world."""
        own = [each.name for each in fields(self) if each.name != "world"]
        return repr([(name, getattr(self, name)) for name in own])
