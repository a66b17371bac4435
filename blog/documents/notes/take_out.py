"""
Take the private notes out of a text's source, and see what cannot be taken out.

A note is what stands between ``<!--`` and the first ``-->`` after it, outside code, whatever
lies between: blank lines, bars, brackets.  The text keeps its lines, so that findings name
the right ones: a line feed inside a note in the body becomes a sign of its own, which is a
line feed to those who count (:func:`unfolded`) and nothing to those who render
(:func:`joined`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown.extensions.fenced_code import FencedBlockPreprocessor

from blog.documents.front_matter.lines import EMPTY_NOTE
from blog.documents.front_matter.parse import split
from blog.documents.markdown.teaser_marks import public_comment
from blog.documents.notes.code import code_span, indented_code
from blog.documents.notes.doubts import OPEN_IN_CODE, Doubt, doubts, is_doubtful

if TYPE_CHECKING:
    from collections.abc import Iterator

# Signs that no decoded text can hold (blog.documents.decode).
_NOTE, _FOLD, _CODE_BEGINS, _CODE_ENDS = "\x10", "\x11", "\x12", "\x13"

_FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE
_TOKEN = re.compile(
    r"(?P<fence>^(?:`{3,}|~{3,}))|(?P<indent>^(?:[ ]{4}|[ ]{0,3}\t))|(?P<ticks>`+)|(?P<note><!--)",
    re.MULTILINE,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_CODE = re.compile(f"{_CODE_BEGINS}(.*?){_CODE_ENDS}", re.DOTALL)
_OPEN_IN_CODE = re.compile(r"<!--(?!.*-->)", re.DOTALL)
# What may be left of a line that a note filled: the marks of a quotation or an item.
_NOTHING = re.compile(rf"[\s>*+:\-\d.{_NOTE}{_FOLD}]*")
_MARK_LINE = re.compile(r"^<!--more-->$", re.MULTILINE)
_AT_END = f" \t{_NOTE}{_FOLD}"
_BEFORE_MARK = re.compile(rf"(?<![ \t])[ \t]+{_NOTE}({_FOLD}*)(?=[.,;:!?)\]}}\"'”»])")
_BETWEEN = re.compile(rf"(^[ \t>]*|[ \t])?{_NOTE}({_FOLD}*)[ \t]*")


@dataclass(frozen=True, slots=True)
class WithoutNotes:
    """
    A text whose notes are gone.

    Attributes:
        text: Its source; see :func:`joined` and :func:`unfolded`.
        doubts: What may be a note, and stays.
    """

    text: str
    doubts: tuple[Doubt, ...] = ()


def take_out(text: str) -> WithoutNotes:
    """Take the notes out of a whole file: out of its lines on top, and out of its body."""
    if not _has_notes(text):
        return _taken_out(text, 0)
    # A note among the lines on top may hold a blank line: they end where they end without it.
    bare = _settled(_scanned(text, len(text)), text.count("\n") + 1)
    body_line = split(_CODE.sub(r"\1", bare)).body_line
    head = sum(len(line) + 1 for line in text.split("\n")[: body_line - 1])
    return _taken_out(text, min(head, len(text)))


def take_out_of_value(value: str, *, is_markdown: bool) -> WithoutNotes:
    """
    Take the notes out of a value that stands on top of a text.

    Args:
        value: As it was understood; YAML may have written its signs in other ways.
        is_markdown: False for plain words, where backticks are no code.
    """
    if is_markdown:
        taken = _taken_out(value, 0)
        return WithoutNotes(joined(taken.text).replace(EMPTY_NOTE, ""), taken.doubts)
    bare = re.sub(r"<!--(?:(?!<!--).)*?-->", "", value, flags=re.DOTALL)
    return WithoutNotes(bare, doubts(bare, value))


def joined(body: str) -> str:
    """Give a body to render, in which what stood around a note stands together."""
    return body.replace(_FOLD, "")


def unfolded(body: str) -> str:
    """Give a body with as many lines as its source."""
    return body.replace(_FOLD, "\n")


def _taken_out(text: str, head: int) -> WithoutNotes:
    if not _has_notes(text) and not doubts(text, text):
        return WithoutNotes(text)
    marked = _settled(_scanned(text, head), text.count("\n", 0, head))
    seen = _CODE.sub(_masked, marked)
    return WithoutNotes(_CODE.sub(r"\1", marked), doubts(unfolded(seen), text))


def _has_notes(text: str) -> bool:
    """Say whether *text* has comments, save the commonest mark of a teaser."""
    return "<!--" in text and "<!--" in _MARK_LINE.sub("", text)


def _scanned(text: str, head: int) -> str:
    """Write a sign for each note, and signs around code; before *head* only words are code."""
    return "".join(_pieces(text, head))


def _pieces(text: str, head: int) -> Iterator[str]:
    blocks = {head + start: head + end for start, end in indented_code(text[head:]).items()}
    place, paragraph, has_end = 0, 0, True
    while token := _TOKEN.search(text, place):
        start = token.start()
        yield text[place:start]
        place = token.end()
        if token["note"]:
            end = text.find("-->", place) if has_end else -1
            has_end = end >= 0
            place = end + 3 if has_end else place
            inside = text[start + 4 : end]
            if not has_end or is_doubtful(inside, before=text[start - 1 : start]):
                yield text[start:place]
            else:
                yield _stand_in(inside, start, head)
            continue
        if start >= paragraph:
            paragraph = _paragraph_end(text, start, head)
        code = _code_end(token, blocks, paragraph, is_head=start < head)
        if code > start:
            place = code
            yield f"{_CODE_BEGINS}{text[start:code]}{_CODE_ENDS}"
        else:
            yield text[start:place]
    yield text[place:]


def _stand_in(inside: str, start: int, head: int) -> str:
    """Give what takes a note's place: as many line feeds, the mark of a teaser, or a sign."""
    in_head = re.findall(r"\n([ \t]*)", inside[: max(0, head - start - 4)])
    in_body = inside.count("\n") - len(in_head)
    mark = "" if start < head else public_comment(inside)
    # On top of a text the indent says what a line belongs to.
    return (mark or _NOTE) + "".join(f"\n{i}{_NOTE}" for i in in_head) + _FOLD * in_body


def _paragraph_end(text: str, start: int, head: int) -> int:
    """Give where the paragraph ends that *start* lies in; on top of a text, the line."""
    if start < head:
        end = text.find("\n", start)
    else:
        blank = _BLANK_LINE.search(text, start)
        end = blank.start() if blank else -1
    return end if end >= 0 else len(text)


def _code_end(
    token: re.Match[str], blocks: dict[int, int], paragraph: int, *, is_head: bool
) -> int:
    """Give where the code ends that *token* begins, or where *token* does if it begins none."""
    text, start = token.string, token.start()
    if token["indent"]:
        return blocks.get(start, start)
    if token["fence"] and not is_head:
        fenced = _FENCED.match(text, start)
        if fenced:
            return fenced.end()
    return code_span(text, start, paragraph) if text[start] == "`" else start


def _settled(marked: str, head_lines: int) -> str:
    """Take the signs of notes away, and write an empty note where one filled its line."""
    lines = []
    has_begun = False
    for number, line in enumerate(marked.split("\n")):
        settled = line
        if _NOTE in line:
            settled = _settled_line(line, is_head=number < head_lines)
            settled = settled if has_begun or settled != EMPTY_NOTE else ""
        has_begun = has_begun or bool(settled.strip())
        lines.append(settled)
    return "\n".join(lines)


def _settled_line(line: str, *, is_head: bool) -> str:
    if is_head and not line.replace(_NOTE, "").strip():
        return EMPTY_NOTE
    if _NOTHING.fullmatch(line):
        before = line[: line.index(_NOTE)]
        return before + EMPTY_NOTE + _FOLD * line.count(_FOLD)
    begin = line.find(_NOTE, len(line.rstrip(_AT_END)))
    if begin >= 0:  # of what ends the line, white space after the last note is left
        notes, _, rest = line[begin:].rpartition(_NOTE)
        line = line[:begin].rstrip(" \t") + _FOLD * notes.count(_FOLD) + rest.replace("\t", "")
    return _BETWEEN.sub(r"\1\2", _BEFORE_MARK.sub(r"\1", line))


def _masked(code: re.Match[str]) -> str:
    sign = OPEN_IN_CODE if _OPEN_IN_CODE.search(code[1]) else "x"
    return sign + "\n" * code[1].count("\n")
