"""
Stylesheet: the theme's CSS as one minified text, to stand inside every page.

Templates gain ``stylesheet`` (the CSS), ``stylesheet_hash`` (its name in a Content Security
Policy) and the filter ``csp_hash`` (the same for any other text inside the page).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from pelican import signals

from plugins.stylesheet.disk import read_folder
from plugins.stylesheet.settings import StylesheetSettings
from plugins.stylesheet.sheet import csp_hash, join

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if the CSS cannot be read or joined."""
    settings = StylesheetSettings.from_pelican(pelican.settings)
    join(read_folder(settings.folder))


def add_stylesheet(generator: Generator) -> None:
    """Give templates the CSS; read anew for each build, so that a preview shows changes."""
    css = join(read_folder(StylesheetSettings.from_pelican(generator.settings).folder))
    generator.context["stylesheet"] = Markup(css)  # our own file: nothing to escape
    generator.context["stylesheet_hash"] = csp_hash(css)
    generator.env.filters["csp_hash"] = csp_hash


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.generator_init.connect(add_stylesheet)
