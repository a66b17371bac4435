"""The version of the program."""

from __future__ import annotations

import pytest

from blog.program import program_version, version_of, version_of_folder


@pytest.fixture
def program(tmp_path):
    """Write a small program."""
    root = tmp_path / "program"
    for name, text in {
        "blog/a.py": "A = 1\n",
        "plugins/b/data.txt": "ord\n",
        "requirements.txt": "markdown==3.10\n",
        "content/text.md": "Titel: A\n",
        "libraries/markdown-3.10.dist-info/METADATA": "",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("content/text.md", "Titel: B\n", id="a text"),
        pytest.param("blog/__pycache__/a.cpython-311.pyc", "x", id="bytecode"),
        pytest.param("blog/.a.py.swp", "x", id="what an editor left"),
    ],
)
def test_what_is_no_part_of_the_program_leaves_its_version(program, name, text):
    """Texts and leavings do not make another program."""
    before = version_of(program, program / "libraries")
    (program / name).parent.mkdir(exist_ok=True)
    (program / name).write_text(text, "utf-8")

    assert version_of(program, program / "libraries") == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("blog/a.py", "A = 2\n", id="a line of code"),
        pytest.param("plugins/b/data.txt", "andra ord\n", id="data beside the code"),
        pytest.param("plugins/b/new.py", "", id="an empty module"),
        pytest.param("requirements.txt", "markdown==3.11\n", id="a locked library"),
        pytest.param("libraries/lxml-6.dist-info/METADATA", "", id="one that is installed"),
    ],
)
def test_any_change_makes_another_version(program, name, text):
    """Nothing that an older program remembered may be taken for this one's."""
    before = version_of(program, program / "libraries")
    (program / name).parent.mkdir(exist_ok=True)
    (program / name).write_text(text, "utf-8")

    assert version_of(program, program / "libraries") != before


def test_the_same_program_elsewhere_has_the_same_version(program):
    """Where a program lies says nothing of what it makes."""
    before = version_of(program, program / "libraries")
    moved = program.rename(program.with_name("elsewhere"))

    assert version_of(moved, moved / "libraries") == before


def test_a_part_of_the_program(program):
    """It changes with what lies in its folder, and with nothing else."""
    before = version_of_folder(program / "plugins")
    (program / "blog/a.py").write_text("A = 2\n", "utf-8")
    (program / "plugins/.b.swp").write_text("x", "utf-8")
    unchanged = version_of_folder(program / "plugins")
    (program / "plugins/b/data.txt").write_text("andra ord\n", "utf-8")

    assert unchanged == before
    assert version_of_folder(program / "plugins") != before


def test_ours_is_worked_out_once():
    """A build asks many times."""
    assert program_version() is program_version()
    assert len(program_version()) == 64
