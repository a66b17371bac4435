"""A site that is changed file by file: somebody else's files, and where former bytes lie."""

import shutil

import pytest

from tests.places import folder_place, holds, publish, release
from tools.publish.api import Options, Reason, Stopped, deploy, undo

SITE = {"index.html": "lista", "2026/ett/index.html": "texten", "bilder/bro.png": "bro"}


@pytest.fixture
def place(tmp_path):
    """Give a folder that is changed file by file."""
    return folder_place(tmp_path, switch="files")


def test_somebody_elses_file_is_not_replaced(place):
    """She is told which, and nothing has changed."""
    (place.folder / "index.html").write_text("webbhotellets egen")

    with pytest.raises(Stopped) as stopped:
        publish(place, 0, SITE)

    assert stopped.value.reason is Reason.FOREIGN
    assert "ligger redan index.html" in stopped.value.message
    assert place.live() == {"index.html": "webbhotellets egen"}


def test_it_may_be_replaced_if_she_says_so(place, tmp_path):
    """Its bytes are kept, where nobody sees them."""
    (place.folder / "index.html").write_text("webbhotellets egen")
    target = place.open()
    deploy(target, release(0, SITE), Options(base=None, overwrite={"index.html"}))

    assert place.live() == SITE
    assert holds(place.project, b"webbhotellets egen")
    publish(place, 1, {**SITE, "index.html": "2"})
    assert holds(place.project, b"webbhotellets egen")


def test_somebody_elses_file_stays(place):
    """Also in our folders, and when all of ours in them are gone."""
    publish(place, 0, SITE)
    (place.folder / "2026/ett/bilaga.pdf").write_text("deras")
    (place.folder / "google123.html").write_text("deras")
    publish(place, 1, {"index.html": "lista"})

    assert place.live() == {
        "index.html": "lista", "2026/ett/bilaga.pdf": "deras", "google123.html": "deras",
    }  # fmt: skip


def test_what_somebody_changed_is_not_replaced(place):
    """A page that was edited on the server is theirs now."""
    publish(place, 0, SITE)
    (place.folder / "index.html").write_text("ändrad på servern")

    with pytest.raises(Stopped) as stopped:
        publish(place, 1, {**SITE, "index.html": "ny"})

    assert stopped.value.reason is Reason.FOREIGN
    assert place.live()["index.html"] == "ändrad på servern"


def test_what_somebody_changed_is_not_removed(place):
    """It is told that it stays."""
    publish(place, 0, SITE)
    (place.folder / "2026/ett/index.html").write_text("ändrad på servern")
    done = publish(place, 1, {"index.html": "ny"})

    assert done.done.left == ("2026/ett/index.html",)
    assert place.live() == {"index.html": "ny", "2026/ett/index.html": "ändrad på servern"}


def test_a_file_that_somebody_removed(place):
    """It is laid there again when it is to change, and not missed when it is to go."""
    publish(place, 0, SITE)
    (place.folder / "index.html").unlink()
    (place.folder / "bilder/bro.png").unlink()
    publish(place, 1, {"index.html": "ny", "2026/ett/index.html": "texten"})

    assert place.live() == {"index.html": "ny", "2026/ett/index.html": "texten"}


def test_a_folder_of_theirs_where_a_file_is_needed(place):
    """What lies in it is not lost."""
    (place.folder / "feed").mkdir()
    (place.folder / "feed/deras.txt").write_text("deras")

    with pytest.raises(Stopped) as stopped:
        publish(place, 0, {"feed": "vår"})

    assert stopped.value.reason is Reason.FOREIGN
    assert place.live() == {"feed/deras.txt": "deras"}


def test_a_folder_of_ours_where_they_laid_something(place):
    """It does not become a file while something of theirs is in it."""
    publish(place, 0, {"index.html": "lista", "feed/index.html": "vår"})
    (place.folder / "feed/deras.txt").write_text("deras")

    with pytest.raises(Stopped) as stopped:
        publish(place, 1, {"index.html": "lista", "feed": "vår"})

    assert stopped.value.reason is Reason.FOREIGN
    assert place.live()["feed/deras.txt"] == "deras"


def test_former_bytes_are_not_where_the_web_server_shows_them(place):
    """What was replaced or removed lies on this computer, if the server has no other place."""
    publish(place, 0, SITE)
    publish(place, 1, {"index.html": "ny"})

    assert not holds(place.folder, b"texten")
    assert holds(place.project, b"texten")


def test_what_the_web_server_might_show(place):
    """A folder of ours within the site's is closed to Apache, and others are told of it."""
    publish(place, 0, SITE)
    target = place.open()

    assert target.exposed == (".publicering/current",)
    assert (place.folder / ".publicering/.htaccess").is_file()
    assert (place.folder / target.exposed[0]).is_file()


def test_with_a_place_of_their_own_they_lie_there(tmp_path):
    """Nothing of ours but the site is in the site's folder then."""
    place = folder_place(tmp_path, switch="files", store=(tmp_path / "store").as_posix())
    publish(place, 0, SITE)
    publish(place, 1, {"index.html": "ny"})

    assert place.open().exposed == ()
    assert [path.name for path in place.folder.iterdir()] == ["index.html"]
    assert holds(tmp_path / "store", b"texten")
    assert not holds(place.project, b"texten")


def test_former_bytes_on_another_computer(place, tmp_path):
    """Undo says where they are; nothing has changed."""
    publish(place, 0, SITE)
    publish(place, 1, {"index.html": "ny"})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    target = place.open(project=elsewhere)

    with pytest.raises(Stopped) as stopped:
        undo(target)

    assert stopped.value.reason is Reason.NOTHING_BEFORE
    assert "på den dator som publicerade" in stopped.value.message
    assert place.live() == {"index.html": "ny"}


def test_only_needed_bytes_are_kept(place):
    """When a release is no longer kept, neither are its bytes."""
    for number in range(8):
        publish(place, number, {"index.html": f"version {number}"})
    kept = {path.read_text() for path in (place.project / ".published/prov/kept").iterdir()}

    assert kept == {f"version {number}" for number in range(3, 7)}


def test_a_cut_change_is_known(place):
    """While a journal lies there, it is told which release readers may see parts of."""
    publish(place, 0, SITE)
    journal = place.folder / ".publicering/journal"
    journal.write_text('{"begun": ["20261122T070100Z-aaaaaaaa"], "stage": "PAGES"}')
    target = place.open()

    assert target.interrupted() == "20261122T070100Z-aaaaaaaa"
    journal.write_text("skadad")
    assert target.interrupted() is None


def test_unchanged_files_are_not_touched(place):
    """They keep their time."""
    publish(place, 0, SITE)
    before = (place.folder / "2026/ett/index.html").stat()
    publish(place, 1, {**SITE, "index.html": "ny"})

    assert (place.folder / "2026/ett/index.html").stat().st_mtime_ns == before.st_mtime_ns


def test_it_all_comes_back_after_the_folder_was_emptied(place):
    """Somebody who cleared the server gets the whole site with the next release."""
    publish(place, 0, SITE)
    shutil.rmtree(place.folder)
    place.folder.mkdir()
    publish(place, 1, SITE)

    assert place.live() == SITE
