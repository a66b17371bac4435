"""The command: what it says, in which form, and how it ends."""

import io
import json
import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from blog.rules.every import RULES
from blog.swedish.spelling import dictionaries
from tests.dictionaries import load
from tests.profiles import examples
from tests.sites import ROOT, write
from tests.unit.blog.images.metadata.files import exif, saved
from tests.unit.blog.rules.contents import NAME, TOP, index, told
from tools.check.__main__ import main

DATA = ROOT / "tests/data/check"
GUID = "Guid: tag:blogg.example,2020-01-01:0000000000000000\n"
POST = f"{TOP}{GUID}\nEn text utan fel.\n"


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run the command with a memory of its own; give its exit code and what it said."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(dictionaries, "load", load)

    def command(*arguments):
        code = main([*map(str, arguments), f"--memory={tmp_path / 'memory'}"])
        return code, capsys.readouterr().out

    return command


def test_the_specimen_gives_exactly_its_complaints(run):
    """Every error the check knows, and nothing else."""
    code, said = run("tests/data/check/content")

    assert said == (DATA / "expected.txt").read_text("utf-8")
    assert code == 1


def test_the_specimen_has_every_rule():
    """Or the list above would say too little."""
    said = (DATA / "expected.txt").read_text("utf-8")

    assert [rule.name for rule in RULES if f"({rule.name}" not in said] == []


def test_the_real_content_has_no_error_and_no_false_warning(run):
    """Each warning on the real posts has been read: there are none left."""
    code, said = run("content")

    assert code == 0
    assert said.splitlines()[-1].endswith("Fel: 0. Anmärkningar: 0.")


def test_json(run, tmp_path):
    """A list of objects with their keys, and nothing beside it."""
    write(tmp_path / "content", {NAME: POST.replace("utan fel", "om 811218-9876")})
    code, said = run(tmp_path / "content", "--json")
    [finding] = json.loads(said)

    assert code == 1
    assert list(finding) == [
        *("path", "line", "rule", "level", "message", "hint"),
        *("column", "end_line", "end_column"),
    ]
    assert finding["path"].endswith(NAME)
    assert (finding["line"], finding["rule"], finding["level"]) == (6, "personnummer", "error")


def test_no_form_of_the_report_spreads_a_number(run, tmp_path):
    """Whatever quotes the director's words, in the build or here, the number is masked."""
    quoting = (
        "Titel: Ett prov\nDatum: 811218-9876\nEtiketter: Prov\nStatus: 811218-9876\n"
        "Granskad: 811218-9876\nNot 811218-9876: x\nSpråk: 19811218-9876\n\n"
        "[a](8112189876.md) [b](/811218-9876/) ![](/bilder/811218-9876.jpg)\n\n"
        "Ärendenummer 811218-9876, dnr 811218-9876.\n\n**Hej 811218-9876**\n"
    )
    write(tmp_path / "content", {NAME: quoting, "rad.md": "Hej 811218-9876\n"})
    for form in ((), ("--json",), ("--github",)):
        code, said = run(tmp_path / "content", *form)

        assert code == 1
        assert "81••••-••76" in said
        assert not re.search(r"811218.?9876", said), form


def test_every_file_is_searched(run, tmp_path):
    """In folders that are nobody's, in other codings, and in the check's own lists."""
    number = "rad\nrad\n811218-9876\n"
    files = {
        "utkast/a.md": number,
        "b.md": number,
        "annat/c.txt": number,
        "annat/d.log": number,
        "ordlista.txt": number,
        "tillganglighet.yaml": f"# rad\n# rad\n# {number[8:]}",
    }
    write(tmp_path / "content", files)
    for name, coding in (("e.md", "cp1252"), ("f.md", "utf-16")):
        (tmp_path / "content" / name).write_bytes(f"Å{number}".encode(coding))
    _, said = run(tmp_path / "content", "--json", "--no-spelling")
    found = [(f["path"], f["line"]) for f in json.loads(said) if f["rule"] == "personnummer"]

    assert found == [
        (str(tmp_path / "content" / name), 3) for name in sorted([*files, "e.md", "f.md"])
    ]


def test_github(run, tmp_path):
    """Workflow commands with their place; what would end one is escaped."""
    write(tmp_path / "content", {NAME: POST.replace("utan fel.", "utan fel ?")})
    _, said = run(tmp_path / "content", "--github")

    assert said.splitlines()[0].startswith("::warning file=")
    assert f"{NAME},line=6,endLine=6,col=" in said
    assert ",title=mellanslag::" in said
    assert "Granskade texter: 1." in said


def test_only_what_was_asked_for_is_told(run):
    """A folder or a file in content/; the rest is read all the same."""
    _, said = run("content/inlagg/2016/2016-11-24-tillit.md", "--json")
    code, folder = run("content/sidor", "--json")

    assert json.loads(said) == []
    assert (code, json.loads(folder)) == (0, [])


def test_a_folder_that_is_not_there(run):
    """Used wrongly: exit code 2."""
    code, said = run("finns/inte")

    assert code == 2
    assert said == "finns/inte finns inte. Skriv en mapp, till exempel content.\n"


def test_settings_that_cannot_be_read(tmp_path, monkeypatch, capsys):
    """The file and the line, without a traceback."""
    write(tmp_path, {"publishconf.py": "PATH = ", "content/a.md": POST})
    monkeypatch.chdir(tmp_path)
    code = main(["content"])

    assert code == 1
    assert capsys.readouterr().err == (
        "publishconf.py:1: Filen går inte att läsa: invalid syntax.\n"
    )


def test_an_empty_folder(run, tmp_path):
    """Nothing to say."""
    assert run(tmp_path) == (0, "Granskade texter: 0. Filer: 0. Fel: 0. Anmärkningar: 0.\n")


def test_the_build_s_own_errors_are_told(run, tmp_path):
    """What the build stops, the check does not pass."""
    files = {
        NAME: POST.replace("2020-01-01\n", "2020-13-01\n", 1),
        "inlagg/2020/b.md": POST.replace("Ett prov", "B") + "\n![En bro](/bilder/b.png)\n",
        "inlagg/2020/c.md": POST.replace("Ett prov", "C") + "\n[x]({filename}/nej.md)\n",
        "sidor/t.md": "Titel: Redogörelse\nMall: redogörelse\n\nText.\n",
        "bilder/b.png": b"\x89PNG broken",
    }
    write(tmp_path / "content", files)
    code, said = run(tmp_path / "content", "--json")
    rules = {row["rule"] for row in json.loads(said) if row["level"] == "error"}

    assert code == 1
    assert rules == {"datum", "länk", "bild", "guiddubblett", "redogörelse"}


def test_the_line_that_allows_gives_no_warning_of_its_own(run, tmp_path):
    """The build need not know it."""
    allowed = f"{TOP}{GUID}Tillåt: personnummer – ett exempel\n\nNumret är 811218-9876.\n"
    write(tmp_path / "content", {NAME: allowed})

    assert run(tmp_path / "content", "--json") == (0, "[]\n")


def test_fix_takes_metadata_away_and_leaves_the_picture(run, tmp_path):
    """Twice gives the same as once; a file without metadata is not written."""
    folder = tmp_path / "content"
    shown = POST.replace("utan fel", "med ![En å](/bilder/a.jpg) och ![En bro](/bilder/b.png)")
    shown = shown.replace(GUID, f"{GUID}Granskad: Anna 2020-01-01\n")
    files = {NAME: shown, "bilder/a.jpg": saved("JPEG", exif=exif()), "bilder/b.png": saved("PNG")}
    write(folder, files)
    before = (folder / "bilder/b.png").stat().st_mtime_ns
    code, _ = run(folder)
    fixed, said = run(folder, "--fix")
    once = (folder / "bilder/a.jpg").read_bytes()
    again, _ = run(folder, "--fix")

    assert (code, fixed, again) == (1, 0, 0)
    assert "bilder/a.jpg: gömda uppgifter borttagna.\n" in said
    assert (folder / "bilder/a.jpg").read_bytes() == once
    assert (folder / "bilder/b.png").stat().st_mtime_ns == before
    assert sorted(path.name for path in (folder / "bilder").iterdir()) == ["a.jpg", "b.png"]
    with Image.open(io.BytesIO(files["bilder/a.jpg"])) as old, Image.open(io.BytesIO(once)) as new:
        assert old.tobytes() == new.tobytes()


def test_fix_tells_what_it_cannot_do(run, tmp_path):
    """A picture that cannot be made bare exactly is left as it was."""
    data = saved("TIFF", exif=exif(), compression="jpeg")
    write(tmp_path / "content", {NAME: POST, "bilder/a.tif": data})
    code, said = run(tmp_path / "content", "--fix")

    assert code == 1
    assert "går inte att ta bort utan att röra bilden" in said
    assert (tmp_path / "content/bilder/a.tif").read_bytes() == data


def test_the_directors_words_are_known(run, tmp_path):
    """From content/ordlista.txt, without a restart."""
    write(tmp_path / "content", {NAME: POST.replace("utan fel", "om fnurpligheten")})
    _, before = run(tmp_path / "content", "--json")
    write(tmp_path / "content", {"ordlista.txt": "fnurplighet # ett ord\n"})
    _, after = run(tmp_path / "content", "--json")
    _, quick = run(tmp_path / "content", "--json", "--no-spelling")

    assert [row["rule"] for row in json.loads(before)] == ["stavning"]
    assert json.loads(after) == json.loads(quick) == []


def test_two_checks_say_the_same(run):
    """The second remembers how the words were judged; the words stay the same."""
    assert run("tests/data/check/content") == run("tests/data/check/content")


def test_copies_say_the_same(run, tmp_path):
    """What is said depends on the files alone."""
    shutil.copytree(DATA / "content", tmp_path / "a")
    shutil.copytree(DATA / "content", tmp_path / "b")
    one, other = (run(tmp_path / name, "--json")[1] for name in "ab")

    assert one.replace(str(tmp_path / "a"), "x") == other.replace(str(tmp_path / "b"), "x")


LINES = st.sampled_from(
    ["Titel: A", "Datum: 2020-01-01", "Tillåt: epost – x", "---", "Granskad: x", "# A", "- a",
     "> b", "| a | b |", "|--|--|", "![](/bilder/a.svg)", "[x](#y)", "<b", "</p>", "```",
     "[^1]: x", "• a • b", "811218-9876", "a@gmail.com", "”", "*[SIP]: x", "SIP IFO", "\u2028",
     "<img alt=''>", "{.x}", "%zz", "Serie: A", "10-12-åring", "dnr 1/2", "[ ](http://[)"]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=20), max_size=25).map("\n".join))
@examples(80)
def test_no_text_stops_the_check(text):
    """Whatever stands in a file, there is a list of findings, each on a line of the file."""
    for finding in told(index({NAME: text.encode("utf-8", "ignore").decode()})):
        assert 1 <= finding.line <= len(text.splitlines()) + 2
        assert finding.message.endswith((".", "?"))
