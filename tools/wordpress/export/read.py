"""Read a WordPress export (WXR 1.0 to 1.2), item by item, in bounded memory, off the network."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree

from tools.wordpress.export.items import name_of, read_item
from tools.wordpress.export.model import CATEGORY, TAG, ExportedSite
from tools.wordpress.export.repair import HostileXml, repair

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from tools.wordpress.export.model import Item


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
                name_of(child): child.text or "" for child in element if isinstance(child.tag, str)
            }
            kind = name_of(element)
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
            yield read_item(element)

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
                    or name_of(parent) != "channel"
                ):
                    continue
                if name_of(element) in names:
                    yield element
                else:
                    channel.setdefault(name_of(element), element.text or "")
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
