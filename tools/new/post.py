"""Begin a post: from a title to a draft's file, unless something is in the way."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import NoHtml
from blog.documents.settings import PostsSettings
from blog.documents.slug import slugify
from blog.files import shown, write_new
from blog.guids.assign import new_guid
from blog.manuscript.draft import Draft, one_line, write_draft
from blog.urls import host, site_address
from tools.cli import Refused
from tools.new.files import Contents, NewPost, Taken
from tools.new.known import same_address, tags_in_use

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from blog.documents.addresses import Addresses
    from blog.documents.collection import Collection


def begin(
    title: str,
    settings: Mapping[str, Any],
    *,
    date: str | None,
    now: dt.datetime | None,
    fill: Callable[[Path, Draft], Contents] | None,
) -> NewPost:
    """Do what :func:`tools.new.begin_post` says."""
    posts = PostsSettings.from_pelican(settings)
    now = now or dt.datetime.now(posts.zone)
    root = Path(settings["PATH"])
    draft = _draft(one_line(title), _date(date, posts, now), settings)
    collection = _read_front_matter(root, posts, now)
    _refuse_taken(root, draft, collection, posts.addresses)
    contents = fill(root, draft) if fill else Contents()
    tags = tags_in_use(collection) if contents.has_help else None
    text = write_draft(draft, tags, body=contents.body, lost=contents.lost).encode()
    write_new(root, {**contents.files, draft.path: text})
    return NewPost(shown(root / draft.path), contents.lost)


def _date(written: str | None, posts: PostsSettings, now: dt.datetime) -> dt.datetime:
    if not written:
        return now.astimezone(posts.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        return parse_date(written, zone=posts.zone)
    except DateProblem as why:
        raise Refused(
            f"Datumet ”{written}” {why}. Skriv år-månad-dag, till exempel 2026-11-22."
        ) from None


def _draft(title: str, date: dt.datetime, settings: Mapping[str, Any]) -> Draft:
    slug = slugify(title)
    if not slug:
        reason = (
            f"Av rubriken ”{title}” går det inte att göra en adress"
            if title
            else "Rubriken saknas"
        )
        raise Refused(
            f"{reason}. Skriv en rubrik med bokstäver eller siffror, till exempel: "
            "En vanlig måndag."
        )
    guid = new_guid(host(site_address(settings)), date, secrets.token_hex(8))
    return Draft(title=title, slug=slug, date=date, guid=guid)


def _read_front_matter(root: Path, posts: PostsSettings, now: dt.datetime) -> Collection:
    """Read the front matter of every document; the texts themselves are left unread."""
    drafts_too = replace(posts, preview=True)
    return read_collection(root, settings=drafts_too, now=now, render=NoHtml())


def _refuse_taken(root: Path, draft: Draft, collection: Collection, addresses: Addresses) -> None:
    if (root / draft.path).exists():
        raise Taken(
            draft.path,
            f"{shown(root / draft.path)} finns redan, och den är orörd. Öppna den, eller välj en "
            "annan rubrik.",
        )
    if other := same_address(collection, draft, addresses):
        said = f"{shown(root / other.path)} har redan samma adress. Välj en annan rubrik."
        raise Taken(other.path, said)
