"""Write a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .model import Feed, FeedEntry


def render_json(feed: Feed) -> bytes:
    """Write *feed* as JSON Feed in UTF-8.  Equal feeds give equal bytes."""
    site = feed.site
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.url,
        "description": feed.description,
        **({"icon": site.icon} if site.icon else {}),
        "language": site.language,
        "authors": [{"name": site.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _item(entry: FeedEntry) -> dict[str, object]:
    """Describe one post; what it does not have is left out, as the format wants it."""
    post, picture = entry.post, entry.body.picture
    edited = post.changed > post.published
    item = {
        "id": post.identity,
        "url": post.url,
        "title": post.title,
        "content_html": entry.body.html,
        "summary": entry.summary,
        "image": picture.url if picture else "",
        "date_published": post.published.isoformat(timespec="seconds"),
        "date_modified": post.changed.isoformat(timespec="seconds") if edited else "",
        "authors": [{"name": name} for name in post.authors],
        "tags": [tag.name for tag in post.tags],
        "language": post.language,
    }
    return {name: value for name, value in item.items() if value or name == "content_html"}
