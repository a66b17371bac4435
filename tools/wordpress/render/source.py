"""From a text as WordPress stores it to the HTML that its readers saw."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from blog.manuscript.shapes import TEASER_END
from tools.wordpress.render.blocks import Block, has_blocks, parse_blocks
from tools.wordpress.render.codes import CodeRenderer, link_paragraph
from tools.wordpress.render.html import inner, parse, readable
from tools.wordpress.render.paragraphs import make_paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.wordpress.export.library import Library, Media

_URL_LINE = re.compile(r"^[ \t]*(https?://[^\s<>\"]+)[ \t]*$", re.MULTILINE)
_MORE = re.compile(r"<!--\s*more\b.*?-->", re.DOTALL)
_PAGE = re.compile(r"<!--\s*(?:nextpage|noteaser)\s*-->")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE = frozenset({"pre", "code", "kbd", "samp", "style", "script", "tt", "textarea"})
_HYPHENS = re.compile(r"(?<!-)-{2,3}(?!-)")
_URL = re.compile(r"https?://[^\s<>\"]+")
# Blocks that show what other parts of the site say: this site has its own.
_OF_THE_SITE = frozenset(
    {
        *("archives", "avatar", "calendar", "categories", "comments", "latest-comments"),
        *("latest-posts", "loginout", "navigation", "page-list", "post-author", "post-comments"),
        *("post-comments-form", "post-date", "post-excerpt", "post-featured-image", "post-terms"),
        *("post-title", "query", "rss", "search", "site-logo", "site-tagline", "site-title"),
        *("tag-cloud", "template-part", "spacer", "more", "nextpage", "read-more"),
        *("post-author-biography", "post-author-name", "post-navigation-link", "home-link"),
        *("term-description", "query-title", "post-content", "pattern", "comment-template"),
    }
)


@dataclass(slots=True)
class SourceText:
    """
    One text, rendered as WordPress would.

    Attributes:
        body: The tree of its HTML, below a ``body``.
        unknown_codes: Shortcodes that were shown as they stood.
        gone: Blocks and codes that showed other parts of the old site.
        unknown_blocks: Blocks of plugins, of which only what the text itself holds is left.
    """

    body: Any
    unknown_codes: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    unknown_blocks: tuple[str, ...] = ()


@dataclass(slots=True)
class SourceRenderer:
    """
    Renders texts.

    Attributes:
        library: The media library.
        reusable: The stored text of each reusable block, by number.
    """

    library: Library
    reusable: Mapping[str, str] = field(default_factory=dict)

    def render(
        self, content: str, attached: tuple[Media, ...] = (), notes: str = ""
    ) -> SourceText:
        """
        Give the HTML of a text.

        Args:
            content: As stored: blocks, or HTML with blank lines for paragraphs.
            attached: The pictures that belong to it, for a gallery that names none.
            notes: Its footnotes, which WordPress keeps beside it, as JSON.
        """
        codes = CodeRenderer(self.library, attached)
        rendering = _Rendering(self, codes, notes)
        html = rendering.text(readable(content))
        body = parse(html)
        _write_emoji(body)
        write_dashes(body)
        return SourceText(
            body=body,
            unknown_codes=tuple(codes.unknown),
            gone=(*codes.gone, *rendering.gone),
            unknown_blocks=tuple(rendering.unknown),
        )


@dataclass(slots=True)
class _Rendering:
    """The rendering of one text, with the reusable blocks it is inside of just now."""

    of: SourceRenderer
    codes: CodeRenderer
    notes: str = ""
    gone: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)

    def text(self, content: str) -> str:
        if not has_blocks(content):
            return self._classic(content)
        return "\n".join(self._block(block) for block in parse_blocks(content))

    def _classic(self, html: str) -> str:
        """Render what was written without blocks."""
        marked = _PAGE.sub("\n\n", _MORE.sub(f"\n\n{TEASER_END}\n\n", html))
        linked = _URL_LINE.sub(lambda found: link_paragraph(found[1]), _COMMENT.sub("", marked))
        body = parse(self.codes.replaced(linked))
        make_paragraphs(body)
        return inner(body)

    def _block(self, block: Block) -> str:
        if block.name in ("", "freeform"):
            return self._classic("".join(part for part in block.parts if isinstance(part, str)))
        if block.name == "block":
            return self._reusable(str(block.attributes.get("ref", "")))
        if block.name == "embed" or block.name.startswith("core-embed/"):
            return self._embed(block)
        if block.name == "footnotes":
            return _noted(self.notes)
        if block.name == "shortcode":
            return self._classic(self._inside(block))
        if block.name in _OF_THE_SITE and not _says(self._inside(block)):
            if block.name == "more":
                return TEASER_END
            if block.name not in ("spacer", "nextpage"):
                self.gone.append(block.name)
            return ""
        if block.name == "gallery" and not block.parts:
            return self.codes.gallery(" ".join(map(str, block.attributes.get("ids", ()))))
        if block.name in ("html", "code", "preformatted", "verse"):
            return self._inside(block)
        if "/" in block.name:
            self.unknown.append(block.name)
        return self.codes.replaced(self._inside(block))

    def _inside(self, block: Block) -> str:
        """Give the HTML of a block, with that of the blocks in it."""
        parts = (part if isinstance(part, str) else self._block(part) for part in block.parts)
        return _COMMENT.sub("", "".join(parts))

    def _reusable(self, number: str) -> str:
        content = self.of.reusable.get(number)
        if content is None or number in self.around:
            self.gone.append("block")
            return ""
        self.around.append(number)
        try:
            return self.text(content)
        finally:
            self.around.pop()

    def _embed(self, block: Block) -> str:
        inside = self._inside(block)
        written = _URL.search(re.sub(r"<[^>]*>", " ", inside))
        address = str(block.attributes.get("url") or (written[0] if written else ""))
        caption = re.search(r"<figcaption[^>]*>(.*?)</figcaption>", inside, re.DOTALL)
        words = f"<p>{caption[1]}</p>" if caption and _says(caption[1]) else ""
        return (link_paragraph(address) if address else inside) + words


def _write_emoji(body: Any) -> None:
    """Write the signs that WordPress drew as pictures."""
    for picture in list(body.iter("img")):
        kinds = picture.get("class", "").split()
        if "emoji" in kinds or "wp-smiley" in kinds:
            picture.tail = f"{picture.get('alt', '')}{picture.tail or ''}"
            picture.drop_tree()


def _noted(notes: str) -> str:
    """Give the footnotes of a text as a list, whose numbers stand in it."""
    try:
        found = [str(note["content"]) for note in json.loads(notes)]
    except (ValueError, TypeError, KeyError):
        return ""
    return f"<ol>{''.join(f'<li>{note}</li>' for note in found)}</ol>" if found else ""


def _says(html: str) -> bool:
    return bool(re.sub(r"<(?!img|audio|video|iframe)[^>]*>", "", html).strip())


def write_dashes(body: Any) -> None:
    """Write two or three hyphens as the dash that WordPress shows, but in code."""
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        if element.text and "--" in element.text and not _in_code(element):
            element.text = _dashed(element.text)
        if element.tail and "--" in element.tail and not _in_code(element.getparent()):
            element.tail = _dashed(element.tail)


def _in_code(element: Any) -> bool:
    return element is not None and any(
        each.tag in _CODE for each in [element, *element.iterancestors()]
    )


def _dashed(text: str) -> str:
    return _HYPHENS.sub(lambda found: "—" if len(found[0]) == 3 else "–", text)
