"""The command that gives posts their guids."""

import re

import pytest

from tests.sites import ROOT, snapshot, write
from tools.guids.__main__ import main

SETTINGS = ["--settings", str(ROOT / "publishconf.py")]
GUID = "tag:socialchefen.example,2016-11-24:abc"
POST = "Titel: Tillit\nDatum: 2016-11-24\n\nText.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Stand in an empty folder, as the director stands in her project."""
    monkeypatch.chdir(tmp_path)


def test_every_published_post_gets_one(tmp_path, capsys):
    """Posts are changed and told of; pages, pictures, drafts and hidden files are not."""
    others = {
        "sidor/om.md": "Titel: Om\n\nText.\n",
        "inlagg/utkast.md": "Titel: A\nStatus: utkast\n\nText.\n",
        "inlagg/har.md": "Titel: A\nDatum: 2016-11-25\nGuid: a\n\nText.\n",
        "inlagg/.dold.md": POST,
        "bilder/a.md": POST,
    }
    write(tmp_path / "content", others | {"inlagg/2016/tillit.md": POST})

    exit_code = main([str(tmp_path / "content"), *SETTINGS])

    files = snapshot(tmp_path / "content")
    text = files.pop("inlagg/2016/tillit.md").decode()
    [guid] = re.findall(r"^Guid: (tag:socialchefen\.example,2016-11-24:[0-9a-f]{16})$", text, re.M)
    assert text == POST.replace("\n\n", f"\nGuid: {guid}\n\n", 1)
    assert files == {path: text.encode() for path, text in others.items()}
    assert capsys.readouterr().out == (
        f"content/inlagg/2016/tillit.md: Guid: {guid}\nInlägg med Guid: 2. Nya: 1.\n"
    )
    assert exit_code == 0


def test_a_second_run_is_silent(tmp_path, capsys):
    """Nothing to do, nothing written."""
    write(tmp_path / "content", {"inlagg/tillit.md": POST})
    main(["content", *SETTINGS])
    before = snapshot(tmp_path / "content")
    capsys.readouterr()

    assert main(["content", *SETTINGS]) == 0
    assert snapshot(tmp_path / "content") == before
    assert capsys.readouterr().out == "Inlägg med Guid: 1. Nya: 0.\n"


def test_a_folder_that_is_not_there(tmp_path, capsys):
    """A slip of the pen is told, and is not an empty folder."""
    write(tmp_path / "content", {"inlagg/a.md": POST})

    assert main(["content/inläg", *SETTINGS]) == 2
    assert capsys.readouterr().out == (
        "content/inläg finns inte. Skriv en mapp, till exempel content.\n"
    )


def test_one_folder_only(tmp_path):
    """Asked for a folder, it leaves the others alone."""
    write(tmp_path / "content", {"inlagg/2016/a.md": POST, "inlagg/2017/b.md": POST})

    main(["content/inlagg/2017", *SETTINGS])

    files = snapshot(tmp_path / "content")
    assert files["inlagg/2016/a.md"] == POST.encode()
    assert b"Guid: " in files["inlagg/2017/b.md"]


@pytest.mark.parametrize("folder", ["content", "output"])
@pytest.mark.parametrize(
    "record",
    [f"{GUID}", "https://socialchefen.example/2016/tillit/\tadress"],
    ids=["a line that was lost", "the address it was published under"],
)
def test_what_it_was_published_under_comes_back(tmp_path, folder, record):
    """Subscribers notice nothing, whichever ledger remembers."""
    write(tmp_path / "content", {"inlagg/tillit.md": POST})
    write(tmp_path / folder, {".guider": f"inlagg/tillit.md\t{record}\n"})

    main(["content", *SETTINGS])

    guid = record.split("\t")[0]
    assert f"Guid: {guid}\n".encode() in snapshot(tmp_path / "content")["inlagg/tillit.md"]


def test_note_what_is_published(tmp_path, capsys):
    """Publishing notes it among the texts, for the next fresh clone; what is gone stays noted."""
    write(tmp_path / "content", {".guider": "inlagg/a.md\ta\ninlagg/b.md\tb\n"})
    write(tmp_path / "output", {".guider": "inlagg/b.md\tny\ninlagg/c.md\tc\tadress\n"})

    assert main(["--note", "content", *SETTINGS]) == 0

    assert snapshot(tmp_path / "content")[".guider"].decode().splitlines()[1:] == [
        "inlagg/a.md\ta",
        "inlagg/b.md\tny",
        "inlagg/c.md\tc\tadress",
    ]
    assert capsys.readouterr().out == "content/.guider: publicerade inlägg antecknade: 2.\n"


def test_nothing_is_published(tmp_path, capsys):
    """Before the first build there is nothing to note."""
    write(tmp_path / "content", {"inlagg/tillit.md": POST})

    assert main(["--note", *SETTINGS]) == 1

    assert capsys.readouterr().out == "output/.guider saknas eller är tom. Kör inv build först.\n"
    assert ".guider" not in snapshot(tmp_path / "content")


def test_a_post_that_cannot_get_one(tmp_path, capsys):
    """It is named with its reason, the others get theirs, and the exit code tells."""
    write(tmp_path / "content", {"inlagg/a.md": "Titel: A\n\nText.\n", "inlagg/b.md": POST})

    assert main(["content", *SETTINGS]) == 1

    assert capsys.readouterr().out.startswith(
        "content/inlagg/a.md: Raden ”Datum:” saknas eller går inte att tolka. "
        "Inlägget fick ingen Guid.\n"
    )
    assert b"Guid: " in snapshot(tmp_path / "content")["inlagg/b.md"]


def test_modes_stay(tmp_path):
    """A file that only the director may read stays so."""
    write(tmp_path / "content", {"inlagg/tillit.md": POST})
    path = tmp_path / "content/inlagg/tillit.md"
    path.chmod(0o600)

    main(["content", *SETTINGS])

    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["tillit.md"]
