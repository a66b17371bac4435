"""The whole plan of a move: from an export to texts with files, addresses, tags and promises."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.ledger.model import Entry, Kind
from tools.wordpress.export.model import CATEGORY, TAG
from tools.wordpress.plan.addresses import same_place
from tools.wordpress.plan.file_pages import file_pages
from tools.wordpress.plan.links import Links
from tools.wordpress.plan.media import MediaPlan, plan_media
from tools.wordpress.plan.old_lists import Lists, OldList, bases_in
from tools.wordpress.plan.places import Taken, place_all
from tools.wordpress.plan.promises import Promises, list_entries, posts_by_term
from tools.wordpress.plan.tags import Tags, plan_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from blog.documents.settings import PostsSettings
    from tools.wordpress.export.library import Library
    from tools.wordpress.plan.survey import Survey
    from tools.wordpress.plan.text import MovedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """
    What the texts are moved to.

    Attributes:
        posts: The site's settings for texts.
        archive: The address of the list of all posts.
        tag_url: The pattern of a tag's address.
        files: Every file that lies in content/ and is not ours.
        addresses: The addresses that the texts there have.
        tags: The tags in use there.
        known: What earlier runs called each text and each file of the library, by key.
        promised: The file of the text at each address that has been promised.
    """

    posts: PostsSettings
    archive: str
    tag_url: str
    files: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    known: Mapping[str, str]
    promised: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """
    What will be done.

    Attributes:
        survey: What the export holds.
        texts: Every text with its file and its address.
        tags: What categories and tags are called.
        library: The media library.
        media: Where its files will lie.
        links: Where links lead.
        lists: The old blog's lists, feeds and pages of files.
        entries: What the world knows of the texts.
        feeds: Tags' feeds that take the place of a category's.
    """

    survey: Survey
    texts: list[MovedText]
    tags: Tags
    library: Library
    media: MediaPlan
    links: Links
    lists: tuple[OldList, ...]
    entries: tuple[Entry, ...]
    feeds: tuple[str, ...]

    def promises(self, shown: Mapping[str, str]) -> Iterator[Entry]:
        """
        Give every entry for the ledger.

        Args:
            shown: The files that public texts show: path below uploads → path below content/.
        """
        yield from self.entries
        taken = [*(text.address for text in self.texts if text.address)]
        taken += [old for entry in self.entries for old in entry.old]
        files = file_pages(self.survey, self.texts, shown)
        yield from list_entries([*self.lists, *files], taken)
        for address in self.feeds:
            yield Entry(kind=Kind.LIST, key=address, addresses=(address,))


def make_plan(survey: Survey, around: Surroundings, *, mapping: Mapping[str, str]) -> Plan:
    """
    Decide what becomes of everything.

    Args:
        survey: What the export holds.
        around: What it is moved to.
        mapping: How tags are merged and renamed.
    """
    library = survey.library()
    tags = plan_tags(
        (text.item for text in survey.texts),
        survey.site.names,
        mapping=mapping,
        known=around.tags,
    )
    texts = place_all(
        survey.texts,
        blog=survey.blog,
        taken=Taken((*around.files, *around.known.values()), around.addresses),
        addresses=around.posts.addresses,
        known=around.known,
    )
    named = [media.path for media in survey.media if media.path]
    named += [found.path for address in survey.named if (found := library.find(address))]
    media = plan_media(named, existing=around.files, known=_media(around.known))
    lists = _lists(survey, tags, around, texts)
    old = (*lists.of_terms(), *lists.of_days(texts), *lists.of_authors(texts), *lists.of_feeds())
    gone = tuple(OldList((address,)) for address in survey.gone if address)
    promises = Promises(around.posts.addresses, tags)
    entries = tuple(
        entry for text in texts for entry in promises.of_text(text, survey.others[text.key])
    )
    return Plan(
        survey=survey,
        texts=texts,
        tags=tags,
        library=library,
        media=media,
        links=Links(
            blog=survey.blog,
            library=library,
            media=media,
            texts={**around.promised, **_by_place(survey, texts)},
            lists=dict(_leads([*old, *gone])),
        ),
        lists=(*old, *gone),
        entries=entries,
        feeds=tuple(dict.fromkeys(lists.promised_feeds())),
    )


MEDIA_KEY = "file:"
"""What the keys of the library's files begin with, among those of earlier runs."""


def _media(known: Mapping[str, str]) -> dict[str, str]:
    files = ((key, path) for key, path in known.items() if key.startswith(MEDIA_KEY))
    return {key.removeprefix(MEDIA_KEY): path for key, path in files}


def _lists(survey: Survey, tags: Tags, around: Surroundings, texts: list[MovedText]) -> Lists:
    counts = posts_by_term(texts)
    shown = {(t.kind, t.slug) for text in texts if text.fate.had_readers for t in text.item.terms}
    slugs = {kind: [slug for each, slug in tags.names if each == kind] for kind in (CATEGORY, TAG)}
    return Lists(
        blog=survey.blog,
        site=survey.site,
        tags=tags,
        counts=counts,
        archive=around.archive,
        tag_url=around.tag_url,
        bases=bases_in(survey.links, slugs),
        secret=frozenset(
            (term.kind, term.slug)
            for text in texts
            if not text.fate.had_readers
            for term in text.item.terms
        )
        - shown,
    )


def _by_place(survey: Survey, texts: Iterable[MovedText]) -> dict[str, str]:
    """Give the file of the text at each old address; a text's own address comes first."""
    found: dict[str, str] = {}
    for text in texts:
        if key := survey.blog.key(text.item.link):
            found.setdefault(same_place(key), text.path)
    for text in texts:
        for address in survey.others[text.key]:
            found.setdefault(same_place(address), text.path)
    return found


def _leads(lists: Iterable[OldList]) -> Iterator[tuple[str, str]]:
    for each in lists:
        for address in each.addresses:
            if each.leads_to:
                yield same_place(address), each.leads_to
