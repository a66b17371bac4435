"""docs/glossary.md is true: each word is on screen, and each term in code."""

import ast
import re

import pytest

from tests import code
from tests.sites import ROOT

ROWS = re.findall(
    r"^\| ([^|`]+) \| (`[^|]+`) \| [^|]+ \|$",
    (ROOT / "docs/glossary.md").read_text("utf-8"),
    re.MULTILINE,
)
CODE = [path for room in ("blog", "plugins", "tools") for path in (ROOT / room).rglob("*.py")]
SEEN = [
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "theme/templates").rglob("*.html"),
    *(ROOT / "tools/desk/web/templates").glob("*.html"),
]
# English documents quote Swedish; what they say is not on screen.
SEEN = [path for path in SEEN if path.name not in {"glossary.md", "architecture.md"}]
NAMES = (ast.FunctionDef, ast.ClassDef)


@pytest.fixture(scope="module")
def nodes():
    return [node for path in CODE for node in code.nodes(path)]


@pytest.fixture(scope="module")
def identifiers(nodes):
    """Give every name in the code: modules, classes, functions, arguments, attributes, keys."""
    keys = [key for node in nodes if isinstance(node, ast.Dict) for key in node.keys]
    keys += [node.slice for node in nodes if isinstance(node, ast.Subscript)]
    return (
        {part for path in CODE for part in path.relative_to(ROOT).with_suffix("").parts}
        | {node.name for node in nodes if isinstance(node, NAMES)}
        | {node.id for node in nodes if isinstance(node, ast.Name)}
        | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        | {node.arg for node in nodes if isinstance(node, ast.arg)}
        | {key.value for key in keys if isinstance(key, ast.Constant)}
    )


@pytest.fixture(scope="module")
def on_screen(nodes):
    """Give all that the director and the readers meet: documents, templates and messages."""
    kinds = (ast.Module, *NAMES)
    docstrings = {
        ast.get_docstring(node, clean=False) for node in nodes if isinstance(node, kinds)
    }
    told = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value not in docstrings
    ]
    return "\n".join([*told, *(path.read_text("utf-8") for path in SEEN)]).casefold()


def test_the_glossary_is_read():
    """Every row of its tables is a row here."""
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ")]

    assert len(ROWS) == len(lines) - 2 * text.count("| on screen |") > 40


def test_each_term_is_in_the_code(identifiers):
    """What the glossary calls a thing is what the code calls it."""
    terms = {term for _, terms in ROWS for term in re.findall(r"`([^`]+)`", terms)}

    assert terms - identifiers == set()


def test_each_word_is_on_screen(on_screen):
    """What the glossary says that people meet, they meet."""
    words = {word for words, _ in ROWS for word in words.split(", ")}

    assert {word for word in words if word.casefold() not in on_screen} == set()


def test_no_word_has_two_lines():
    """One line each."""
    words = [word.casefold() for words, _ in ROWS for word in words.split(", ")]

    assert sorted(words) == sorted(set(words))
