"""A site that is switched by a link: what it costs, and what it leaves alone."""

import pytest

from tests.places import folder_place, publish, release
from tools.publish.api import Reason, Stopped
from tools.publish.plan import NOTHING_FORBIDDEN, make_plan

SITE = {"index.html": "1", "2026/ett/index.html": "ett", "stil.css": "a"}


@pytest.fixture
def place(tmp_path):
    """Give a folder that is switched by a link."""
    return folder_place(tmp_path, switch="link")


def file(place, path, release="live"):
    """Give what the system says of a file."""
    return (place.folder / release / path).stat()


def test_unchanged_files_keep_time_and_identity(place):
    """A server's ETag and Last-Modified come of them, and readers' caches stay valid."""
    publish(place, 0, SITE)
    before = file(place, "2026/ett/index.html")
    publish(place, 1, {**SITE, "index.html": "2"})
    after = file(place, "2026/ett/index.html")

    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_moved_file_is_not_sent(place):
    """The same bytes under another name are there already."""
    publish(place, 0, SITE)
    done = publish(place, 1, {"index.html": "1", "2026/två/index.html": "ett", "stil.css": "a"})

    assert done.done.sent == ()
    assert place.live()["2026/två/index.html"] == "ett"


def test_each_path_has_a_file_of_its_own(place):
    """Disks count a file's names, up to a limit: equal files do not share theirs."""
    same = {f"{number}/index.html": "lika" for number in range(3)}
    for number in range(3):
        publish(place, number, {**same, "index.html": str(number)})

    assert [file(place, path).st_nlink for path in same] == [3, 3, 3]


def test_a_release_that_never_went_live_goes(place):
    """A program died just before; nobody has seen it, and nobody can go back to it."""
    publish(place, 0, SITE)
    target = place.open()
    made = release(1, {"index.html": "2"})
    with target.locked():
        former = target.record(target.current())
        plan = make_plan(made, former, carry=(), forbidden=NOTHING_FORBIDDEN, overwrite=(), keep=5)
        target.bring(plan, lambda _done, _total: None)
    assert (place.folder / "releases" / made.id).is_dir()
    done = publish(place, 2, {"index.html": "3"})

    assert place.open().ids() == [done.id, done.former]
    assert not (place.folder / "releases" / made.id).exists()


def test_a_release_is_never_written_to(place):
    """What readers may still be loading stays as it was."""
    first = publish(place, 0, SITE)
    former = place.folder / "releases" / first.id
    publish(place, 1, {"index.html": "2"})

    assert (former / "index.html").read_text() == "1"
    assert (former / "2026/ett/index.html").read_text() == "ett"


def test_the_oldest_release_becomes_the_newest(place):
    """From the sixth on, only what differs costs anything; the result is the same."""
    for number in range(7):
        site = {**SITE, "index.html": str(number), f"{number}.txt": "x", f"{number}/a": "y"}
        done = publish(place, number, site)
        folder = place.folder / "releases" / done.id
        found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        empty = [p for p in folder.rglob("*") if p.is_dir() and not any(p.iterdir())]

        assert found == set(site)
        assert empty == []
        assert place.live() == site
    assert len(list((place.folder / "releases").iterdir())) == 5


def test_files_are_for_all_to_read(place, restrictive_umask):
    """Whatever the umask is, the web server can read them."""
    publish(place, 0, SITE)
    modes = {p.stat().st_mode & 0o777 for p in (place.folder / "live").rglob("*")}

    assert modes == {0o644, 0o755}


@pytest.fixture
def restrictive_umask():
    """Let new files be one's own alone."""
    import os

    former = os.umask(0o077)
    yield
    os.umask(former)


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_what_is_called_live_must_be_ours(place, kind):
    """Somebody else's site is not replaced."""
    live = place.folder / "live"
    other = place.folder / "annan"
    (live if kind == "folder" else other).mkdir()
    if kind == "link":
        live.symlink_to("annan")

    with pytest.raises(Stopped) as stopped:
        publish(place, 0, SITE)

    assert stopped.value.reason is Reason.FOREIGN
    assert live.resolve() == (live if kind == "folder" else other)


def test_what_others_have_beside_it_stays(place):
    """Folders and files of somebody else's are neither read nor removed."""
    (place.folder / "loggar").mkdir()
    (place.folder / "loggar/access.log").write_text("rad")
    (place.folder / "releases").mkdir()
    (place.folder / "releases/v1").mkdir()
    for number in range(7):
        publish(place, number, {**SITE, "index.html": str(number)})

    assert (place.folder / "loggar/access.log").read_text() == "rad"
    assert (place.folder / "releases/v1").is_dir()
