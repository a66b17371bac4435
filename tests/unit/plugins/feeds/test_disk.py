"""What feeds read and write."""

from plugins.feeds.disk import read_stylesheet, save
from plugins.feeds.render import OutputFile
from tests.sites import ROOT


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
