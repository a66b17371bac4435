"""The addresses that a text had on an earlier blog: the lines Tidigare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.address_messages import bad_old_address
from blog.documents.front_matter.keys import canonical
from blog.ledger.old_addresses import OldAddressProblem, read_old_address, split_old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.findings import Finding


def read_old_addresses(
    entries: Iterable[FrontMatterEntry], *, place: str, prefix: str, findings: list[Finding]
) -> tuple[str, ...]:
    """
    Read a text's old addresses, each once.

    Args:
        entries: All of the lines on top.
        place: The file, for messages.
        prefix: The path of the site's own address, such as ``/blogg``.
        findings: Gets what is wrong with them.
    """
    found: dict[str, None] = {}
    for entry in entries:
        values = entry.values if canonical(entry.key) == "old_addresses" else ()
        for written in (each for value in values for each in split_old_addresses(value)):
            try:
                found[read_old_address(written, prefix=prefix)] = None
            except OldAddressProblem as why:
                problem = bad_old_address(place, entry.line, written, why.reason, why.instead)
                findings.append(problem)
    return tuple(found)
