"""What a text becomes in Pelican's hands: the attributes of its article or page."""

from __future__ import annotations

import datetime as dt
import posixpath
from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.status import State
from blog.documents.front_matter.values import TEMPLATES, is_yes
from blog.documents.languages import words_in
from blog.swedish.dates import long_date

from .listing import reading_time

if TYPE_CHECKING:
    from blog.documents.document import Document


SHOWN_CONTENTS = 8  # rows: a longer table of contents is folded


def metadata_of(
    source: Document, *, visible: bool, now: dt.datetime, shown: str, title_note: str = ""
) -> dict[str, Any]:
    """
    Give the metadata of one text.

    Args:
        source: The text.
        visible: False for a draft or scheduled text when publishing; Pelican skips it.
        now: The date of a draft that has none.
        shown: Where content/ is, as the director sees it.
        title_note: What is added to its title in a browser's tab.
    """
    if not visible:
        return {"title": source.title, "status": "skip"}
    metadata: dict[str, Any] = {
        "title": source.heading,
        "title_note": title_note,
        "slug": source.slug,
        "url": source.url,
        "save_as": source.save_as,
        "status": "hidden" if source.state is State.HIDDEN else "published",
        "state": str(source.state),
        "notice": notice(source),
        "updated": source.updated,
        "reading_time": reading_time(source.words, source.extra["lang"]),
        "interface": words_in(source.extra["lang"]),
        "words": source.words,
        "has_no_break_spaces": source.has_no_break_spaces,
        "contents": source.contents,
        "is_long": sum(1 + len(each.under) for each in source.contents) > SHOWN_CONTENTS,
        "terms": source.terms,
        "guid": source.extra.get("guid", ""),
        "file": source.path,
        "source": posixpath.join(shown, source.path),
        "lang": source.extra["lang"],
        "title_lang": source.extra["title_lang"],
    }
    if source.summary:
        metadata["summary"] = source.summary
    if source.updated:
        metadata["modified"] = source.updated
    if "author" in source.extra:
        metadata["author"] = source.extra["author"]
    return metadata | (_page(source) if source.is_page else _post(source, now))


def notice(source: Document) -> str:
    """Say on the page that it is not public, and when it will be; "" if it is."""
    if source.state is State.DRAFT:
        return "Utkast – inte publicerat"
    if source.state is State.SCHEDULED and source.date:
        return f"Publiceras {long_date(source.date)}"
    return ""


def _post(source: Document, now: dt.datetime) -> dict[str, Any]:
    date = source.date or now
    return {
        "date": date,
        "sort_key": (date.astimezone(dt.UTC), source.slug, source.path),
        "series_name": source.extra.get("series", ""),
        "is_featured": is_yes(source.extra.get("featured", "")),
        "successor_path": source.successor,
    }


def _page(source: Document) -> dict[str, Any]:
    if source.slug == "404":
        return {"template": "not_found"}
    template = TEMPLATES.get(source.extra.get("template", "").casefold())
    return {"template": template} if template else {}
