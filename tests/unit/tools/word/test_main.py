"""The command that begins a post with the text of a Word document."""

import datetime as dt
import os
import subprocess
import sys

import pytest

from tests.sites import ROOT, build, snapshot, write
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.tools.word import documents as word
from tools.word.__main__ import main

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


def test_from_word(tmp_path, capsys):
    """Title, text and pictures come along, and what does not is told before the file's name."""
    document = word.new()
    document.add_heading("En vanlig måndag", 0)
    document.add_paragraph("Klockan var halv åtta.")
    (tmp_path / "a.png").write_bytes(word.png())
    document.add_picture(str(tmp_path / "a.png"))
    (tmp_path / "a.png").unlink()
    (tmp_path / "brev.docx").write_bytes(word.saved(document))

    assert begin("brev.docx") == 0
    lost, name = capsys.readouterr().out.splitlines()
    assert lost.startswith("Bilder utan alternativtext (1)")
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

    assert begin("Mina_tankar om tillit.docx") == 0
    assert capsys.readouterr().out.endswith("/2026-11-22-mina-tankar-om-tillit.md\n")


def test_a_terminal_that_knows_few_signs(tmp_path):
    """What it cannot show is written in another way, and the post is begun."""
    document = word.new()
    document.add_paragraph("Öppet. ").add_run("→ 🎉").font.hidden = True
    (tmp_path / "brev.docx").write_bytes(word.saved(document))
    done = subprocess.run(
        [sys.executable, "-m", "tools.word", "brev.docx",
         f"--settings={ROOT / 'publishconf.py'}"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Dold text (1): \\u201d\\u2192" in done.stdout


@pytest.fixture
def letter(tmp_path):
    """Write a document with a title."""
    document = word.new()
    document.add_heading("Ett brev", 0)
    document.add_paragraph("Klockan var halv åtta.")
    (tmp_path / "brev.docx").write_bytes(word.saved(document))


@pytest.mark.usefixtures("letter")
def test_another_title_and_date(tmp_path, capsys):
    """What is typed comes before what the document says, which then stays in the text."""
    assert begin("brev.docx", "--title", "En  vanlig måndag", "--date", "3 mars 2027") == 0
    name = "content/inlagg/2027/2027-03-03-en-vanlig-mandag.md"
    assert capsys.readouterr().out == f"{name}\n"
    text = (tmp_path / name).read_text("utf-8")
    assert text.startswith("Titel: En vanlig måndag\nDatum: 2027-03-03\n")
    assert text.endswith("## Ett brev\n\nKlockan var halv åtta.\n")


@pytest.mark.usefixtures("letter")
def test_the_same_title(tmp_path):
    """However it is typed, it does not stand in the text as well."""
    assert begin("brev.docx", "--title", " ett  BREV ") == 0

    [text] = [path.read_text("utf-8") for path in tmp_path.rglob("*.md")]
    assert text.startswith("Titel: ett BREV\n")
    assert text.endswith("-->\n\nKlockan var halv åtta.\n")


REFUSED = [
    ("no document", ["finns-inte.docx"], "finns-inte.docx går inte att öppna."),
    ("a folder", ["content"], "content går inte att öppna."),
    ("another kind of file", ["text.docx"], "Filen är inget Worddokument."),
    ("a title of no letters", ["brev.docx", "--title", "🎉"], "Av rubriken ”🎉” går det inte"),
    ("a doubtful date", ["brev.docx", "--date", "3/4/2026"], "Datumet ”3/4/2026” kan läsas på"),
    ("the same file", ["brev.docx", "--title", "Tillit"], "content/inlagg/2026/2026-11-22-tillit"),
]


@pytest.mark.usefixtures("letter")
@pytest.mark.parametrize(
    ("words", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_refused(tmp_path, capsys, words, message):
    """Nothing is written, nothing is overwritten, and what to do is said in Swedish."""
    write(tmp_path, {
        "text.docx": "Text.",
        "content/inlagg/2026/2026-11-22-tillit.md": "Titel: Mod\nDatum: 2026-11-22\n\nText.\n",
    })  # fmt: skip
    before = snapshot(tmp_path)

    assert begin(*words) == 1
    assert capsys.readouterr().err.startswith(message)
    assert snapshot(tmp_path) == before
