"""
From a web page's HTML to Markdown, block by block, each one checked.

A block is written as Markdown where the site's own renderer gives the very same block back;
else it stays as clean HTML, and is counted.  So nothing depends on how clever the writer is:
what it cannot say is kept as it was.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.canonical import same
from blog.manuscript.escape import escape, one_line
from blog.manuscript.inline import Inline, InlineKind, Piece
from blog.manuscript.lists import ListBlock, indented, tidy_lists
from blog.manuscript.loss_report import LossReport
from blog.manuscript.phrases import write
from blog.manuscript.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_KEPT_INLINE = frozenset({"kbd", "cite", "q", "abbr", "small", "mark", "u", "ins", "samp", "var",
                          "dfn", "time", "bdo", "ruby"})  # fmt: skip
_ATTRIBUTES = ("title", "lang", "dir", "datetime", "cite")
_ALONE = frozenset({"img", "hr", "br"})


@dataclass(frozen=True, slots=True)
class ConvertedText:
    """
    A text as Markdown.

    Attributes:
        markdown: The text; what stayed HTML stands in it as HTML.
        left: The names of the elements that stayed HTML, in order.
        words: How many words it has.
        left_words: How many of them stand in HTML that stayed.
    """

    markdown: str
    left: tuple[str, ...] = ()
    words: int = 0
    left_words: int = 0


def to_markdown(body: Any, render: Callable[[str], str]) -> ConvertedText:
    """
    Write a text.

    Args:
        body: Its tree: clean HTML, with the addresses that it shall have.
        render: From Markdown to the HTML of the page, as the site does it.
    """
    blocks = [block for block in _blocks(body)]
    written = [_written(block, render) for block in blocks]
    text = "\n\n".join(filter(None, (markdown for markdown, _ in written)))
    whole = "".join(html_of(block) for block in blocks)
    if not same(render(text), whole):  # two blocks that are right alone make a third together
        written = _apart(blocks, written, render)
        text = "\n\n".join(filter(None, (markdown for markdown, _ in written)))
    left = [block for block, (_, is_html) in zip(blocks, written, strict=True) if is_html]
    return ConvertedText(
        markdown=f"{text}\n" if text else "",
        left=tuple(block.tag for block in left),
        words=_count(body),
        left_words=sum(map(_count, left)),
    )


def html_of(element: Any) -> str:
    """Give an element as HTML, without what follows it."""
    return str(lxml.html.tostring(element, encoding="unicode", with_tail=False))


def _blocks(body: Any) -> Iterator[Any]:
    """Give each block of a text; words that stand in none make a paragraph."""
    loose = lxml.html.Element("p")
    loose.text = body.text or ""
    for child in body:
        tail = child.tail or ""
        if isinstance(child.tag, str) and _is_block(child):
            if _says(loose):
                yield loose
            yield _without_tail(child)
            loose = lxml.html.Element("p")
            loose.text = tail
        elif isinstance(child.tag, str):
            loose.append(copy.deepcopy(child))
        elif len(loose):
            loose[-1].tail = (loose[-1].tail or "") + tail
        else:
            loose.text = (loose.text or "") + tail
    if _says(loose):
        yield loose


def _without_tail(element: Any) -> Any:
    alone = copy.deepcopy(element)
    alone.tail = None
    return alone


def _is_block(element: Any) -> bool:
    return element.tag in _BLOCK_TAGS


_BLOCK_TAGS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset"),
        *("figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "ol", "p"),
        *("pre", "section", "table", "ul", "video", "audio", "main", "nav", "center"),
    }
)


def _says(element: Any) -> bool:
    return bool(element.text_content().strip()) or any(
        True for _ in element.iter("img", "video", "audio", "hr")
    )


def _written(block: Any, render: Callable[[str], str]) -> tuple[str, bool]:
    """Give a block as Markdown, or as HTML and True."""
    if not _says(block):
        return "", False
    html = html_of(block)
    tree = lxml.html.Element("body")
    tree.append(copy.deepcopy(block))
    tidy_lists(tree)
    markdown = "\n\n".join(
        each.text for each in WebWriter(lambda src: src, LossReport())._blocks(tree)
    )
    if markdown.strip() and same(render(markdown), html):
        return markdown, False
    return as_html_block(html), True


def _apart(
    blocks: list[Any], written: list[tuple[str, bool]], render: Callable[[str], str]
) -> list[tuple[str, bool]]:
    """Keep as HTML what is not the same beside the block before it."""
    done: list[tuple[str, bool]] = []
    for block, (markdown, is_html) in zip(blocks, written, strict=True):
        before = done[-1][0] if done else ""
        if markdown and before and not is_html:
            pair = render(f"{before}\n\n{markdown}")
            if not same(pair, render(before) + html_of(block)):
                done.append((as_html_block(html_of(block)), True))
                continue
        done.append((markdown, is_html))
    return done


def as_html_block(html: str) -> str:
    """
    Give HTML that Markdown leaves as it is: one block, without blank lines outside ``<pre>``.
    """
    if "<pre" in html:
        return html
    return re.sub(r"\s*\n\s*", " ", html)


def _count(element: Any) -> int:
    text = element if isinstance(element, str) else element.text_content()
    return sum(any(map(str.isalnum, word)) for word in text.split())


class WebInline(Inline):
    """The inside of a paragraph of a web page: any link, and elements that Markdown lacks."""

    @property
    def blocks(self) -> frozenset[str]:
        """A web page has more kinds of blocks than a Word document."""
        return _BLOCK_TAGS | {"li", "dt", "dd", "figcaption", "summary"}

    def link_of(self, element: Any) -> str:
        """Give where a link leads; its address is one that the page shall have."""
        return str(element.get("href") or "").strip()

    def _child(self, child: Any, around: Piece) -> Iterator[Piece]:
        if child.tag == "code":
            yield replace(around, text=_code_span(child), kind=InlineKind.COMMENT)
        elif child.tag in _KEPT_INLINE:
            said = "".join(
                f' {name}="{escape(child.get(name)).replace(chr(34), "&quot;")}"'
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
    """Write code with as many backticks as none within it has."""
    text = one_line(element.text_content()).strip()
    if len(element) or not text or "`" in text:
        return f"<code>{escape(text)}</code>"
    return f"`{text}`"


@dataclass(frozen=True, slots=True)
class WebWriter(Writer):
    """Writes what the web has beside what Word has: code, rules, figures, definitions."""

    def _block(self, child: Any, caption: Any = None) -> Iterator[ListBlock]:
        kinds = {"pre": self._code, "hr": self._rule, "figure": self._figure, "dl": self._terms}
        if child.tag in kinds:
            yield from kinds[child.tag](child)
        else:
            yield from super(WebWriter, self)._block(child, caption)

    def _inline(self, caption: Any = None) -> Inline:
        plain = super(WebWriter, self)._inline(caption)
        return WebInline(plain.picture, plain.note, plain.place, plain.inner, plain.dead_link)

    def _code(self, element: Any) -> Iterator[ListBlock]:
        text = element.text_content().strip("\n")
        fence = "```"
        while fence in text:
            fence += "`"
        yield ListBlock(f"{fence}\n{text}\n{fence}")

    def _rule(self, element: Any) -> Iterator[ListBlock]:
        del element
        yield ListBlock("* * *")

    def _figure(self, element: Any) -> Iterator[ListBlock]:
        pictures, captions = list(element.iter("img")), list(element.iter("figcaption"))
        if len(pictures) != 1 or len(captions) > 1:
            return
        words = one_line(captions[0].text_content()).strip() if captions else ""
        alt = one_line(pictures[0].get("alt", "")).strip()
        title = f' "{escape(words.replace(chr(34), "”"))}"' if words else ""
        yield ListBlock(f"![{escape(alt)}]({pictures[0].get('src', '')}{title})")

    def _terms(self, element: Any) -> Iterator[ListBlock]:
        lines: list[str] = []
        for child in element:
            blocks = [block.text for block in self._blocks(child)]
            if child.tag == "dt":
                lines += ["", " ".join(blocks)]
            elif child.tag == "dd":
                lines.append(f":   {indented(chr(10).join(blocks)).lstrip(' ')}")
        yield ListBlock("\n".join(lines).strip("\n"))
