"""A page that was shown at once, beside the built one."""

import pytest

from tests.sites import write
from tools.desk.build.outcome import SavedPage
from tools.desk.difference import difference

PAGE = SavedPage("inlagg/a.md", "a/index.html", "<p>Först\n<p>Pumpen\n".encode())


@pytest.fixture
def site(tmp_path):
    return write(tmp_path, {"a/index.html": PAGE.html})


def test_the_same(site):
    """There is nothing to tell."""
    assert difference(PAGE, site) is None


@pytest.mark.parametrize(
    ("built", "line"),
    [("<p>Först\n<p>Cykeln\n", "+<p>Cykeln"), (b"\xff", "+\ufffd"), (None, "-<p>Pumpen")],
    ids=["other words", "no text", "no page"],
)
def test_another(site, built, line):
    """The text is named, and the lines that differ are kept."""
    (site / "a/index.html").unlink()
    write(site, {"a/index.html": built} if built else {})
    told = difference(PAGE, site)

    assert str(told) == "inlagg/a.md"
    assert line in told.__notes__[0].split("\n")
