"""No circular imports: a module can be understood from below, without what stands on it."""

import ast
import graphlib

import pytest

from tests import code
from tests.sites import ROOT

ROOMS = ("blog", "plugins", "tools")


def modules():
    """Give each module's file, by its dotted name."""
    files = (file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
    return {
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
        for file in files
    }


def packages(name):
    """Give the packages that a module lies in."""
    parts = name.split(".")
    return {".".join(parts[:length]) for length in range(1, len(parts))}


def origin(node, name, *, is_package):
    """Give the absolute name of what ``from … import`` imports from in the module *name*."""
    if not node.level:
        return node.module
    parts = name.split(".")
    above = parts[: len(parts) - node.level + is_package]
    return ".".join([*above, *filter(None, [node.module])])


def imports(name, nodes, known, *, is_package=False):
    """
    Give the *known* modules that a module imports, those for the type checker included.

    Python runs the packages that an imported module lies in first, so they count too; not
    those around the importing module, which are already running.
    """
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = origin(node, name, is_package=is_package)
            inner = {f"{base}.{alias.name}" for alias in node.names}
            found |= inner if inner <= known else {*inner, base}
    around = {package for each in found & known for package in packages(each)}
    return ((found | (around - packages(name))) & known) - {name}


def circle(graph):
    """Give the modules of one circle, in turn; nothing if there is none."""
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return error.args[1]
    return []


KNOWN = {"a", "a.b", "a.c", "a.d", "a.d.e", "f"}
READ = [
    ("nothing of ours", "import re\nfrom lxml import etree", set()),
    ("a module", "import a.d.e", {"a.d.e", "a.d"}),
    ("a name in a module", "from a.c import x", {"a.c"}),
    ("a module of a package", "from a.d import e", {"a.d.e", "a.d"}),
    ("a module beside it", "from . import c", {"a.c"}),
    ("a name beside it", "from .c import x", {"a.c"}),
    ("a name of its package", "from . import x", {"a"}),
    ("for the type checker", "if TYPE_CHECKING:\n    from .c import X", {"a.c"}),
    ("in a function", "def g():\n    import f", {"f"}),
]


@pytest.mark.parametrize(
    ("source", "expected"), [case[1:] for case in READ], ids=[case[0] for case in READ]
)
def test_imports_are_seen(source, expected):
    """Without this, the search for circles could be blind."""
    assert imports("a.b", ast.walk(ast.parse(source)), KNOWN) == expected


def test_circles_are_found():
    """A circle of three is one, and a diamond is none."""
    assert set(circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})) == {"a", "b", "c"}
    assert circle({"a": {"b", "c"}, "b": {"d"}, "c": {"d"}}) == []


def test_nothing_imports_in_a_circle():
    """Neither when the program runs nor for the type checker."""
    files = modules()
    graph = {
        name: imports(name, code.nodes(file), files.keys(), is_package=file.name == "__init__.py")
        for name, file in files.items()
    }

    assert len(graph) > 100
    assert circle(graph) == []
