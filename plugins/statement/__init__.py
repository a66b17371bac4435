"""
Statement: the context variable ``statement``, the accessibility statement's eleven parts.

Read from ``STATEMENT_FILE`` in content/ when some page has the line ``Mall: redogörelse``;
a missing part stops the build.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals

from blog.errors import BuildStopped
from blog.statement.read import read_statement

if TYPE_CHECKING:
    from pelican.generators import PagesGenerator

DEFAULT_FILE = "tillganglighet.yaml"


def add_statement(generator: PagesGenerator) -> None:
    """Read the statement if a page shows it."""
    pages = [page for page in generator.pages if page.template == "statement"]
    if pages:
        path = Path(generator.path) / generator.settings.get("STATEMENT_FILE", DEFAULT_FILE)
        if not path.is_file():
            raise BuildStopped(f"{pages[0].source}:1: Filen {path.name} saknas i content/.")
        statement, findings = read_statement(
            path.read_bytes(), place=f"{generator.settings['POSTS_SHOWN']}/{path.name}"
        )
        if findings:
            raise BuildStopped(f"Inget har byggts. Fel: {len(findings)}.", findings)
        generator.context["statement"] = statement


def register() -> None:
    """Connect to Pelican."""
    signals.page_generator_finalized.connect(add_statement)
