"""
Which elements an SVG may hold.

Tables and nothing else.  They name what stays, so that what nobody thought of goes: SVG 2
without scripts, HTML, animation, fonts, sound and film.
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

# Gone without a word: they show nothing, but often name who drew it, where and with what.
SILENT = _names("metadata view cursor")

# Nothing without what they point at.
POINTERS = _names("use image feImage")

# May hold a picture inside the file itself.
HOLDERS = _names("image feImage")

# Where spaces and line breaks are part of what is read.
TEXTS = _names("text tspan textPath title desc")
