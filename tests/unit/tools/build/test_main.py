"""The command line of the build."""

import io
import json
import sys

import pytest

from tests.program import fresh, run
from tests.sites import ROOT, snapshot, write
from tools.build.__main__ import main
from tools.cli.explain import DETAILS

POST = "Titel: {0}\nDatum: {1}\nGuid: tag:blogg.example,{1}:a\n\n{2}\n"
GOOD = {"inlagg/a.md": POST.format("A", "2018-05-13", "Ett inlägg.")}
FORMER = {"index.html": "den förra sajten", "CNAME": "blogg.exempel.se"}


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """Stand in a folder of our own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # what Python keeps is not ours
    return tmp_path


def settings(place, *lines):
    """Write a settings file that differs from the director's by *lines*."""
    text = "\n".join(
        [
            "from publishconf import *  # the director's own",
            f"THEME = {str(ROOT / 'theme')!r}",
            f"PLUGIN_PATHS = [{str(ROOT)!r}]",
            "POSTS_NOW = '2026-11-22 08:00'",
            *lines,
        ]
    )
    write(place, {"sajt.py": f"{text}\n"})
    return ["-s", "sajt.py"]


def test_a_site(place, capsys):
    """A good content becomes a site; the last line says where it lies."""
    write(place / "content", GOOD)

    assert main(["content", "-o", "ut", *settings(place)]) == 0

    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.endswith("Sajten ligger i ut.\n")
    assert "Publicerade inlägg: 1, utkast: 0, schemalagda: 0, sidor: 0, fel: 0." in said.out
    assert (place / "ut/2018/a/index.html").is_file()
    assert sorted(p.name for p in place.iterdir() if not p.name.startswith(".")) == [
        "content", "sajt.py", "ut",
    ]  # fmt: skip


def test_a_language_that_the_computer_lacks(place, capsys, monkeypatch):
    """What a terminal far away asks for, such as LC_CTYPE=UTF-8 from a Mac, stops nothing."""
    monkeypatch.setenv("LC_ALL", "tlh_QO.UTF-8")
    write(place / "content", GOOD)

    assert main(["content", "-o", "ut", *settings(place)]) == 0
    assert capsys.readouterr().err == ""


def test_a_text_that_is_not_saved(place, monkeypatch):
    """It is built as it was sent; its file, and what is remembered, stay as they are."""
    write(place / "content", GOOD)
    sent = {"inlagg/a.md": POST.format("A", "2018-05-13", "Ännu inte sparat.")}
    given = ["content", "-o", "ut", *settings(place)]
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(sent)))

    assert main([*given, "--unsaved"]) == 0
    assert "Ännu inte sparat." in (place / "ut/2018/a/index.html").read_text("utf-8")
    assert snapshot(place / "content") == {"inlagg/a.md": GOOD["inlagg/a.md"].encode()}
    assert main(given) == 0
    assert "Ett inlägg." in (place / "ut/2018/a/index.html").read_text("utf-8")


@pytest.mark.parametrize("sent", ["", "[]", "{"])
def test_nothing_that_can_be_built(place, monkeypatch, capsys, sent):
    """Somebody tries the option by hand."""
    write(place / "content", GOOD)
    monkeypatch.setattr("sys.stdin", io.StringIO(sent))

    assert main(["content", "-o", "ut", *settings(place), "--unsaved"]) == 1
    assert capsys.readouterr().err == "Inget har byggts: --unsaved är till för skrivbordet.\n"


def test_errors(place, capsys):
    """Every error of every file, in Swedish, on standard error; the former site as it was."""
    write(place / "content", {
        **GOOD,
        "inlagg/b.md": POST.format("B", "2018-02-30", "Text."),
        "inlagg/c.md": POST.format("A", "2018-06-01", "[d](d.md)"),
    })  # fmt: skip
    write(place / "ut", FORMER)

    assert main(["content", "-o", "ut", *settings(place)]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "Fel:\n"
        "content/inlagg/b.md:2: Datumet ”2018-02-30” på raden Datum finns inte i kalendern.\n"
        "    → Skriv år-månad-dag, alltså ÅÅÅÅ-MM-DD. (datum)\n"
        "content/inlagg/c.md:1: Adressen /2018/a/ används också av content/inlagg/a.md.\n"
        "    → Ge det ena inlägget en annan titel eller en egen rad Slug, eller ta bort kopian. "
        "(adress)\n"
        "content/inlagg/c.md:5: ”d.md” leder ingenstans: d.md finns inte.\n"
        "    → Rätta sökvägen, eller lägg dit filen. Mappar skrivs från content/ och framåt. "
        "(länk)\n\n"
        "Inget har byggts. Fel: 3. Anmärkningar: 0.\n"
    )
    assert snapshot(place / "ut") == {path: text.encode() for path, text in FORMER.items()}
    assert not (place / DETAILS).exists()


def test_a_wrong_setting(place, capsys):
    """The setting is named before anything is read."""
    write(place / "content", GOOD)

    assert main(["content", "-o", "ut", *settings(place, "POSTS_PREVIEW = 'ja'")]) == 1
    assert capsys.readouterr().err == (
        "pelicanconf.py: POSTS_PREVIEW = 'ja' går inte att använda. Skriv True eller False, "
        "till exempel False.\n"
    )
    assert not (place / "ut").exists()


def test_a_folder_of_texts_that_is_not_there(place, capsys):
    """It is named; Pelican itself would only say in English that a path is needed."""
    assert main(["finns-inte", "-o", "ut", *settings(place)]) == 1
    assert capsys.readouterr().err == f"Inget har byggts: mappen {place}/finns-inte finns inte.\n"
    assert not (place / "ut").exists()


@pytest.mark.parametrize("output", [".", "content", "content/ut"])
def test_a_place_that_would_lose_texts(place, capsys, output):
    """The site never takes the place of what it is made of."""
    write(place / "content", GOOD)

    assert main(["content", "-o", output, *settings(place)]) == 1
    assert "OUTPUT_PATH" in capsys.readouterr().err
    assert snapshot(place / "content") == {path: text.encode() for path, text in GOOD.items()}


def test_a_error_in_the_program(place, capsys):
    """A sentence in Swedish, no traceback; the details are in a file, the old site is there."""
    write(place / "content", GOOD)
    write(place / "ut", FORMER)

    assert main(["content", "-o", "ut", *settings(place, "del PUBLISHER")]) == 1

    said = capsys.readouterr()
    assert said.err == (
        "Sajten kunde inte byggas, och den tidigare är orörd. Felet ligger i programmet, "
        "inte i texterna: visa filen .build-error.log för den som sköter det.\n"
    )
    assert "Traceback" not in said.out
    details = (place / DETAILS).read_text("utf-8")
    assert details.startswith("Traceback")
    assert "KeyError: 'PUBLISHER'" in details
    assert snapshot(place / "ut") == {path: text.encode() for path, text in FORMER.items()}


def test_a_settings_file_that_is_not_there(place, capsys):
    """The same for a mistake on the command line."""
    assert main(["content", "-s", "finns-inte.py"]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_breaking_off(place, capsys, monkeypatch):
    """Ctrl+C is no error."""

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("tools.build.__main__._build", interrupt)

    assert main([]) == 1
    assert capsys.readouterr().err == "Avbrutet. Den tidigare sajten är orörd.\n"
    assert not (place / DETAILS).exists()


WARNS = """
import logging
from pelican import signals

def warn(_):
    logging.getLogger("pelican").warning("Something is %s", "odd")

def register():
    signals.finalized.connect(warn)
    signals.all_generators_finalized.connect(warn)
"""


def test_a_warning_stops_the_build(place):
    """A warning of Pelican's, in English, is for the details and not for the terminal."""
    write(place / "content", GOOD)
    write(place / "ut", FORMER)
    write(place, {"varnar.py": WARNS})
    options = settings(place, "PLUGIN_PATHS.append('.')", "PLUGINS = [*PLUGINS, 'varnar']")
    done = fresh(run, "tools.build", "content", "-o", "ut", *options)

    assert (done.code, done.stdout) == (1, "")
    assert done.stderr.startswith("Sajten kunde inte byggas, och den tidigare är orörd.")
    assert "Traceback" not in done.stderr
    assert "odd" not in done.stderr
    assert "Something is odd" in (place / DETAILS).read_text("utf-8")
    assert snapshot(place / "ut") == {path: text.encode() for path, text in FORMER.items()}
