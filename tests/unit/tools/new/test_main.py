"""The command that begins a post."""

import datetime as dt
import os
import re
import subprocess
import sys

import pytest

from tests.sites import ROOT, build, snapshot, write
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.tools.word import documents as word
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
    content = tmp_path / "content"

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
    ("no document", ["--word", "brev.docx"], "brev.docx går inte att öppna."),
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
    assert told.endswith(f"{said}\n")
    assert snapshot(tmp_path) == before


def test_no_settings(capsys):
    """A mistyped name is told like any other error."""
    assert main(["Tillit", "--settings", "finns-inte.py"], NOW) == 1
    assert capsys.readouterr().err.endswith("finns-inte.py finns inte.\n")


def test_a_terminal_that_knows_few_signs(tmp_path):
    """What it cannot show is written in another way, and the post is begun."""
    document = word.new()
    document.add_paragraph("Öppet. ").add_run("→ 🎉").font.hidden = True
    (tmp_path / "brev.docx").write_bytes(word.saved(document))
    done = subprocess.run(
        [sys.executable, "-m", "tools.new", "--word=brev.docx",
         f"--settings={ROOT / 'publishconf.py'}"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Dold text (1): \\u201d\\u2192" in done.stdout


def test_another_date(tmp_path, capsys):
    """Any form of date that the site understands, in the folder of its year."""
    assert begin("Tillit", "--date", "3 mars 2027 kl. 7.30") == 0
    assert capsys.readouterr().out == "content/inlagg/2027/2027-03-03-tillit.md\n"


def test_errors_elsewhere_do_not_matter(tmp_path):
    """A text that cannot be read must not keep the next from being begun."""
    write(tmp_path, {"content/inlagg/trasig.md": b"Titel: \xe5\n"})

    assert begin("Tillit") == 0


def test_from_word(tmp_path, capsys):
    """Title, text and pictures come along, and what does not is told before the file's name."""
    document = word.new()
    document.add_heading("En vanlig måndag", 0)
    document.add_paragraph("Klockan var halv åtta.")
    (tmp_path / "a.png").write_bytes(word.png())
    document.add_picture(str(tmp_path / "a.png"))
    (tmp_path / "a.png").unlink()
    (tmp_path / "brev.docx").write_bytes(word.saved(document))

    assert begin("--word", "brev.docx") == 0
    told, name = capsys.readouterr().out.splitlines()
    assert told.startswith("Bilder utan alternativtext (1)")
    assert name == NEW
    text = (tmp_path / NEW).read_text("utf-8")
    assert text.endswith(
        "hakparentesen.\n-->\n\nKlockan var halv åtta.\n\n"
        "![](/bilder/2026/en-vanlig-mandag-1.png)\n"
    )
    assert (tmp_path / "content/bilder/2026/en-vanlig-mandag-1.png").is_file()
    build(tmp_path / "content", tmp_path / "preview", preview=True)


def test_a_document_without_a_title(tmp_path, capsys):
    """The file's own name will do."""
    document = word.new()
    document.add_paragraph("Text.")
    (tmp_path / "Mina_tankar om tillit.docx").write_bytes(word.saved(document))

    assert begin("--word", "Mina_tankar om tillit.docx") == 0
    assert capsys.readouterr().out.endswith("/2026-11-22-mina-tankar-om-tillit.md\n")


def test_settings_that_cannot_be_read(tmp_path, capsys):
    """Where the error lies, without a traceback, and nothing is written."""
    write(tmp_path, {"publishconf.py": "PATH = "})

    assert main(["En vanlig måndag"], NOW) == 1
    assert capsys.readouterr().err.startswith("Det gick inte. Felet ligger i programmet")
    assert list((tmp_path / "content").iterdir()) == []
