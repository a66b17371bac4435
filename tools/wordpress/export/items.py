"""One item of an export: its fields, its terms, and what is kept of what plugins added."""

from __future__ import annotations

from typing import Any

from tools.wordpress.export.model import Item, Term

# The fields that other plugins and WordPress fill with what nobody needs, megabytes sometimes,
# or with what nobody may have.
_KEPT_META = frozenset(
    {
        *("_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt", "_wp_old_slug"),
        *("_wp_old_date", "footnotes"),
    }
)
_FIELDS = {
    "post_id": "number",
    "post_type": "kind",
    "status": "status",
    "title": "title",
    "link": "link",
    "guid": "guid",
    "creator": "author",
    "post_date": "date",
    "post_date_gmt": "date_gmt",
    "post_modified": "modified",
    "post_modified_gmt": "modified_gmt",
    "pubDate": "pub_date",
    "post_name": "slug",
    "post_parent": "parent",
    "attachment_url": "file_url",
}


def read_item(element: Any) -> Item:
    """Read an ``item``; nothing of its comments, and of its password only that there is one."""
    values: dict[str, Any] = {"is_protected": None}
    terms: list[Term] = []
    meta: dict[str, list[str]] = {}
    comments = 0
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name, text = name_of(child), "".join(child.itertext())
        if name in _FIELDS:
            values.setdefault(_FIELDS[name], text if name == "guid" else text.strip())
        elif name == "encoded":
            values["excerpt" if "excerpt" in _prefix(child) else "content"] = text
        elif name == "category" and child.get("domain"):
            terms.append(Term(child.get("domain"), child.get("nicename", ""), text.strip()))
        elif name == "category" and text.strip():  # WXR 1.0 before WordPress 2.9
            terms.append(Term("category", child.get("nicename", ""), text.strip()))
        elif name == "post_password":
            values["is_protected"] = bool(text)
        elif name == "is_sticky":
            values["is_sticky"] = text.strip() == "1"
        elif name == "postmeta":
            _add_meta(child, meta)
        elif name == "comment":
            comments += _is_approved(child)
    return Item(
        **{"status": "", **values},
        terms=tuple(dict.fromkeys(terms)),
        meta={name: tuple(found) for name, found in meta.items()},
        comments=comments,
    )


def _add_meta(element: Any, meta: dict[str, list[str]]) -> None:
    said = {name_of(child): child.text or "" for child in element if isinstance(child.tag, str)}
    if said.get("meta_key") in _KEPT_META:
        meta.setdefault(said["meta_key"], []).append(said.get("meta_value", ""))


def _is_approved(comment: Any) -> bool:
    """Count a comment that the public saw.  Nothing in it is read: names, addresses, words."""
    for child in comment:
        if isinstance(child.tag, str) and name_of(child) == "comment_approved":
            return (child.text or "").strip() == "1"
    return False


def name_of(element: Any) -> str:
    """Give an element's name without its namespace, declared or not."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _prefix(element: Any) -> str:
    """Give what tells ``excerpt:encoded`` from ``content:encoded``."""
    return f"{element.prefix or ''} {element.tag}"
