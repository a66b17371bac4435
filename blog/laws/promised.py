"""An address that has ever been published shows a page, leads to one, or is known to be gone."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.findings import Finding
from blog.laws.addresses import file_at
from blog.ledger.model import NAME as LEDGER
from blog.ledger.promises.answers import redirects
from blog.ledger.promises.record import record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.laws.site import FinishedSite
    from blog.serving.model import Row

NAME = "adresslöfte"
_HINT = "Felet ligger i programmet, inte i texterna."


def check(site: FinishedSite) -> Iterator[Finding]:
    """Hold every address of the ledger, and every row of the table, to the site's files."""
    rows = redirects_of(site)
    answered = {row.old for row in rows}
    promised = {address for entry in site.collection.ledger for address in entry.addresses}
    promised |= {each for text in site.collection.visible for each in text.old_addresses}
    for address in sorted(promised):
        if not file_at(address, site.files) and f"/{address}" not in answered:
            yield _broken(site, f"Adressen /{address} är lovad, men har varken sida eller svar.")
    for row in rows:
        if row.new and not file_at(row.new[1:], site.files):
            yield _broken(site, f"Adressen {row.old} leder till {row.new}, som inte finns.")


def redirects_of(site: FinishedSite) -> tuple[Row, ...]:
    """Give the table of a finished site."""
    record = record_of(site.collection, site=site.address, tag_url=site.tag_url, files=site.files)
    return redirects(site.collection.ledger, record)


def _broken(site: FinishedSite, message: str) -> Finding:
    return Finding(posixpath.join(site.shown, LEDGER), 1, NAME, message, _HINT)
