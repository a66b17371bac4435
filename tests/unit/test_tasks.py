"""The tasks: one for each thing one does with the site."""

import ast
import re
from itertools import chain

import pytest
from invoke.context import Context

import tasks
from tests.sites import ROOT
from tools import bootstrap
from tools.launch import COMMANDS

TASKS = [
    node
    for node in ast.parse((ROOT / "tasks.py").read_text("utf-8")).body
    if isinstance(node, ast.FunctionDef) and node.decorator_list
]


def constants(node):
    return [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]


def test_every_task_has_a_heading():
    """One, or it would be missing from ``inv --list``, or stand there twice."""
    listed = list(chain.from_iterable(tasks.GROUPS.values()))

    assert sorted(listed) == sorted(task.name for task in TASKS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_a_task_exists(name):
    """It is a package with a command line, and the task of that name starts it."""
    [task] = [task for task in TASKS if task.name == name]

    assert (ROOT / COMMANDS[name].replace(".", "/") / "__main__.py").is_file()
    assert [each for each in constants(task) if each in COMMANDS] == [name]


def test_tasks_import_nothing_of_the_program():
    """A task starts a command, and knows nothing of what it does."""
    tree = ast.parse((ROOT / "tasks.py").read_text("utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert modules == {
        "pathlib", "invoke.context", "invoke.exceptions", "invoke.tasks",
        "tools.bootstrap", "tools.launch",
    }  # fmt: skip


def test_tasks_that_need_more_are_known():
    """Each task that runs a tool which only the test lock holds is among TEST_TASKS."""
    names = {
        group: {re.split("[=<>! ]", line)[0] for line in lock.read_text("utf-8").splitlines()
                if line[:1].isalpha()}
        for group, lock in bootstrap.LOCKS.items()
    }  # fmt: skip
    more = names["test"] - names["site"]
    needing = {task.name for task in TASKS if more.intersection(map(str, constants(task)))}

    assert needing
    assert needing <= bootstrap.TEST_TASKS
    assert {task.name for task in TASKS} >= bootstrap.TEST_TASKS


@pytest.fixture
def started(monkeypatch):
    """Collect what would run, instead of running it."""
    commands = []

    def follow(command, folder, *, ours):
        assert folder == ROOT
        commands.append((command[2:], ours))
        return 0

    monkeypatch.setattr(tasks, "follow", follow)
    return commands


FORM = [
    (["ruff", "format", "--check", "."], False),
    (["ruff", "check", "."], False),
    (["mypy"], False),
]
KINDS = [
    ("all", {}, [*FORM, (["pytest", "-n", "auto"], False)]),
    ("the fast ones", {"fast": True},
     [(["pytest", "-n", "auto", "-m", "not browser and not integration",
        "--hypothesis-profile", "fast"], False)]),
    ("the long ones too", {"long": True}, [*FORM, (["pytest", "-n", "auto", "--long"], False)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "commands"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS]
)
def test_kinds_of_tests(started, options, commands):
    """Style and types come first, except before the fast ones."""
    tasks.test(Context(), **options)

    assert started == commands


def test_words_go_to_the_command(started):
    """As they were typed, whatever they are."""
    tasks.new(Context(remainder="'$(rm x) \"`' --date 'i dag'"))

    assert started == [(["tools.new", '$(rm x) "`', "--date", "i dag"], True)]
