"""
Read YAML front matter: as YAML if it is valid, else key by key.

Valid YAML is read as it stands.  Where YAML refuses the whole, each key is read alone with the
lines below it, and what YAML refuses then is the text that was written there:
``Titel: Tillit: en början``.  So one slip never changes how the other keys are read.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import yaml

from blog.documents.decode import clean
from blog.documents.front_matter.key_by_key import as_written, groups
from blog.documents.front_matter.keys import canonical, is_suppression
from blog.documents.front_matter.lines import KEY
from blog.documents.front_matter.parts import FrontMatterEntry, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Read = tuple[tuple[FrontMatterEntry, ...], tuple[Problem, ...]]

_QUOTED = 60  # characters of what a message quotes
_MOST_NESTED = 100  # aliases can make a small text large: no more than so many are looked at
# YAML takes `` #tillit`` for a comment; without a space after the sign it is somebody's words.
_HASH_WORD = re.compile(r"\s*#\S.*")
_ANCHOR = re.compile(r"&([\w-]*)", re.ASCII)
_DEEP = re.compile(r"(?:[\[{]\s*){50}")  # nobody's lists; YAML takes seconds to refuse them


def read_yaml(lines: Sequence[str], first: int) -> Read:
    """
    Read the lines between two fences.

    Args:
        lines: Without the fences.
        first: The number of the first line in its file, from 1.
    """
    if not any(line.strip() for line in lines):
        return (), ()
    return read_valid(lines, first) or _read_key_by_key(lines, first)


def read_valid(lines: Sequence[str], first: int) -> Read | None:
    """Read *lines* as YAML; None if they are not a valid mapping."""
    if _DEEP.search("\n".join(lines)):
        return None
    try:
        # BaseLoader: every scalar stays the text that was written, dates included.
        root = yaml.compose("\n".join(lines), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):  # "\\UFFFFFFFF", [[[[…
        return None
    if not isinstance(root, yaml.MappingNode) or any(
        _runs_over_keys(value, lines) for _, value in root.value
    ):
        return None
    read = [_entry(key, value, lines, first) for key, value in _pairs(root)]
    return (
        tuple(each for each in read if isinstance(each, FrontMatterEntry)),
        tuple(each for each in read if isinstance(each, Problem)),
    )


def _runs_over_keys(value: yaml.Node, lines: Sequence[str]) -> bool:
    """Say whether a quoted value goes on at the margin: a quotation mark was forgotten."""
    if not isinstance(value, yaml.ScalarNode) or value.style not in {'"', "'"}:
        return False
    within = lines[value.start_mark.line + 1 : value.end_mark.line + 1]
    return any(line.strip() and not line[0].isspace() for line in within)


def _pairs(root: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Give the keys and values, and those that ``<<: *alias`` merges unless they are there."""
    own = {key.value for key, _ in root.value if isinstance(key, yaml.ScalarNode)}
    for key, value in root.value:
        if key.value != "<<":
            yield key, value
            continue
        for base in value.value if isinstance(value, yaml.SequenceNode) else [value]:
            if isinstance(base, yaml.MappingNode) and base is not root:
                yield from (pair for pair in base.value if pair[0].value not in own)


def _entry(
    key: yaml.Node, value: yaml.Node, lines: Sequence[str], first: int
) -> FrontMatterEntry | Problem:
    line = first + key.start_mark.line
    if not isinstance(key, yaml.ScalarNode):
        return Problem(line, lines[key.start_mark.line].strip()[:_QUOTED], "value")
    name = clean(key.value)
    known = canonical(name) or is_suppression(name)
    if isinstance(value, yaml.SequenceNode):
        texts = [_item(item, lines) if known else _text(item, lines) for item in value.value]
    else:
        texts = [_text(value, lines)]
    if None not in texts:
        values = tuple(text.strip() for text in texts if text and text.strip())
        return FrontMatterEntry(name, values, line)
    if known:
        return Problem(line, name[:_QUOTED], "value")
    return FrontMatterEntry(name, (), line, tuple(_nested(value)))


def _text(node: yaml.Node, lines: Sequence[str]) -> str | None:
    """Give the text of a scalar as it was meant; None for what is no scalar."""
    if not isinstance(node, yaml.ScalarNode):
        return None
    text, here, end = str(node.value), node.start_mark, node.end_mark
    if node.style is None:
        written = lines[here.line][here.column : end.column] if here.line == end.line else ""
        if _is_no_mark(written, node.tag, lines):
            text = written
        rest = lines[end.line][end.column :] if end.line < len(lines) else ""
        if _HASH_WORD.fullmatch(rest):
            text += rest
    return clean(text)


def _item(node: yaml.Node, lines: Sequence[str]) -> str | None:
    """Give the text of an item; in ``- LSS: en lag`` the colon is a part of it."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style and len(node.value) == 1:
        key, value = node.value[0]
        texts = _text(key, lines), _text(value, lines)
        return None if None in texts else f"{texts[0]}: {texts[1]}".strip()
    return _text(node, lines)


def _is_no_mark(written: str, tag: str, lines: Sequence[str]) -> bool:
    """Say whether ``!Viktigt`` or ``&Co`` is a word, and no tag or anchor of YAML's."""
    anchor = _ANCHOR.match(written)
    if anchor:
        return not anchor[1] or not any(f"*{anchor[1]}" in line for line in lines)
    return written.startswith("!") and tag.startswith("!")


def _nested(node: yaml.Node) -> Iterator[tuple[str, str]]:
    """Give the keys and values within a value, as far as there are not too many."""
    left, seen = [node], 0
    while left and seen < _MOST_NESTED:
        one = left.pop()
        seen += 1
        if isinstance(one, yaml.SequenceNode):
            left += one.value[:_MOST_NESTED]
        elif isinstance(one, yaml.MappingNode):
            for key, value in one.value[:_MOST_NESTED]:
                left.append(value)
                if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
                    yield clean(key.value), clean(value.value)


def _read_key_by_key(lines: Sequence[str], first: int) -> Read:
    entries: list[FrontMatterEntry] = []
    problems: list[Problem] = []
    for start, group in groups(lines):
        if not KEY.fullmatch(group[0]):
            if group[0].strip() and not group[0].lstrip().startswith("#"):
                problems.append(Problem(first + start, group[0].strip()[:_QUOTED], "line"))
            continue
        alone = textwrap.dedent("\n".join(group)).split("\n")
        read = read_valid(alone, first + start)
        found, wrong = read or ((as_written(group, first + start),), ())
        entries += found
        problems += wrong
    return tuple(entries), tuple(problems)
