"""A Word document taken apart: a zip archive of XML parts that point at each other."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from tools.word.names import NAMESPACES, STRICT, q

MOST_BYTES = 300_000_000
MOST_PARTS = 20_000
MOST_TAGS = 3_000_000  # in one part; a book of 500 pages has a tenth of it
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB]: .doc, and any file with a password


# What zipfile raises when it meets an archive that is none, or a form of one it cannot read.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError,
    RuntimeError, ValueError,
)  # fmt: skip


class WordProblem(ValueError):
    """A file cannot be read as a Word document.  Its text is Swedish, with a way out."""


@dataclass(frozen=True, slots=True)
class Relation:
    """
    What one part says about another.

    Attributes:
        kind: The last part of its type: "image", "footnotes", "hyperlink".
        target: A part's path, or an address when *external*.
        external: True when it lies outside of the document.
    """

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """
    A document's parts.

    Attributes:
        parts: Path → bytes.
        main: The path of the part with the text.
    """

    parts: dict[str, bytes]
    main: str

    def tree(self, path: str) -> Any:
        """
        Parse a part; None when there is no such part.

        Raises:
            WordProblem: It is no XML, or so much that reading it would fill the memory.
        """
        data = self.parts.get(path)
        if data is None:
            return None
        if data.count(b"<") > MOST_TAGS:
            raise WordProblem(_TOO_LARGE)
        for strict, transitional in STRICT.items():
            data = data.replace(f'"{strict}"'.encode(), f'"{transitional}"'.encode())
        try:
            root = etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError):
            raise WordProblem(_DAMAGED) from None
        if root.getroottree().docinfo.internalDTD is not None:  # entities; Word reads none
            raise WordProblem(_DAMAGED)
        return root

    def relations(self, path: str) -> dict[str, Relation]:
        """Give what the part at *path* points at, by the id it uses."""
        folder = posixpath.dirname(path)
        root = self.tree(relations_of(path))
        if root is None:
            return {}
        return {
            str(entry.get("Id")): _relation(folder, entry)
            for entry in root.iter(q("rel:Relationship"))
        }

    def related(self, kind: str) -> list[str]:
        """List the parts of one *kind* that the text points at, sorted."""
        relations = self.relations(self.main).values()
        targets = {each.target for each in relations if each.kind == kind and not each.external}
        return sorted(targets & self.parts.keys())

    def plain_relations(self, path: str) -> Any:
        """
        Write again what the part at *path* points at, every path from the root.

        mammoth puts a path together with the folder it starts in, but never solves its ``..``.
        """
        root = etree.Element(q("rel:Relationships"), nsmap={None: NAMESPACES["rel"]})
        for key, relation in self.relations(path).items():
            target = relation.target if relation.external else f"/{relation.target}"
            kind = f"{NAMESPACES['r']}/{relation.kind}"
            entry = etree.SubElement(root, q("rel:Relationship"))
            entry.attrib.update({"Id": key, "Type": kind, "Target": target})
            if relation.external:
                entry.set("TargetMode", "External")
        return root

    def with_picture(self, path: str, key: str, data: bytes) -> Package:
        """Give the same document with one more picture, which the part at *path* calls *key*."""
        relations = self.plain_relations(path)
        target = f"{path}/{key}"
        entry = etree.SubElement(relations, q("rel:Relationship"))
        entry.attrib.update(
            {"Id": key, "Type": f"{NAMESPACES['r']}/image", "Target": f"/{target}"}
        )
        more = replace(self, parts={**self.parts, target: data})
        return more.replaced({relations_of(path): relations})

    def replaced(self, trees: dict[str, Any]) -> Package:
        """Give the same document with some parts exchanged for *trees*."""
        written = {path: etree.tostring(tree, encoding="UTF-8") for path, tree in trees.items()}
        return replace(self, parts={**self.parts, **written})

    def zipped(self) -> bytes:
        """Put the document together again."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for path, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(path), data)
        return file.getvalue()


def relations_of(path: str) -> str:
    """Give the path of the part that says what the part at *path* points at."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def open_package(data: bytes) -> Package:
    """
    Take a document apart.

    Raises:
        WordProblem: The bytes are no Word document, or are hostile.
    """
    if data.startswith(_OLD):
        raise WordProblem(
            "Filen är i Words gamla format eller skyddad med lösenord. Öppna den i Word, välj "
            "Spara som och Worddokument (.docx), utan lösenord."
        )
    try:
        parts = _unzip(data)
    except WordProblem:
        raise
    except _BROKEN:
        raise WordProblem(
            "Filen är inget Worddokument. Öppna den i Word, välj Spara som och Worddokument "
            "(.docx)."
        ) from None
    package = Package(parts, "")
    starts = [each.target for each in package.relations("").values() if _is_main(each)]
    main = next((path for path in [*starts, "word/document.xml"] if path in parts), None)
    root = package.tree(main) if main else None
    if main is None or root is None or root.find(q("w:body")) is None:
        raise WordProblem("Filen innehåller ingen text som Word kan visa. Är det rätt fil?")
    return replace(package, main=main)


def _unzip(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise WordProblem(_TOO_LARGE)
        return {_slashed(entry.filename): archive.read(entry) for entry in entries}


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )


def _slashed(path: str) -> str:
    return path.replace("\\", "/").lstrip("/")


def _relation(folder: str, entry: Any) -> Relation:
    target, external = str(entry.get("Target")), entry.get("TargetMode") == "External"
    if external:
        path = target
    else:
        inside = posixpath.join("/", folder, target.replace("\\", "/"))
        path = _slashed(posixpath.normpath(inside))
    return Relation(posixpath.basename(str(entry.get("Type"))), path, external)


def _is_main(relation: Relation) -> bool:
    return relation.kind == "officeDocument" and not relation.external


_TOO_LARGE = "Filen är för stor för att läsas. Dela den i flera dokument."
_DAMAGED = "Filen är skadad. Öppna den i Word, spara den på nytt och försök igen."
