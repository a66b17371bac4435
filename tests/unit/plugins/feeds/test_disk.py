"""What feeds read and write."""

from blog.ledger import Record
from plugins.feeds.disk import read_ledgers, read_stylesheet, save
from plugins.feeds.render import OutputFile
from tests.sites import ROOT


def test_no_ledger(tmp_path):
    """On the first build there is none."""
    assert read_ledgers([str(tmp_path), str(tmp_path / "saknas")]) == ()


def test_both_ledgers_count(tmp_path):
    """The one of the former site, and the one among the texts; damaged bytes harm neither."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".guider").write_bytes("å.md\ta\n".encode())
    (tmp_path / ".guider").write_bytes(b"\xff\nb.md\tb\n")

    assert read_ledgers([str(tmp_path / "output"), str(tmp_path)]) == (
        Record("å.md", "a"),
        Record("b.md", "b"),
    )


def test_save_keeps_every_byte(tmp_path):
    """No line end is changed on any system, and folders are made."""
    save(str(tmp_path), OutputFile("etikett/tillit/feed.xml", b"a\nb\r\n\xff"))

    assert (tmp_path / "etikett/tillit/feed.xml").read_bytes() == b"a\nb\r\n\xff"


def test_the_theme_has_the_stylesheet():
    """It brings the site's colours along."""
    file = read_stylesheet(str(ROOT / "theme"))

    assert file.address == "feed.css"
    assert "--surface:" in file.data.decode()
    assert "Det här är ett flöde." in file.data.decode()
