"""What the plugins of one build share."""

import datetime as dt
from pathlib import Path

import pytest

from blog.build import Build, current, require, start
from blog.errors import BuildStopped


def test_it_is_found_by_the_settings():
    """What one plugin starts, another gets."""
    build = Build(
        now=dt.datetime(2026, 11, 22, tzinfo=dt.UTC),
        content=Path("content"),
        shown="content",
        output=Path("output"),
    )
    settings = {}
    start(settings, build)

    assert current(settings) is build
    assert current(settings.copy()) is build


def test_two_builds_share_nothing():
    """What is added to one is not in the next."""
    now, folder = dt.datetime(2026, 11, 22, tzinfo=dt.UTC), Path("x")
    one, other = (Build(now=now, content=folder, shown="x", output=folder) for _ in range(2))
    one.findings.append("x")

    assert other.findings == []


@pytest.mark.parametrize(
    ("needs", "loaded"),
    [
        ((), []),
        (("plugins.posts",), ["plugins.posts"]),
        (("plugins.posts",), ["x", "mina.posts"]),
    ],
    ids=["nothing", "as named", "in another folder"],
)
def test_nothing_is_missing(needs, loaded):
    """The last part of a plugin's name counts."""
    require("plugins.x", needs, {"PLUGINS": loaded})


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Inget har byggts: plugins.feeds behöver plugins.posts. "
         "Lägg till det som saknas i PLUGINS."),
        ("en", "Nothing was built: plugins.feeds needs plugins.posts. "
         "Add what is missing to PLUGINS."),
    ],
)  # fmt: skip
def test_missing(lang, said):
    """One clear sentence, in the language of the site."""
    settings = {"PLUGINS": ["plugins.teaser"], "DEFAULT_LANG": lang}
    with pytest.raises(BuildStopped) as caught:
        require("plugins.feeds", ("plugins.posts", "plugins.teaser"), settings)

    assert caught.value.message == said


def test_a_build_keeps_nothing_unless_told_where(tmp_path):
    """What is made for one build alone leaves no traces."""
    build = Build(
        now=dt.datetime(2026, 11, 22, tzinfo=dt.UTC), content=tmp_path, shown="x", output=tmp_path
    )

    build.cache.put("kind", "key", b"data")

    assert build.cache.get("kind", "key") is None
    assert list(tmp_path.iterdir()) == []
