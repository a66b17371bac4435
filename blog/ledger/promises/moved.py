"""Texts that have moved, by the addresses that they have left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blog.documents.collection import Collection
    from blog.documents.document import Document


def moved_documents(collection: Collection) -> dict[str, Document]:
    """Give the visible document that each left address leads to, without slashes around it."""
    found: dict[str, Document] = {}
    for document in collection.visible:
        entry = collection.ledger.text(document.path, guid=document.guid, is_page=document.is_page)
        left = {*document.old_addresses, *(entry.addresses if entry else ())} - {document.url}
        for address in sorted(left):
            found.setdefault(address.strip("/"), document)
    live = {document.url.strip("/") for document in collection.visible}
    return {address: document for address, document in found.items() if address not in live}
