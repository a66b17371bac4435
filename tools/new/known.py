"""What the other posts mean for a new one: the tags to choose from, and the address to avoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.documents.slug import slugify
from blog.swedish.sorting import swedish_key

if TYPE_CHECKING:
    from blog.documents.addresses import Addresses
    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.manuscript.draft import Draft


def tags_in_use(collection: Collection) -> list[str]:
    """List the posts' tags in Swedish order, each once."""
    posts = [source for source in collection.documents.values() if not source.is_page]
    names = {slugify(tag): tag for source in posts for tag in source.tags}
    return sorted((name for slug, name in names.items() if slug), key=swedish_key)


def same_address(collection: Collection, draft: Draft, addresses: Addresses) -> Document | None:
    """Give the post whose address *draft* would want, now or when it is published; else None."""
    wanted = addresses.of(draft.slug, is_page=False, state=State.PUBLISHED, date=draft.date)
    for _, source in sorted(collection.documents.items()):
        if source.is_page or source.slug != draft.slug:
            continue
        final = addresses.of(source.slug, is_page=False, state=State.PUBLISHED, date=source.date)
        if final == wanted or source.state is State.DRAFT:
            return source
    return None
