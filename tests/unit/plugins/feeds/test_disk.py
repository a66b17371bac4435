"""What feeds read from the disk."""

from plugins.feeds.disk import read_stylesheet
from tests.sites import ROOT


def test_the_theme_has_the_stylesheet():
    """It brings the site's colours along."""
    file = read_stylesheet(str(ROOT / "theme"))

    assert file.address == "feed.css"
    assert "--surface:" in file.data.decode()
    assert "Det här är ett flöde." in file.data.decode()
