"""
Feeds: RSS, Atom and JSON Feed of all posts, and RSS of each tag.

Writes the files that plugins.feeds.addresses names.  Gives templates ``feeds`` (the site's
own feeds, :class:`plugins.feeds.model.FeedLink`) and each tag ``tag.feed`` (one, or None).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals
from pelican.generators import ArticlesGenerator

from plugins.feeds.addresses import SITE_FEEDS
from plugins.feeds.disk import read_ledgers, read_stylesheet, save
from plugins.feeds.identity import check_identities, remarks_or_stop
from plugins.feeds.ledger import NAME, records_of, write_ledger
from plugins.feeds.links import as_uri
from plugins.feeds.model import Category, Post, Site
from plugins.feeds.render import OutputFile, render_feeds, tag_feeds, weigh
from plugins.feeds.settings import FORMER, FeedsSettings
from plugins.feeds.text import one_line

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Article
    from pelican.generators import Generator
    from pelican.writers import Writer


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting cannot be used."""
    FeedsSettings.from_pelican(pelican.settings)
    # While a site is built, OUTPUT_PATH may name a folder beside its place.
    pelican.settings[FORMER] = str(Path(pelican.settings["OUTPUT_PATH"]).resolve())


def announce(generators: list[Generator]) -> None:
    """Stop before anything is written if readers would mix up posts; then link to the feeds."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            posts = _posts(generator)
            former = read_ledgers([generator.path, generator.settings[FORMER]])
            remarks = remarks_or_stop(check_identities(posts, former))
            generator.context.setdefault("remarks", []).extend(remarks)
            _link(generator, posts)


def write(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write the feeds, their stylesheet and the ledger of guids."""
    del writer  # Pelican's own writes another kind of feeds
    settings = FeedsSettings.from_pelican(generator.settings)
    posts = _posts(generator)
    bodies = {article.relative_source_path: article for article in generator.articles}
    for file in render_feeds(
        posts, lambda post: str(bodies[post.path].get_content(settings.site.url)), settings
    ):
        save(generator.output_path, file)
        generator.context["remarks"].extend(weigh(file, warn_bytes=settings.warn_bytes))
    save(generator.output_path, read_stylesheet(generator.settings["THEME"]))
    _record(generator, posts)


def _link(generator: ArticlesGenerator, posts: tuple[Post, ...]) -> None:
    settings = FeedsSettings.from_pelican(generator.settings)
    links = tag_feeds(posts, at_least=settings.tag_posts)
    by_slug = {tag.slug: link for tag, link in links.items()}
    generator.context["feeds"] = SITE_FEEDS
    for tag in generator.tags:
        tag.feed = by_slug.get(tag.slug)


def _record(generator: ArticlesGenerator, posts: tuple[Post, ...]) -> None:
    """Write down what is published.  A preview publishes nothing."""
    if not generator.settings.get("POSTS_PREVIEW", False):
        ledger = write_ledger(records_of(posts))
        save(generator.output_path, OutputFile(NAME, ledger.encode()))


def _posts(generator: ArticlesGenerator) -> tuple[Post, ...]:
    """Give what may stand in a feed; in a preview the list holds drafts too."""
    site = FeedsSettings.from_pelican(generator.settings).site
    public = (article for article in generator.articles if article.state == "published")
    return tuple(_post(article, site) for article in public)


def _post(article: Article, site: Site) -> Post:
    names = tuple(one_line(str(author)) for author in getattr(article, "authors", ()))
    return Post(
        path=article.relative_source_path,
        source=article.source,
        guid=one_line(article.guid),
        url=as_uri(f"{site.url}/{article.url}"),
        title=one_line(article.title),
        summary=one_line(article.teaser.text),
        published=article.date,
        updated=article.updated,
        language=article.lang,
        authors=tuple(filter(None, names)) or (site.author,),
        tags=tuple(Category(tag.slug, one_line(tag.name)) for tag in article.tags),
    )


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    # Not article_generator_finalized: bodies and teasers are read, and Pelican remembers the
    # first reading of article.content, with its {static} links as they were then.
    signals.all_generators_finalized.connect(announce)
    signals.article_writer_finalized.connect(write)
