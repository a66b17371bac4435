"""The three commands of publishing, when they cannot do what was asked."""

import pytest

from tests.sites import ROOT, snapshot, write
from tools.publish.__main__ import main as publish
from tools.releases.__main__ import main as releases
from tools.undo.__main__ import main as undo

SETTINGS = ["--settings", str(ROOT / "publishconf.py")]
COMMANDS = [
    pytest.param(publish, SETTINGS, id="publish"),
    pytest.param(undo, SETTINGS, id="undo"),
    pytest.param(releases, [], id="releases"),
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

    assert releases([]) == 0
    assert capsys.readouterr().out == "Inget är publicerat än.\n"


def test_nothing_is_due(tmp_path, capsys):
    """The clock's command says nothing, and touches nothing, when it has nothing to do."""
    write(tmp_path, {**target(), "webb/.x": "", "content/inlagg/.x": ""})
    before = snapshot(tmp_path / "webb"), snapshot(tmp_path / "content")

    assert publish([*SETTINGS, "--scheduled"]) == 0

    assert "".join(capsys.readouterr()) == ""
    assert (snapshot(tmp_path / "webb"), snapshot(tmp_path / "content")) == before


def test_nobody_to_ask(monkeypatch):
    """Without a terminal a publication must be meant: --yes says so."""
    from tools.publish import __main__ as command

    arguments = command._parser().parse_args([])
    with pytest.raises(SystemExit, match="Skriv --yes om sajten ska publiceras utan fråga"):
        command._agree(arguments, is_alone=True)
    assert command._agree(command._parser().parse_args(["--yes"]), is_alone=True)
