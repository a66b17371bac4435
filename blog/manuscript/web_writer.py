"""Writes what the web has beside what Word has: code, rules, figures, definitions, any link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape as escape_html
from typing import TYPE_CHECKING, Any

from blog.manuscript.escape import address, escape, guard, one_line
from blog.manuscript.headings import HEADINGS
from blog.manuscript.inline import Inline, InlineKind, Piece
from blog.manuscript.lists import ListBlock, indented
from blog.manuscript.loss_report import LossReport
from blog.manuscript.phrases import write
from blog.manuscript.shapes import is_teaser_end
from blog.manuscript.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset"),
        *("figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "ol", "p"),
        *("pre", "section", "table", "ul", "video", "audio", "main", "nav", "center"),
    }
)
"""What stands on lines of its own in a web page's text."""

_INNER = BLOCKS | {"li", "dt", "dd", "figcaption", "summary"}
_KEPT_INLINE = frozenset({"kbd", "cite", "q", "abbr", "small", "mark", "u", "ins", "samp", "var",
                          "dfn", "time", "bdo", "ruby", "span", "code"})  # fmt: skip
_ATTRIBUTES = ("title", "lang", "dir", "datetime", "cite")


class WebInline(Inline):
    """The inside of a paragraph of a web page: any link, and elements that Markdown lacks."""

    @property
    def blocks(self) -> frozenset[str]:
        """A web page has more kinds of blocks than a Word document."""
        return _INNER

    def link_of(self, element: Any) -> str:
        """Give where a link leads; its address is one that the page shall have."""
        return str(element.get("href") or "").strip()

    def _child(self, child: Any, around: Piece) -> Iterator[Piece]:
        if child.tag == "code" and not len(child):
            yield replace(around, text=_code_span(child), kind=InlineKind.COMMENT)
        elif child.tag in _KEPT_INLINE:
            said = "".join(
                f' {name}="{escape_html(child.get(name))}"'
                for name in _ATTRIBUTES
                if child.get(name)
            )
            inside = "<br>".join(write(self.pieces(child)))
            yield replace(
                around, text=f"<{child.tag}{said}>{inside}</{child.tag}>", kind=InlineKind.COMMENT
            )
        else:
            yield from super()._child(child, around)


def _code_span(element: Any) -> str:
    """Write code between backticks, or as HTML where those could be misread."""
    text = one_line(element.text_content())
    if not text.strip() or "`" in text or text != text.strip():
        return f"<code>{escape(text)}</code>"
    return f"`{text}`"


@dataclass(frozen=True, slots=True)
class WebWriter(Writer):
    """Writes what the web has beside what Word has: code, rules, figures, definitions."""

    @classmethod
    def write(cls, body: Any) -> str:
        """Write the blocks below *body*."""
        return "\n\n".join(block.text for block in cls(str, LossReport())._blocks(body))

    def _block(self, child: Any, caption: Any = None) -> Iterator[ListBlock]:
        kinds = {"pre": self._code, "hr": self._rule, "figure": self._figure, "dl": self._terms}
        if child.tag in kinds:
            yield from kinds[child.tag](child)
        else:
            yield from super(WebWriter, self)._block(child, caption)

    def _paragraph(self, element: Any, caption: Any = None) -> Iterator[ListBlock]:
        """Write words and pictures in their order."""
        del caption
        lines = write(self._inline().pieces(element))
        if lines:
            yield ListBlock("  \n".join(map(guard, lines)))

    def _heading(self, element: Any) -> Iterator[ListBlock]:
        text = " ".join(write(self._inline().pieces(element), heading=True))
        place = f" {{#{element.get('id')}}}" if element.get("id") else ""
        if text:
            yield ListBlock(f"{'#' * (HEADINGS.index(element.tag) + 1)} {text}{place}")

    def _inline(self, caption: Any = None) -> Inline:
        plain = super(WebWriter, self)._inline(caption)
        return WebInline(_picture, plain.note, plain.place, plain.inner, plain.dead_link)

    def _code(self, element: Any) -> Iterator[ListBlock]:
        text = element.text_content().strip("\n")
        fence = "```"
        while fence in text:
            fence += "`"
        yield ListBlock(f"{fence}\n{text}\n{fence}")

    def _rule(self, element: Any) -> Iterator[ListBlock]:
        yield ListBlock("<!--more-->" if is_teaser_end(element) else "* * *")

    def _figure(self, element: Any) -> Iterator[ListBlock]:
        pictures, captions = list(element.iter("img")), list(element.iter("figcaption"))
        if len(pictures) != 1 or len(captions) > 1:
            return
        words = one_line(captions[0].text_content()).strip() if captions else ""
        written = _picture(pictures[0].get("src", ""), pictures[0].get("alt", ""), words).text
        link = next(pictures[0].iterancestors("a"), None)
        if link is not None and not words:
            written = f"[{written}]({address(link.get('href', ''))})"
        yield ListBlock(written)

    def _terms(self, element: Any) -> Iterator[ListBlock]:
        lines: list[str] = []
        for child in element:
            blocks = [block.text for block in self._blocks(child)]
            if child.tag == "dt":
                lines += ["", " ".join(blocks)]
            elif child.tag == "dd":
                lines.append(f":   {indented(chr(10).join(blocks)).lstrip(' ')}")
        yield ListBlock("\n".join(lines).strip("\n"))


def _picture(src: str, alt: str, caption: str = "") -> Piece:
    title = f' "{escape(caption.replace(chr(34), "”"))}"' if caption else ""
    words = escape(one_line(alt).strip())
    return Piece(f"![{words}]({address(src)}{title})", InlineKind.PICTURE)
