"""What the build itself would say, so that the check never passes what the build stops."""

from __future__ import annotations

import posixpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Finding
from blog.guids.identity import check_identities
from blog.images.kinds import is_drawing, is_picture, kind_of, suffix_of
from blog.images.messages import BadPicture, taken_out, unsuitable
from blog.images.pipeline import ImagePipeline
from blog.images.raster import bombs_refused
from blog.images.render import render
from blog.images.settings import PicturesSettings
from blog.statement.read import read_statement
from blog.urls import as_uri
from plugins.feeds.disk import read_ledgers
from plugins.feeds.model import FeedPost
from plugins.feeds.settings import FeedsSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.rules.index.load import Content

_SMALL = 16  # dots across: the whole file is read, and hardly anything made
_STATEMENT = "tillganglighet.yaml"  # plugins.statement.DEFAULT_FILE, whose module knows Pelican


def findings_of_build(content: Content) -> Iterator[Finding]:
    """Give what stops a build or makes it warning, from the plugins that read content/."""
    yield from content.collection.findings
    yield from _statement(content)
    yield from _identities(content)
    yield from _pictures(content)


def _statement(content: Content) -> Iterator[Finding]:
    path = content.root / str(content.settings.get("STATEMENT_FILE", _STATEMENT))
    place = posixpath.join(content.shown, path.name)
    for source in content.collection.visible:
        if source.extra.get("template", "").casefold() in ("redogörelse", "statement"):
            if path.is_file():
                yield from read_statement(path.read_bytes(), place=place)[1]
            else:
                where = posixpath.join(content.shown, source.path)
                hint = f"Lägg dit filen {place} igen, eller ta bort raden Mall."
                yield Finding(where, 1, "redogörelse", f"Filen {path.name} saknas.", hint)


def _identities(content: Content) -> tuple[Finding, ...]:
    site = FeedsSettings.from_pelican(content.settings).site
    posts = tuple(
        FeedPost(
            path=source.path,
            source=posixpath.join(content.shown, source.path),
            guid=" ".join(source.extra.get("guid", "").split()),
            url=as_uri(f"{site.url}/{source.url}"),
            title=source.title,
            summary="",
            published=source.date,
            updated=source.updated,
            language=source.extra.get("lang", "sv"),
            authors=(site.author,),
            tags=(),
        )
        for source in content.collection.visible
        if not source.is_page and source.state is State.PUBLISHED and source.date and source.url
    )
    former = read_ledgers([str(content.root), str(content.settings["OUTPUT_PATH"])])
    return check_identities(posts, former)


def _pictures(content: Content) -> Iterator[Finding]:
    """Try every picture that is shown, as the build would make it but much smaller."""
    files = content.collection.files
    paths = sorted(filter(is_picture, files))
    settings = PicturesSettings.from_pelican(content.settings)
    with TemporaryDirectory() as nowhere, bombs_refused():
        press = ImagePipeline(files, content.root, Path(nowhere), settings)
        for path in paths:
            place = posixpath.join(content.shown, path)
            try:
                _try(press, path)
            except BadPicture as bad:
                yield bad.at(place)
            except OSError:  # gone since the texts were read
                continue
        for path, names in press.taken_out.items():
            yield taken_out(posixpath.join(content.shown, path), names)


def _try(press: ImagePipeline, path: str) -> None:
    kind = kind_of(path)
    if is_drawing(path):
        press.draw(path)
    elif kind is None:
        raise unsuitable(suffix_of(path))
    else:
        data = (press.content / path).read_bytes()
        if press.shelf.take(press.key(path, data)) is None:
            render(data, own=kind, widths=(_SMALL,))
