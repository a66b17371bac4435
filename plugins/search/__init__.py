"""
Search: what the page Sök needs to find posts in the reader's own browser.

Writes the script, the index and a text for each post beside the page, which is the theme's
``search.html``.
Only published posts can be found.  See docs/decisions/0010-search.md.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from pelican import signals

from blog import progress
from blog.aside import begin_aside
from blog.build import current, require
from blog.parallel import MIN_ITEMS

from .delivering import deliver
from .disk import read_scripts
from .memory import SearchMemory
from .model import SearchPost
from .script import join
from .settings import SETTINGS, SearchSettings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pelican import Pelican
    from pelican.contents import Article
    from pelican.generators import ArticlesGenerator
    from pelican.writers import Writer

    from .delivering import Delivered

NEEDS = ("plugins.posts", "plugins.teaser")
__all__ = ["NEEDS", "SETTINGS", "register"]

MANY = 3_000
"""With more new posts the index takes as much memory as the pages, and not at the same time."""

# What gives the files of a build that has begun to make them.
_begun: WeakKeyDictionary[ArticlesGenerator, Callable[[], Delivered]] = WeakKeyDictionary()


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting or a plugin is wrong."""
    require(__name__, NEEDS, pelican.settings)
    SearchSettings.from_pelican(pelican.settings)


def begin(generator: ArticlesGenerator, content: Article) -> None:
    """Begin before the first page is written: where much is new, in a process of its own."""
    del content
    if generator not in _begun:
        _begun[generator] = _begin(generator)


def write(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write the script and the index, or wait until they are written."""
    del writer  # Pelican's own writes pages
    progress.begin("Gör sökningen")
    delivered = _begun.pop(generator, None) or _begin(generator)
    current(generator.settings).delivery.take(*delivered())


def _begin(generator: ArticlesGenerator) -> Callable[[], Delivered]:
    settings = SearchSettings.from_pelican(generator.settings)
    build, posts = current(generator.settings), _posts(generator)
    script = join(read_scripts(generator.settings["THEME"]))
    memory, apart = SearchMemory(build.cache), build.delivery.apart()
    work = partial(deliver, posts, script, settings, memory=memory, delivery=apart)
    is_worth_while = MIN_ITEMS <= memory.unknown(posts) <= MANY
    return begin_aside(work) if is_worth_while else work


def _posts(generator: ArticlesGenerator) -> list[SearchPost]:
    """Give what can be found, oldest first."""
    public = [article for article in generator.articles if article.state == "published"]
    return [_post(article) for article in sorted(public, key=_age)]


def _age(article: Article) -> tuple[object, str]:
    """Order by date; two of the same moment by address, so that each build agrees."""
    return article.date, article.url


def _post(article: Article) -> SearchPost:
    return SearchPost(
        title=article.title,
        title_lang=article.title_lang,
        lang=article.lang,
        url=article.url,
        date=article.date.date(),
        tags=tuple(tag.name for tag in article.tags),
        teaser=article.teaser.text,
        html=article._content or "",  # article.content would resolve its links, for no word
    )


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Not all_generators_finalized: the teasers are made there, in no given order.
    signals.article_generator_write_article.connect(begin)
    signals.article_writer_finalized.connect(write)
