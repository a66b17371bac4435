"""Every sentence about what becomes of a promised address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    from blog.documents.document import Document
    from blog.ledger.model import Entry


def vanishing_text(path: str, entry: Entry, document: Document | None, new: str | None) -> Finding:
    """
    Tell of a published text whose address has no page when the site is published again.

    Args:
        path: Its file.
        entry: What is known of it.
        document: The text, if its file is still there.
        new: The address that answers instead; None when nothing does.
    """
    if new is not None:
        hint = "Ändra raden Ersatt av, eller den andra textens rad Tidigare, om det blir fel."
    elif document:
        hint = "Finns en annan text att läsa i stället: skriv dess fil på raden Ersatt av."
    else:
        hint = (
            f"Finns en annan text att läsa i stället: skriv i den raden Tidigare: /{entry.address}"
        )
    return Finding(
        path,
        _line(document),
        "borttagning",
        f"{_why(document)} När sajten publiceras igen försvinner /{entry.address}. "
        f"{_visitor('texten', new)}",
        hint,
        Level.WARNING,
    )


def vanishing_tag(path: str, address: str, new: str | None) -> Finding:
    """Tell of a tag that no post carries any longer, or that has got another name."""
    return Finding(
        path,
        1,
        "borttagning" if new is None else "adressbyte",
        f"Inget inlägg har längre etiketten på /{address}. {_visitor('sidan', new)}",
        "Skriv etiketten som förut i inläggen om den ska vara kvar.",
        Level.WARNING,
    )


def claimed_address(path: str, line: int, address: str, other: str) -> Finding:
    """Tell of an old address that another text has."""
    return Finding(
        path,
        line,
        "adress",
        f"Adressen /{address} på raden Tidigare hör också till {other}.",
        "Låt den stå i den text som den ska leda till, och ta bort den här.",
    )


def existing_address(path: str, line: int, address: str) -> Finding:
    """Tell of an old address at which the site has something of its own."""
    return Finding(
        path,
        line,
        "adress",
        f"Adressen /{address} på raden Tidigare finns redan på webbplatsen.",
        "Ta bort den från raden: den som går dit kommer till det som finns där.",
    )


def _line(document: Document | None) -> int:
    if document is None:
        return 1
    return document.lines.get("date" if document.state is State.SCHEDULED else "status", 1)


def _why(document: Document | None) -> str:
    if document is None:
        return "Texten är publicerad, men filen är borta."
    if document.state is State.SCHEDULED and document.date:
        return f"Texten är publicerad, men väntar nu till {long_date(document.date)}."
    return "Texten är publicerad, men är nu ett utkast."


def _visitor(thing: str, new: str | None) -> str:
    if new is None:
        return f"Den som går dit får veta att {thing} är borttagen (410)."
    return f"Den som går dit kommer i stället till /{new}."
