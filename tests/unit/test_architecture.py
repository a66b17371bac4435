"""The import rules of docs/architecture.md, enforced."""

import ast
from pathlib import Path

import pytest

from tests import code
from tests.sites import ROOT

BLOG = sorted((ROOT / "blog").rglob("*.py"))
PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))
TOOLS = [
    p
    for p in sorted((ROOT / "tools").rglob("*.py"))
    if p.parent.name != "tools" or p.stem != "__init__"
]
ENTRY_POINTS = [p for p in PLUGINS if p.name == "__init__.py" and p.parents[1].name == "plugins"]
PURE = [path for path in PLUGINS if path not in ENTRY_POINTS]
MAINS = [path for path in TOOLS if path.name == "__main__.py"]

# A command may use what another exports, downwards in this order only.
ORDER = ("check", "build", "new", "word", "publish", "wordpress", "desk")
# What every command stands on.
GROUND = {"tools", "tools.cli"}
# Commands about the teaser, the check, which gives its sentences to the rules, and the page
# where one writes, which shows what a teaser would be.
ABOUT_THE_TEASER = ("tools.teasers", "tools.check", "tools.desk.editor.beside")
# What runs Pelican.
RUN_PELICAN = (
    *("tools.build", "tools.settings"),
    *("tools.desk.build.builder", "tools.desk.build.finished_site"),
)

DISK = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rmtree"}
IMPURE = {"print", "input", "now", "today", "strftime", "setlocale", "random", "token_hex"}
# Modules of plugins whose name says that they meet the disk.
DISK_MODULES = {"disk", "exchange", "spare", "transfer"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def module(path):
    """Give the dotted name of a file's module."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def nodes(path, *kinds):
    return [node for node in code.nodes(path) if isinstance(node, kinds)]


def imports(path):
    """Give the modules that *path* imports, in functions and for the type checker too."""
    plain = {alias.name for node in nodes(path, ast.Import) for alias in node.names}
    return plain | {_from(path, node) for node in nodes(path, ast.ImportFrom)}


def _from(path, node):
    """Give the module of a ``from … import``, a relative one in full."""
    if not node.level:
        return str(node.module)
    package = (
        module(path).split(".") if path.name == "__init__.py" else module(path).split(".")[:-1]
    )
    above = package[: len(package) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def within(names, *rooms):
    """Give those of *names* that lie in one of *rooms*."""
    return {each for each in names if f"{each}.".startswith(tuple(f"{room}." for room in rooms))}


def calls(path):
    """Give the names of everything that *path* calls."""
    functions = [node.func for node in nodes(path, ast.Call)]
    return {getattr(f, "id", "") or getattr(f, "attr", "") for f in functions}


def test_relative_imports_are_understood():
    """The rules below would be empty promises if a relative import were not seen."""
    found = imports(ROOT / "plugins/feeds/__init__.py")

    assert "plugins.feeds.settings" in found
    assert "blog.build" in found


@pytest.mark.parametrize("path", BLOG, ids=name)
def test_the_domain_library_knows_nobody(path):
    """blog/ knows neither Pelican nor plugins nor commands."""
    assert within(imports(path), "pelican", "plugins", "tools", "argparse", "invoke") == set()


@pytest.mark.parametrize("path", BLOG, ids=name)
def test_the_domain_library_only_computes(path):
    """No terminal, no clock, no locale, no chance: the same input, the same output."""
    assert IMPURE & calls(path) == set()


@pytest.mark.parametrize("path", PURE, ids=name)
def test_only_entry_points_know_pelican(path):
    """Pelican is met in __init__.py, and nowhere further in."""
    assert within(imports(path), "pelican") == set()


@pytest.mark.parametrize("path", PLUGINS, ids=name)
def test_features_do_not_import_each_other(path):
    """Features meet in what they set on an article, and in blog.build."""
    own = ".".join(module(path).split(".")[:2])
    foreign = within(imports(path), "plugins", "tools")

    assert foreign - within(foreign, own) == set()


@pytest.mark.parametrize("path", sorted((ROOT / "plugins/teaser").rglob("*.py")), ids=name)
def test_the_teaser_can_be_taken_alone(path):
    """It imports nothing of ours, and its own modules relatively."""
    plain = {alias.name for node in nodes(path, ast.Import) for alias in node.names}
    absolute = {str(n.module) for n in nodes(path, ast.ImportFrom) if not n.level}

    assert within(plain | absolute, "blog", "plugins", "tools") == set()


@pytest.mark.parametrize("path", PURE, ids=name)
def test_pure_modules_only_compute(path):
    """No terminal, no clock, no locale, no chance: the same input, the same output."""
    assert IMPURE & calls(path) == set()


@pytest.mark.parametrize("path", [p for p in PURE if p.stem not in DISK_MODULES], ids=name)
def test_the_disk_has_homes(path):
    """Plugins read and write files in entry points, and in modules whose name says so."""
    built_in = {node.func.id for node in nodes(path, ast.Call) if isinstance(node.func, ast.Name)}

    assert DISK & calls(path) == set()
    assert "open" not in built_in


@pytest.mark.parametrize("path", TOOLS, ids=name)
def test_commands_use_the_domain_library(path):
    """Plugins stay inside a build; only commands about the teaser use its pure modules."""
    used = within(imports(path), "plugins")
    if within({module(path)}, *ABOUT_THE_TEASER):
        used -= within(used, "plugins.teaser")

    assert used == set()


@pytest.mark.parametrize("path", TOOLS, ids=name)
def test_few_commands_run_pelican(path):
    """It is met where a site is built."""
    assert not within(imports(path), "pelican") or within({module(path)}, *RUN_PELICAN)


@pytest.mark.parametrize("path", TOOLS, ids=name)
def test_commands_use_each_other_downwards(path):
    """From another command only what its __init__.py or api.py exports, and only from below."""
    own = module(path).split(".")[1]
    found = within(imports(path), "tools") - within(imports(path), f"tools.{own}")
    others = {each.removesuffix(".api") for each in found}
    commands = {each for each in others if (ROOT / each.replace(".", "/")).is_dir()}
    deep = {each for each in others if len(each.split(".")) > 2}
    rank = ORDER.index(own) if own in ORDER else len(ORDER)

    assert deep == set()
    assert all(ORDER.index(each.split(".")[1]) < rank for each in commands - GROUND)


@pytest.mark.parametrize("path", [p for p in TOOLS if p not in MAINS], ids=name)
def test_only_the_command_line_prints(path):
    """All but __main__.py return values, and what begins and ends a command."""
    assert module(path) in ("tools.cli.guard", "tools.bootstrap") or "print" not in calls(path)


@pytest.mark.parametrize("path", ENTRY_POINTS, ids=name)
def test_entry_points_hold_short_handlers(path):
    """A handler is ten statements or fewer, and register() comes last."""
    functions = [n for n in code.tree(path).body if type(n) is ast.FunctionDef]
    counts = {f.name: sum(isinstance(n, ast.stmt) for n in ast.walk(f)) - 2 for f in functions}

    assert {name: count for name, count in counts.items() if count > 10} == {}
    assert functions[-1].name == "register"


@pytest.mark.parametrize("path", ENTRY_POINTS, ids=name)
def test_handlers_are_functions_of_the_module(path):
    """Pelican holds handlers weakly: a lambda or a closure would never run."""
    [register] = [f for f in nodes(path, ast.FunctionDef) if f.name == "register"]
    known = {f.name for f in code.tree(path).body
             if isinstance(f, ast.FunctionDef)}  # fmt: skip
    calls = [node for node in ast.walk(register) if isinstance(node, ast.Call)]
    connected = [c.args[0] for c in calls if getattr(c.func, "attr", "") == "connect"]

    assert connected
    assert {getattr(argument, "id", "?") for argument in connected} <= known


@pytest.mark.parametrize("path", [*BLOG, *PLUGINS, *TOOLS], ids=name)
def test_no_module_is_a_drawer_for_odds_and_ends(path):
    """A name says what is in it."""
    assert path.stem not in ("utils", "helpers", "common", "misc")


def test_feedgen_has_one_home():
    """Its surprises are met in one package."""
    everything = [*BLOG, *PLUGINS, *TOOLS]
    homes = {name(path) for path in everything if within(imports(path), "feedgen")}

    assert homes
    assert all(home.startswith("plugins/feeds/") for home in homes)


def test_the_build_has_one_key():
    """What plugins share lies in blog.build; only that module knows under which key."""
    sharing = [name(p) for p in [*BLOG, *PLUGINS] if '"BUILD"' in p.read_text("utf-8")]

    assert sharing == ["blog/build.py"]


def test_settings_hold_values_only():
    """pelicanconf.py reads like a form: no functions, no environment, none of our code."""
    path = Path(ROOT / "pelicanconf.py")

    assert not nodes(path, ast.FunctionDef, ast.Lambda, ast.If, ast.For)
    assert imports(path) == {"jinja2"}


def test_tasks_only_start_commands():
    """tasks.py knows invoke's documented names and the bootstrap, and none of the house."""
    used = within(imports(ROOT / "tasks.py"), "blog", "plugins", "tools", "pelican")

    assert used == {"tools.bootstrap", "tools.launch"}
