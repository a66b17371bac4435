"""The site that lies there when a build begins."""

import os

import pytest

from blog.delivery.former import LOST_AND_FOUND, PUBLIC_LIST, FormerSite, listing
from blog.delivery.record import LeftFile, write_record
from blog.files import digest
from blog.manifest import DeliveredFile, write_manifest
from tests.sites import write

A = digest(b"a")


@pytest.fixture
def final(tmp_path):
    """Give a site with one page, which we left as it lies."""
    output = write(tmp_path / "output", {"a/index.html": "a"})
    (output / "a/index.html").chmod(0o644)
    left = LeftFile.of(A, (output / "a/index.html").lstat(), "key")
    write_record(output, {"a/index.html": left, "borta.html": left})
    write_manifest(output, {"a/index.html": DeliveredFile(A, 1)})
    return output


def test_a_file_as_we_left_it(final):
    """It is kept under the key that it was made by, and under no other."""
    former = FormerSite.read(final)

    assert former.keeps("a/index.html", "key").digest == A
    assert former.keeps("a/index.html", "another") is None
    assert former.keeps("a/index.html", "") is None
    assert former.keeps("borta.html", "key") is None
    assert former.keeps("ny.html", "key") is None


def other_bytes(path):
    found = path.stat()
    path.write_bytes(b"b")
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def link(path):
    path.unlink()
    path.with_name("x").write_bytes(b"a")
    path.symlink_to("x")


# What it shows, what somebody did, whether the page is still ours to leave.
TOUCHED = [
    ("another time", lambda path: os.utime(path, ns=(1, 1)), True),
    ("the same bytes anew", lambda path: (path.unlink(), path.write_bytes(b"a")), True),
    ("other bytes, as many, with the time that it had", other_bytes, False),
    ("more bytes", lambda path: path.write_bytes(b"aa"), False),
    ("gone", lambda path: path.unlink(), False),
    ("a link in its place", link, False),
    ("a folder in its place", lambda path: (path.unlink(), path.mkdir()), False),
]


@pytest.mark.parametrize(
    ("touch", "kept"), [row[1:] for row in TOUCHED], ids=[row[0] for row in TOUCHED]
)
def test_a_file_that_somebody_touched(final, touch, kept):
    """Its bytes are asked then; it is left only if they are the ones that we delivered."""
    touch(final / "a/index.html")
    if (final / "a/index.html").is_file():
        (final / "a/index.html").chmod(0o644)

    assert (FormerSite.read(final).keeps("a/index.html", "key") is not None) == kept


def test_a_hidden_file_is_not_kept(final):
    """A web server could not read it."""
    (final / "a/index.html").chmod(0o600)

    assert FormerSite.read(final).keeps("a/index.html", "key") is None


def test_whoever_trusts_nothing_reads_everything(final):
    """No key is believed; the bytes of a file are."""
    former = FormerSite.read(final, trusted=False)

    assert former.keeps("a/index.html", "key") is None
    assert former.holds("a/index.html", 1, A)
    assert not former.holds("a/index.html", 1, digest(b"b"))


def test_what_is_ours(final):
    """What the manifest names, and what an earlier program listed in the public folder."""
    write(final, {PUBLIC_LIST: "2017/b/index.html\nfeed.xml\n", "CNAME": "x"})

    assert FormerSite.read(final).ours == {
        "a/index.html", "2017/b/index.html", "feed.xml", PUBLIC_LIST,
    }  # fmt: skip


def test_no_site(tmp_path):
    """There is nothing in a folder that is not there."""
    former = FormerSite.read(tmp_path / "output")

    assert (former.files, former.folders, former.ours) == ({}, {}, frozenset())
    assert not former.holds("index.html", 0, digest(b""))


def test_a_listing(tmp_path):
    """Files and links by their paths, outer folders first; the system's own is passed over."""
    write(
        tmp_path,
        {"b/c/d.html": "x", "a.html": "y", f"{LOST_AND_FOUND}/z": "", "b/lost+found/e": ""},
    )
    (tmp_path / "b/till").symlink_to("c")
    files, folders = listing(tmp_path)

    assert sorted(files) == ["a.html", "b/c/d.html", "b/lost+found/e", "b/till"]
    assert sorted(folders) == ["b", "b/c", "b/lost+found"]
    assert list(folders).index("b") < list(folders).index("b/c")
