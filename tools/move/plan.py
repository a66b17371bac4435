"""Work out what a text gets when it moves, before anything is written."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.addresses import NOT_FOUND
from blog.documents.decode import Undecodable, decode
from blog.documents.front_matter.edit import insert_line, replace_value
from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.status import State
from blog.documents.known_files import Files
from blog.documents.loader import read_collection
from blog.documents.notes.read_parts import read_parts
from blog.documents.settings import PostsSettings
from blog.documents.slug import slugify
from blog.files import DOCUMENT_SUFFIXES, shown
from blog.findings import Level
from blog.walk import walk_content
from tools.cli import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.documents.front_matter.parts import Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """
    A text that is to get another address.

    Attributes:
        path: Its file.
        below: The same below content/, with forward slashes.
        data: What the file shall hold.
        slug: What stands on its line Slug.
        old: Its address; "" when it has not been published.
        new: The address that it will have.
        links: Where other texts are linked to it by its old address, as ``file:line``.
    """

    path: Path
    below: str
    data: bytes
    slug: str
    old: str
    new: str
    links: tuple[str, ...]

    @property
    def place(self) -> str:
        """The file as the director would type it."""
        return shown(self.path)


def plan_move(
    file: Path, written: str, settings: Mapping[str, Any], *, now: dt.datetime | None
) -> Move:
    """
    Work out a move; nothing is written.

    Args:
        file: As it was typed, from where the director stands or from content/.
        written: The last part of the new address, as it was typed.
        settings: The site's.
        now: The moment, aware; None for the clock's.

    Raises:
        Refused: It cannot be done; the text says why, and what to do.
    """
    posts, root = PostsSettings.from_pelican(settings), Path(settings["PATH"])
    below, slug = _find(root, file, posts), _slug(written)
    _refuse_error_page(root / below, slug, is_page=posts.kind_of(below) == "page")
    data = _with_slug(root / below, slug)
    collection = read_collection(
        root,
        settings=posts,
        now=now or dt.datetime.now(posts.zone),
        render=lambda *_: "",
        unsaved={below: data},
    )
    document = collection.documents[below]
    old = _published(collection, document)
    new = _address(document, posts)
    _refuse_impossible(collection, document, old, new, shown(root))
    links = tuple(_links(collection, old, shown(root))) if old else ()
    return Move(
        path=root / below, below=below, data=data, slug=slug, old=old, new=new, links=links
    )


def _find(root: Path, file: Path, posts: PostsSettings) -> str:
    texts = [
        path
        for path in walk_content(root, posts.ignored)
        if path.lower().endswith(DOCUMENT_SUFFIXES) and posts.kind_of(path) != "other"
    ]
    real, content = file.resolve(), root.resolve()
    typed = real.relative_to(content) if real.is_relative_to(content) else file
    if typed.as_posix() in texts:
        return typed.as_posix()
    near = Files.of(texts).nearest(file.as_posix())
    hint = f"Menade du {shown(root / near)}?" if near else "Skriv namnet på en text i content."
    raise Refused(f"{file.as_posix()} är ingen text i {shown(root)}. {hint}")


def _slug(written: str) -> str:
    bare = written.strip().removeprefix("/").removesuffix("/")
    slug = "" if re.search(r"[/\\]|\.\.", bare) else slugify(bare)
    if not slug:
        raise Refused(
            f"Av ”{written}” går det inte att göra en adress. Skriv bara den sista delen, med små "
            "bokstäver, siffror och bindestreck: vem-gor-jobbet"
        )
    return slug


def _parts(path: Path) -> Parts:
    try:
        return read_parts(decode(path.read_bytes()))
    except Undecodable:
        raise Refused(f"{shown(path)}: Filen är inte sparad som UTF-8.") from None


def _refuse_error_page(path: Path, slug: str, *, is_page: bool) -> None:
    """Let the page that servers show for an unknown address stay where they look for it."""
    lines = {canonical(entry.key): entry.value for entry in _parts(path).entries}
    former = slugify(lines.get("slug") or lines.get("title", ""))
    if is_page and NOT_FOUND in (slug, former):
        raise Refused(f"{shown(path)}: Sidan för det som inte finns har alltid samma adress.")


def _with_slug(path: Path, slug: str) -> bytes:
    data, parts = path.read_bytes(), _parts(path)
    entries = [entry for entry in parts.entries if canonical(entry.key) == "slug"]
    if not parts.entries:
        raise Refused(f"{shown(path)}: Filen har inga rader överst. Skriv först raden Titel.")
    if not any(entry.value for entry in entries):
        return insert_line(data, parts, f"Slug: {slug}")
    changed = replace_value(data, entries[0], slug)
    if changed is None:
        raise Refused(f"{shown(path)}:{entries[0].line}: Skriv själv raden Slug: {slug}")
    return changed


def _published(collection: Collection, document: Document) -> str:
    entry = collection.ledger.text(document.path, guid=document.guid, is_page=document.is_page)
    return entry.address if entry else ""


def _address(document: Document, posts: PostsSettings) -> str:
    """Give the address of a document, also of a draft when it will be published."""
    if document.state is not State.DRAFT:
        return document.url
    return posts.addresses.of(
        document.slug, is_page=document.is_page, state=State.PUBLISHED, date=document.date
    )[0]


def _refuse_impossible(
    collection: Collection, document: Document, old: str, new: str, content: str
) -> None:
    place = posixpath.join(content, document.path)
    if new == old:
        raise Refused(f"{place} har redan adressen /{old}.")
    for other in collection.documents.values():
        if other is not document and other.url == new:
            raise Refused(
                f"Adressen /{new} används av {posixpath.join(content, other.path)}. Välj en annan."
            )
    for finding in collection.findings:
        if (finding.path, finding.rule, finding.level) == (place, "adress", Level.ERROR):
            raise Refused(f"{finding.message} Välj en annan.")


def _links(collection: Collection, old: str, content: str) -> Iterator[str]:
    written = re.compile(rf"(?<![\w/])/{re.escape(old.rstrip('/'))}(?![\w-])")
    for path, document in sorted(collection.documents.items()):
        for number, line in enumerate(document.written.raw.split("\n"), start=1):
            if written.search(line):
                yield f"{posixpath.join(content, path)}:{number}"
