"""Read the posts and make their teasers.  Reads content/ from the disk, and builds nothing."""

from __future__ import annotations

import datetime as dt
import posixpath
from typing import TYPE_CHECKING, Any

from blog.cache import DEFAULT_FOLDER, build_cache
from blog.documents.front_matter.status import State
from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.files import shown
from blog.parallel import parallel_map
from blog.rules.gate import stop_at_errors
from blog.rules.index.load import index_of
from blog.rules.judgement import UNSURE, judged
from blog.swedish.typography.apply import typographic
from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from blog.documents.document import Document
    from plugins.teaser.model import Teaser


def read_posts(root: Path, settings: Mapping[str, Any]) -> Iterator[tuple[str, Teaser, str]]:
    """
    Give the title, the teaser and the file of each post, newest first and hidden ones last.

    Args:
        root: The folder content/.
        settings: Pelican's, with which it would be built.

    Raises:
        BuildStopped: There is no such folder, or a text in it has an error.
    """
    posts = PostsSettings.from_pelican(settings)
    now = posts.now or dt.datetime.now(posts.zone)
    cache = build_cache(settings.get("POSTS_CACHE", DEFAULT_FOLDER))
    collection = read_collection(
        root,
        settings=posts,
        now=now,
        render=Renderer(settings["MARKDOWN"]),
        each=parallel_map,
        cache=cache,
    )
    index = index_of(
        collection, root=root, files=(), settings=settings, today=now.date(), cache=cache
    )
    stop_at_errors(judged(set(collection.findings), index, rules=(), kept=UNSURE).findings)
    rules, place = TeaserSettings.from_pelican(settings), shown(root)
    visible = [document for document in collection.visible if not document.is_page]
    for post in sorted(visible, key=lambda post: _age(post, now), reverse=True):
        title = typographic(post.title, post.extra["title_lang"] or post.extra["lang"])
        yield title, teaser_of(post, rules), posixpath.join(place, post.path)


def teaser_of(post: Document, settings: TeaserSettings) -> Teaser:
    """Make the teaser that a build would make."""
    return make_teaser(
        post.content,
        written=post.summary,
        settings=settings,
        typed=post.has_no_break_spaces,
    )


def _age(post: Document, now: dt.datetime) -> tuple[bool, dt.datetime, str, str]:
    """Order as the lists of a preview do, where a draft without a date is new."""
    is_listed = post.state is not State.HIDDEN
    return is_listed, (post.date or now).astimezone(dt.UTC), post.slug, post.path
