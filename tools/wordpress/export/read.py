"""Read a WordPress export (WXR 1.0 to 1.2), item by item, in bounded memory, off the network."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree

from tools.wordpress.export.model import CATEGORY, TAG, ExportedSite, Item, Term
from tools.wordpress.export.repair import HostileXml, repair

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

# The fields that other plugins and WordPress fill with what nobody needs, megabytes sometimes,
# or with what nobody may have.
_KEPT_META = frozenset(
    {
        *("_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt", "_wp_old_slug"),
        *("_wp_attachment_metadata", "_yoast_wpseo_metadesc", "_yoast_wpseo_primary_category"),
        *("_wp_old_date", "_wp_page_template", "footnotes"),
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


class ExportProblem(Exception):
    """The file is no export that can be read; the message says why, in Swedish."""


@dataclass(slots=True)
class Export:
    """
    An export that has been repaired, ready to be read as often as needed.

    Attributes:
        repairs: What was wrong with it, in Swedish words, and how many times.
        is_whole: False if the file ends before the export does.
        tells_passwords: It says of its items whether they have one, as WordPress's own do.
    """

    repairs: Counter[str]
    is_whole: bool
    tells_passwords: bool
    _data: bytes = field(repr=False)

    @classmethod
    def of(cls, data: bytes) -> Export:
        """
        Repair the bytes of a file.

        Raises:
            ExportProblem: It is no export of WordPress's.
        """
        if not data.strip():
            raise ExportProblem("Filen är tom. Exportera på nytt från WordPress.")
        if data.startswith((b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")):
            raise ExportProblem(
                "Filen är packad. Packa upp den, och ange filen som slutar på .xml."
            )
        try:
            mended = repair(data)
        except HostileXml:
            raise ExportProblem(
                "Filen har en DOCTYPE med egna förkortningar. Så skriver inte WordPress, så den "
                "läses inte. Exportera på nytt från WordPress."
            ) from None
        if b"<rss" not in mended.data[:20_000] and b"<channel" not in mended.data[:20_000]:
            raise ExportProblem(
                "Filen är ingen export från WordPress. Exportera under Verktyg › Exportera › "
                "Allt innehåll, och ange filen som slutar på .xml."
            )
        if b"wordpress.org/export" not in mended.data and b"<wp:" not in mended.data:
            raise ExportProblem(
                "Filen är ett flöde och ingen export från WordPress: i den finns bara de senaste "
                "inläggen. Exportera under Verktyg › Exportera › Allt innehåll."
            )
        return cls(
            repairs=mended.repairs,
            is_whole=b"</channel>" in mended.data[-2000:],
            tells_passwords=b"post_password" in mended.data,
            _data=mended.data,
        )

    def site(self) -> ExportedSite:
        """Read what it says of the site."""
        found: dict[str, str] = {}
        authors: dict[str, str] = {}
        names: dict[tuple[str, str], str] = {}
        parents: dict[str, str] = {}
        numbers: dict[tuple[str, str], str] = {}
        for element in self._elements({"channel", "author", "category", "tag", "term"}, found):
            said = {
                _name(child): child.text or "" for child in element if isinstance(child.tag, str)
            }
            kind = _name(element)
            if kind == "author" and "author_login" in said:
                authors[said["author_login"]] = said.get("author_display_name", "").strip()
            elif kind in ("category", "tag", "term"):
                _add_term(said, names, parents, numbers)
        address = found.get("base_blog_url") or found.get("link") or found.get("base_site_url", "")
        return ExportedSite(
            address=address.strip().rstrip("/"),
            version=found.get("wxr_version", "").strip(),
            language=found.get("language", "").strip(),
            authors={login: name or login for login, name in authors.items()},
            names=names,
            parents=parents,
            numbers=numbers,
        )

    def items(self) -> Iterator[Item]:
        """Read each item in turn, whole; nothing of the former is kept."""
        for element in self._elements({"item"}, {}):
            yield _item(element)

    def _elements(self, names: set[str], channel: dict[str, str]) -> Iterator[Any]:
        """Give each child of the channel with one of *names*; note the words of the others."""
        events = etree.iterparse(
            io.BytesIO(self._data),
            events=("end",),
            recover=True,
            huge_tree=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        try:
            for _, element in events:
                parent = element.getparent()
                if (
                    parent is None
                    or not isinstance(element.tag, str)
                    or _name(parent) != "channel"
                ):
                    continue
                if _name(element) in names:
                    yield element
                else:
                    channel.setdefault(_name(element), element.text or "")
                element.clear()
                while element.getprevious() is not None:
                    del parent[0]
        except etree.XMLSyntaxError as error:
            raise ExportProblem(
                "Filen går inte att läsa som XML, inte ens lagad. Exportera på nytt från "
                f"WordPress. (Rad {error.lineno}.)"
            ) from error


# What a term's slug and name are called in its element, and its kind if the element says it.
_TERMS = (
    ("category_nicename", "cat_name", CATEGORY),
    ("tag_slug", "tag_name", TAG),
    ("term_slug", "term_name", ""),
)


def _add_term(
    said: dict[str, str],
    names: dict[tuple[str, str], str],
    parents: dict[str, str],
    numbers: dict[tuple[str, str], str],
) -> None:
    for slug, name, kind in _TERMS:
        if slug in said:
            key = (kind or said.get("term_taxonomy", ""), said[slug].strip())
            names.setdefault(key, said.get(name, "").strip())
            if said.get("term_id", "").strip():
                numbers.setdefault(key, said["term_id"].strip())
            if parent := said.get("category_parent", "").strip():
                parents[key[1]] = parent


def _item(element: Any) -> Item:
    values: dict[str, Any] = {"is_protected": None}
    terms: list[Term] = []
    meta: dict[str, list[str]] = {}
    comments = 0
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name, text = _name(child), "".join(child.itertext())
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
    said = {_name(child): child.text or "" for child in element if isinstance(child.tag, str)}
    if said.get("meta_key") in _KEPT_META:
        meta.setdefault(said["meta_key"], []).append(said.get("meta_value", ""))


def _is_approved(comment: Any) -> bool:
    """Count a comment that the public saw.  Nothing in it is read: names, addresses, words."""
    for child in comment:
        if isinstance(child.tag, str) and _name(child) == "comment_approved":
            return (child.text or "").strip() == "1"
    return False


def _name(element: Any) -> str:
    """Give an element's name without its namespace, declared or not."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _prefix(element: Any) -> str:
    """Give what tells ``excerpt:encoded`` from ``content:encoded``."""
    return f"{element.prefix or ''} {element.tag}"
