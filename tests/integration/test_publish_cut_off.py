"""
A publication that is cut off, at whatever change: killed, without a line, on a full disk.

Readers see the old site or the new one, each file whole; the next publication makes it right,
and nothing is left lying about.
"""

import errno
import os
import shutil
import signal
from dataclasses import replace

import pytest

from tests.places import (
    Place,
    die_at_change,
    folder_place,
    publish,
    publish_under_name,
    release,
    sftp_place,
)
from tests.program import fresh
from tools.publish.api import Options, Reason, Stopped, deploy, undo

OLD = {
    "index.html": "gammal lista",
    "2026/ett/index.html": "ett",
    "2026/bort/index.html": "bort",
    "feed.xml": "gammalt flöde",
    "bilder/gammal.png": "gammal bild",
    "stil.a.css": "a",
}
NEW = {
    "index.html": "ny lista",
    "2026/ett/index.html": "ett, ändrat",
    "2026/nytt/index.html": "nytt",
    "feed.xml": "nytt flöde",
    "bilder/ny.png": "ny bild",
    "stil.b.css": "b",
}
CARRIED = ("stil.a.css",)
LATER = {**NEW, "index.html": "ännu nyare lista"}

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)

WAYS = pytest.mark.parametrize("way", ["link", "files"])
EVERY = pytest.param(1000, marks=pytest.mark.long, id="at every change")
SOME = pytest.param(4, id="at some changes")
MOMENTS = pytest.mark.parametrize("many", [SOME, EVERY])


def copied(place, number):
    """Give a copy of a place as it is, for one more try."""
    here = place.project.parent / f"try {number}"
    inner = place.folder.relative_to(place.project.parent)
    for folder in (place.project.name, inner.parts[0]):
        shutil.copytree(place.project.parent / folder, here / folder, symlinks=True)
    settings = place.settings
    if place.server is None:
        settings = replace(settings, path=(here / inner).as_posix())
    else:
        place.server.root = here / inner.parts[0]
        place.server.log.clear()
    return Place(here / place.project.name, settings, here / inner, place.server)


def assert_whole(place, way):
    """
    Each file is of one version, and what it needs is there.

    Switched by a link, all are of the same version.  File by file, pictures and styles come
    before pages, pages before lists, lists before feeds, and nothing goes before all has come.
    """
    seen = place.live()
    new = {**NEW, **{path: OLD[path] for path in CARRIED}}
    if way == "link":
        assert seen in (OLD, new)
    for path, text in seen.items():
        assert text in (OLD.get(path), new.get(path)), path
    for path in OLD.keys() & NEW.keys():
        assert path in seen
    assert set(CARRIED) <= seen.keys()
    if seen["2026/ett/index.html"] == new["2026/ett/index.html"]:
        assert {"bilder/ny.png", "stil.b.css"} <= seen.keys()
    if seen["index.html"] == new["index.html"]:
        assert new.keys() <= seen.keys()
    if seen["feed.xml"] == new["feed.xml"]:
        assert seen["index.html"] == new["index.html"]
    if not OLD.keys() <= seen.keys():
        assert seen.items() >= new.items()


def assert_all_is_well(place, way):
    """Publish the new site, then another, and go back; nothing is left of the cut."""
    publish(place, 2, NEW)
    assert {path: text for path, text in place.live().items() if path not in CARRIED} == NEW
    publish(place, 3, LATER)
    assert place.live() == LATER
    ours = place.folder if way == "link" else place.folder / ".publicering"
    names = {path.name for path in ours.iterdir()}
    expected = {"link": {"live", "releases", "manifests", "incoming", "state"},
                "files": {".htaccess", "current", "manifests", "incoming", "state"}}  # fmt: skip
    assert names == expected[way]
    assert list((ours / "incoming").iterdir()) == []
    assert all(not name.endswith((".new", ".part")) for name in os.listdir(ours / "manifests"))  # noqa: PTH208
    if way == "link":
        assert set(os.listdir(ours / "releases")) == set(os.listdir(ours / "manifests"))  # noqa: PTH208
    target = place.open()
    undo(target)
    target.close()
    assert {path: text for path, text in place.live().items() if path not in CARRIED} == NEW


STARTS = pytest.mark.parametrize("before", [0, 1, 5], ids=["the first", "the second", "the sixth"])


@STARTS
@WAYS
@MOMENTS
def test_killed_at_a_folder(tmp_path, before, way, many):
    """The program dies at a change to the disk, as by a power cut."""
    place = folder_place(tmp_path, switch=way)
    for number in range(before):
        publish(place, -number, {**OLD, f"{number}.txt": "x"} if number else OLD)
    if before > 1:
        publish(place, -1, OLD)
    steps = fresh(die_at_change, 0, copied(place, "all"), 1, NEW, CARRIED).value

    assert steps > 30
    for step in spread(steps, many):
        tried = copied(place, step)
        ended = fresh(die_at_change, step, tried, 1, NEW, CARRIED)
        assert ended.code == -KILL
        if before:
            assert_whole(tried, way)
        assert_all_is_well(tried, way)


@WAYS
@MOMENTS
def test_killed_twice(tmp_path, way, many):
    """The program dies, and dies again at the next try."""
    place = folder_place(tmp_path, switch=way)
    publish(place, 0, OLD)
    steps = fresh(die_at_change, 0, copied(place, "all"), 1, NEW, CARRIED).value

    for step in spread(steps, many):
        tried = copied(place, step)
        fresh(die_at_change, step, tried, 1, NEW, CARRIED)
        fresh(die_at_change, max(steps - step, 1), tried, 2, LATER, CARRIED)
        assert_all_is_well(tried, way)


BEFORE = {"index.html": "lista", "feed": "en fil", "lika.txt": "aaa", "bort.txt": "x"}
MEANT = {"index.html": "lista 2", "feed/index.html": "en mapp", "lika.txt": "bbb", "ny.txt": "x"}
INSTEAD = {"index.html": "lista", "feed": "en fil", "lika.txt": "aaa", "annat.txt": "x"}


@WAYS
@MOMENTS
def test_another_site_after_a_cut(tmp_path, way, many):
    """What follows need not be what was cut off: a text was set back, or is as it was before."""
    place = folder_place(tmp_path, switch=way)
    publish(place, 0, BEFORE)
    steps = fresh(die_at_change, 0, copied(place, "all"), 1, MEANT).value

    for step in spread(steps, 3 * many):
        tried = copied(place, step)
        fresh(die_at_change, step, tried, 1, MEANT)
        publish(tried, 2, INSTEAD)
        assert tried.live() == INSTEAD


@MOMENTS
def test_going_back_after_a_cut(tmp_path, many):
    """A change file by file that was cut off can be taken back, to the last whole site."""
    place = folder_place(tmp_path, switch="files")
    publish(place, 0, OLD)
    steps = fresh(die_at_change, 0, copied(place, "all"), 1, NEW, CARRIED).value
    cut_off = 0

    for step in spread(steps, 4 * many):
        tried = copied(place, step)
        fresh(die_at_change, step, tried, 1, NEW, CARRIED)
        target = tried.open()
        if target.interrupted():
            cut_off += 1
            undo(target)
            assert tried.live() == OLD
            assert target.interrupted() is None
        target.close()
        assert_all_is_well(tried, "files")
    assert cut_off > 3


ON_SERVER = {"link": (), "files": ("symlink", "link")}


@pytest.fixture
def server(tmp_path, way):
    """Give a place on a server where the old site is published."""
    with sftp_place(tmp_path, without=ON_SERVER[way]) as place:
        publish(place, 0, OLD)
        yield place
        place.server.before = lambda _call, _number: None


@WAYS
@MOMENTS
def test_killed_at_a_server(server, way, many):
    """The program dies at a change on the server."""
    for step in moments(server, many):
        tried = copied(server, step)
        tried.server.before = lambda _call, number, here=tried.project, step=step: (
            os.kill(int((here / "pid").read_text()), KILL) if number == step else None
        )
        ended = fresh(publish_under_name, without_server(tried), 1, NEW, CARRIED)
        tried.server.before = lambda _call, _number: None
        assert ended.code == -KILL
        assert_whole(tried, way)
        assert_all_is_well(tried, way)


def without_server(place):
    """Give the place without what cannot be sent to another program."""
    return Place(place.project, place.settings, place.folder)


@WAYS
@MOMENTS
def test_the_line_is_cut(server, way, many):
    """The server is gone at some change; it is told, and what to do."""
    for step in moments(server, many):
        tried = copied(server, step)

        def cut(_call, number, step=step, tried=tried):
            if number == step:
                tried.server.cut()
                raise ConnectionResetError

        tried.server.before = cut
        reason = why(publish, tried, 1, NEW, CARRIED)
        tried.server.before = lambda _call, _number: None
        assert reason in (Reason.LINE, None)
        assert reason or NEW.items() <= tried.live().items()
        assert_whole(tried, way)
        assert_all_is_well(tried, way)


@WAYS
@MOMENTS
def test_the_disk_is_full(server, way, many):
    """From some change on, the server has no room; it is told, if anything was still needed."""
    for step in moments(server, many):
        tried = copied(server, step)
        refused = []

        def full(call, number, step=step, refused=refused):
            if number >= step and call in ("open", "mkdir", "link", "symlink"):
                refused.append(call)
                raise OSError(errno.ENOSPC, "No space left on device")

        tried.server.before = full
        reason = why(publish, tried, 1, NEW, CARRIED)
        tried.server.before = lambda _call, _number: None
        assert reason is (Reason.FULL if refused else None)
        assert_whole(tried, way)
        assert_all_is_well(tried, way)


def test_what_came_before_a_cut_is_not_sent_again(tmp_path):
    """A line that breaks at the end of a long first release costs only the rest."""
    files = {f"bilder/{number}.png": f"bild {number}" for number in range(40)}
    with sftp_place(tmp_path) as place:
        place.server.before = lambda call, _number: (
            place.server.cut()
            if call == "posix_rename" and place.server.log.count(call) == 25
            else None
        )
        assert why(publish, place, 0, files) is Reason.LINE
        place.server.before = lambda _call, _number: None
        amounts = []
        target = place.open()
        deploy(target, release(0, files), Options(base=None), lambda *each: amounts.append(each))
        target.close()

        assert 0 < amounts[-1][1].files < 40
        assert place.live() == files


def why(call, *arguments):
    """Give the reason why a call stopped; None if it did not."""
    try:
        call(*arguments)
    except Stopped as stopped:
        return stopped.reason
    return None


def moments(server, many):
    """Give the numbers of the changes that a publication makes, or of some."""
    tried = copied(server, "all")
    publish(tried, 1, NEW, CARRIED)
    steps = len(tried.server.log)
    assert steps > 20
    return spread(steps, many)


def spread(steps, many):
    """Give so *many* numbers from 1 to *steps*, the last among them, or all there are."""
    return range(steps, 0, -max(1, steps // many))
