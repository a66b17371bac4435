"""From a stored text to a file of ours: rendered, cleaned, with its links, as checked Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.clean import clean_tree
from blog.manuscript.site_html import SiteHtml
from blog.manuscript.web import to_markdown
from tools.wordpress.plan.front_matter import front_matter, guarded, is_read_back
from tools.wordpress.render.codes import place_of_embed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from blog.documents.read_context import Render
    from tools.wordpress.export.library import Media
    from tools.wordpress.plan.links import Links
    from tools.wordpress.plan.tags import Tags
    from tools.wordpress.plan.text import MovedText
    from tools.wordpress.render.source import SourceRenderer

_THUMBNAIL = "_thumbnail_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenText:
    """
    A text as it will be written, and what there is to say about it.

    Attributes:
        path: Its file, below content/.
        data: Its bytes.
        words: How many words it has.
        left_words: How many of them stand in HTML that stayed.
        left: The names of the elements that stayed HTML.
        is_same: The site makes of it what WordPress showed.
        files: The files of the old blog that it shows, by their path below uploads.
        dead: Links to the old blog that nothing here answers.
        unknown_codes: Shortcodes that are shown as they stood.
        unknown_blocks: Blocks of plugins, of which only what they held themselves is left.
        gone: What showed other parts of the old site.
        frames: Addresses of what was shown from other sites, and is a link now.
    """

    path: str
    data: bytes
    words: int
    left_words: int
    left: tuple[str, ...] = ()
    is_same: bool = True
    files: tuple[str, ...] = ()
    dead: tuple[str, ...] = ()
    unknown_codes: tuple[str, ...] = ()
    unknown_blocks: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Converter:
    """
    Converts texts, one at a time; none depends on another.

    Attributes:
        source: Renders as WordPress did.
        links: Where links and pictures lead now.
        tags: What categories and tags are called.
        authors: Names as shown, by log-in name; the site's own author is none of them.
        language: Of the old blog, if it is not the site's; else "".
        lang: The site's language.
        zone: The site's.
        render: The site's own Markdown.
        attached: The pictures that belong to each text, by its number.
    """

    source: SourceRenderer
    links: Links
    tags: Tags
    authors: Mapping[str, str]
    language: str
    lang: str
    zone: ZoneInfo
    render: Render
    attached: Mapping[str, tuple[Media, ...]] = field(default_factory=dict)

    def __call__(self, text: MovedText, content: str) -> WrittenText:
        """Convert the *content* of a text."""
        attached = self.attached.get(text.item.number, ())
        rendered = self.source.render(content, attached, text.item.first("footnotes"))
        body = rendered.body
        frames: list[str] = []

        def frame(element: Any) -> Any:
            return _link_to(element, frames)

        clean_tree(body, frame)
        self._show_first(text, body)
        found = self.links.rewrite(body)
        site = SiteHtml(self.render, text.title, self.language or self.lang)
        converted = to_markdown(body, site)
        lines = front_matter(
            text,
            tags=self.tags.of(text.item.terms),
            author=self.authors.get(text.item.author, ""),
            language=self.language,
            zone=self.zone,
        )
        markdown = guarded(lines, converted.markdown)
        return WrittenText(
            path=text.path,
            data=f"{lines}\n\n{markdown}".encode(),
            words=converted.words,
            left_words=converted.left_words,
            left=converted.left,
            is_same=converted.is_same and is_read_back(lines, text, markdown),
            files=tuple(found.files),
            dead=tuple(found.dead),
            unknown_codes=rendered.unknown_codes,
            unknown_blocks=rendered.unknown_blocks,
            gone=rendered.gone,
            frames=tuple(frames),
        )

    def _show_first(self, text: MovedText, body: Any) -> None:
        """Put the featured picture on top, as themes did, unless the text shows it itself."""
        library = self.links.library
        media = library.by_number.get(text.item.first(_THUMBNAIL).strip())
        if media is None or not media.path:
            return
        shown = [library.find(each.get("src", "")) for each in body.iter("img")]
        if any(each and each.path == media.path for each in shown):
            return
        paragraph = lxml.html.Element("p")
        picture = lxml.html.Element("img", src=media.url or f"/wp-content/uploads/{media.path}")
        picture.set("alt", media.alt)
        paragraph.append(picture)
        paragraph.tail, body.text = body.text, None
        body.insert(0, paragraph)


def _link_to(element: Any, frames: list[str]) -> Any:
    """Give a paragraph with a link in the place of what another site showed here."""
    address = str(element.get("src") or element.get("data") or "").strip()
    address = f"https:{address}" if address.startswith("//") else address
    if not re.match(r"https?://", address):
        return None
    place = place_of_embed(address)
    frames.append(place)
    words = " ".join((element.get("title") or "").split()) or place
    paragraph = lxml.html.Element("p")
    link = lxml.html.Element("a", href=place)
    link.text = words
    paragraph.append(link)
    return paragraph
