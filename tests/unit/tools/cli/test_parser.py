"""What was typed wrongly is told in Swedish."""

import pytest

from tools.cli import Parser, port


@pytest.fixture
def parser():
    """Make a command with one of each kind of option."""
    made = Parser("prov", "Pröva något.")
    made.add_argument("document", metavar="DOKUMENT", help="en fil")
    made.add_argument("-p", "--port", type=port, metavar="PORT", help="en port")
    either = made.add_mutually_exclusive_group()
    either.add_argument("--json", action="store_true", help="som JSON")
    either.add_argument("--to", choices=["webb", "mapp"], metavar="MÅL", help="vart")
    made.add_settings("publishconf.py")
    return made


def test_what_is_right(parser):
    """Nothing is said."""
    options = parser.parse_args(["a.docx", "--port", "80", "-s", "x.py"])

    assert (options.document, options.port, options.settings) == ("a.docx", 80, "x.py")
    assert parser.parse_args(["a.docx"]).settings == "publishconf.py"


WRONG = [
    ("nothing", [], "DOKUMENT saknas."),
    ("a word too many", ["a", "b c"],
     "”b c” går inte att förstå. Ord som hör ihop skrivs inom citattecken."),
    ("an unknown option", ["a", "--jsn"], "”--jsn” går inte att förstå."),
    ("an option cut short", ["a", "--js"], "”--js” går inte att förstå."),
    ("no value", ["a", "--port"], "Något saknas efter --port."),
    ("no number", ["a", "-p", "x"],
     "”x” går inte att använda som --port. Skriv ett heltal, högst 65535."),
    ("too high a number", ["a", "-p", "65536"],
     "”65536” går inte att använda som --port. Skriv ett heltal, högst 65535."),
    ("too low a number", ["a", "--port=-1"],
     "”-1” går inte att använda som --port. Skriv ett heltal, högst 65535."),
    ("a value too many", ["a", "--json=ja"], "--json står för sig själv, utan ”ja”."),
    ("none of the choices", ["a", "--to", "väg"],
     "”väg” går inte att använda som --to. Välj något av: webb, mapp."),
    ("both of two", ["a", "--json", "--to", "webb"], "Välj --to eller --json, inte båda."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_what_is_wrong(parser, capsys, words, message):
    """One sentence, and where there is help; the exit code says wrong usage."""
    with pytest.raises(SystemExit, match="2"):
        parser.parse_args(words)
    assert capsys.readouterr().err == f"{message} Hjälp: inv prov --help\n"


def test_an_error_that_is_new(parser, capsys):
    """A later Python may say something else; then its English is not shown."""
    with pytest.raises(SystemExit, match="2"):
        parser.error("argument --port: something unheard of")
    assert capsys.readouterr().err == ("Kommandot går inte att förstå. Hjälp: inv prov --help\n")


def test_help(parser, capsys):
    """Every word is Swedish."""
    with pytest.raises(SystemExit, match="0"):
        parser.parse_args(["--help"])
    usage, about, *groups = capsys.readouterr().out.split("\n\n")
    assert usage == (
        "Så här skriver du: inv prov [-h] [-p PORT] [--json | --to MÅL] [-s FIL] DOKUMENT"
    )
    assert about == "Pröva något."
    assert [group.splitlines()[0] for group in groups] == ["Att ange:", "Val:"]
    assert "ur en annan fil än publishconf.py" in groups[1]
