"""
Turn ``<img>`` into ``<picture>``, in HTML that Pelican has not yet read.

Pelican fills in addresses on this site as each page is written, but only in some attributes,
one of each element, and ``srcset`` is none of them.  Addresses of images are therefore written
with a host that cannot exist, and :func:`resolve_addresses` puts the site in its place when
Pelican asks for the page.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

from blog.images.model import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from blog.images.model import ResponsiveImage

PLACEHOLDER = "http://bild.invalid"  # RFC 2606

# plugins.posts writes every element whole, with quoted attributes and "<" and ">" as references.
_IMG = re.compile(r"<img(?P<attributes>(?:\s[^<>]*)?)>")
_ATTRIBUTE = re.compile(r'(?P<name>[a-z][a-z0-9:_-]*)="(?P<value>[^"]*)"')
_STATIC = re.compile(r"[{|]static[}|]/(?P<path>[^?#]*)")
_FIGURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
_UNRESOLVED = re.compile(r'="[{|][a-z]+[}|]')
# A <picture> of the director's own has lost its sources; its <img> gets new ones.
_PICTURE = re.compile(r"<picture\b[^<>]*>(?P<inside>.*?)</picture>", re.DOTALL)
_SOURCE = re.compile(r"<source\b[^<>]*>")
_OURS = frozenset({"srcset", "sizes", "width", "height", "loading", "decoding", "fetchpriority"})


def add_responsive_images(html: str, images: Mapping[str, ResponsiveImage], *, sizes: str) -> str:
    """
    Give every image of a document its sizes, formats and order of loading.

    The first is fetched at once and before all else, the others when the reader comes near.

    Args:
        html: As plugins.posts writes it, with ``{static}/bilder/x.jpg`` for images.
        images: By path below content/.  What is not among them stays as it is.
        sizes: How wide the page shows an image, as in HTML's ``sizes``.
    """
    if "<img" not in html:
        return html
    html = _PICTURE.sub(lambda found: _SOURCE.sub("", found["inside"]), html)
    first = True

    def replaced(found: re.Match[str]) -> str:
        nonlocal first
        given = _given(found)
        image = _image_of(given, images)
        if image is None:
            return found[0]
        written = _element(image, given, sizes=sizes, first=first)
        first = False
        return written

    return _IMG.sub(replaced, html)


def first_figure(html: str, images: Mapping[str, ResponsiveImage]) -> Figure | None:
    """
    Give the first picture of ours that stands by itself in a document, as a figure.

    Args:
        html: Before :func:`add_responsive_images`.
        images: By path below content/.
    """
    for figure in _FIGURE.finditer(html):
        if found := _IMG.search(figure[0]):
            given = _given(found)
            image = _image_of(given, images)
            if image:
                return Figure(image, given.get("alt", ""), *_shown(image, given.get("width", "")))
    return None


def resolve_addresses(resolve: Callable[[str, str], str], html: str, siteurl: str) -> str:
    """
    Fill in where the site lies, as seen from one page.

    Args:
        resolve: Pelican's own way with other links: (html, siteurl) → html.  It fills in one
            address of each element, and is asked again for one that has several, such as
            ``<video src="…" poster="…">``.
        html: From :func:`add_responsive_images`.
        siteurl: ``https://exempel.se``, "" or, with relative addresses, ``../..``.
    """
    resolved = resolve(html, siteurl)
    while _UNRESOLVED.search(resolved) and (again := resolve(resolved, siteurl)) != resolved:
        resolved = again
    return resolved.replace(PLACEHOLDER, siteurl.rstrip("/"))


def _given(img: re.Match[str]) -> dict[str, str]:
    """Give the attributes of an ``<img>`` as they are written."""
    attributes = _ATTRIBUTE.finditer(img["attributes"])
    return {match["name"]: unescape(match["value"]) for match in attributes}


def _image_of(
    given: Mapping[str, str], images: Mapping[str, ResponsiveImage]
) -> ResponsiveImage | None:
    path = _STATIC.match(given.get("src", ""))
    return images.get(path["path"]) if path else None


def _element(image: ResponsiveImage, given: Mapping[str, str], *, sizes: str, first: bool) -> str:
    width, height = _shown(image, given.get("width", ""))
    shown = sizes if width == image.width else f"{width}px"
    offered = {"srcset": _srcset(image.srcset), "sizes": shown} if image.srcset else {}
    order = {"fetchpriority": "high"} if first else {"loading": "lazy", "decoding": "async"}
    kept = {name: value for name, value in given.items() if name not in _OURS}
    size = {"width": str(width), "height": str(height)}
    if image.is_for_white:
        kept["class"] = f"{kept.get('class', '')} plate".strip()
    img = _tag("img", kept | {"src": _address(image.src)} | offered | size | order)
    sources = [
        _tag("source", {"type": mime, "srcset": _srcset(candidates), "sizes": shown})
        for mime, candidates in image.sources
    ]
    if image.still:
        still = {"media": "(prefers-reduced-motion: reduce)", "srcset": _address(image.still)}
        sources.append(_tag("source", still))
    return f"<picture>{''.join(sources)}{img}</picture>" if sources else img


def _shown(image: ResponsiveImage, wanted: str) -> tuple[int, int]:
    """Give the width and height to show, in CSS pixels: the director's width, if she gave one."""
    if wanted.isascii() and wanted.isdigit() and 0 < int(wanted) < image.width:
        return int(wanted), max(1, round(image.height * int(wanted) / image.width))
    return image.width, image.height


def _srcset(candidates: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{_address(address)} {width}w" for address, width in candidates)


def _address(address: str) -> str:
    return f"{PLACEHOLDER}/{quote(address)}"


def _tag(name: str, attributes: Mapping[str, str]) -> str:
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>"
