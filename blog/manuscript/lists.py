"""Lists as Markdown: four spaces a level, and the numbers that Word showed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from blog.manuscript.marks import NUMBER, split_marks, without_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LISTS = ("ul", "ol")
_INDENT = " " * 4
# Between two lists of one kind, which Markdown would take for one.
NEW_LIST = "<!-- ny lista -->"
_NEW_LIST = f"\n\n{NEW_LIST}\n\n"


class ListBlock(NamedTuple):
    """A paragraph, table or the like as Markdown; and whether it is a list."""

    text: str
    is_list: bool = False


def indented(text: str) -> str:
    """Put *text* inside an item or a note."""
    return "\n".join(_INDENT + line if line else line for line in text.split("\n"))


def write_list(element: Any, blocks: Callable[[Any], Iterable[ListBlock]]) -> str:
    """
    Write a list.

    Args:
        element: mammoth's ``ul`` or ``ol``, tidied.
        blocks: From an item to the blocks in it.
    """
    lists: list[list[str]] = [[]]
    last = _start(element) - 1
    for item in element:
        shown = _number(item)
        if element.tag == "ol" and shown is not None and lists[-1] and shown != last + 1:
            lists.append([])
        last = last + 1 if shown is None else shown
        mark = f"{last}. " if element.tag == "ol" else "- "
        lists[-1].append(mark + "".join(_inside(blocks(item))))
    return _NEW_LIST.join("\n".join(items) for items in lists)


def _start(element: Any) -> int:
    """Give the number that a list begins with."""
    said = str(element.get("start", ""))
    return int(said) if said.isdecimal() and len(said) < 10 else 1


def tidy_lists(body: Any) -> None:
    """Take away items that hold nothing but a list: Word skips levels, Markdown cannot."""
    while True:
        hollow = next((item for item in body.iter("li") if _is_hollow(item)), None)
        if hollow is None:
            return
        around, above = hollow.getparent(), hollow.getprevious()
        inner = [each for each in hollow if each.tag in LISTS]
        if above is not None:
            above.extend(inner)
        else:
            if len(around) == 1:
                around.tag = inner[0].tag
            for item in reversed([item for each in inner for item in each]):
                hollow.addnext(item)
        around.remove(hollow)


def _is_hollow(item: Any) -> bool:
    """Say whether there is nothing in an item but lists."""
    said = [item.text, *(child.tail for child in item)]
    return (
        len(item) > 0
        and all(child.tag in LISTS for child in item)
        and not any(without_marks(text or "").strip() for text in said)
    )


def _number(item: Any) -> int | None:
    for kind, _, number in split_marks(item.text or ""):
        if kind == NUMBER:
            return number
    return None


def _inside(blocks: Iterable[ListBlock]) -> Iterator[str]:
    """Put the blocks of an item below each other; a list follows its words at once."""
    for index, block in enumerate(blocks):
        if index:
            yield "\n" if block.is_list else "\n\n"
        yield indented(block.text)[len(_INDENT) * (not index) :]
