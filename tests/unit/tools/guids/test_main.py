"""The command that gives posts their guids."""

import re

import pytest

from blog.ledger.model import Ledger
from blog.ledger.serialize import write_ledger
from tests.sites import ROOT, snapshot, write
from tests.unit.blog.ledger.examples import entry
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


def published(guid, **more):
    return write_ledger(Ledger.of([entry(guid, file="inlagg/tillit.md", **more)]))


@pytest.mark.parametrize(
    "guid",
    [GUID, "https://socialchefen.example/2016/tillit/"],
    ids=["a line that was lost", "the address it was published under"],
)
@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("content/publicerat.json", published),
        (".output.delivered.json", published),
        ("content/.guider", lambda guid: f"inlagg/tillit.md\t{guid}\tadress\n"),
        ("output/.guider", lambda guid: f"inlagg/tillit.md\t{guid}\n"),
    ],
    ids=["published", "delivered", "noted by an older program", "delivered by an older program"],
)
def test_what_it_was_published_under_comes_back(tmp_path, path, written, guid):
    """Subscribers notice nothing, whoever remembers."""
    write(tmp_path, {"content/inlagg/tillit.md": POST, path: written(guid)})

    main(["content", *SETTINGS])

    assert f"Guid: {guid}\n".encode() in snapshot(tmp_path / "content")["inlagg/tillit.md"]


def test_what_is_published_counts_before_what_was_built(tmp_path):
    """A build that was never published promised nothing."""
    files = {
        "content/inlagg/tillit.md": POST,
        "content/publicerat.json": published(GUID),
        ".output.delivered.json": published("tag:annan"),
    }
    write(tmp_path, files)

    main(["content", *SETTINGS])

    assert f"Guid: {GUID}\n".encode() in snapshot(tmp_path / "content")["inlagg/tillit.md"]


def test_a_post_that_was_gone_counts_last(tmp_path):
    """Another post may have taken its file since."""
    files = {
        "content/inlagg/tillit.md": POST,
        "content/publicerat.json": published("tag:borta", gone=True),
        ".output.delivered.json": published(GUID),
    }
    write(tmp_path, files)

    main(["content", *SETTINGS])

    assert f"Guid: {GUID}\n".encode() in snapshot(tmp_path / "content")["inlagg/tillit.md"]


def test_a_damaged_ledger(tmp_path, capsys):
    """No post gets a new guid while nobody knows the old ones."""
    write(tmp_path / "content", {"inlagg/tillit.md": POST, "publicerat.json": "{"})

    assert main(["content", *SETTINGS]) == 1

    assert "content/publicerat.json:1: Filen går inte att läsa." in capsys.readouterr().err
    assert snapshot(tmp_path / "content")["inlagg/tillit.md"] == POST.encode()


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
