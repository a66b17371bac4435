"""Every setting of ours is declared, and refused when nobody declared it."""

import os
import sys

import pytest

from blog.errors import BuildStopped, SettingError
from blog.settings import Setting, check_names, check_types, read_settings
from tests.sites import ROOT, write

DECLARED = (
    Setting("TEASER_WORDS", int, 20, "The aim."),
    Setting("TEASER_SUFFIX", str, " […]", "What follows."),
    Setting("POSTS_PREVIEW", bool, False, "Show drafts."),
    Setting("POSTS_NOW", (str, type(None)), None, "The moment."),
    Setting("SEARCH_SAVE_AS", str, "sok/index.html", "The page."),
    Setting("PUBLISHER", str, "", "The authority."),
)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"TEASER_WORDS": 10, "POSTS_PREVIEW": True, "PUBLISHER": "Kommunen"},
        {"ARCHIVES_SAVE_AS": "x", "TAGS_SAVE_AS": "y", "SITENAME": "z", "PUBLICATIONS": "p"},
        {"teaser_wrods": 1, "OTHER": 2, "PLUGIN_PATHS": []},
        {"TEASER_IS_PELICANS": 1},
    ],
    ids=["none", "ours", "others", "no settings", "known to be another's"],
)
def test_names_that_pass(settings):
    """Our own declared names, and whatever is not like one of ours."""
    check_names(settings, DECLARED, {"TEASER_IS_PELICANS"})


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("TEASER_WROD", "Menade du TEASER_WORDS?"),
        ("POSTS_PREVEIW", "Menade du POSTS_PREVIEW?"),
        ("TAESER_WORDS", "Menade du TEASER_WORDS?"),
        ("POST_PREVIEW", "Menade du POSTS_PREVIEW?"),
        ("SERACH_SAVE_AS", "Menade du SEARCH_SAVE_AS?"),
        ("PUBLISHERS", "Menade du PUBLISHER?"),
        ("TEASER_KOLUMNBREDD", "De som finns: TEASER_SUFFIX, TEASER_WORDS."),
    ],
)
def test_a_misspelt_name(name, hint):
    """The nearest right name is told; Pelican would have ignored the wrong one."""
    with pytest.raises(SettingError) as caught:
        check_names({name: 5}, DECLARED)

    assert caught.value.message == (
        f"pelicanconf.py: {name} = 5 går inte att använda. Namnet är okänt. {hint}"
    )


def test_all_at_once():
    """Two mistakes are told in one go, sorted."""
    with pytest.raises(BuildStopped) as caught:
        check_names({"TEASER_WROD": 1, "POSTS_NWO": 2}, DECLARED)

    assert [line.split()[1] for line in caught.value.message.splitlines()] == [
        "POSTS_NWO",
        "TEASER_WROD",
    ]


@pytest.mark.parametrize(
    "settings",
    [{}, {"TEASER_WORDS": 1}, {"POSTS_NOW": None}, {"POSTS_NOW": "2026"}, {"OTHER": 1.5}],
    ids=repr,
)
def test_types_that_pass(settings):
    """Every declared type, and no setting at all."""
    check_types(settings, DECLARED)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("TEASER_WORDS", "20", "Skriv ett heltal, till exempel 20."),
        ("TEASER_WORDS", True, "Skriv ett heltal, till exempel 20."),
        ("TEASER_WORDS", None, "Skriv ett heltal, till exempel 20."),
        ("POSTS_PREVIEW", 1, "Skriv True eller False, till exempel False."),
        ("POSTS_NOW", 5, "Skriv en text inom citattecken eller None, till exempel None."),
        ("TEASER_SUFFIX", [], "Skriv en text inom citattecken, till exempel ' […]'."),
    ],
    ids=repr,
)
def test_types_that_do_not_fit(name, value, hint):
    """A bool is no number, and a number is no text."""
    with pytest.raises(SettingError) as caught:
        check_types({name: value}, DECLARED)

    assert (
        caught.value.message == f"pelicanconf.py: {name} = {value!r} går inte att använda. {hint}"
    )


def test_reading(tmp_path):
    """The names in capitals, with what takes their place; other names stay behind."""
    file = (
        write(tmp_path, {"conf.py": "import os\nA = 1\nB_C = os.sep and 2\nd = 3\n"}) / "conf.py"
    )

    assert read_settings(file, {"A": 4}) == {"A": 4, "B_C": 2}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A = (\n", "conf.py:1: Filen går inte att läsa: '(' was never closed."),
        ("A = 1 / 0\n", "conf.py går inte att läsa: division by zero."),
        ("open('/finns/inte')\n", "conf.py går inte att läsa: /finns/inte finns inte."),
        ("raise SystemExit('slut')\n", "conf.py går inte att läsa: slut."),
    ],
    ids=["syntax", "error", "missing", "exit"],
)
def test_a_file_that_cannot_be_read(tmp_path, monkeypatch, text, said):
    """Where it is wrong, and never a traceback."""
    monkeypatch.chdir(write(tmp_path, {"conf.py": text}))
    with pytest.raises(BuildStopped) as caught:
        read_settings("conf.py")

    assert caught.value.message == said


def test_no_file(tmp_path):
    """A misspelt file is told by its name."""
    with pytest.raises(BuildStopped, match=r"Inställningsfilen .*saknas\.py finns inte"):
        read_settings(tmp_path / "saknas.py")


def test_settings_that_are_changed_while_nobody_sees(tmp_path, monkeypatch):
    """Another text with the time and the size of the one before is another text."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    for name in ("pelicanconf.py", "publishconf.py"):
        write(tmp_path, {name: (ROOT / name).read_text("utf-8")})
    preview = tmp_path / "pelicanconf.py"
    first = read_settings(tmp_path / "publishconf.py")
    times = (preview.stat().st_atime_ns, preview.stat().st_mtime_ns)
    text = preview.read_text("utf-8")
    preview.write_text(text.replace("Socialchefens blogg", "Socialchefens sajt!"), "utf-8")
    os.utime(preview, ns=times)

    assert first["SITENAME"] == "Socialchefens blogg"
    assert read_settings(tmp_path / "publishconf.py")["SITENAME"] == "Socialchefens sajt!"
