"""What has been removed since the former release, and must not be shown again by going back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.publish.history import paths_of
from tools.publish.plan import Forbidden
from tools.publish.run.finished import read_texts
from tools.publish.run.status import read_status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from tools.publish.target import Target

# Files that hold no text and no picture of the director's: they follow from the program.
_OF_THE_PROGRAM = ("tema/", "sok/", "feed", "robots.txt", "sitemap.xml", "index.html", "404.html",
                   "410.html", "arkiv/", "etiketter/", "bilder/delning/", ".htaccess",
                   "favicon.ico", "apple-touch-icon.png")  # fmt: skip
_PAGES = (".html", ".html.gz", ".html.br")


def removed_since(target: Target, settings: Mapping[str, Any], now: dt.datetime) -> Forbidden:
    """
    Give what going back would show again: texts that are no longer public, and their files.

    A text is known by its guid or file (the ledger), so one that has only moved is no removal.
    A file of content/ that the published site no longer has was taken away on purpose, and so
    was a picture that another has replaced: perhaps it showed what it must not.

    Args:
        target: Where the site is published.
        settings: The site's.
        now: The moment to read the texts for.
    """
    live = target.current()
    record = target.record(live) if live else None
    if record is None or not record.base or record.base not in target.ids():
        return Forbidden()
    before = target.record(record.base)
    former = before.files
    status, collection = read_status(target), read_texts(settings, now)
    public = {text.url for text in collection.visible}
    files = {text.path for text in collection.visible}
    gone = {
        f"{address}index.html"
        for entry in status.ledger or ()
        for address in entry.addresses
        if entry.file and entry.file not in files and address not in public
        # Else it had only the page that says that the text is gone, or where it has moved.
        if address in before.texts or not before.texts
    }
    left = {path for path in former if path not in record.files}
    own = {path for path in left if not path.startswith(("etikett/", *_OF_THE_PROGRAM))}
    # Without a ledger nobody can tell a text that was removed from one that has moved.
    lost = {path for path in own if not (status.ledger and path.endswith(_PAGES))}
    pages = {path for path in former if path.removesuffix(".gz").removesuffix(".br") in gone}
    replaced = (
        each
        for address, made_of in before.sources.items()
        if record.sources.get(address, made_of) != made_of
        for each in paths_of(address, former)
    )
    return Forbidden(paths=frozenset({*pages, *lost, *replaced}))
