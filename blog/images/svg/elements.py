"""
What an SVG is made of: which elements a published one keeps, and which tell of its maker.

Tables and nothing else, for the cleaner in this package and for blog.images.metadata.svg.
They name what stays, so that what nobody thought of goes: SVG 2 without scripts, HTML,
animation, fonts, sound and film.
"""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


KEPT = _names(
    """
    svg g defs symbol use switch title desc style
    path rect circle ellipse line polyline polygon
    text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker image
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
    feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """
)

# Only a frame around its children, which stay.
UNWRAPPED = _names("a")

# Shows nothing, but often names who drew it, where and with what.
METADATA = "metadata"

# Gone without a word: they show nothing.
SILENT = _names(f"{METADATA} view cursor")

# What drawing programs note of the files on the drawer's own computer, as attributes.
OWN_FILES = _names("sodipodi:absref sodipodi:docbase sodipodi:docname inkscape:export-filename")

# How a photo inside the file begins, as a regular expression.
EMBEDDED_PHOTO = r"data:image/(?:png|jpe?g|gif|webp|avif);base64,"

# Nothing without what they point at.
POINTERS = _names("use image feImage")

# May hold a picture inside the file itself.
HOLDERS = _names("image feImage")

# Where spaces and line breaks are part of what is read.
TEXTS = _names("text tspan textPath title desc")
