"""
Posts and pages: from files in content/ to Pelican's articles, and no file is lost.

Sets on every article and page what plugins/README.md lists under plugins.posts, and the
context variables ``tag_list``, ``menu``, ``footer_menu``, ``site_address`` and ``warnings``.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.contents import Author, Tag
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import BaseReader

from blog.documents.addresses import local_prefix
from blog.documents.collection import Collection, is_visible
from blog.documents.loader import TEXTS, read_collection, shown
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.documents.slug import slugify
from blog.errors import BuildStopped, stop_if_missing
from blog.swedish.sorting import swedish_key

from .listing import by_month, by_year, neighbours
from .menu import menus
from .metadata import metadata_of, with_changes
from .summary import shared_settings, stop_at_errors

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator
    from pelican.readers import Readers


class SourceReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Hands out the texts that were read before the build began."""

    file_extensions: tuple[str, ...] = ()  # none by itself: see use_reader

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give the HTML and the metadata of one file."""
        collection: Collection = self.settings["POSTS_LIBRARY"]
        path = Path(source_path).relative_to(Path(self.settings["PATH"]).resolve()).as_posix()
        source = collection.sources.get(path)
        if source is None:  # it came after the texts were read: the next build has it
            return "", {"title": path, "status": "skip"}
        visible = is_visible(source, collection.preview)
        now = self.settings["POSTS_MOMENT"]
        metadata = metadata_of(
            source, visible=visible, now=now, shown=self.settings["POSTS_SHOWN"]
        )
        metadata["tags"] = [_tag(name, self.settings) for name in source.tags]
        if "author" in metadata:
            metadata["author"] = Author(metadata["author"], self.settings)
        return with_changes(source), metadata


def _tag(name: str, settings: dict[str, Any]) -> Tag:
    tag = Tag(name, settings)
    tag.slug = slugify(name)
    return tag


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting or a plugin is not right."""
    PostsSettings.from_pelican(pelican.settings)
    stop_if_missing(pelican.settings.get("PLUGINS_REQUIRED", ()), pelican.settings["PLUGINS"])


def read_texts(pelican: Pelican) -> None:
    """Read all texts when a build begins, and stop if any of them has a error."""
    settings = PostsSettings.from_pelican(pelican.settings)
    now = settings.now or dt.datetime.now(settings.zone)
    renderer, root = Renderer(pelican.settings["MARKDOWN"]), Path(pelican.settings["PATH"])
    collection = read_collection(root, settings=settings, now=now, render=renderer)
    stop_at_errors(collection)
    pelican.settings.update(
        shared_settings(collection),
        POSTS_LIBRARY=collection,
        POSTS_MOMENT=now,
        POSTS_SHOWN=shown(root),
    )


def use_reader(readers: Readers) -> None:
    """Let our reader read every Markdown file, and nobody read anything else."""
    ours = [case(suffix[1:]) for suffix in TEXTS for case in (str, str.upper, str.title)]
    readers.reader_classes = {"static": BaseReader, **dict.fromkeys(ours, SourceReader)}


def add_filters(generator: Generator) -> None:
    """Give templates the lists by year and month, and what every page shows."""
    collection: Collection = generator.settings["POSTS_LIBRARY"]
    generator.env.filters.update(by_year=by_year, by_month=by_month)
    generator.context["warnings"] = generator.settings["BUILD_WARNINGS"]
    pages = [source for source in collection.visible if source.is_page]
    generator.context["menu"], generator.context["footer_menu"] = menus(pages)
    generator.context["site_address"] = generator.settings["SITEURL"].rstrip("/")
    generator.context["localsiteurl"] = local_prefix(generator.settings["SITEURL"])


def order_lists(generator: ArticlesGenerator) -> None:
    """Tell each post its neighbours, and put the tags in Swedish order with their counts."""
    for article, newer, older in neighbours(generator.articles):
        article.newer, article.older = newer, older
    for article in (*generator.hidden_articles, *generator.drafts):
        article.newer = article.older = None
    for tag, articles in generator.tags.items():
        tag.count = len(articles)
    generator.tags = dict(
        sorted(generator.tags.items(), key=lambda pair: swedish_key(pair[0].name))
    )
    generator.context["tag_list"] = tuple(generator.tags)


def account(generators: list[Generator]) -> None:
    """Stop the build if Pelican lost a text that we gave it."""
    made = set()
    for generator in generators:
        if isinstance(generator, ArticlesGenerator | PagesGenerator):
            made.update(generator.context["generated_content"])
    collection: Collection = generators[0].settings["POSTS_LIBRARY"]
    lost = [source.path for source in collection.visible if source.path not in made]
    if lost:
        raise BuildStopped(f"Inget har byggts. Texter som föll bort: {', '.join(lost)}.")


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(read_texts)
    signals.readers_init.connect(use_reader)
    signals.generator_init.connect(add_filters)
    signals.article_generator_finalized.connect(order_lists)
    signals.all_generators_finalized.connect(account)
