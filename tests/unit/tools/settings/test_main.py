"""Every setting of ours, listed."""

import json

import pelicanconf
from blog.errors import BuildStopped
from blog.settings import Setting
from tests.sites import ROOT, write
from tools.settings.__main__ import main
from tools.settings.table import render_table

DECLARED = (
    Setting("POSTS_NOW", (str, type(None)), None, "The moment."),
    Setting("FEEDS_ITEMS", int, 20, "How many posts a feed holds."),
)


def test_the_table():
    """Sorted; a value that is set is shown with what it would be otherwise."""
    assert render_table(DECLARED, {"FEEDS_ITEMS": 5, "SITENAME": "x"}, 80) == (
        "FEEDS_ITEMS = 5 (annars 20)\n"
        "    int. How many posts a feed holds.\n"
        "\n"
        "POSTS_NOW = None (förval)\n"
        "    str | None. The moment.\n"
        "\n"
        "Inställningar: 2.\n"
    )


def test_the_real_settings(capsys, monkeypatch):
    """Those of every plugin that is switched on, with the values of publishconf.py."""
    monkeypatch.chdir(ROOT)
    assert main(["--json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)}

    assert {name.partition("_")[0] for name in rows} >= {
        "FEEDS", "PICTURES", "POSTS", "PREVIEWS", "SEARCH", "STATEMENT", "STYLESHEET", "TEASER",
    }  # fmt: skip
    assert rows["POSTS_PREVIEW"]["value"] is False
    assert rows["POSTS_PREVIEW"]["is_set"] is True
    assert rows["FEEDS_ITEMS"]["is_set"] is hasattr(pelicanconf, "FEEDS_ITEMS")


def test_a_misspelt_name(tmp_path, capsys):
    """It is told, after the list in which the right name stands."""
    write(tmp_path, {"conf.py": "PLUGINS = ['plugins.teaser']\nTEASER_WROD = 5\n"})
    code = main(["--settings", str(tmp_path / "conf.py")])
    shown = capsys.readouterr()

    assert code == 1
    assert "TEASER_WORDS" in shown.out
    assert "Menade du TEASER_WORDS?" in shown.err


def test_the_guard_stands_before_it():
    """What stops a build is a kind of SystemExit, which the guard turns into words."""
    assert issubclass(BuildStopped, SystemExit)
