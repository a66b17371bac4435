"""Errors that end a build without a traceback."""

import subprocess
import sys

from plugins.teaser.errors import MissingTeaserError, SettingError, TeaserError
from tests.sites import ROOT


def test_pelican_does_not_take_them_for_its_own():
    """Pelican prints the traceback of every Exception; these are told in one line."""
    assert issubclass(SettingError, TeaserError)
    assert issubclass(MissingTeaserError, TeaserError)
    assert not issubclass(TeaserError, Exception)


def test_python_tells_them_and_exits_with_one():
    """Whichever command ran the build."""
    code = "from plugins.teaser.errors import TeaserError; raise TeaserError('No, thanks.')"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)

    assert (run.returncode, run.stderr.decode().strip()) == (1, "No, thanks.")
