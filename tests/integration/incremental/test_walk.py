"""Whatever a project has been through, its next build is a clean one."""

import re
from itertools import chain
from random import Random

import pytest

from tests.integration.incremental.changes import CHANGES, EDITS
from tests.integration.incremental.project import Project
from tests.integration.incremental.walk import Walk


def test_a_walk(tmp_path):
    """After each of some random steps, the site is that of a clean build."""
    with Walk(tmp_path, seed=5) as walk:
        while len(walk.steps) < 16 or not walk.builds[1]:  # not without a build that is refused
            walk.step()
            assert len(walk.steps) < 100

    assert walk.builds[0] > walk.builds[1]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_a_long_walk(tmp_path, seed):
    """The same of walks that nobody has taken before."""
    seed += 4 * Random().randrange(10**6)
    with Walk(tmp_path, seed) as walk:
        for _ in range(250):
            walk.step()


@pytest.mark.parametrize(
    "change", dict.fromkeys(chain(*CHANGES)), ids=lambda change: change.__name__
)
def test_each_change_is_one(change):
    """It changes some file, says so, and depends on the project and on chance alone."""
    small = Project.small()
    for seed in range(30):
        one, other = Project(dict(small.files)), Project(dict(small.files))
        told = change(one, Random(seed))
        assert change(other, Random(seed)) == told
        assert one.files == other.files
        if told and one.files != small.files:
            return
    pytest.fail("nothing changes")


@pytest.mark.parametrize(("path", "pattern", "new"), EDITS, ids=[new for *_, new in EDITS])
def test_each_edit_of_the_program_finds_its_line(path, pattern, new):
    """Otherwise the walk would no longer change what the program decides."""
    text = Project.small().text(path)

    assert re.search(pattern, text)
    assert re.search(pattern, re.sub(pattern, new.format(7), text))
