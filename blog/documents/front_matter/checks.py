"""What the front matter says of publishing, and which of its keys and values are not used."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents.front_matter import line_messages, status
from blog.documents.front_matter import messages as advice
from blog.documents.front_matter.dates import is_date
from blog.documents.front_matter.examples import meant_for
from blog.documents.front_matter.other_systems import (
    Verdict,
    is_known,
    is_withheld_folder,
    offered,
    verdict,
)
from blog.documents.front_matter.status import State
from blog.documents.front_matter.values import CHOICES, ONLY_IN_POSTS, ONLY_ON_PAGES, is_order

if TYPE_CHECKING:
    from blog.documents.front_matter.fields import Fields
    from blog.documents.front_matter.parts import FrontMatterEntry


def read_state(fields: Fields) -> State:
    """
    Give the state as written; a text without one is published.

    A key of another system that keeps the text from the public makes it a draft.  Every key
    that is not used is told.
    """
    own, reading = _own_state(fields), fields.reading
    said = [
        verdict(entry, zone=reading.zone, has_come=reading.world.has_come)
        for entry in fields.unknown
    ]
    is_held = bool({Verdict.DRAFT, Verdict.LATER, Verdict.OVER}.intersection(said))
    state = State.DRAFT if is_held else own
    for entry, found in zip(fields.unknown, said, strict=True):
        if own is State.DRAFT or found is Verdict.PUBLIC:
            _tell_unused(fields, entry, state)
        elif found is Verdict.DOUBTFUL:
            fields.findings.append(advice.doubtful(fields.place, entry))
        else:
            fields.findings.append(advice.held_back(fields.place, entry, found))
    path = posixpath.relpath(fields.place, reading.shown)
    if state is State.PUBLISHED and "status" not in fields.known and is_withheld_folder(path):
        fields.findings.append(advice.withheld_folder(fields.place))
    return state


def _own_state(fields: Fields) -> State:
    entry = fields.known.get("status")
    if entry is None:
        return State.PUBLISHED
    state = status.read_status(entry.value)
    if state is None:
        tell = advice.late_date if status.is_waiting(entry.value) else line_messages.bad_status
        fields.findings.append(tell(fields.place, entry.line, entry.value))
    elif status.is_foreign(entry.value):
        fields.findings.append(advice.foreign_status(fields.place, entry.line, entry.value))
    # Of a word that nobody knows, the error stops the build: it must not count as a draft's.
    return state or State.PUBLISHED


def _tell_unused(fields: Fields, entry: FrontMatterEntry, state: State) -> None:
    """Tell of a key that is not used here, unless the example for a missing one is its value."""
    meant = meant_for(entry.key)
    is_offered = offered(entry.key) is not None
    if is_offered and not _can_be(meant, entry, fields):
        meant = None
    if is_offered and fields.readable and fields.lacks(meant, state):
        return
    finding = advice.unknown_key(
        fields.place,
        entry,
        meant,
        is_taken=meant in fields.known,
        is_foreign=is_known(entry.key),
    )
    fields.findings.append(finding)


def _can_be(name: str | None, entry: FrontMatterEntry, fields: Fields) -> bool:
    """Say whether the value of another system's key can be that of ours."""
    if name == "date":
        return is_date(entry.value, fields.reading.zone)
    return fields.is_page or name not in ONLY_ON_PAGES


def check_values(fields: Fields) -> None:
    """Tell of values that a key cannot have, and of keys in the wrong kind of text."""
    for name, entry in fields.known.items():
        choice = CHOICES.get(name)
        if choice and not choice.allows(entry.value):
            found = advice.bad_choice(fields.place, entry, name, choice)
        elif name == "order" and not is_order(entry.value):
            found = advice.bad_order(fields.place, entry)
        elif name in (ONLY_IN_POSTS if fields.is_page else ONLY_ON_PAGES):
            found = advice.out_of_place(fields.place, entry, name, is_page=fields.is_page)
        else:
            continue
        fields.findings.append(found)
