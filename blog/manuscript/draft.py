"""The text of a new post: its lines on top, some help in a comment, and what Word held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import clean
from blog.manuscript.loss_report import harmless

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

_HELP = (
    "Skriv texten under den här rutan. Det som står mellan pilarna kommer aldrig med på "
    "webbplatsen. Ta gärna bort det.",
    "Klart? Byt utkast mot publicerad på raden Status.",
    "Rubriker, länkar, bilder och allt annat: docs/skriva.md.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    A post that is about to be written.

    Attributes:
        title: Plain text in one line, not empty.
        slug: The last part of its address.
        date: Aware; midnight means that no time of day was given.
        guid: Its lasting identity.
    """

    title: str
    slug: str
    date: dt.datetime
    guid: str

    @property
    def path(self) -> str:
        """The file, below content/."""
        return f"inlagg/{self.date:%Y}/{self.date:%Y-%m-%d}-{self.slug}.md"


def one_line(title: str) -> str:
    """Give *title* as a single line that every stage of the site reads alike."""
    return " ".join(clean(title).split())


def write_draft(
    draft: Draft, tags: Iterable[str] | None, *, body: str = "", lost: Iterable[str] = ()
) -> str:
    """
    Write the file of a new post.

    Args:
        draft: What is known of it.
        tags: Those in use, in the order to show them; None for a file without help, because
            it is written where all help is at hand.
        body: The text, if there is one already.
        lost: Sentences about what did not come along from Word.
    """
    lines = [
        f"Titel: {_title(draft.title)}",
        f"Datum: {_date(draft.date)}",
        "Etiketter:",
        "Status: utkast",
        f"Guid: {draft.guid}",
    ]
    blocks = ["\n".join(lines), *([] if tags is None else [_comment(_help(tags))])]
    if told := list(lost):
        blocks.append(_comment(["Från Word, att se över:", *told]))
    return "\n\n".join([*blocks, body])


def _title(title: str) -> str:
    """Write a title that stands in brackets with two pairs: the reader takes one off."""
    return f"[{title}]" if title.startswith("[") and title.endswith("]") else title


def _date(date: dt.datetime) -> str:
    return f"{date:%Y-%m-%d %H:%M}" if (date.hour, date.minute) != (0, 0) else f"{date:%Y-%m-%d}"


def _help(tags: Iterable[str]) -> Iterable[str]:
    begin, *rest = _HELP
    yield begin
    if names := ", ".join(tags):
        yield f"Etiketter att välja bland, med komma emellan: {names}."
    yield from rest


def _comment(lines: Iterable[str]) -> str:
    return "\n".join(["<!--", *map(harmless, lines), "-->"])
