"""The three commands of publishing, when they cannot do what was asked."""

import io
from dataclasses import replace

import pytest

from tests.places import folder_place, holds
from tests.places import publish as publish_files
from tests.sites import ROOT, snapshot, write
from tools.publish.__main__ import main as publish
from tools.publish.api import read_targets
from tools.releases.__main__ import main as releases
from tools.undo.__main__ import main as undo

SETTINGS = ["--settings", str(ROOT / "publishconf.py")]
COMMANDS = [
    pytest.param(publish, SETTINGS, id="publish"),
    pytest.param(undo, SETTINGS, id="undo"),
    pytest.param(releases, SETTINGS, id="releases"),
]


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Stand in an empty folder, as the director stands in her project."""
    monkeypatch.chdir(tmp_path)


def target(url="https://socialchefen.example"):
    """Write a publish.toml whose target is a folder here."""
    lines = ["[targets.prov]", 'kind = "folder"', 'path = "webb"', f'url = "{url}"']
    return {"publish.toml": "\n".join(lines) + "\n"}


def refused(capsys, command, *words):
    """Run a command that refuses; give the one sentence or so that it says."""
    assert command([*words]) == 1
    printed = capsys.readouterr()
    assert "Traceback" not in printed.out + printed.err
    return (printed.out + printed.err).strip()


@pytest.mark.parametrize(("command", "words"), COMMANDS)
def test_no_publish_toml(capsys, command, words):
    """Where to is not written anywhere: what the file is, and where that is told."""
    assert refused(capsys, command, *words) == (
        "publish.toml finns inte. Filen säger vart sajten ska skickas; docs/publicera.md visar "
        "hur den ser ut."
    )


@pytest.mark.parametrize(("command", "words"), COMMANDS)
def test_an_unknown_target(tmp_path, capsys, command, words):
    """A name that no target has."""
    write(tmp_path, target())

    said = refused(capsys, command, *words, "--target", "pröv")

    assert said.startswith("publish.toml: Målet ”pröv” finns inte.")


def test_another_address_than_the_sites(tmp_path, capsys):
    """A site for another address is not even built."""
    write(tmp_path, target("https://annan.example"))

    said = refused(capsys, publish, *SETTINGS)

    assert said == (
        "publish.toml: målet ”prov” har url = ”https://annan.example”, men SITEURL i "
        "publishconf.py är ”https://socialchefen.example”. Skriv samma adress på båda ställena."
    )


def test_nothing_to_undo(tmp_path, capsys):
    """Before the first publication."""
    write(tmp_path, {**target(), "webb/.x": "", "content/inlagg/.x": ""})

    said = refused(capsys, undo, *SETTINGS)

    assert said.endswith("det finns ingen tidigare version att gå tillbaka till.")


def test_no_releases(tmp_path, capsys):
    """An empty list is no error."""
    write(tmp_path, {**target(), "webb/.x": ""})

    assert releases(SETTINGS) == 0
    assert capsys.readouterr().out == "Inget är publicerat än.\n"


def test_nothing_is_due(tmp_path, capsys):
    """The clock's command says nothing, and touches nothing, when it has nothing to do."""
    write(tmp_path, {**target(), "webb/.x": "", "content/inlagg/.x": ""})
    before = snapshot(tmp_path / "webb"), snapshot(tmp_path / "content")

    assert publish([*SETTINGS, "--scheduled"]) == 0

    assert "".join(capsys.readouterr()) == ""
    assert (snapshot(tmp_path / "webb"), snapshot(tmp_path / "content")) == before


def test_questions_need_somebody(capsys):
    """A program that runs by itself cannot be asked where the site goes."""
    assert refused(capsys, publish, *SETTINGS, "--setup") == (
        "Frågorna behöver någon som svarar: kör kommandot i ett fönster, eller skriv "
        "publish.toml själv."
    )


def test_set_up_at_a_terminal(tmp_path, capsys, monkeypatch):
    """Each answer on a line; where nothing is typed, what stands in brackets is meant."""
    answers = ["", "3", "https://blogg.kommunen.se", "webb", "1", "", "1", "j"]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))

    assert publish([*SETTINGS, "--setup"]) == 0

    assert read_targets(tmp_path / "publish.toml").get().path == "webb"
    assert "Vad ska målet heta? [skarpt]: " in capsys.readouterr().out


def test_set_up_that_is_broken_off(tmp_path, capsys, monkeypatch):
    """Whoever stops answering has written nothing."""
    monkeypatch.setattr("sys.stdin", Terminal("prov\n"))

    assert refused(capsys, publish, *SETTINGS, "--setup").endswith("Inget har skrivits.")
    assert not (tmp_path / "publish.toml").exists()


def test_nobody_to_ask(monkeypatch):
    """Without a terminal a publication must be meant: --yes says so."""
    from tools.publish import __main__ as command

    arguments = command._parser().parse_args([])
    with pytest.raises(SystemExit, match="Skriv --yes om sajten ska publiceras utan fråga"):
        command._agree(arguments, is_alone=True)
    assert command._agree(command._parser().parse_args(["--yes"]), is_alone=True)


def test_releases_are_named_by_their_moment(secret, capsys):
    """On the site's own clock, newest first, with what each changed."""
    assert releases(SETTINGS) == 0

    day = "22\N{NO-BREAK SPACE}november 2026"
    assert capsys.readouterr().out == (
        f"Versionen från {day} kl. 8.01  visas nu  0 nya, 1 ändrade och 0 borttagna filer\n"
        f"Versionen från {day} kl. 8.00  sparad  6 nya, 0 ändrade och 0 borttagna filer\n"
    )


@pytest.fixture
def secret(tmp_path):
    """Publish a photo that should never have been out; give the place that readers look at."""
    write(tmp_path, target())
    place = replace(folder_place(tmp_path / "x"), folder=tmp_path / "webb", project=tmp_path)
    place.settings = read_targets(tmp_path / "publish.toml").get()
    publish_files(place, 0, {**SITE, **SECRET})
    publish_files(place, 1, {**SITE, **SECRET, "index.html": "ny lista"})
    return place


SITE = {"index.html": "lista", "bilder/bron.jpg": "bron", "bilder/bro-fin.jpg": "fin"}
SECRET = dict.fromkeys(["bilder/bro.jpg", "bilder/bro-720.avif", "bilder/bro-720.webp"], "HEMLIGT")
PURGE = [*SETTINGS, "--purge", "/bilder/bro.jpg"]


def test_purge_takes_every_width(tmp_path, secret, capsys):
    """All that the photo was shown by is named, and is nowhere any more."""
    assert publish([*PURGE, "--yes"]) == 0

    assert capsys.readouterr().out == (
        "Det här tas bort för gott:\n  /bilder/bro-720.avif\n  /bilder/bro-720.webp\n"
        "  /bilder/bro.jpg\nBorta ur alla versioner.\n"
    )
    assert secret.live() == {**SITE, "index.html": "ny lista"}
    assert not holds(tmp_path / "webb", b"HEMLIGT")


def test_purge_asks_first(secret, capsys, monkeypatch):
    """Whoever is not there to answer, or says no, has removed nothing."""
    before = snapshot(secret.folder)

    assert "Skriv --yes om det ska tas bort utan fråga." in refused(capsys, publish, *PURGE)
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert "Inget har tagits bort." in refused(capsys, publish, *PURGE)
    assert snapshot(secret.folder) == before

    monkeypatch.setattr("sys.stdin", Terminal("j\n"))
    assert publish(PURGE) == 0
    assert not holds(secret.folder, b"HEMLIGT")


class Terminal(io.StringIO):
    """Somebody who types an answer."""

    def isatty(self):
        """Say that somebody is there."""
        return True


def test_purge_of_what_has_been_corrected(tmp_path, secret, capsys):
    """A photo that content/ still shows stays before readers as it is now, and is told."""
    corrected = {**SITE, **dict.fromkeys(SECRET, "utan ansikten")}
    publish_files(secret, 2, corrected)
    text = "Titel: A\nDatum: 2018-05-13\nGuid: a\n\n![En bro](../bilder/bro.jpg)\n"
    write(tmp_path, {"content/inlagg/a.md": text, "content/bilder/bro.jpg": b"x"})

    assert publish([*PURGE, "--yes"]) == 0

    said = capsys.readouterr().out
    assert "Läsarna ser det fortfarande som det är nu, för det finns i content/." in said
    assert said.endswith("Borta ur alla tidigare versioner.\n")
    assert secret.live() == corrected
    assert not holds(tmp_path / "webb", b"HEMLIGT")


def test_purge_of_nothing(secret, capsys):
    """An address that nothing has ever had is told, and nothing is asked."""
    assert publish([*SETTINGS, "--purge", "/2026/aldrig/"]) == 0
    assert capsys.readouterr().out == "Ingen sparad version har något på /2026/aldrig/.\n"
