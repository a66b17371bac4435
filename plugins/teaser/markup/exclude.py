"""What is in a post but never in its teaser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .blocks import Block


def _names(table: str) -> frozenset[str]:
    return frozenset(table.split())


BLOCK_LEVEL = _names(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu
    nav ol p pre search section summary table ul
    """
)

# Without closing tag; libxml2 knows some of them only as containers of what follows.
VOID = _names("embed source track wbr img input hr col area base link meta param")

_TAGS = _names(
    """
    applet aside audio button canvas datalist del details dialog fieldset figcaption form frame
    frameset h1 h2 h3 h4 h5 h6 head hgroup iframe legend map math menu meter nav noembed
    noframes noscript object optgroup option output picture pre progress rp rt s script search
    select strike style svg table template textarea title video
    """
)
_ROLES = _names("doc-noteref doc-endnotes doc-footnote doc-backlink doc-toc navigation img")
_CLASSES = _names(
    """
    footnote footnotes footnote-ref footnote-reference footnote-backref footnote-list
    wp-block-footnotes modern-footnotes-footnote easy-footnote
    toc toc_container ez-toc-container ez-toc-v2 table-of-contents wp-block-table-of-contents
    headerlink admonition
    wp-caption wp-caption-text wp-block-image wp-block-gallery wp-block-embed wp-block-video
    wp-block-audio wp-block-file wp-block-button wp-block-buttons wp-block-code
    wp-block-table wp-block-pullquote gallery gallery-caption
    caption image-caption bildtext twitter-tweet instagram-media fb-post
    more-link sharedaddy sd-sharing jp-relatedposts addtoany_share_save_container
    screen-reader-text sr-only visually-hidden changes
    """
)
_IDS = _names("toc toc_container ez-toc-container")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# The targets of footnote marks in Markdown, Word, LibreOffice, WordPress and wikis.
_NOTE_TARGET = re.compile(
    r"[^#]*#_?(?:fn|ftn|edn|footnote|endnote|sdfootnote|sdendnote|cite_note|fotnot|not|note)"
    r"[-_:.]?[\w:.-]*",
    re.IGNORECASE,
)
_NOTE_TEXT = re.compile(r"\W{0,2}(?:\d{1,3}|[ivxIVX]{1,5}|[a-z*†‡])\W{0,2}")

# Codes of WordPress itself that stand for pictures and embeds in an unfinished post.
_SHORTCODE = re.compile(
    r"(?P<shown><(?P<tag>code|pre)\b.*?</(?P=tag)>)"
    r"|\[(?P<name>caption|wp_caption|gallery|embed|audio|video|playlist)\b[^\]]*\]"
    r"(?:(?:(?!\[(?P=name)\b).)*?\[/(?P=name)\])?",
    re.DOTALL,
)
_ONLY_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_CREDIT = re.compile(
    r"(?i:(?:text|ord)(?:\s*(?:och|&|/|,|\+)\s*(?:foton?|bild(?:er)?|illustration(?:er)?))?"
    r"|(?:foton?|bild(?:er)?|fotograf(?:er)?|illustration(?:er)?|illustratör|bildtext|bildkälla"
    r"|fotokälla|film|grafik|montage|arkivbild|genrebild|pressbild|copyright|photo)"
    r"(?:\s*(?:och|&|/|,|\+)\s*(?:text|foton?|bild(?:er)?|illustration(?:er)?|montage|grafik))?)"
    r"\s*[:©]"
    r"|(?:Foto|Fotograf|Illustration|Bild) (?:av )?[A-ZÅÄÖ][\w-]+(?: | ?/ ?)[A-ZÅÄÖ][\w-]+"
    r"|(?:©|\(c\)|\(C\)|Copyright)\s"
    r"|Av [A-ZÅÄÖ]\w+ [A-ZÅÄÖ]"
)
_TERMINATED = re.compile(r"[.!?…][”“\"’'»)\]]*$")
_SENTENCE_INSIDE = re.compile(r"[.!?…][”\"»)]* +(?!(?i:foto|bild|illustration|text|©))\S")
_LINE_WORDS = 10


def is_excluded(element: _Element) -> bool:
    """Tell whether an element and all it holds stay out of the teaser."""
    tag = element.tag
    if tag in _TAGS:
        return "wp-block-verse" not in element.get("class", "").split()
    if tag == "figure":
        return _has_class(element) or element.find(".//blockquote") is None
    if tag == "sup" and _is_note_mark(element):
        return True
    if not element.attrib or tag in VOID:
        return False
    return (
        _has_class(element)
        or element.get("role") in _ROLES
        or element.get("id") in _IDS
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style", "")) is not None
        or (tag == "div" and "contents" in element.get("class", "").split())  # docutils
        or (tag == "a" and _is_note_link(element))
    )


def drop_shortcodes(html: str) -> str:
    """Take out WordPress's codes for pictures and embeds, with their captions; not shown code."""
    return _SHORTCODE.sub(lambda found: found["shown"] or "", html) if "[" in html else html


def is_stray(block: Block) -> bool:
    """
    Tell whether a paragraph is something else in disguise.

    A bold line without a full stop is a heading, and a lone address is an embed.
    """
    text = block.text
    if len(block.path) != 1 or block.path[0].tag != "p":
        return False
    if _ONLY_ADDRESS.fullmatch(text):
        return True
    return is_short_line(text) and _is_bold(block)


def is_credit(text: str) -> bool:
    """Tell a line that names who took or drew a picture, or wrote the text: ``Av Anna Ek``."""
    bare = text.strip("()[]*_–— ")
    is_line = len(bare.split()) <= _LINE_WORDS and _SENTENCE_INSIDE.search(bare) is None
    return is_line and _CREDIT.match(bare) is not None


def is_short_line(text: str) -> bool:
    """Tell a heading, a name or a caption from a sentence: ten words at most, no stop."""
    return len(text.split()) <= _LINE_WORDS and not _TERMINATED.search(text)


def _is_bold(block: Block) -> bool:
    return any(
        span.element.tag in {"b", "strong"} and (span.start, span.end) == (0, len(block.text))
        for span in block.spans
    )


def _has_class(element: _Element) -> bool:
    return not _CLASSES.isdisjoint(element.get("class", "").split())


def _is_note_mark(element: _Element) -> bool:
    """Tell a footnote mark from an ordinary raised character such as m²."""
    if "fn" in element.get("class", "").split() or element.get("id", "").startswith("fnref"):
        return True
    link = element.find(".//a[@href]")
    return link is not None and _is_note_link(link)


def _is_note_link(link: _Element) -> bool:
    href = link.get("href", "")
    if "#" not in href:
        return False
    text = "".join(map(str, link.itertext())).strip()
    in_sup = link.getparent() is not None and link.getparent().tag == "sup"
    is_note = _NOTE_TARGET.fullmatch(href) is not None or (in_sup and href.startswith("#"))
    return is_note and _NOTE_TEXT.fullmatch(text) is not None
