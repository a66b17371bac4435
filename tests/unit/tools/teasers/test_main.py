"""The command line over a small folder, with the site's own settings."""

import json

import pytest
from pelican import signals

from tools.teasers.__main__ import main


@pytest.fixture
def folder(tmp_path):
    """Write two posts, one of them a draft."""
    posts = {
        "ett.md": "Titel: Ett\nDatum: 2016-11-24\nGuid: a\nIngress: Egna *ord*.\n\nText.\n",
        "utkast.md": "Titel: Två\nDatum: 2016-11-25\nGuid: b\nStatus: utkast\n\nDet är fredag.\n",
    }
    for name, text in posts.items():
        path = tmp_path / "inlagg" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_json(folder, capsys):
    """Every post the director has, drafts too, newest first, and nothing but JSON."""
    assert main([str(folder), "--json"]) == 0

    rows = json.loads(capsys.readouterr().out)
    assert [(row["title"], row["text"], row["source"], row["warnings"]) for row in rows] == [
        ("Två", "Det är fredag.", "automatic", ["kortare än tio ord"]),
        ("Ett", "Egna ord.", "written", []),
    ]
    assert rows[1]["path"].endswith("inlagg/ett.md")


def test_table(folder, capsys):
    """A line of counts comes last."""
    assert main([str(folder)]) == 0
    assert capsys.readouterr().out.endswith("\nInlägg: 2. Bör få en egen ingress: 1.\n")


def test_nothing_is_written_or_left_behind(folder):
    """The posts' folder is only read, and Pelican is left as it was."""
    before = sorted(folder.rglob("*"))
    listeners = len(signals.get_writer.receivers)

    main([str(folder), "--json"])

    assert sorted(folder.rglob("*")) == before
    assert len(signals.get_writer.receivers) == listeners


def test_an_error_in_a_text_stops(folder, capsys):
    """The errors are printed as in a build."""
    (folder / "inlagg" / "ett.md").write_text("Titel: Ett\n\nText.\n", encoding="utf-8")

    assert main([str(folder)]) == 1
    assert "inlagg/ett.md:1: Raden ”Datum:” saknas." in capsys.readouterr().err
