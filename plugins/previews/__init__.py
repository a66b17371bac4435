"""
Link previews: a picture with its title for every post, for those who link to it, and one for
all other pages; and the site's icons.

Sets ``article.preview``, a :class:`plugins.previews.model.LinkPreview`; templates gain
``site_preview``, the one that is no post's.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pelican import signals
from pelican.generators import ArticlesGenerator

from blog.build import current, require

from .disk import publish, publish_icons
from .model import Card, preview_of
from .settings import SETTINGS, PreviewsSettings

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

NEEDS = ("plugins.posts",)
__all__ = ["NEEDS", "SETTINGS", "register"]

_LISTS = ("articles", "hidden_articles", "drafts")


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting or a plugin is wrong."""
    require(__name__, NEEDS, pelican.settings)
    PreviewsSettings.from_pelican(pelican.settings)


def add_previews(generators: list[Generator]) -> None:
    """Give every article its preview."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            _add(generator, PreviewsSettings.from_pelican(generator.settings))


def _add(generator: ArticlesGenerator, settings: PreviewsSettings) -> None:
    cards = {}
    for article in chain.from_iterable(getattr(generator, name) for name in _LISTS):
        card = Card(article.title, settings.site)
        article.preview = preview_of(card, article.url)
        cards[article.preview.url] = card
    site = Card(settings.site, settings.site)
    preview = generator.context["site_preview"] = preview_of(site, "")
    cards[preview.url] = site
    build = current(generator.settings)
    publish_icons(build.delivery, settings.colours, taken=build.collection.files.values())
    publish(cards, build.delivery, settings, fresh=build.clean)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Every article has its title and address by now, and no page has been written.
    signals.all_generators_finalized.connect(add_previews)
