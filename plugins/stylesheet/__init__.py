"""
Stylesheet: the theme's CSS as one minified text, its typeface first, to stand inside every page.

Templates gain ``stylesheet``, the CSS; ``typeface``, the address of its typeface's file, or "";
and the filter ``csp_hash``: the name of a text in a Content Security Policy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from pelican import signals

from blog.documents.addresses import local_prefix
from blog.stylesheet import csp_hash, flatten, read_face, read_stylesheet, typeface

from .settings import SETTINGS, StylesheetSettings

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator


NEEDS = ()
__all__ = ["NEEDS", "SETTINGS", "register"]


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts if the CSS cannot be read or joined."""
    read_stylesheet(StylesheetSettings.from_pelican(pelican.settings).folder)


def add_stylesheet(generator: Generator) -> None:
    """Give templates the CSS: read once a build, whose generators share one context."""
    generator.env.filters["csp_hash"] = csp_hash
    if "stylesheet" not in generator.context:
        settings = StylesheetSettings.from_pelican(generator.settings)
        files = local_prefix(generator.settings.get("SITEURL", "")) + settings.files
        # Our own files: nothing in them is to be escaped.
        css = (face := read_face(settings.face, files)) + flatten(read_stylesheet(settings.folder))
        generator.context |= {"stylesheet": Markup(css), "typeface": typeface(face)}


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.generator_init.connect(add_stylesheet)
