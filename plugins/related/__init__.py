"""
Related: where to go from a post.

Sets ``article.related`` (older posts like it), ``article.series`` (its place in a series, or
None), ``article.age_note`` (that it is old, or "") and ``article.successor`` (the newer post
that the writer named, or None).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from blinker import signal
from pelican import signals

from blog.build import current, require
from blog.memory import Shelves

from .age import age_note
from .series import place, series
from .similar import Candidate, related, related_to

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Article, Content
    from pelican.generators import ArticlesGenerator, Generator

NEEDS = ("plugins.posts",)


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if another plugin is missing."""
    require(__name__, NEEDS, pelican.settings)


def relate(generator: ArticlesGenerator) -> None:
    """Tell every article what belongs with it."""
    listed = {article.file: article for article in generator.articles}
    shelves = Shelves(current(generator.settings).cache, "related")
    older = related([_candidate(article) for article in listed.values()], shelves)
    groups = series(listed.values())
    for article in (*listed.values(), *generator.hidden_articles):
        keys = older.get(article.file, ())
        article.related = tuple(listed[key] for key in keys)
        article.series = place(article, groups)


def date(generator: ArticlesGenerator) -> None:
    """Tell every article whether it is old, and what to read instead."""
    known = generator.context["generated_content"]
    for article in (*generator.articles, *generator.hidden_articles):
        newest = generator.articles[0] if generator.articles else article
        article.age_note = age_note(article.date, newest.date, article.lang)
        article.successor = known.get(article.successor_path)


def relate_again(generator: Generator, content: Content) -> None:
    """Tell one post, whose text has been saved, what belongs with its words now."""
    listed = getattr(generator, "articles", [])
    if content in listed:
        older = listed[listed.index(content) + 1 :]
        known = {article.file: article for article in older}
        keys = related_to(_candidate(content), [_candidate(article) for article in older])
        content.related = tuple(known[key] for key in keys)


def _candidate(article: Article) -> Candidate:
    tags = frozenset(tag.slug for tag in article.tags)
    return Candidate(article.file, tags, article.terms, article.series_name.casefold())


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.article_generator_finalized.connect(relate)
    signals.article_generator_finalized.connect(date)
    signal("document_saved").connect(relate_again)
