"""Every sentence about two ledgers that cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from blog.ledger.model import Entry, Ledger


class Names(NamedTuple):
    """What to call the two ledgers: this computer's and the one beside the site."""

    own: str
    remote: str


def missing_history(own: Ledger, names: Names) -> str:
    """Tell that a site has been published whose ledger is gone."""
    return (
        f"Inget har publicerats: {names.remote} saknas, fast en webbplats är publicerad där. "
        f"{names.own} har {_size(own)}. "
        "Har ingen annan dator publicerat sedan dess, kopiera den filen dit. Annars behövs den "
        "andra datorns fil först, så att inga adresser glöms bort."
    )


def diverging(own: Entry | None, remote: Entry | None, names: Names) -> str:
    """Tell of a text whose addresses two ledgers tell differently."""
    name = own.name if own else ""
    return (
        f"{name}: adresserna går isär. Enligt {names.own} {_history(own)}; "
        f"enligt {names.remote} {_history(remote)}."
    )


def claimed_twice(address: str, one: Entry, other: Entry, own: Ledger, names: Names) -> str:
    """Tell of an address that two texts have been published at."""
    said = [
        f"enligt {names.own if entry.id in own.entries else names.remote} till {entry.name}"
        for entry in (one, other)
    ]
    return f"Adressen /{address} är lovad till två texter: {' och '.join(said)}."


def how_to_join(names: Names) -> str:
    """Say what to do about two ledgers that cannot both be true."""
    return (
        f"Inget har publicerats: {names.own} och {names.remote} säger olika. "
        "Två datorer har publicerat var för sig. Hämta texterna från den som publicerade sist, "
        "med filen publicerat.json, och publicera igen."
    )


def _history(entry: Entry | None) -> str:
    addresses = entry.addresses if entry else ()
    return "först " + ", sedan ".join(f"/{address}" for address in addresses)


def _size(ledger: Ledger) -> str:
    days = [entry.last for entry in ledger if entry.last]
    last = f", senast ändrad {max(days)}" if days else ""
    return f"{len(ledger.entries)} rader{last}"
