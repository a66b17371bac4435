"""
Pictures: light, sharp on every screen, and with nothing in them but what they show.

Whatever shown texts show is made in several widths and kinds, and stands in
``article.content`` and ``page.content`` with its sizes.  Templates gain nothing else.
See docs/decisions/0011-pictures.md.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals
from pelican.contents import Article, Page

from blog.images.html import at_site, dress
from blog.images.publish import publish
from blog.images.settings import PicturesSettings

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Content
    from pelican.generators import ArticlesGenerator, StaticGenerator

MADE = "PICTURES_MADE"
"""In Pelican's settings: the pictures of this build, by path below content/."""


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting cannot be used."""
    PicturesSettings.from_pelican(pelican.settings)


def make_pictures(generator: ArticlesGenerator) -> None:
    """Make and write every picture, before Pelican looks at the texts that show them."""
    settings, targets = generator.settings, generator.settings["EXTRA_PATH_METADATA"]
    published = publish(
        {path: target["save_as"] for path, target in targets.items()},
        content=Path(generator.path),
        output=Path(generator.output_path),
        shown=settings["POSTS_SHOWN"],
        settings=PicturesSettings.from_pelican(settings),
    )
    settings[MADE] = published.pictures
    settings["BUILD_WARNINGS"].extend(published.warnings)


def dress_text(content: Content) -> None:
    """Give the pictures of a text their sizes and kinds, before anyone reads it."""
    if isinstance(content, Article | Page) and content._content:
        sizes = PicturesSettings.from_pelican(content.settings).sizes
        content._content = dress(content._content, content.settings[MADE], sizes=sizes)
        # Pelican asks this method for the text of each page, with the way to the site's root.
        content._update_content = partial(at_site, content._update_content)


def withdraw_originals(generator: StaticGenerator) -> None:
    """Keep Pelican from copying the files as they came; ours are at their addresses."""
    made = generator.settings[MADE]
    generator.staticfiles[:] = [
        file for file in generator.staticfiles if file.get_relative_source_path() not in made
    ]


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Once a build, after plugins.posts has read the texts and before Pelican does.
    signals.article_generator_init.connect(make_pictures)
    signals.content_object_init.connect(dress_text)
    # Its generator copies what is left in the list; links to pictures are resolved elsewhere.
    signals.static_generator_finalized.connect(withdraw_originals)
