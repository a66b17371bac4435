"""
Statement: the context variable ``statement``, the accessibility statement's eleven parts, and
``foreign_posts``, the posts with words in another language, which one of the parts may be about.

Read from ``STATEMENT_FILE`` in content/ when some page has the line ``Mall: redogörelse``;
a missing part has stopped the build before.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals

from blog.build import require
from blog.documents.front_matter.status import State
from blog.settings import Setting, check_types
from blog.statement import DEFAULT_FILE
from blog.statement.foreign import foreign_posts, has_foreign_words
from blog.statement.read import read_statement

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Article
    from pelican.generators import PagesGenerator

NEEDS = ("plugins.posts",)
SETTINGS = (
    Setting("STATEMENT_FILE", str, DEFAULT_FILE, "The data file of the statement, in content/."),
)


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if a setting or a plugin is wrong."""
    require(__name__, NEEDS, pelican.settings)
    check_types(pelican.settings, SETTINGS)


def add_statement(generator: PagesGenerator) -> None:
    """Read the statement if a page shows it; plugins.posts has seen that it is whole."""
    pages = (*generator.pages, *generator.hidden_pages)
    if any(page.template == "statement" for page in pages):
        path = Path(generator.path) / generator.settings.get("STATEMENT_FILE", DEFAULT_FILE)
        generator.context["statement"], _ = read_statement(path.read_bytes(), place=path.name)
        site_lang = generator.settings["DEFAULT_LANG"]
        generator.context["foreign_posts"] = foreign_posts(
            [post for post in generator.context["articles"] if _is_mixed(post, site_lang)]
        )


def _is_mixed(post: Article, lang: str) -> bool:
    return (
        post.state == State.PUBLISHED
        and post.lang == lang
        and has_foreign_words(post._content, lang)
    )


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.page_generator_finalized.connect(add_statement)
