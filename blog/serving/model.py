"""One row of the table of addresses that no longer show what they showed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """
    What a server answers for one address that has no file.

    Attributes:
        old: The address from the site's root, decoded: ``/2016/tillit/``, ``/?p=8``.
        new: Where it leads for good (301), a page of the site, never another row's *old*; None
            when what stood there is gone (410).
    """

    old: str
    new: str | None
