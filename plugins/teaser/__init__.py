"""
Teasers: a short opening for every article and page, for lists, feeds and link previews.

Sets ``article.teaser`` and ``page.teaser``, which have the attributes of
:class:`~.model.Teaser`, and lets ``article.summary`` give the same, so that
any theme or plugin made for Pelican benefits.

Pelican is imported where a handler needs it: the modules of this package, such as
``sentences``, can be used without it.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from .errors import MissingTeaserError
from .markup.links import SITE, at_site
from .markup.marks import without_marks
from .memory import remembered
from .messages import messages_for
from .model import LinkedTeaser
from .settings import SETTINGS, TeaserSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican import Pelican
    from pelican.contents import Article, Page
    from pelican.generators import ArticlesGenerator, Generator

__all__ = ("NEEDS", "SETTINGS", "register")

NEEDS: tuple[str, ...] = ()
"""The plugins that this one cannot do without: none."""

_TRANSLATIONS = ("translations", "hidden_translations")
_ARTICLES = ("articles", "hidden_articles", "drafts", "drafts_translations", *_TRANSLATIONS)
_PAGES = ("pages", "hidden_pages", "draft_pages", "draft_translations", *_TRANSLATIONS)


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting cannot be used."""
    TeaserSettings.from_pelican(pelican.settings)


def add_teasers(generators: Sequence[Generator]) -> None:
    """Give every article and page, published or not, a teaser."""
    from pelican.generators import ArticlesGenerator, PagesGenerator

    lists = {ArticlesGenerator: _ARTICLES, PagesGenerator: _PAGES}
    for generator in generators:
        settings = TeaserSettings.from_pelican(generator.settings)
        names = next((lists[kind] for kind in lists if isinstance(generator, kind)), ())
        for content in chain.from_iterable(getattr(generator, name) for name in names):
            add_teaser(content, settings)


def add_teaser(article: Article | Page, settings: TeaserSettings) -> None:
    """Set the teaser of one article or page, and its summary for themes that know no teasers."""
    teaser = remembered(
        getattr(article, "memory", None),  # another plugin's; without one every teaser is made
        article._content or "",  # article.content would resolve its links for one page only
        written=article.metadata.get("summary"),
        settings=settings,
        base=f"{SITE}/{article.url}",
        typed=getattr(article, "has_no_break_spaces", True),
    )
    # Takes the place of Pelican's method, which remembers its first answer for all pages.
    article.get_summary = partial(at_site, teaser.html, article._update_content)
    article.teaser = LinkedTeaser(teaser, partial(getattr, article, "summary"))
    article.metadata["summary"] = article._summary = article.summary
    article._content = without_marks(article._content or "")


def add_teaser_again(generator: Generator, content: Article | Page) -> None:
    """Give one article or page, whose text has been saved, the teaser it has now."""
    add_teaser(content, TeaserSettings.from_pelican(generator.settings))


def require_teaser(generator: ArticlesGenerator, content: Article) -> None:
    """Stop the build rather than publish an article without its teaser."""
    if not isinstance(getattr(content, "teaser", None), LinkedTeaser):
        message = messages_for(generator.settings).no_teaser
        raise MissingTeaserError(
            message.format(path=content.relative_source_path, plugin=__name__)
        )


def register() -> None:
    """Connect to Pelican."""
    from blinker import signal
    from pelican import signals

    signals.initialized.connect(check_settings)
    # Not article_generator_finalized: until every generator is done, links to pictures and
    # pages are unresolved.
    signals.all_generators_finalized.connect(add_teasers)
    signals.article_generator_write_article.connect(require_teaser)
    # Of our preview, which makes the page of a saved text before the whole site.
    signal("document_saved").connect(add_teaser_again)
