"""What lies at a site that is changed file by file, and whose it is."""

import pytest

from blog.manifest import DeliveredFile
from tests.sites import write
from tools.publish.sites.survey import survey
from tools.publish.storage.folder import Folder

OLD, NEW, LONG = (DeliveredFile(each * 64, size) for each, size in (("a", 3), ("b", 3), ("c", 9)))


def found(tmp_path, files, versions, wanted):
    """Look at a folder with these files."""
    write(tmp_path, files)
    return survey(Folder(), tmp_path.as_posix(), versions, wanted)


def test_nothing_is_looked_at_where_nothing_changes(tmp_path):
    """What every version has and what is wanted is taken to be there."""
    seen = found(tmp_path, {}, [{"x": OLD}], {"x": OLD})

    assert (seen.ours, seen.foreign) == ({"x": OLD}, set())


@pytest.mark.parametrize(
    ("text", "versions", "ours", "doubtful", "foreign"),
    [
        pytest.param("old", [{"x": OLD}], {"x": OLD}, set(), set(), id="the only version"),
        pytest.param("old", [{"x": OLD}, {"x": LONG}], {"x": OLD}, set(), set(), id="by its size"),
        pytest.param("new", [{}, {"x": NEW}], {"x": NEW}, set(), set(), id="it came with a cut"),
        pytest.param("???", [{"x": OLD}, {"x": NEW}], {}, {"x"}, set(), id="either of two"),
        pytest.param("other", [{"x": OLD}], {}, set(), {"x"}, id="of another size"),
        pytest.param("old", [{}], {}, set(), {"x"}, id="never ours"),
    ],
)
def test_a_file_is_recognised(tmp_path, text, versions, ours, doubtful, foreign):
    """By its size, among the versions that it may be of."""
    seen = found(tmp_path, {"x": text}, versions, {"x": DeliveredFile("d" * 64, 4)})

    assert (seen.ours, seen.doubtful, seen.foreign) == (ours, doubtful, foreign)


def test_an_empty_folder_of_ours_where_a_file_is_wanted(tmp_path):
    """A cut left it: it may go, with those within it."""
    (tmp_path / "feed/inner").mkdir(parents=True)
    seen = found(tmp_path, {}, [{"feed": OLD}, {"feed/inner/index.html": NEW}], {"feed": OLD})

    assert (seen.folders, seen.foreign) == ({"feed", "feed/inner"}, set())


@pytest.mark.parametrize("theirs", ["feed/deras.txt", "feed/inner/deras.txt"])
def test_a_folder_of_ours_with_something_of_theirs(tmp_path, theirs):
    """It stays."""
    versions = [{"feed": OLD}, {"feed/inner/index.html": NEW, "feed/index.html": NEW}]
    seen = found(tmp_path, {theirs: "x"}, versions, {"feed": OLD})

    assert (seen.folders, seen.foreign) == (set(), {"feed"})
