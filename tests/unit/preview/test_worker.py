"""Builds in a process of their own: whatever happens there, the preview goes on."""

import shutil
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.findings import Level
from tests.sites import ROOT, write
from tools.preview.order import Order
from tools.preview.worker import Worker

POST = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """Make a small site with the real theme; give its folder and the worker that builds it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "theme", folder / "theme")
    write(folder / "content", {"inlagg/a.md": POST})
    paths = {"PATH": "content", "THEME": "theme", "OUTPUT_PATH": "output"}
    override = {name: str(folder / path) for name, path in paths.items()}
    worker = Worker(Order(str(ROOT / "pelicanconf.py"), {**override, "PLUGIN_PATHS": [str(ROOT)]}))
    yield folder, worker
    worker.close()


@pytest.fixture
def built(project):
    """Give the folder and a function that builds, after the small site is whole again."""
    folder, worker = project
    shutil.rmtree(folder / "content")
    write(folder / "content", {"inlagg/a.md": POST})
    return folder, worker.build


def test_broken_and_mended(built):
    """A fault stops a build and is told; mended, the site comes."""
    folder, build = built
    assert build().delivered

    write(folder / "content", {"inlagg/a.md": POST.replace("2016-11-24", "24/11/16")})
    stopped = build()
    assert not stopped.delivered
    assert [(each.line, each.rule, each.level) for each in stopped.findings] == [
        (2, "datum", Level.FAULT)
    ]
    assert b"Pumpen" in (folder / "output/2016/tillit/index.html").read_bytes()

    write(folder / "content", {"inlagg/a.md": POST.replace("Pumpen", "Cykeln")})
    assert build().delivered
    assert b"Cykeln" in (folder / "output/2016/tillit/index.html").read_bytes()


def test_a_mistake_in_the_theme(built):
    """The template and the line, and the next build is as good as new."""
    folder, build = built
    template = folder / "theme/templates/article.html"
    right = template.read_text("utf-8")

    template.write_text(
        right.replace("{% block main %}", "{% block main %}{{ articel }}"), "utf-8"
    )
    stopped = build()
    template.write_text(right, "utf-8")

    [found] = stopped.findings
    assert found.path.endswith("theme/templates/article.html")
    assert "'articel' is undefined" in found.message
    assert build().delivered


def test_a_process_that_dies(project):
    """A new one builds in its place."""
    _, worker = project
    worker._process.kill()

    assert worker.build().delivered


def test_a_program_that_cannot_be_loaded(tmp_path, monkeypatch, capfd):
    """The file and the line are told, and nothing is printed; mended, it builds."""
    for folder in ("tools", "plugins"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    write(tmp_path, {"plugins/errors.py": b"\ndef (\n"})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [str(tmp_path), *sys.path])
    worker = Worker(Order("pelicanconf.py"))
    outcome = worker.build()
    worker.close()

    assert [(each.path, each.line, each.rule) for each in outcome.findings] == [
        ("plugins/errors.py", 2, "python")
    ]
    assert not outcome.delivered
    assert capfd.readouterr() == ("", "")


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_makes_a_traceback(built, noise):
    """Any bytes at all after a head that is right: a site, or remarks about the text."""
    folder, build = built
    write(folder / "content", {"inlagg/b.md": b"Titel: B\nDatum: 2018-05-13\n\n" + noise})
    outcome = build()

    assert outcome.delivered or outcome.findings
    assert "programmet" not in outcome.message
