"""Builds in a process of their own: whatever happens there, the preview goes on."""

import shutil
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.findings import Level
from tests.profiles import examples
from tests.program import fresh
from tests.sites import MOMENT, ROOT, snapshot, write
from tests.unit.tools.desk.build import once
from tests.unit.tools.desk.build.orders import POST, order
from tools.desk.build.request import BuildRequest
from tools.desk.build.worker import Worker


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """Make a small site with the real theme; give its folder and the worker that builds it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "theme", folder / "theme")
    write(folder / "content", {"inlagg/a.md": POST})
    worker = Worker(order(folder, "output"))
    yield folder, worker
    worker.close()


@pytest.fixture
def built(project):
    """Give the folder and a function that builds, after the small site is whole again."""
    folder, worker = project
    shutil.rmtree(folder / "content")
    write(folder / "content", {"inlagg/a.md": POST})
    return folder, lambda: worker.build(MOMENT)


def test_broken_and_fixed(built):
    """A error stops a build and is told; fixed, the site comes."""
    folder, build = built
    assert build().delivered

    write(folder / "content", {"inlagg/a.md": POST.replace("2016-11-24", "24/11/16")})
    stopped = build()
    assert not stopped.delivered
    assert [(each.line, each.rule, each.level) for each in stopped.findings] == [
        (2, "datum", Level.ERROR)
    ]
    assert b"Pumpen" in (folder / "output/2016/tillit/index.html").read_bytes()

    write(folder / "content", {"inlagg/a.md": POST.replace("Pumpen", "Cykeln")})
    assert build().delivered
    assert b"Cykeln" in (folder / "output/2016/tillit/index.html").read_bytes()


def test_a_folder_of_texts_that_has_gone(built):
    """It is named, the former site stays, and the next build is as before."""
    folder, build = built
    assert build().delivered
    (folder / "content").rename(folder / "elsewhere")
    gone = build()
    (folder / "elsewhere").rename(folder / "content")

    assert gone.message == f"Inget har byggts: mappen {folder}/content finns inte."
    assert (folder / "output/2016/tillit/index.html").is_file()
    assert build().delivered


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


def test_a_plugin_that_stops_in_its_own_words(project):
    """What it says is told as it stands: a plugin made for any site has errors of its own."""
    folder, _ = project
    request = order(folder, "elsewhere")
    request = BuildRequest(request.settings, {**request.override, "TEASER_WORDS": 0})
    stopped = fresh(once.build, request).value

    assert stopped.message == (
        "pelicanconf.py: TEASER_WORDS = 0 går inte att använda. "
        "Skriv ett heltal större än noll, till exempel 20."
    )


def test_processes_of_its_own(project):
    """A build of many texts has some, which a daemon may not."""
    _, worker = project

    assert not worker._process.daemon


def test_a_process_that_dies(project):
    """A new one builds in its place."""
    _, worker = project
    worker._process.kill()

    assert worker.build(MOMENT).delivered


def test_a_program_that_cannot_be_loaded(tmp_path, monkeypatch, capfd):
    """The file and the line are told, and nothing is printed; fixed, it builds."""
    for folder in ("blog", "plugins", "tools"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    write(tmp_path, {"blog/errors.py": b"\ndef (\n"})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [str(tmp_path), *sys.path])
    worker = Worker(BuildRequest("pelicanconf.py"))
    outcome = worker.build(MOMENT)
    worker.close()

    assert [(each.path, each.line, each.rule) for each in outcome.findings] == [
        ("blog/errors.py", 2, "python")
    ]
    assert not outcome.delivered
    assert capfd.readouterr() == ("", "")


_WORDS = st.sampled_from(["pumpen", "tillit", "mer än 10 000", "[länk](/bilder/a.svg)", "## Mer"])
_SAVED = st.builds(
    "Titel: {}\nDatum: 201{}-05-13\nEtiketter: {}\nStatus: {}\n\n{}\n\n"
    "![Hus](/bilder/a.svg)\n".format,
    st.sampled_from(["Ett", "Två"]),
    st.integers(6, 9),
    st.sampled_from(["Tillit", "Tillit, LSS", ""]),
    st.sampled_from(["utkast", "publicerad", "dold"]),
    st.lists(_WORDS, min_size=1, max_size=4).map("\n\n".join),
)
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 9"><path d="M0 0h9"/></svg>'
_EDITS = st.one_of(
    st.tuples(st.sampled_from(["inlagg/a.md", "inlagg/b.md"]), _SAVED),
    st.tuples(st.just("inlagg/b.md"), st.none()),
    st.tuples(st.just("bilder/a.svg"), st.integers(1, 3).map(_DRAWING.format)),
)


@given(st.lists(_EDITS, min_size=1, max_size=5))
@examples(2)
def test_nothing_is_stale(built, edits):
    """However a site came to be, it is what a fresh program makes of the same texts."""
    folder, build = built
    write(folder / "content", {"bilder/a.svg": _DRAWING.format(9)})
    for name, text in edits:
        if text is None:
            (folder / "content" / name).unlink(missing_ok=True)
        else:
            write(folder / "content", {name: text})
        build()
    warm = build()
    clean = fresh(once.build, order(folder, "fresh")).value

    assert (warm.delivered, warm.message) == (clean.delivered, clean.message)
    assert warm.findings == clean.findings
    if clean.delivered:
        assert snapshot(folder / "output") == snapshot(folder / "fresh")


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@examples(4)
def test_no_text_makes_a_traceback(built, noise):
    """Any bytes at all after a head that is right: a site, or warnings about the text."""
    folder, build = built
    write(folder / "content", {"inlagg/b.md": b"Titel: B\nDatum: 2018-05-13\n\n" + noise})
    outcome = build()

    assert outcome.delivered or outcome.findings
    assert "programmet" not in outcome.message
