"""
Stylesheet: the theme's CSS as one minified text, to stand inside every page.

Templates gain the filters ``stylesheet`` (from a page's HTML to the CSS that it can use) and
``csp_hash`` (the name of a text in a Content Security Policy).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup
from pelican import signals

from .disk import read_folder
from .rules import flatten, names, read, write
from .settings import SETTINGS, StylesheetSettings
from .sheet import csp_hash, join

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from .rules import Rules


NEEDS = ()
__all__ = ["NEEDS", "SETTINGS", "register"]


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if the CSS cannot be read or joined."""
    read(join(read_folder(StylesheetSettings.from_pelican(pelican.settings).folder)))


def add_stylesheet(generator: Generator) -> None:
    """Give templates the CSS; read anew for each build, so that a preview shows changes."""
    folder = StylesheetSettings.from_pelican(generator.settings).folder
    rules = flatten(read(join(read_folder(folder))))
    generator.env.filters["stylesheet"] = partial(for_page, rules)
    generator.env.filters["csp_hash"] = csp_hash


def for_page(rules: Rules, html: str) -> Markup:
    """Give the CSS for a page: our own file, where nothing is to be escaped."""
    return Markup(write(rules, names(html)))


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.generator_init.connect(add_stylesheet)
