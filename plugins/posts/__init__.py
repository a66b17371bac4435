"""
Posts and pages: from files in content/ to Pelican's articles, and no file is lost.

Starts the build that the other plugins share (blog.build), and checks every setting of
ours.  Sets on every article and page what plugins/README.md lists under plugins.posts, and
the context variables ``tag_list``, ``menu``, ``footer_menu`` and ``site_address``.
"""

from __future__ import annotations

import datetime as dt
import os
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.contents import Author, Tag
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import BaseReader
from pelican.settings import DEFAULT_CONFIG

from blog import build as builds
from blog.cache import DEFAULT_FOLDER, build_cache
from blog.documents.addresses import local_prefix
from blog.documents.languages import direction
from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import SETTINGS, PostsSettings
from blog.documents.slug import slugify
from blog.errors import BuildStopped, stop_if_missing
from blog.files import DOCUMENT_SUFFIXES, shown
from blog.memory import Memory, Shelves
from blog.parallel import parallel_imap
from blog.rules.gate import check_public, stop_at_errors
from blog.rules.index.load import public_content
from blog.settings import check_names, check_types
from blog.site_file import site_settings
from blog.swedish.sorting import swedish_key
from blog.tag_texts import NAME as TAG_TEXTS
from blog.tag_texts import read_tag_texts
from blog.urls import site_address

from .listing import Finished, by_month, by_year, featured, neighbours
from .menu import menus
from .metadata import metadata_of
from .sender import sender
from .shortcuts import relative_path, take_shortcuts

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Content
    from pelican.generators import Generator
    from pelican.readers import Readers

    from blog.findings import Finding

NEEDS = ()
__all__ = ["NEEDS", "SETTINGS", "register"]


class SourceReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Hands out the texts that were read before the build began."""

    file_extensions: tuple[str, ...] = ()  # none by itself: see use_reader

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._tags: dict[str, Tag] = {}  # one for each name, however many texts have it

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give the HTML and the metadata of one file."""
        build = builds.current(self.settings)
        path = _below_content(source_path, self.settings)
        document = build.collection.documents[path]  # save_time gave Pelican no others
        metadata = metadata_of(
            document,
            visible=build.collection.shows(document),
            now=build.now,
            shown=build.shown,
            title_note=build.collection.title_notes.get(path, ""),
        )
        metadata["memory"] = build.memory
        metadata["tags"] = [self._tag(name) for name in document.tags]
        if "author" in metadata:
            metadata["author"] = Author(metadata["author"], self.settings)
        return document.content, metadata

    def _tag(self, name: str) -> Tag:
        if name not in self._tags:
            self._tags[name] = Tag(name, self.settings)
            self._tags[name].slug = slugify(name)
            collection = builds.current(self.settings).collection
            self._tags[name].is_listed = collection.has_tag_page(name)
        return self._tags[name]


class FileReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """
    Says where each file of content/ goes.

    The setting EXTRA_PATH_METADATA could, but for each text Pelican looks at all of it.
    """

    file_extensions: tuple[str, ...] = ()  # nor for the files of a site without this plugin

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give no text, and the place of one file."""
        files = builds.current(self.settings).collection.files
        target = files.get(_below_content(source_path, self.settings))
        return "", {"save_as": target, "url": target} if target else {}


def _below_content(source_path: str, settings: dict[str, Any]) -> str:
    """Give a path below content/, which may be a link to a folder elsewhere."""
    folder = f"{settings['PATH']}{os.sep}"
    if not source_path.startswith(folder):
        source_path = os.path.relpath(source_path, folder)
    return source_path.removeprefix(folder).replace(os.sep, "/")


def start(pelican: Pelican) -> None:
    """Stop before anything is read if a setting or a plugin is wrong; else start the build."""
    settings = pelican.settings
    declared = chain.from_iterable(getattr(each, "SETTINGS", ()) for each in pelican.plugins)
    check_names(settings, declared, DEFAULT_CONFIG)
    check_types(settings, SETTINGS)
    stop_if_missing(settings.get("PLUGINS_REQUIRED", ()), settings["PLUGINS"])
    settings.update(site_settings(Path(settings["PATH"])), SITEURL=site_address(settings))
    posts, content = PostsSettings.from_pelican(settings), Path(settings["PATH"])
    cache = build_cache(
        settings.get("POSTS_CACHE", DEFAULT_FOLDER), fresh=settings.get("POSTS_CLEAN", False)
    )
    build = builds.Build(
        now=posts.now or dt.datetime.now(posts.zone),
        content=content,
        shown=shown(content),
        output=Path(settings["OUTPUT_PATH"]).resolve(),  # staging turns it elsewhere
        cache=cache,
        memory=Memory(Shelves(cache, "articles")),
        clean=settings.get("POSTS_CLEAN", False),
    )
    builds.start(settings, build)


def findings_or_stop(build: builds.Build, settings: dict[str, Any]) -> tuple[Finding, ...]:
    """Ask the rules; in a preview, only what would make it impossible stops it."""
    content = public_content(
        build.collection,
        root=build.content,
        output=build.output,
        settings=settings,
        today=build.now.date(),
        cache=build.cache,
    )
    judgement = check_public(content, rules=not build.collection.preview)
    build.allowed = judgement.allowed
    return stop_at_errors(judgement.findings)


def read_texts(pelican: Pelican) -> None:
    """Read all texts when a build begins, and stop if any of them has an error."""
    settings, build = pelican.settings, builds.current(pelican.settings)
    build.collection = read_collection(
        build.content,
        settings=PostsSettings.from_pelican(settings),
        now=build.now,
        render=Renderer(settings["MARKDOWN"]),
        each=parallel_imap,
        cache=build.cache,
        unsaved=settings.get("POSTS_UNSAVED"),
    )
    build.findings.extend(findings_or_stop(build, settings))


def use_reader(readers: Readers) -> None:
    """Let our reader read every Markdown file, and nobody read anything else."""
    ours = [
        case(suffix[1:]) for suffix in DOCUMENT_SUFFIXES for case in (str, str.upper, str.title)
    ]
    readers.reader_classes = {"static": FileReader, **dict.fromkeys(ours, SourceReader)}


def add_filters(generator: Generator) -> None:
    """Give templates the lists by year and month, directions, and what every page shows."""
    collection = builds.current(generator.settings).collection
    generator.env.filters.update(by_year=by_year, by_month=by_month, direction=direction)
    pages = [document for document in collection.visible if document.is_page]
    generator.context["menu"], generator.context["footer_menu"] = menus(
        pages, search=generator.settings.get("SEARCH_URL", "sok/")
    )
    # Pelican itself passes over hidden files of rot/, such as .htaccess, and over all but one of
    # the files that an element names, such as a film and its poster.
    generator.context["static_links"].update(collection.files)
    generator.context["site_address"] = generator.settings["SITEURL"]
    generator.context["localsiteurl"] = local_prefix(generator.settings["SITEURL"])


def save_time(generator: Generator) -> None:
    """Let Pelican leave undone what changes nothing."""
    if isinstance(generator, ArticlesGenerator | PagesGenerator):
        documents = builds.current(generator.settings).collection.documents.values()
        are_pages = isinstance(generator, PagesGenerator)
        take_shortcuts(generator, [each.path for each in documents if each.is_page == are_pages])


def say_path(content: Content) -> None:
    """Let a text tell its path below content/, which Pelican works out whenever it asks."""
    if hasattr(content, "file"):
        ways = partial(relative_path, content.file, content.get_relative_source_path)
        content.get_relative_source_path = ways


def order_lists(generator: ArticlesGenerator) -> None:
    """Tell each post its neighbours, and put the tags in Swedish order with their counts."""
    for article, newer, older in neighbours(generator.articles):
        article.newer, article.older = newer, older
    for article in (*generator.hidden_articles, *generator.drafts):
        article.newer = article.older = None
    for tag, articles in generator.tags.items():
        tag.count = len(articles)
    tags = sorted(generator.tags.items(), key=lambda pair: swedish_key(pair[0].name))
    generator.tags = {tag: Finished(articles) for tag, articles in tags}
    generator.authors = [(author, Finished(articles)) for author, articles in generator.authors]
    generator.context["tag_list"] = tuple(generator.tags)


def _describe_tags(generator: ArticlesGenerator) -> None:
    """Give each tag its line: what the rules have found wrong in the file stopped the build."""
    file = Path(generator.path) / TAG_TEXTS
    texts = read_tag_texts(file.read_bytes(), place=TAG_TEXTS)[0] if file.is_file() else {}
    for tag in generator.tags:
        tag.about = texts.get(tag.slug, "")


def introduce(generator: ArticlesGenerator) -> None:
    """Say who writes, what the tags are about, and what a new reader may begin with."""
    _describe_tags(generator)
    images = builds.current(generator.settings).images
    generator.context["sender"] = sender(generator.settings, images)
    generator.context["featured"] = featured(generator.articles)


def account(generators: list[Generator]) -> None:
    """Stop the build if Pelican lost a text that we gave it."""
    made = set()
    for generator in generators:
        if isinstance(generator, ArticlesGenerator | PagesGenerator):
            made.update(generator.context["generated_content"])
    collection = builds.current(generators[0].settings).collection
    lost = [each.path for each in collection.visible if each.path not in made]
    if lost:
        raise BuildStopped(f"Inget har byggts. Texter som föll bort: {', '.join(lost)}.")


def remember(pelican: Pelican) -> None:
    """Keep for the next build what was made of each text."""
    builds.current(pelican.settings).memory.save()


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(start)
    signals.get_generators.connect(read_texts)
    signals.readers_init.connect(use_reader)
    signals.generator_init.connect(add_filters)
    signals.generator_init.connect(save_time)
    signals.article_generator_finalized.connect(order_lists)
    signals.article_generator_finalized.connect(introduce)
    signals.content_object_init.connect(say_path)
    signals.all_generators_finalized.connect(account)
    signals.finalized.connect(remember)
