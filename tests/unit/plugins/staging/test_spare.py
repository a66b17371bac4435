"""The spare tree: second names of a site's files, whatever lay there."""

import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.delivery.former import FormerSite, listing
from plugins.staging.spare import fill, spare_tree, trim
from tests.profiles import examples

SITE = {"index.html": "a", "2017/a/index.html": "b", "bilder/c.png": "c"}
FOLDERS = {"2017": 0o755, "2017/a": 0o755, "bilder": 0o755}


def lay(folder, files):
    folder.mkdir(exist_ok=True)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@pytest.fixture
def final(tmp_path):
    return lay(tmp_path / "output", SITE)


@pytest.fixture
def tree(final):
    return spare_tree(final)


def filled(tree, final, staying=tuple(SITE), folders=FOLDERS):
    return fill(tree, FormerSite.read(final), staying, folders)


def assert_is_the_site(tree, final):
    files, folders = listing(tree)
    assert folders == FOLDERS
    assert {path: found.st_ino for path, found in files.items()} == {
        path: (final / path).stat().st_ino for path in SITE
    }


def nothing(tree, final):
    """There is no tree."""


def a_file(tree, final):
    tree.write_text("x")


def a_pipe(tree, final):
    os.mkfifo(tree)


def a_link(tree, final):
    tree.symlink_to(lay(final.parent / "annan", {"x": "x"}))


def the_same(tree, final):
    filled(tree, final)


def another_site(tree, final):
    lay(tree, {"index.html": "a", "2016/x/index.html": "b", "bilder": "a file"})


def copies(tree, final):
    lay(tree, SITE)


def closed(tree, final):
    filled(tree, final)
    (tree / "2017").chmod(0o700)


@pytest.mark.parametrize(
    "before", [nothing, a_file, a_pipe, a_link, the_same, another_site, copies, closed]
)
def test_whatever_lay_there(tree, final, before):
    """Afterwards it is the site: the very same files, and no others."""
    before(tree, final)

    assert filled(tree, final)
    assert_is_the_site(tree, final)
    assert {path: (final / path).read_text() for path in SITE} == SITE


def test_what_a_link_leads_to_is_left_alone(tree, final):
    """It is somebody else's."""
    a_link(tree, final)
    filled(tree, final)

    assert (final.parent / "annan/x").read_text() == "x"
    assert not tree.is_symlink()


def test_a_name_of_the_same_file_is_kept(tree, final, monkeypatch):
    """It need not be given again."""
    filled(tree, final)
    monkeypatch.setattr(os, "link", None)

    filled(tree, final)
    assert_is_the_site(tree, final)


def test_a_file_that_was_exchanged_for_another_is_not_kept(tree, final):
    """Not even if it has the same bytes, size and time."""
    filled(tree, final)
    (final / "index.html").unlink()
    (final / "index.html").write_text("a")

    filled(tree, final)
    assert_is_the_site(tree, final)


def test_where_a_file_has_one_name_only(tree, final, monkeypatch):
    """They are copies, and that is said."""

    def refuse(*_, **__):
        raise OSError("inga hårda länkar")

    monkeypatch.setattr(os, "link", refuse)

    assert not filled(tree, final)
    assert {path: (tree / path).read_text() for path in SITE} == SITE


def test_modes(tree, final):
    """A folder of somebody else's keeps its mode, and a strict umask changes none."""
    before = os.umask(0o077)
    try:
        fill(
            tree, FormerSite.read(final), ("2017/a/index.html",), {"2017": 0o750, "2017/a": 0o755}
        )
    finally:
        os.umask(before)

    modes = [stat.S_IMODE((tree / path).stat().st_mode) for path in ("", "2017", "2017/a")]
    assert modes == [0o755, 0o750, 0o755]


def test_trim(tree, final):
    """What is no part of the new site goes; what is gone already is no matter."""
    filled(tree, final)
    trim(tree, ["bilder/c.png", "index.html", "aldrig.html"])

    assert list(listing(tree)[0]) == ["2017/a/index.html"]


NAMES = st.sampled_from(["a", "b", "a/x", "b/x", "a/x/y"])
TREES = st.dictionaries(NAMES, st.sampled_from(["1", "2"]), max_size=4).filter(
    lambda files: not any(f"{one}/" in other for one in files for other in files)
)


@given(before=TREES, site=TREES)
@examples(60)
def test_from_any_tree_to_any_other(before, site):
    """Files become folders, folders become files, and all is the site's."""
    with tempfile.TemporaryDirectory() as folder:
        final = lay(Path(folder) / "output", site)
        tree = lay(spare_tree(final), before)
        former = FormerSite.read(final)
        fill(tree, former, tuple(site), dict.fromkeys(former.folders, 493))

        files = listing(tree)[0]
        assert {path: found.st_ino for path, found in files.items()} == {
            path: (final / path).stat().st_ino for path in site
        }
