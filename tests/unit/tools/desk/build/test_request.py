"""What the one who serves must know of the site."""

import pytest

from blog.errors import BuildStopped
from tests.sites import ROOT
from tools.desk.build.request import BuildRequest, PreviewSite


def test_the_real_settings(tmp_path):
    """What the command line says comes before what the file says."""
    site = PreviewSite.read(BuildRequest(str(ROOT / "pelicanconf.py"), {"PATH": str(tmp_path)}))

    assert (site.name, site.content, site.posts.preview) == ("Socialchefens blogg", tmp_path, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A = 1\nB = (\n", r"settings\.py:2: Filen går inte att läsa"),
        ("import finns_inte\n", r"settings\.py går inte att läsa"),
        ("raise SystemExit\n", r"settings\.py går inte att läsa"),
        ("SITENAME = 'x'\n", r"settings\.py går inte att läsa: 'PATH'"),
    ],
    ids=["no Python", "something missing", "an end", "a setting missing"],
)
def test_settings_that_cannot_be_read(tmp_path, text, said):
    """A Swedish sentence with the file's name, never a traceback."""
    (tmp_path / "settings.py").write_text(text, "utf-8")

    with pytest.raises(BuildStopped, match=said):
        PreviewSite.read(BuildRequest(str(tmp_path / "settings.py")))
