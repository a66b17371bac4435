"""
The rules of a stylesheet, and those of them that one page can use.

A rule is left out of a page only when nothing on the page could answer to it: one of the
elements, classes or attributes that its selector names is not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from blog.errors import BuildStopped

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARSER = etree.HTMLParser(collect_ids=False)
_GROUPS = ("@media", "@supports", "@container", "@layer")
_PIECES = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|([(\[])|([)\]])|([{};])""")
_PARENTHESES = re.compile(r"\([^()]*\)")
_PSEUDO = re.compile(r"::?[\w-]+")
_STRING = re.compile(r""""[^"]*"|'[^']*'""")
_ATTRIBUTE = re.compile(r"\[\s*([\w-]+)[^\]]*\]")
_CLASS = re.compile(r"\.[\w-]+")
_ELEMENT = re.compile(r"(?<![\w#-])[a-z][\w-]*")


@dataclass(frozen=True, slots=True)
class Selector:
    """
    One of a rule's selectors.

    Attributes:
        text: As it is written.
        names: What a page must have for it to match: ``p``, ``.meta``, ``[href``.
    """

    text: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """
    A rule, or a group of rules such as ``@media``.

    Attributes:
        prelude: What stands before the brace.
        selectors: The selectors in it; none for what begins with ``@``.
        body: Declarations, and rules within the rule.
    """

    prelude: str
    selectors: tuple[Selector, ...]
    body: Rules


Rules = tuple[Rule | str, ...]
"""Declarations and rules, in order."""


def read(css: str) -> Rules:
    """
    Read CSS without comments.

    Raises:
        BuildStopped: A brace is missing, or there is one too many.
    """
    pieces = _split(css)
    rules = tuple(_read_body(pieces))
    if next(pieces, None) is not None:
        raise _brace()
    return rules


def flatten(rules: Rules) -> Rules:
    """
    Take the rules out of their layers, in the order that they have.

    Order alone then decides as the layers did; tests/unit/theme/test_cascade.py holds that.
    """
    flat: list[Rule | str] = []
    for rule in rules:
        if isinstance(rule, Rule) and rule.prelude.startswith("@layer"):
            flat.extend(flatten(rule.body))
        else:
            flat.append(rule)
    return tuple(flat)


def names(html: str) -> frozenset[str]:
    """Give the elements, classes and attributes of a page, as in :class:`Selector`."""
    root = etree.fromstring(f"<body>{html}", _PARSER)
    elements, attributes = set(), set()
    for element in root.iter(etree.Element):
        elements.add(element.tag)
        attributes.update(element.keys())
    classes = {name for value in root.xpath("//@class") for name in value.split()}
    return frozenset(
        {*elements, *(f"[{name}" for name in attributes), *(f".{name}" for name in classes)}
    )


def write(rules: Rules, on_page: frozenset[str] | None = None) -> str:
    """
    Write CSS, as short as it was.

    Args:
        rules: What :func:`read` gave.
        on_page: What the page has: only rules that could match are written.  None: all.
    """
    written = ""
    for rule in rules:
        text = rule if isinstance(rule, str) else _write_rule(rule, on_page)
        if text:
            written += text if not written or written.endswith("}") else f";{text}"
    return written


def _write_rule(rule: Rule, on_page: frozenset[str] | None) -> str:
    prelude = rule.prelude
    if on_page is not None and rule.selectors:
        prelude = ",".join(each.text for each in rule.selectors if each.names <= on_page)
    is_whole = rule.prelude.startswith("@") and not rule.prelude.startswith(_GROUPS)
    body = write(rule.body, None if is_whole else on_page)
    return f"{prelude}{{{body}}}" if prelude and body else ""


def _split(css: str) -> Iterator[str]:
    """Give the texts between the braces and semicolons of *css*, and these signs."""
    depth, begin = 0, 0
    for found in _PIECES.finditer(css):
        _, opens, closes, sign = found.groups()
        depth += bool(opens) - bool(closes)
        if sign and not depth:
            if text := css[begin : found.start()].strip():
                yield text
            yield sign
            begin = found.end()
    if text := css[begin:].strip():
        yield text


def _read_body(pieces: Iterator[str], *, within: bool = False) -> Iterator[Rule | str]:
    """Read to the brace that closes the body, or to the end of a sheet."""
    text = ""
    for piece in pieces:
        if piece == "{":
            yield Rule(text, _selectors(text), tuple(_read_body(pieces, within=True)))
            text = ""
        elif piece in {";", "}"}:
            if text:
                yield text
            text = ""
            if piece == "}":
                if within:
                    return
                raise _brace()
        else:
            text = piece
    if within:
        raise _brace()
    if text:
        yield text


def _selectors(prelude: str) -> tuple[Selector, ...]:
    if prelude.startswith("@"):
        return ()
    texts = re.split(r",(?![^(\[]*[)\]])", prelude)
    return tuple(Selector(text.strip(), _needed(text)) for text in texts)


def _needed(selector: str) -> frozenset[str]:
    """Give the names that *selector* cannot do without; what stands in parentheses may be."""
    plain = _STRING.sub("", selector)
    while _PARENTHESES.search(plain):
        plain = _PARENTHESES.sub("", plain)
    plain = _PSEUDO.sub("", plain)
    attributes = {f"[{name}" for name in _ATTRIBUTE.findall(plain)}
    plain = _ATTRIBUTE.sub("", plain)
    classes = set(_CLASS.findall(plain))
    elements = set(_ELEMENT.findall(_CLASS.sub("", plain)))
    return frozenset(attributes | classes | elements)


def _brace() -> BuildStopped:
    return BuildStopped("Temats CSS har en klammer { eller } för mycket eller för lite.")
