"""Regular expressions that mean the same to every Python that the project runs on."""

import ast
import importlib
import re
from contextlib import suppress
from re import _parser

import pytest

from blog.privacy import identity_numbers
from tests import code
from tests.sites import ROOT

FILES = sorted(
    path for room in ("blog", "plugins", "tools") for path in (ROOT / room).rglob("*.py")
)
FUNCTIONS = (
    "compile",
    "search",
    "match",
    "fullmatch",
    "split",
    "findall",
    "finditer",
    "sub",
    "subn",
)
# Wrong before Python 3.11.5 around what can match in several ways (python/cpython#106052).
FRAGILE = {"ATOMIC_GROUP", "POSSESSIVE_REPEAT"}


def fragile(pattern, flags=0):
    """Give the constructs of a pattern that early releases of Python 3.11 got wrong."""
    try:
        parsed = _parser.parse(pattern, flags)
    except re.error:  # a part of a pattern, or none
        return []
    return sorted(set(constructs(parsed)) & FRAGILE)


def constructs(parsed):
    """Name everything in a parsed pattern, however deep."""
    if isinstance(parsed, _parser.SubPattern):
        parsed = parsed.data
    if isinstance(parsed, list | tuple):
        for each in parsed:
            yield from constructs(each)
    elif hasattr(parsed, "name"):
        yield parsed.name


def patterns(path):
    """
    Give every pattern that a module gives to re, with the flags beside it.

    One that is made of what only its function knows cannot be evaluated; its parts are among
    the module's strings.
    """
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    known = {**vars(importlib.import_module(name))}
    for node in code.nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if "\\" in node.value or "(?" in node.value:
                yield node.value, 0
        elif isinstance(node, ast.Call) and calls_re(node.func):
            flags = [word.value for word in node.keywords if word.arg == "flags"]
            flags += node.args[1:] if node.func.attr == "compile" else []
            with suppress(NameError, TypeError):
                yield evaluated(node.args[0], known), sum(evaluated(f, known) for f in flags)


def calls_re(function):
    """Tell whether a function is one of re's."""
    return (
        isinstance(function, ast.Attribute)
        and getattr(function.value, "id", "") == "re"
        and function.attr in FUNCTIONS
    )


def evaluated(node, known):
    return eval(compile(ast.Expression(node), "<pattern>", "eval"), known)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"a*b+?c{2,}[+]+\++\d?\+(?:x|y)+", []),
        ("a++", ["POSSESSIVE_REPEAT"]),
        ("(?:a|(?:b(?=c?+)))", ["POSSESSIVE_REPEAT"]),
        ("x{2,}+", ["POSSESSIVE_REPEAT"]),
        ("(?>a|b)c*+", ["ATOMIC_GROUP", "POSSESSIVE_REPEAT"]),
    ],
)
def test_what_is_fragile(pattern, found):
    """Found wherever it stands, and nothing that only looks alike."""
    assert fragile(pattern) == found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_pattern_is_fragile(path):
    """The site is the same on the oldest Python that README promises and on the newest."""
    assert [(p, fragile(p, flags)) for p, flags in patterns(path) if fragile(p, flags)] == []


def test_most_patterns_are_seen():
    """Those made of parts, or in a function, and nearly all that are given to re at all."""
    calls = sum(path.read_text("utf-8").count("re.compile(") for path in FILES)
    found = {pattern for path in FILES for pattern, _ in patterns(path)}

    assert identity_numbers._CLUSTER.pattern in found
    assert len(found) > calls
