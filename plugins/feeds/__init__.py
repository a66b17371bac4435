"""
Feeds: RSS, Atom and JSON Feed of all posts, and RSS of each tag.

Writes the files that blog.feed_addresses names.  Gives templates ``feeds`` (the site's
own feeds, :class:`blog.feed_addresses.FeedLink`) and each tag ``tag.feed`` (one, or None).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from blog.build import current, require
from blog.feed_addresses import SITE_FEEDS, STYLESHEET
from blog.ledger.promises.feeds import moved_posts, promised_feeds
from blog.urls import as_uri

from .disk import read_stylesheet
from .model import Category, FeedPost, FeedSite, category
from .render import check_size, render_feeds, tag_feeds
from .settings import SETTINGS, FeedsSettings
from .text import one_line

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Article
    from pelican.generators import ArticlesGenerator
    from pelican.writers import Writer


NEEDS = ("plugins.posts", "plugins.teaser")
__all__ = ["NEEDS", "SETTINGS", "register"]


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting or a plugin is wrong."""
    require(__name__, NEEDS, pelican.settings)
    FeedsSettings.from_pelican(pelican.settings)


def announce(generator: ArticlesGenerator) -> None:
    """Let pages link to the feeds before any of them is written."""
    settings, tags = _settings(generator), map(_categories, _public(generator))
    links = tag_feeds(tags, at_least=settings.tag_posts, promised=settings.promised)
    by_slug = {tag.slug: link for tag, link in links.items()}
    generator.context["feeds"] = SITE_FEEDS
    for tag in generator.tags:
        tag.feed = by_slug.get(tag.slug)


def write(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write the feeds and their stylesheet."""
    del writer  # Pelican's own writes another kind of feeds
    build, settings = current(generator.settings), _settings(generator)
    articles = {article.file: article for article in _public(generator)}
    for file in render_feeds(
        [_post(article, settings.site) for article in articles.values()],
        lambda post: _body(articles[post.path], settings.site.url),
        settings,
    ):
        size = build.delivery.deliver(file.address, file.made_of, file.make)
        build.findings.extend(check_size(file.address, size, warn_bytes=settings.warn_bytes))
    build.delivery.write(STYLESHEET, read_stylesheet(generator.settings["THEME"]))


def _settings(generator: ArticlesGenerator) -> FeedsSettings:
    settings = generator.settings
    collection = current(settings).collection
    promised = promised_feeds(collection, site=settings["SITEURL"], tag_url=settings["TAG_URL"])
    return FeedsSettings.from_pelican(settings, promised, moved_posts(collection.ledger))


def _public(generator: ArticlesGenerator) -> tuple[Article, ...]:
    """Give what may stand in a feed; in a preview the list holds drafts too."""
    return tuple(article for article in generator.articles if article.state == "published")


def _body(article: Article, site: str) -> str:
    """Give what the post's page shows: a hand-written opening stands above the text."""
    opening = article.teaser.html if article.teaser.source == "written" else ""
    return f"{opening}\n{article.get_content(site)}"


def _post(article: Article, site: FeedSite) -> FeedPost:
    names = tuple(one_line(str(author)) for author in getattr(article, "authors", ()))
    return FeedPost(
        path=article.file,
        guid=one_line(article.guid),
        url=as_uri(f"{site.url}/{article.url}"),
        title=one_line(article.title),
        summary=one_line(article.teaser.text),
        published=article.date,
        updated=article.updated,
        language=article.lang,
        authors=tuple(filter(None, names)) or (site.author,),
        tags=_categories(article),
    )


def _categories(article: Article) -> tuple[Category, ...]:
    return tuple(category(tag.slug, tag.name) for tag in article.tags)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Identities need neither bodies nor teasers; the files need both, and are written when
    # every other plugin has done its part.
    signals.article_generator_finalized.connect(announce)
    signals.article_writer_finalized.connect(write)
