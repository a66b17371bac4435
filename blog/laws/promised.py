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
    from collections.abc import Iterator, Mapping

    from blog.laws.site import FinishedSite
    from blog.serving.model import Row

NAME = "adresslöfte"
_HINT = "Felet ligger i programmet, inte i texterna."


def check(site: FinishedSite) -> Iterator[Finding]:
    """Hold every address of the ledger, and every row of the table, to the site's files."""
    rows = {row.old: row.new for row in redirects_of(site)}
    promised = {address for entry in site.collection.ledger for address in entry.addresses}
    promised |= {each for text in site.collection.visible for each in text.old_addresses}
    for address in sorted(promised):
        if not file_at(address, site.files) and f"/{address}" not in rows:
            yield _broken(site, f"Adressen /{address} är lovad, men har varken sida eller svar.")
    for old, new in rows.items():
        if problem := _problem(old, new, rows, site):
            yield _broken(site, f"Adressen {old} {problem}.")


def redirects_of(site: FinishedSite) -> tuple[Row, ...]:
    """Give the table of a finished site."""
    record = record_of(site.collection, site=site.address, tag_url=site.tag_url, files=site.files)
    return redirects(site.collection.ledger, record)


def _problem(old: str, new: str | None, rows: Mapping[str, str | None], site: FinishedSite) -> str:
    if file_at(old[1:], site.files):
        return "har en sida, men skulle leda någon annanstans"
    if new in rows:
        return f"leder till {new}, som inte själv har någon sida"
    if new is not None and not file_at(new[1:], site.files):
        return f"leder till {new}, som inte finns"
    return ""


def _broken(site: FinishedSite, message: str) -> Finding:
    return Finding(posixpath.join(site.shown, LEDGER), 1, NAME, message, _HINT)
