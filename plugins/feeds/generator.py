"""
feedgen, with its surprises met in one place.

The only module that knows feedgen 1.0.  What it does that one would not expect:

- Feeds and entries say they were updated *now*: every time is set here.
- RSS takes the last link for its own: ``self`` is added first, ``alternate`` last.
- New entries are put on top: ``order="append"``.
- ``description()`` and ``type="CDATA"`` spoil Atom: ``summary()`` and ``type="html"``.
- Authors without e-mail never reach RSS: an extension writes ``dc:creator``.
- Its media extension wraps every picture in a group: the same extension writes them bare.
- It stamps its own name and a link to the RSS specification: both are emptied.
- It knows neither stylesheets nor the language of an entry: written into its tree.
- Links of Atom entries lose their ``rel`` and ``type``: no harm to ``alternate``, the default.
- It escapes titles as ``&lt;``, which readers take for HTML: see :func:`plain_text_in_hex`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

    from .model import Feed, FeedEntry

_DC = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_PLAIN_TEXT = re.compile(rb"(<(?:title|description|category|dc:creator)>)([^<]*)(</)")


class Generator(FeedGenerator):  # type: ignore[misc]  # feedgen has no types
    """A feedgen feed that refers to a stylesheet and never asks the clock."""

    def __init__(self, feed: Feed, *, address_type: str, stylesheet: str) -> None:
        """
        Fill in what RSS and Atom say of the feed itself.

        Args:
            feed: The feed; its entries are added with :meth:`add`.
            address_type: Media type of the feed's own address.
            stylesheet: Path of the CSS file from the root of the server.
        """
        super().__init__()
        self._feed = feed
        self._stylesheet = stylesheet
        self.register_extension("extras", _Namespaces, _Extras)
        self.id(feed.page)
        self.title(feed.title)
        self.subtitle(feed.description)
        self.language(feed.site.language)
        self.author(name=feed.site.author)
        self.generator("")
        self.docs("")
        self.link(href=feed.url, rel="self", type=address_type)
        self.link(href=feed.page, rel="alternate", type="text/html")
        if feed.updated:
            self.updated(feed.updated)

    def add(self, entry: FeedEntry, *, summary: str, summary_type: str | None) -> Any:
        """
        Add one entry below the others, and return it for what only one format has.

        Args:
            entry: The post.
            summary: Its teaser, escaped as *summary_type* wants it.
            summary_type: ``html``, or None for plain text.
        """
        post = entry.post
        item = self.add_entry(order="append")
        item.title(post.title)
        item.link(href=post.url, rel="alternate", type="text/html")
        item.published(post.published.replace(microsecond=0))
        item.updated(post.changed)
        item.summary(summary, type=summary_type)
        item.category([{"term": tag.slug, "label": tag.name} for tag in post.tags])
        item.extras.entry = entry
        item.extras.feed_language = self._feed.site.language
        if entry.body.html:
            item.content(entry.body.html, type="html")
        return item

    def _create_rss(self, extensions: bool = True) -> tuple[_Element, _ElementTree]:
        root, tree = super()._create_rss(extensions)
        if self._feed.updated is None:  # feedgen's is the clock
            channel = root[0]
            channel.remove(channel.find("lastBuildDate"))
        return self._styled(root), tree

    def _create_atom(self, extensions: bool = True) -> tuple[_Element, _ElementTree]:
        root, tree = super()._create_atom(extensions)
        return self._styled(root), tree

    def _styled(self, root: _Element) -> _Element:
        words = f'href="{self._stylesheet}" type="text/css"'
        etree.cleanup_namespaces(root)
        root.addprevious(etree.ProcessingInstruction("xml-stylesheet", words))
        return root


def plain_text_in_hex(rss: bytes) -> bytes:
    """
    Write ``&`` and ``<`` in the plain texts of an RSS feed as ``&#x26;`` and ``&#x3C;``.

    The same characters to a parser, but what the RSS Profile recommends, so that readers
    do not take a title about ``<b>`` for HTML.
    """

    def in_hex(found: re.Match[bytes]) -> bytes:
        text = found[2].replace(b"&lt;", b"&#x3C;").replace(b"&gt;", b"&#x3E;")
        return found[1] + text.replace(b"&amp;", b"&#x26;") + found[3]

    return _PLAIN_TEXT.sub(in_hex, rss)


class _Namespaces(BaseExtension):  # type: ignore[misc]  # as above
    """The namespaces of what is added to entries."""

    def extend_ns(self) -> dict[str, str]:
        return {"dc": _DC, "media": _MEDIA}


class _Extras(BaseEntryExtension):  # type: ignore[misc]  # as above
    """Names, pictures and language, which feedgen leaves out."""

    entry: FeedEntry
    feed_language: str

    def extend_rss(self, item: _Element) -> _Element:
        for name in self.entry.post.authors:
            etree.SubElement(item, f"{{{_DC}}}creator").text = name
        picture = self.entry.body.picture
        if picture:
            size = {"width": picture.width, "height": picture.height}
            known = {name: str(pixels) for name, pixels in size.items() if pixels}
            etree.SubElement(
                item, f"{{{_MEDIA}}}content", {"url": picture.url, "medium": "image", **known}
            )
            etree.SubElement(item, f"{{{_MEDIA}}}thumbnail", {"url": picture.url, **known})
        return item

    def extend_atom(self, entry: _Element) -> _Element:
        language = self.entry.post.language
        if language != self.feed_language:
            entry.set(_LANG, language)
        return entry
