"""What must hold of the finished site, whatever road led to it: one law a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.laws import (
    drafts,
    headings,
    ids,
    links,
    notes,
    origins,
    promised,
    reachable,
    secrets,
    statement,
    titles,
)

if TYPE_CHECKING:
    from blog.findings import Finding
    from blog.laws.site import FinishedSite

LAWS = (
    *(notes, secrets, drafts, links, ids, headings, titles, origins, reachable, statement),
    promised,
)


def broken_laws(site: FinishedSite) -> tuple[Finding, ...]:
    """Give everything that is wrong with a finished site, sorted by place, each once."""
    found = {finding for law in LAWS for finding in law.check(site)}
    return tuple(sorted(found, key=lambda finding: finding.sort_key))
