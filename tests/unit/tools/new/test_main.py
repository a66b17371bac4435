"""The command that begins a post."""

import datetime as dt
import re

import pytest

from tests.sites import ROOT, build, snapshot, write
from tests.unit.blog.documents.texts import STOCKHOLM
from tools.new.__main__ import main

NOW = dt.datetime(2026, 11, 22, 7, 30, tzinfo=STOCKHOLM)
NEW = "content/inlagg/2026/2026-11-22-en-vanlig-mandag.md"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Stand in an empty project, as the director stands in hers."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


def begin(*words):
    """Run the command at a known moment."""
    return main([*words, "--settings", str(ROOT / "publishconf.py")], NOW)


def test_a_new_post(tmp_path, capsys):
    """The file's name is all that is said."""
    assert begin("En vanlig måndag") == 0
    assert capsys.readouterr().out == f"{NEW}\n"
    text = (tmp_path / NEW).read_text("utf-8")
    assert text.startswith("Titel: En vanlig måndag\nDatum: 2026-11-22\nEtiketter:\n")
    assert re.search(r"^Guid: tag:socialchefen\.example,2026-11-22:[0-9a-f]{16}$", text, re.M)


def test_it_can_be_shown_at_once(tmp_path):
    """The preview builds it without a warning, and publishing leaves no trace of it."""
    begin("En vanlig måndag")
    content = write(tmp_path / "content", {"sidor/om.md": "Titel: Om\n\nText.\n"})

    shown = build(content, tmp_path / "preview", preview=True)
    published = build(content, tmp_path / "output")

    assert (shown / "utkast/en-vanlig-mandag/index.html").is_file()
    assert b"Skriv texten under" not in b"".join(snapshot(shown).values())
    assert b"mandag" not in b"".join(snapshot(published).values())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../x", "x"),
        ('Vi "löser" det', "vi-loser-det"),
        ("rad\nbrytning", "rad-brytning"),
        ("ab å " * 100, "-".join(["ab-a"] * 20)),
        ("$HOME `ls` ; rm", "home-ls-rm"),
    ],
    ids=["a way out", "quotes", "line break", "500 characters", "shell"],
)
def test_hostile_titles(tmp_path, title, name):
    """A title decides on nothing but the name of one file in its own folder."""
    assert begin(title) == 0
    assert [*snapshot(tmp_path)] == [f"content/inlagg/2026/2026-11-22-{name}.md"]


REFUSED = [
    ("only emoji", ["🎉"], "Av rubriken ”🎉” går det inte att göra en adress."),
    ("no title", [], "Rubriken saknas."),
    (
        "a doubtful date",
        ["A", "--date", "3/4/2026"],
        "Datumet ”3/4/2026” kan läsas på flera sätt.",
    ),
    ("the same file", ["Tillit"], "content/inlagg/2026/2026-11-22-tillit.md finns redan"),
    ("the same address", ["Mod"], "content/inlagg/2026/modigt.md har redan samma adress."),
]


@pytest.mark.parametrize(
    ("words", "said"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_refused(tmp_path, capsys, words, said):
    """Nothing is written, nothing is overwritten, and what to do is said in Swedish."""
    write(tmp_path / "content/inlagg/2026", {
        "2026-11-22-tillit.md": "Titel: Mod och tillit\nDatum: 2026-11-22\n\nText.\n",
        "modigt.md": "Titel: Mod\nDatum: 2026-01-02\n\nText.\n",
    })  # fmt: skip
    before = snapshot(tmp_path)

    assert begin(*words) == 1
    assert capsys.readouterr().err.startswith(said)
    assert snapshot(tmp_path) == before


BLOCKED = [
    ("a file in place of a folder", "content/inlagg", "ligger inte i en mapp."),
    ("a folder without a way in", "content/inlagg/2026", "finns redan."),
]


@pytest.mark.parametrize(
    ("place", "said"), [case[1:] for case in BLOCKED], ids=[case[0] for case in BLOCKED]
)
def test_what_cannot_be_written(tmp_path, capsys, place, said):
    """The system's own words are English; ours are not, and no file is left half done."""
    write(tmp_path, {place: "x"})
    before = snapshot(tmp_path)

    assert begin("Tillit") == 1
    told = capsys.readouterr().err
    assert told.startswith("Inget har skrivits: ")
    assert said in told
    assert snapshot(tmp_path) == before


def test_no_settings(capsys):
    """A mistyped name is told like any other error."""
    assert main(["Tillit", "--settings", "finns-inte.py"], NOW) == 1
    assert capsys.readouterr().err.endswith("finns-inte.py finns inte.\n")


def test_another_date(tmp_path, capsys):
    """Any form of date that the site understands, in the folder of its year."""
    assert begin("Tillit", "--date", "3 mars 2027 kl. 7.30") == 0
    assert capsys.readouterr().out == "content/inlagg/2027/2027-03-03-tillit.md\n"


def test_errors_elsewhere_do_not_matter(tmp_path):
    """A text that cannot be read must not keep the next from being begun."""
    write(tmp_path, {"content/inlagg/trasig.md": b"Titel: \xe5\n"})

    assert begin("Tillit") == 0


def test_settings_that_cannot_be_read(tmp_path, capsys):
    """The file and the line, without a traceback, and nothing is written."""
    write(tmp_path, {"publishconf.py": "PATH = "})

    assert main(["En vanlig måndag"], NOW) == 1
    assert capsys.readouterr().err.startswith("publishconf.py:1: Filen går inte att läsa: ")
    assert list((tmp_path / "content").iterdir()) == []
