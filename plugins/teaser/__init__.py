"""
Teasers: a short opening for every article, for lists, feeds and link previews.

Sets ``article.teaser``, which has the attributes of
:class:`plugins.teaser.extract.Teaser`, and lets ``article.summary`` give the same, so that
any theme or plugin made for Pelican benefits.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from pelican import signals
from pelican.generators import ArticlesGenerator

from plugins.errors import BuildStopped
from plugins.teaser.extract import make_teaser
from plugins.teaser.links import SITE, LinkedTeaser, at_site
from plugins.teaser.settings import TeaserSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican import Pelican
    from pelican.contents import Article
    from pelican.generators import Generator

_LISTS = (
    "articles",
    "translations",
    "hidden_articles",
    "hidden_translations",
    "drafts",
    "drafts_translations",
)


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting cannot be used."""
    TeaserSettings.from_pelican(pelican.settings)


def add_teasers(generators: Sequence[Generator]) -> None:
    """Give every article, published or not, a teaser."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            settings = TeaserSettings.from_pelican(generator.settings)
            for article in chain.from_iterable(getattr(generator, name) for name in _LISTS):
                add_teaser(article, settings)


def add_teaser(article: Article, settings: TeaserSettings) -> None:
    """Set the teaser of one article, and its summary for themes that know no teasers."""
    teaser = make_teaser(
        article._content or "",  # article.content would resolve its links for one page only
        written=article.metadata.get("summary"),
        settings=settings,
        base=f"{SITE}/{article.url}",
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
