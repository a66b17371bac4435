"""What feeds read from the disk."""

from plugins.feeds.disk import read_stylesheet
from tests.sites import ROOT


def test_the_theme_has_the_stylesheet():
    """It brings the site's colours along."""
    css = read_stylesheet(str(ROOT / "theme")).decode()

    assert "--surface:" in css
    assert "Det här är ett flöde." in css
