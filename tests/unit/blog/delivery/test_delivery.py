"""What one build delivers."""

import stat

import pytest

from blog.delivery import Delivery, FormerSite
from blog.delivery.record import LeftFile, write_record
from blog.files import digest
from tests.sites import snapshot, write


@pytest.fixture
def delivery(tmp_path):
    """Give a delivery to a site that holds two pages, one of which we know how we made."""
    final = write(tmp_path / "output", {"a.html": "a", "b.html": "b"})
    for name in ("a.html", "b.html"):
        (final / name).chmod(0o644)
    write_record(final, {"a.html": LeftFile.of(digest(b"a"), (final / "a.html").lstat(), "key")})
    (tmp_path / "staged").mkdir()
    return Delivery(tmp_path / "staged", FormerSite.read(final))


def test_what_was_made_of_the_same_is_left(delivery):
    """Nothing of it is written."""
    assert delivery.keep("a.html", "key")
    assert not delivery.keep("b.html", "key")
    assert list(delivery.files) == ["a.html"]
    assert snapshot(delivery.staged) == {}
    assert delivery.read("a.html") == b"a"


def test_what_has_the_same_bytes_is_left(delivery):
    """Whether we know how it was made or not, and it is known by its new key from now on."""
    delivery.write("a.html", b"a", "new")
    delivery.write("b.html", b"b")

    assert snapshot(delivery.staged) == {}
    assert {path: each.key for path, each in delivery.kept.items()} == {
        "a.html": "new",
        "b.html": "",
    }


def test_what_is_new_is_staged(delivery):
    """It lies there with the mode that a web server needs, and is read from there."""
    delivery.write("a.html", b"A", "key")
    delivery.write_files({"x/y.css": b"y"}, "tema")
    delivery.write_files({"robots.txt": b"z"})

    assert snapshot(delivery.staged) == {"a.html": b"A", "tema/x/y.css": b"y", "robots.txt": b"z"}
    assert delivery.read("a.html") == b"A"
    assert (delivery.kept, list(delivery.written)) == (
        {},
        ["a.html", "tema/x/y.css", "robots.txt"],
    )
    assert {stat.S_IMODE(p.stat().st_mode) for p in delivery.staged.rglob("*") if p.is_file()} == {
        0o644
    }


def test_the_last_of_two_is_delivered(delivery):
    """A file that is written after it was kept, or twice, has the last bytes."""
    delivery.keep("a.html", "key")
    delivery.write("a.html", b"1")
    delivery.write("a.html", b"a")

    assert delivery.kept == {}
    assert delivery.read("a.html") == b"a"
    assert not delivery.keep("a.html", "key")


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/x"])
def test_no_file_leads_out_of_the_site(delivery, path):
    """Whoever names it is wrong."""
    with pytest.raises(ValueError, match="x"):
        delivery.write(path, b"x")


def test_strays_are_delivered(delivery):
    """What a plugin writes to the staged folder by itself is a file of the site like any other."""
    write(delivery.staged, {"a.html": "a", "b.html": "B", "ny/c.html": "c"})
    (delivery.staged / "ny").chmod(0o700)
    delivery.take_strays()

    assert snapshot(delivery.staged) == {"b.html": b"B", "ny/c.html": b"c"}
    assert list(delivery.kept) == ["a.html"]
    assert {path: each.digest for path, each in delivery.written.items()} == {
        "b.html": digest(b"B"), "ny/c.html": digest(b"c"),
    }  # fmt: skip
    assert stat.S_IMODE((delivery.staged / "ny").stat().st_mode) == 0o755


def test_straight_into_a_folder(tmp_path):
    """Without a site to compare with, everything is written."""
    write(tmp_path, {"a.html": "a"})
    delivery = Delivery.into(tmp_path)
    delivery.write("a.html", b"a", "key")

    assert not delivery.keep("a.html", "key")
    assert list(delivery.written) == ["a.html"]


def test_what_was_delivered_apart_is_taken(delivery):
    """What lay there and what is new; until then nobody knows of it here."""
    apart = delivery.apart()
    assert apart.keep("a.html", "key")
    apart.write("c/d.html", b"d", "another")

    assert delivery.files == {}
    delivery.take(apart.kept, apart.written)
    assert delivery.files == apart.files
    assert delivery.read("c/d.html") == b"d"
