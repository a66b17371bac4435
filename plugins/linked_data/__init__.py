"""
Linked data by schema.org: ``article.linked_data``, a JSON object for every post, and
``site_data``, one for the front page.

Templates print it with ``tojson``, which makes it safe inside a script element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from blog.build import require

from .model import blog_posting, website

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Article
    from pelican.generators import ArticlesGenerator, Generator

NEEDS = ("plugins.posts", "plugins.previews")


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if another plugin is missing."""
    require(__name__, NEEDS, pelican.settings)


def write_short(generator: Generator) -> None:
    """Let ``tojson`` write å ä ö as themselves, without spaces: fewer bytes on every page."""
    options = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": False}
    generator.env.policies["json.dumps_kwargs"] = options


def describe_site(generator: Generator) -> None:
    """Describe the site, for its front page."""
    settings = generator.settings
    generator.context["site_data"] = website(
        name=settings["SITENAME"],
        about=settings.get("SITESUBTITLE", ""),
        url=f"{settings['SITEURL']}/",
        lang=settings["DEFAULT_LANG"],
        author=settings.get("AUTHOR", ""),
        publisher=settings["PUBLISHER"],
    )


def describe(generator: ArticlesGenerator, content: Article) -> None:
    """Describe one article, just before its page is written and when its picture is there."""
    settings, site = generator.settings, generator.context["site_address"]
    content.linked_data = blog_posting(
        title=content.title,
        url=f"{site}/{content.url}",
        lang=content.lang,
        published=content.date,
        updated=content.updated,
        author=str(content.author),
        sender=settings.get("AUTHOR", ""),
        publisher=settings["PUBLISHER"],
        blog=settings["SITENAME"],
        site=f"{site}/",
        picture=f"{site}/{content.preview.url}",
    )


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.generator_init.connect(write_short)
    signals.generator_init.connect(describe_site)
    # Not all_generators_finalized: the order of plugins within one signal is not given,
    # and the preview is made there.
    signals.article_generator_write_article.connect(describe)
