"""
Teasers: a short opening for every article and page, for lists, feeds and link previews.

Sets ``article.teaser`` and ``page.teaser``, which have the attributes of
:class:`plugins.teaser.model.Teaser`, and lets ``article.summary`` give the same, so that
any theme or plugin made for Pelican benefits.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from pelican import signals
from pelican.generators import ArticlesGenerator, PagesGenerator

from blog.errors import BuildStopped

from .extract import make_teaser
from .markup.links import SITE, at_site
from .model import LinkedTeaser
from .settings import TeaserSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican import Pelican
    from pelican.contents import Article, Page
    from pelican.generators import Generator

NEEDS = ()

_LISTS = {
    ArticlesGenerator: (
        *("articles", "hidden_articles", "drafts"),
        *("translations", "hidden_translations", "drafts_translations"),
    ),
    PagesGenerator: (
        *("pages", "hidden_pages", "draft_pages"),
        *("translations", "hidden_translations", "draft_translations"),
    ),
}


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting cannot be used."""
    TeaserSettings.from_pelican(pelican.settings)


def add_teasers(generators: Sequence[Generator]) -> None:
    """Give every article and page, published or not, a teaser."""
    for generator in generators:
        settings = TeaserSettings.from_pelican(generator.settings)
        lists = next((_LISTS[kind] for kind in _LISTS if isinstance(generator, kind)), ())
        for content in chain.from_iterable(getattr(generator, name) for name in lists):
            add_teaser(content, settings)


def add_teaser(article: Article | Page, settings: TeaserSettings) -> None:
    """Set the teaser of one article or page, and its summary for themes that know no teasers."""
    teaser = make_teaser(
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


def require_teaser(generator: ArticlesGenerator, content: Article) -> None:
    """Stop the build rather than publish an article without its teaser."""
    if not isinstance(getattr(content, "teaser", None), LinkedTeaser):
        raise BuildStopped(
            f"Inlägget {content.relative_source_path} har ingen ingress. "
            'Kontrollera att "plugins.teaser" står kvar i PLUGINS i pelicanconf.py.'
        )


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Not article_generator_finalized: until every generator is done, links to pictures and
    # pages are unresolved.
    signals.all_generators_finalized.connect(add_teasers)
    signals.article_generator_write_article.connect(require_teaser)
