"""From what a program raises to a place in a file."""

import errno
import runpy
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined

from tests.sites import write
from tools.cli.explain import DETAILS, explain, keep_details


def raised(function):
    """Give what *function* raises."""
    with pytest.raises(Exception) as caught:  # noqa: PT011  (any: the test looks at it)
        function()
    return caught.value


def rendering(theme, name):
    environment = Environment(
        loader=FileSystemLoader(theme / "templates"), undefined=StrictUndefined
    )
    return raised(lambda: environment.get_template(name).render())


def test_a_template_that_cannot_be_read(tmp_path):
    """The line of the mistake, in the file as the director would type it."""
    write(tmp_path, {"theme/templates/a.html": "<p>\n{% if %}\n"})
    error = rendering(tmp_path / "theme", "a.html")

    assert str(explain(error, tmp_path, tmp_path / "theme")) == (
        "theme/templates/a.html:2: Mallen går inte att använda: Expected an expression, got "
        "'end of statement block'.\n"
        "    → Rätta mallen, eller ta tillbaka den senaste ändringen. (mall)"
    )


def test_a_name_that_is_not_there(tmp_path):
    """The innermost template is where to look."""
    write(tmp_path, {
        "theme/templates/a.html": "{% include 'b.html' %}",
        "theme/templates/b.html": "\n\n{{ articel }}",
    })  # fmt: skip
    found = explain(rendering(tmp_path / "theme", "a.html"), tmp_path, tmp_path / "theme")

    assert (found.path, found.line) == ("theme/templates/b.html", 3)
    assert found.message == "Mallen går inte att använda: 'articel' is undefined."


def test_a_python_file_that_cannot_be_read(tmp_path):
    """Settings and plugins are Python."""
    error = raised(lambda: compile("A = 1\nB = (\n", str(tmp_path / "pelicanconf.py"), "exec"))
    found = explain(error, tmp_path, tmp_path / "theme")

    assert (found.path, found.line, found.rule) == ("pelicanconf.py", 2, "python")


def test_a_file_that_cannot_be_read(tmp_path):
    """Another program may hold it."""
    error = raised((tmp_path / "content/a.md").read_bytes)

    assert explain(error, tmp_path, tmp_path / "theme").path == "content/a.md"


def test_a_template_that_counts_wrong(tmp_path):
    """Whatever is raised beneath a template, it is the template one can fix."""
    write(tmp_path, {"theme/templates/a.html": "\n{{ 1 / 0 }}"})
    found = explain(rendering(tmp_path / "theme", "a.html"), tmp_path, tmp_path / "theme")

    assert (found.path, found.line, found.rule) == ("theme/templates/a.html", 2, "mall")


def test_a_full_disk(tmp_path, monkeypatch):
    """It is told as such, for nothing can be written about it either."""
    monkeypatch.chdir(tmp_path)
    error = OSError(errno.ENOSPC, "No space left on device", "preview/a.html")

    assert explain(error, tmp_path, tmp_path / "theme") is None
    assert keep_details(error).startswith("Det gick inte: disken är full.")
    assert not Path(DETAILS).exists()


def test_details_that_cannot_be_kept(tmp_path, monkeypatch):
    """Then the message is all there is, and it names no file."""
    monkeypatch.chdir(tmp_path)
    Path(DETAILS).mkdir()

    assert keep_details(ValueError("något")) == (
        "Det gick inte. Felet ligger i programmet, inte i texterna."
    )


def test_where_in_the_program(tmp_path, monkeypatch):
    """The innermost line of the project's own, whatever library it called."""
    write(tmp_path, {"egen.py": "import json\n\njson.loads('x')\n"})
    monkeypatch.chdir(tmp_path)
    error = raised(lambda: runpy.run_path(str(tmp_path / "egen.py")))

    assert "Felet ligger i programmet (egen.py:3), inte i texterna" in keep_details(error)


def test_everything_else(tmp_path):
    """Nobody has just edited what is wrong."""
    other = Environment(loader=DictLoader({"a": "{{ b }}"}), undefined=StrictUndefined)

    assert explain(ValueError("x"), tmp_path, tmp_path) is None
    assert explain(raised(other.get_template("a").render), tmp_path, tmp_path / "theme") is None


def test_details_are_kept(tmp_path, monkeypatch):
    """All there is to know goes to a file, whose name is told."""
    monkeypatch.chdir(tmp_path)
    error = ValueError("något")
    error.add_note("Pelican sade")
    said = keep_details(error)

    assert str(DETAILS) in said
    assert "Traceback" not in said
    assert Path(DETAILS).read_text("utf-8") == "ValueError: något\nPelican sade\n"
