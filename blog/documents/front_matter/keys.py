"""The keys of the front matter: which names they may have, in English and in Swedish."""

from __future__ import annotations

import difflib

# Our name for each line → the names the director may use, the one we recommend first.
NAMES: dict[str, tuple[str, ...]] = {
    "title": ("titel", "title", "rubrik"),
    "date": ("datum", "date"),
    "updated": ("uppdaterad", "modified", "updated", "ändrad"),
    "corrections": ("rättelse", "rättelser", "rattelse", "correction", "corrections"),
    "tags": ("etiketter", "tags", "etikett", "taggar", "tag", "nyckelord", "keywords"),
    "status": ("status",),
    "summary": ("ingress", "summary", "sammanfattning"),
    "plain": ("lättläst", "plain", "lattlast", "plain_language", "easy_read"),
    "slug": ("slug", "adress"),
    "lang": ("språk", "lang", "language", "sprak"),
    "title_lang": ("titelspråk", "title_lang", "titelsprak"),
    "author": ("författare", "author", "authors", "forfattare"),
    "guid": ("guid",),
    "featured": ("utvald", "featured"),
    "protected": ("skyddad", "protected"),
    "reviewed": ("granskad", "granskat", "reviewed"),
    "template": ("mall", "template"),
    "series": ("serie", "series"),
    "successor": ("nyare", "newer"),
    "old_addresses": ("tidigare", "aliases", "alias", "redirect_from", "tidigare_adress"),
    "replaced_by": ("ersatt av", "ersatt_av", "replaced_by"),
    "menu": ("meny", "menu"),
    "menu_title": ("menytitel", "menu_title"),
    "order": ("ordning", "order"),
}
REPEATED = frozenset({"updated", "corrections", "old_addresses"})
"""The lines that may stand several times."""

# Pelican lets a text choose any place in the output.  Here addresses follow from the slug.
PLACES = frozenset({"url", "save_as", "path"})

# What the director allows, and why: read by the check (blog.rules.index.suppression), never shown.
_ALLOWING = frozenset({"tillåt", "tillat", "tillåter", "allow"})

_ALIASES = {alias: name for name, aliases in NAMES.items() for alias in aliases}


def canonical(key: str) -> str | None:
    """Give our name for *key* as the director wrote it, or None for an unknown one."""
    folded = key.strip().casefold().replace(" ", "_").replace("-", "_")
    if folded in PLACES:
        return folded
    return _ALIASES.get(folded) or _ALIASES.get(folded.replace("_", ""))


def is_suppression(key: str) -> bool:
    """Say whether a line with this name is the check's, and none of the page's."""
    return key.strip().casefold() in _ALLOWING


def swedish(name: str) -> str:
    """Give the Swedish line name to recommend for our *name*: ``title`` → ``Titel``."""
    return NAMES[name][0].capitalize()


def resembled(key: str) -> str | None:
    """Give our name for the known key that *key* most resembles, if it resembles any."""
    close = difflib.get_close_matches(key.strip().casefold(), list(_ALIASES), n=1, cutoff=0.75)
    return _ALIASES[close[0]] if close else None
