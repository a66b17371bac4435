"""From mammoth's HTML to Markdown that plugins.posts reads as the same text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from blog.manuscript.escape import escape, guard, one_line
from blog.manuscript.headings import HEADINGS
from blog.manuscript.inline import Inline, InlineKind, Piece
from blog.manuscript.lists import LISTS, ListBlock, indented, tidy_lists, write_list
from blog.manuscript.loss_report import note
from blog.manuscript.marks import without_marks
from blog.manuscript.phrases import write
from blog.manuscript.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from blog.manuscript.loss_report import LossReport

# What Word writes in an alternative text that it has made up itself.
_INVENTED = ("automatiskt", "automatically", "ai-genererat", "ai-generated")


@dataclass(frozen=True, slots=True)
class Writer:
    """
    Writes one document.

    Attributes:
        picture: From a picture's ``src`` to the address it will have, or to the index of the
            loss that says why it cannot be shown.
        ledger: Where losses are noted, and what marks in the text point at.
        places: From the name of a place in the text to the address of the heading it is in.
    """

    picture: Callable[[str], str | int]
    ledger: LossReport
    places: Mapping[str, str] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)  # of notes, by id
    _notes: dict[str, Any] = field(default_factory=dict)

    def document(self, body: Any) -> str:
        """Write all of *body*, and change it on the way; the notes come last."""
        self._notes.update({each.get("id"): each for each in body.iter("li") if each.get("id")})
        for element in self._notes.values():
            element.getparent().remove(element)
        tidy_lists(body)
        blocks = [block.text for block in self._blocks(body)]
        for key, element in self._notes.items():
            if key not in self._numbers:  # in the title, which holds no notes
                said = without_marks(element.text_content()).removesuffix(" ↑")
                self.ledger.add("notrubrik", said)
                blocks += [block.text for block in self._blocks(element)]
        done = 0
        while done < len(self._numbers):  # a note may refer to another
            key = list(self._numbers)[done]
            done += 1
            said = "\n\n".join(block.text for block in self._blocks(self._notes[key]))
            blocks.append(f"[^{done}]: {indented(said or '–').lstrip(' ')}")
        return "\n\n".join(filter(None, blocks)) + "\n"

    def _blocks(self, element: Any) -> Iterator[ListBlock]:
        """Write what *element* holds: its own words first, then the blocks in it."""
        yield from self._paragraph(element)
        caption = None
        for child in element:
            if child is caption:
                continue
            caption = self._caption_of(child)
            yield from self._block(child, caption)

    def _block(self, child: Any, caption: Any = None) -> Iterator[ListBlock]:
        """Write one block; its *caption* is written with it."""
        if child.tag in HEADINGS:
            yield from self._heading(child)
        elif child.tag in LISTS:
            yield ListBlock(write_list(child, self._blocks), is_list=True)
        elif child.tag == "table":
            yield from self._table(child)
        elif child.tag == "blockquote":
            quoted = "\n\n".join(block.text for block in self._blocks(child))
            yield ListBlock(_prefixed("> ", quoted))
        elif child.tag == "p":
            yield from self._paragraph(child, caption)

    def _paragraph(self, element: Any, caption: Any = None) -> Iterator[ListBlock]:
        """Write the words of *element*, after its pictures, each of which stands alone."""
        pieces = self._inline(caption).pieces(element)
        yield from _pictures(pieces)
        for part in _parted(piece for piece in pieces if piece.kind is not InlineKind.PICTURE):
            yield ListBlock("  \n".join(map(guard, write(part))))

    def _heading(self, element: Any) -> Iterator[ListBlock]:
        pieces = self._inline(element).pieces(element)
        words = [piece for piece in pieces if piece.kind is not InlineKind.PICTURE]
        text = " ".join(write(_undressed(words), heading=True))
        level = HEADINGS.index(element.tag) + 1
        if any(piece.kind is InlineKind.TEXT and not piece.is_space for piece in words):
            text = f"{'#' * max(2, level)} {text}"
        if text:
            yield ListBlock(text)
        yield from _pictures(pieces)

    def _table(self, element: Any) -> Iterator[ListBlock]:
        cells = list(element.iter("td", "th"))
        if len(cells) == 1:  # a box around a text
            yield from self._blocks(cells[0])
            return
        table = read_table(element, self._cell)
        if not table.lines:
            return
        first = without_marks(" ".join(element.find(".//tr").itertext()))
        noted = {
            "rubrikrad": not table.has_heads,
            "radhuvud": table.extra_heads,
            "celler": table.merged,
            "celltext": table.crowded,
        }
        for kind in (kind for kind, times in noted.items() if times):
            self.ledger.add(kind, first)
        yield ListBlock("\n".join(table.lines))

    def _cell(self, element: Any) -> str:
        return "<br>".join(write(self._inline(element).pieces(element)))

    def _inline(self, caption: Any = None) -> Inline:
        return Inline(
            picture=lambda src, alt: self._picture(src, alt, caption),
            note=self._note,
            place=lambda index: note(self.ledger.losses[index]),
            inner=lambda name: self.places.get(name, ""),
            dead_link=self._dead_link,
        )

    def _dead_link(self, words: str, href: str) -> None:
        where = "" if href.startswith("#") else f" ({href})"
        self.ledger.add("länk", without_marks(words) + where)

    def _note(self, key: str) -> int:
        """Give the number of a note that is referred to; 0 if there is no such note."""
        return self._numbers.setdefault(key, len(self._numbers) + 1) if key in self._notes else 0

    def _picture(self, src: str, alt: str, caption: Any) -> Piece:
        address = self.picture(src)
        if isinstance(address, int):
            return Piece(note(self.ledger.losses[address]), InlineKind.COMMENT)
        if not alt:
            self.ledger.add("alt", address)
        elif any(word in alt.casefold() for word in _INVENTED):
            self.ledger.add("autoalt", alt)
        words = "" if caption is None else one_line(caption.text_content()).strip()
        title = f' "{escape(words.replace(chr(34), "”"))}"' if words else ""
        return Piece(f"![{escape(alt)}]({address}{title})", InlineKind.PICTURE)

    def _caption_of(self, element: Any) -> Any:
        """Give the paragraph that is the caption of the one picture in *element*, or None."""
        following, pictures = element.getnext(), list(element.iter("img"))
        if (
            element.tag == "p"
            and len(pictures) == 1
            and not element.text_content().strip()
            and following is not None
            and following.get("class") == "caption"
            and not any(True for _ in following.iter("a", "img"))
            and isinstance(self.picture(pictures[0].get("src", "")), str)
        ):
            return following
        return None


def _prefixed(prefix: str, text: str) -> str:
    return "\n".join(prefix + line if line else prefix.strip() for line in text.split("\n"))


def _pictures(pieces: Iterable[Piece]) -> Iterator[ListBlock]:
    for piece in pieces:
        if piece.kind is InlineKind.PICTURE:
            yield ListBlock("".join(write([piece])))


def _parted(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Part a paragraph where breaks follow each other: so do some make paragraphs in Word."""
    part: list[Piece] = []
    breaks: list[Piece] = []
    for piece in pieces:
        if piece.kind is InlineKind.BREAK:
            breaks.append(piece)
        elif not piece.is_space or not breaks:
            if len(breaks) > 1 and part:
                yield part
                part = []
            part += [*breaks[:1], piece] if part else [piece]
            breaks = []
    if any(not piece.is_space for piece in part):
        yield part


def _undressed(pieces: Sequence[Piece]) -> list[Piece]:
    """Take off an emphasis that covers all of a heading: a heading is one already."""
    said = [
        piece.marks for piece in pieces if piece.kind is InlineKind.TEXT and not piece.is_space
    ]
    common = frozenset.intersection(*said) & {"strong", "em"} if said else frozenset()
    return [replace(piece, marks=piece.marks - common) for piece in pieces]
