"""Sitemap: ``sitemap.xml`` with every page once, and ``robots.txt`` that points to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from blog.build import current, require

from .pages import entries
from .xml import render_robots, render_sitemap

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import PagesGenerator
    from pelican.writers import Writer

NEEDS = ("plugins.posts",)


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if another plugin is missing."""
    require(__name__, NEEDS, pelican.settings)


def write(generator: PagesGenerator, writer: Writer) -> None:
    """Write both files when posts and pages are known."""
    context, site = generator.context, generator.context["site_address"]
    years = sorted({f"{article.date.year}/" for article in context["articles"]}, reverse=True)
    lists = ["", "arkiv/", "etiketter/", context.get("SEARCH_URL", "sok/"), *years]
    lists += [tag.url for tag in context["tag_list"]]
    listed = entries(site, lists=lists, articles=context["articles"], pages=context["pages"])
    is_open = not context["POSTS_PREVIEW"]
    robots = render_robots(f"{site}/sitemap.xml", open_to_robots=is_open)
    files = {"sitemap.xml": render_sitemap(listed), "robots.txt": robots}
    current(generator.settings).delivery.write_files(files)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.page_writer_finalized.connect(write)
