"""Patterns that every Python reads alike."""

import importlib
import pkgutil
import re

import pytest

import plugins.teaser

_MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(plugins.teaser.__path__, "plugins.teaser.")
]
PATTERNS = {
    f"{module.__name__}.{name}": value
    for module in _MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}


def operators(parsed):
    """Give the name of every operator in a parsed pattern, at any depth."""
    for part in parsed:
        if isinstance(part, re._parser.SubPattern | list | tuple):
            yield from operators(part)
        elif isinstance(part, re._constants._NamedIntConstant):
            yield part.name


def newer_operators(pattern, flags=0):
    """Give those that early releases of Python 3.11 match wrongly."""
    return {"POSSESSIVE_REPEAT", "ATOMIC_GROUP"} & set(operators(re._parser.parse(pattern, flags)))


@pytest.mark.parametrize("pattern", ["a++", "(?:b(?:a*+))", "(?P<x>(?>ab)|c)", "(?=[a-z]?+)"])
def test_such_operators_are_found(pattern):
    """The search below sees them at any depth: without this it could be empty."""
    assert newer_operators(pattern)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_depends_on_the_release(name):
    """Possessive quantifiers and atomic groups split sentences otherwise in Python 3.11.2."""
    assert not newer_operators(PATTERNS[name].pattern, PATTERNS[name].flags)
