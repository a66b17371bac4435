"""
Pictures: light, sharp on every screen, and with nothing in them but what they show.

Whatever shown texts show is made in several widths and kinds, and stands in
``article.content`` and ``page.content`` with its sizes.  Templates gain ``article.figure`` and
``page.figure``, the first that stands by itself, or None, and ``picture_sizes``, how wide one is.
See docs/decisions/0011-pictures.md.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals
from pelican.contents import Article, Page

from blog import progress
from blog.build import current, require
from blog.images.html import add_responsive_images, first_figure, resolve_addresses
from blog.images.publish import publish
from blog.images.settings import SETTINGS, PicturesSettings

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Content
    from pelican.generators import ArticlesGenerator, StaticGenerator

NEEDS = ("plugins.posts",)
__all__ = ["NEEDS", "SETTINGS", "register"]


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting or a plugin is wrong."""
    require(__name__, NEEDS, pelican.settings)
    PicturesSettings.from_pelican(pelican.settings)


def make_pictures(generator: ArticlesGenerator) -> None:
    """Make and write every picture, before Pelican looks at the texts that show them."""
    build, wanted = current(generator.settings), PicturesSettings.from_pelican(generator.settings)
    generator.context["picture_sizes"] = wanted.sizes
    progress.begin("Gör bilderna")
    published = publish(
        build.collection.files,
        content=Path(generator.path),
        output=build.delivery,
        shown=build.shown,
        settings=wanted,
        fresh=build.clean,
    )
    build.images = published.images
    build.findings.extend(published.warnings)


def add_sources(content: Content) -> None:
    """Give the pictures of a text their sizes and formats, before anyone reads it."""
    if not isinstance(content, Article | Page):
        return
    content.figure = None
    if not content._content:
        return
    sizes, images = content._context["picture_sizes"], current(content.settings).images
    content.figure = first_figure(content._content, images)
    content._content = add_responsive_images(content._content, images, sizes=sizes)
    # Pelican asks this method for the text of each page, with the way to the site's root.
    content._update_content = partial(resolve_addresses, content._update_content)


def withdraw_originals(generator: StaticGenerator) -> None:
    """Keep Pelican from copying the files as they came; ours are at their addresses."""
    made = current(generator.settings).images
    generator.staticfiles[:] = [
        file for file in generator.staticfiles if file.get_relative_source_path() not in made
    ]


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Once a build, after plugins.posts has read the texts and before Pelican does.
    signals.article_generator_init.connect(make_pictures)
    signals.content_object_init.connect(add_sources)
    # Its generator copies what is left in the list; links to pictures are resolved elsewhere.
    signals.static_generator_finalized.connect(withdraw_originals)
