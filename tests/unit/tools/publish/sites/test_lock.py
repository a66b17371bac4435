"""Only one publication at a time, and a dead program's lock holds nobody up."""

import os

import pytest

from tests.places import folder_place, publish, release
from tools.publish.api import Options, Reason, Stopped, deploy
from tools.publish.sites.lock import Lock, Owner
from tools.publish.storage.folder import Folder

US, THEM = Owner("us", "kontoret"), Owner("them", "köket")


@pytest.fixture
def lock(tmp_path):
    """Give what makes a lock in the same folder for anybody."""
    return lambda owner, clock=lambda: 0.0: Lock(Folder(), tmp_path.as_posix(), owner, clock)


def test_it_is_held_and_let_go(tmp_path, lock):
    """Nothing is left when it is over, and anybody may take it then."""
    with lock(US).held():
        assert [path.name for path in tmp_path.iterdir()] == ["lock"]
    with lock(THEM).held():
        pass

    assert list(tmp_path.iterdir()) == []


def test_another_computer_waits(tmp_path, lock):
    """It is told who works there, and leaves nothing."""
    with lock(US).held(), pytest.raises(Stopped) as stopped, lock(THEM).held():
        pass

    assert stopped.value.reason is Reason.BUSY
    assert "datorn kontoret" in stopped.value.message
    assert list(tmp_path.iterdir()) == []


def test_a_lock_of_our_own_dead_program_is_taken(lock):
    """Nobody on this computer holds it: the computer's own lock has been asked before."""
    dead = leave(lock(US))

    with lock(US).held():
        pass
    assert dead


@pytest.mark.parametrize(("age", "is_taken"), [(590, False), (610, True)])
def test_a_lock_that_nobody_has_touched_for_ten_minutes_is_taken(tmp_path, lock, age, is_taken):
    """By the clock of whoever keeps the files."""
    dead = leave(lock(THEM))
    owner = tmp_path / "lock/owner"
    then = owner.stat().st_mtime - age
    os.utime(owner, (then, then))

    if is_taken:
        with lock(US).held():
            pass
    else:
        with pytest.raises(Stopped), lock(US).held():
            pass
    assert dead


def test_who_was_taken_for_dead_finds_out(tmp_path, lock):
    """A computer that slept too long does not go on where another has begun."""
    watched = Watched()
    held = Lock(watched, tmp_path.as_posix(), US).held()
    held.__enter__()
    (tmp_path / "lock").rename(tmp_path / "gone")
    with lock(THEM).held():
        with pytest.raises(Stopped) as stopped:
            lock(US).check()
        watched.renamed.clear()
        held.__exit__(None, None, None)

        assert watched.renamed == []
        assert (tmp_path / "lock").exists()
    assert stopped.value.reason is Reason.OVERTAKEN


class Watched(Folder):
    """A folder that remembers what was renamed."""

    def __init__(self):
        self.renamed = []

    def rename(self, pairs):
        """Rename."""
        pairs = list(pairs)
        self.renamed += pairs
        super().rename(pairs)


def test_long_work_touches_it(tmp_path, lock):
    """Whoever works is not taken for dead."""
    times = iter(range(0, 1000, 40))
    ours = lock(US, lambda: float(next(times)))
    with ours.held():
        owner = tmp_path / "lock/owner"
        os.utime(owner, (0, 0))
        parts = list(ours.steps(range(7), size=2))

        assert parts == [[0, 1], [2, 3], [4, 5], [6]]
        assert owner.stat().st_mtime > 0


@pytest.mark.parametrize("switch", ["link", "files"])
def test_a_lost_lock_stops_before_readers_see_anything(tmp_path, switch):
    """Somebody took it while the files were sent."""
    place = folder_place(tmp_path, switch=switch)
    publish(place, 0, {"index.html": "1"})
    target = place.open()
    owner = place.folder / ("" if switch == "link" else ".publicering") / "lock/owner"

    def steal(done, _total):
        if done.files:
            owner.write_text('{"token": "them", "name": ""}')

    with pytest.raises(Stopped) as stopped:
        deploy(target, release(1, {"index.html": "2"}), Options(base=target.current()), steal)

    assert stopped.value.reason is Reason.OVERTAKEN
    assert place.live() == {"index.html": "1"}
    assert owner.exists()


def leave(lock):
    """Take a lock and never let it go, as a program that dies; give what must not be lost."""
    held = lock.held()
    held.__enter__()
    return held


def test_two_programs_of_one_project(tmp_path):
    """The second is told at once, and nothing is sent."""
    place = folder_place(tmp_path)
    publish(place, 0, {"index.html": "1"})
    first, second = place.open(), place.open()

    with first.locked(), pytest.raises(Stopped) as stopped:
        deploy(second, release(1, {"index.html": "2"}), Options(base=second.current()))

    assert stopped.value.reason is Reason.BUSY
    assert "på den här datorn" in stopped.value.message
    assert place.live() == {"index.html": "1"}


@pytest.mark.parametrize("switch", ["link", "files"])
def test_a_folder_name_that_is_not_ours(tmp_path, switch):
    """A copy of the project on another computer, or in another folder, is somebody else."""
    place = folder_place(tmp_path, switch=switch)
    publish(place, 0, {"index.html": "1"})
    copy = tmp_path / "copy"
    (place.project).rename(copy)
    place.project.mkdir()
    first, second = place.open(project=copy), place.open()

    with first.locked(), pytest.raises(Stopped) as stopped:
        deploy(second, release(1, {"index.html": "2"}), Options(base=second.current()))

    assert stopped.value.reason is Reason.BUSY
    assert "någon annan publicerar" in stopped.value.message
