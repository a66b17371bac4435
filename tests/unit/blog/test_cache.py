"""The cache gives back what was put, byte for byte, or nothing."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blog.cache import FOLDER, Cache, cache_folder
from blog.errors import SettingError
from tests.sites import ROOT, snapshot

SECOND = 10**9
DAY = 24 * 3600 * SECOND


def entries(folder):
    """Give the files of a cache, the oldest first."""
    files = [path for path in folder.rglob("*/*") if path.is_file()]
    return sorted(files, key=lambda path: (path.stat().st_mtime_ns, path))


def aged(folder, cache, *keys):
    """Put 100 bytes under each key, the first ten days ago, each a second after the other."""
    begun = cache.moment - 10 * DAY
    for when, key in enumerate(keys):
        before = entries(folder)
        cache.put("x", key, bytes(100))
        [new] = set(entries(folder)) - set(before)
        os.utime(new, ns=(begun + when * SECOND,) * 2)


def a_day_later(folder):
    """Let nobody have looked at the limits of a cache since yesterday."""
    then = folder.stat().st_mtime_ns - 2 * DAY
    os.utime(folder / "checked", ns=(then, then))


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"text\r\n", bytes(range(256)) * 30_000], ids=["0", "1", "6", "7 MB"]
)
def test_what_is_put_can_be_got(tmp_path, data):
    """Any bytes, however many, also by another program."""
    Cache(tmp_path / "a/b", version="1").put("x", "key", data)

    assert Cache(tmp_path / "a/b", version="1").get("x", "key") == data


def test_what_was_never_put_is_none(tmp_path):
    """Neither a cache without the entry nor one without a folder raises."""
    cache = Cache(tmp_path / "a", version="1")

    assert cache.get("x", "key") is None
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    ("version", "namespace", "key"),
    [
        pytest.param("2", "x", "key", id="version"),
        pytest.param("1", "y", "key", id="kind"),
        pytest.param("1", "x", "kez", id="key"),
        pytest.param("1", "xk", "ey", id="the same letters"),
    ],
)
def test_entries_do_not_meet(tmp_path, version, namespace, key):
    """Another version of the program, another kind or another key is another entry."""
    Cache(tmp_path, version="1").put("x", "key", b"one")
    other = Cache(tmp_path, version=version)

    assert other.get(namespace, key) is None

    other.put(namespace, key, b"two")

    assert Cache(tmp_path, version="1").get("x", "key") == b"one"
    assert other.get(namespace, key) == b"two"


def test_the_last_put_counts(tmp_path):
    """And takes the place of the former."""
    cache = Cache(tmp_path, version="1")
    cache.put("x", "key", b"longer")
    cache.put("x", "key", b"new")

    assert cache.get("x", "key") == b"new"
    assert len(entries(tmp_path)) == 1


@pytest.mark.parametrize("folder", ["a file", "a file/below"])
def test_a_folder_that_cannot_be_made_is_no_error(tmp_path, folder):
    """As on a disk that is read-only: nothing is kept."""
    (tmp_path / "a file").write_text("mine")
    cache = Cache(tmp_path / folder, version="1")
    cache.put("x", "key", b"data")

    assert cache.get("x", "key") is None
    assert snapshot(tmp_path) == {"a file": b"mine"}


def test_a_full_disk_is_no_error(tmp_path, monkeypatch):
    """Nothing is kept, nothing half done is left, and what was kept before stays."""
    cache = Cache(tmp_path, version="1")
    cache.put("x", "old", b"data")
    before = snapshot(tmp_path)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", full)
    cache.put("x", "new", b"data")

    assert cache.get("x", "new") is None
    assert cache.get("x", "old") == b"data"
    assert snapshot(tmp_path) == before


def test_nobody_waits_for_the_disk(tmp_path, monkeypatch):
    """An entry that a power cut damages is known by its checksum."""

    def wait(*_):
        raise AssertionError("waited")

    monkeypatch.setattr(os, "fsync", wait)
    cache = Cache(tmp_path, version="1")
    cache.put("x", "key", b"data")

    assert cache.get("x", "key") == b"data"


def test_an_entry_that_cannot_be_marked_as_used_is_given(tmp_path, monkeypatch):
    """On a disk that is read-only, or where the file is somebody else's."""
    cache = Cache(tmp_path, version="1")
    cache.put("x", "key", b"data")

    def closed(*_, **__):
        raise PermissionError(errno.EACCES, "closed")

    monkeypatch.setattr(os, "utime", closed)

    assert cache.get("x", "key") == b"data"


def test_an_entry_in_the_place_of_another_is_not_taken_for_it(tmp_path):
    """As after a repair of the disk: each file knows which entry it is."""
    cache = Cache(tmp_path, version="1")
    for key in "ab":
        cache.put("x", key, key.encode())
    one, other = entries(tmp_path)
    one.write_bytes(other.read_bytes())

    assert [cache.get("x", "a"), cache.get("x", "b")] in ([b"a", None], [None, b"b"])


def flipped(data, place):
    """Change one bit in one byte of *data*."""
    place %= max(1, len(data))
    return data[:place] + bytes(byte ^ 1 for byte in data[place : place + 1]) + data[place + 1 :]


# How a file comes to harm: its bytes, a number, and those of another file → its bytes after it.
DAMAGE = {
    "cut off": lambda data, number, other: data[: number % max(1, len(data))],
    "longer": lambda data, number, other: data + bytes(number),
    "one bit": lambda data, number, other: flipped(data, number),
    "garbage": lambda data, number, other: b"garbage" * number,
    "another entry": lambda data, number, other: other,
    "deleted": lambda data, number, other: None,
}
KEYS = st.tuples(st.sampled_from("xy"), st.sampled_from("ab"))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["put", "other version", *DAMAGE]),
        KEYS,
        st.binary(max_size=40),
        st.integers(0, 99),
    ),
    max_size=15,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_no_damage_gives_wrong_bytes(steps):
    """Whatever happens to the files: exactly what was put last, or None where it is damaged."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        caches = {version: Cache(folder, version=version) for version in ("put", "other version")}
        put, files, written = {}, {}, {}
        for step, key, data, number in steps:
            if step in caches:
                before = set(entries(folder))
                caches[step].put(*key, data)
                put[step, *key] = data
                new = set(entries(folder)) - before
                files[step, *key] = new.pop() if new else files[step, *key]
                written[step, *key] = files[step, *key].read_bytes()
            elif (path := files.get(("put", *key))) and path.is_file():
                another = [*written.values()][number % len(written)]
                harmed = DAMAGE[step](path.read_bytes(), number, another)
                path.unlink() if harmed is None else path.write_bytes(harmed)
            for (version, *of), kept in put.items():
                path = files[version, *of]
                is_whole = path.is_file() and path.read_bytes() == written[version, *of]
                assert caches[version].get(*of) == (kept if is_whole else None)


PROGRAM = """
import sys
from pathlib import Path
from blog.cache import Cache

kept = 0
cache = Cache(Path(sys.argv[1]), version="1", limit=20_000)
for n in range(300):
    key = str(n * int(sys.argv[2]) % 50)
    cache.put("x", key, key.encode() * 500)
    for other in (key, str(n % 50)):
        got = cache.get("x", other)
        assert got in (None, other.encode() * 500), other
        kept += got is not None
assert kept > 100, kept
"""


def test_two_programs_share_a_folder(tmp_path):
    """While both write, read and delete the same entries, neither meets wrong bytes or fails."""
    both = [
        subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path), step], cwd=ROOT)
        for step in ("1", "7")
    ]

    assert [program.wait() for program in both] == [0, 0]
    assert {path.suffix for path in entries(tmp_path)} == {""}


def test_what_was_not_used_for_longest_goes(tmp_path):
    """Beyond the limit, the oldest entries make room; to be got counts as use."""
    cache = Cache(tmp_path, version="1", limit=600)
    aged(tmp_path, cache, *"abcd")
    cache.get("x", "a")
    a_day_later(tmp_path)
    Cache(tmp_path, version="1", limit=600).put("x", "e", bytes(100))

    assert [key for key in "abcde" if cache.get("x", key)] == ["a", "c", "d", "e"]


def test_within_the_limit_nothing_goes(tmp_path):
    """Whatever was put first."""
    cache = Cache(tmp_path, version="1", limit=5 * (100 + 32))
    aged(tmp_path, cache, *"abcd")
    a_day_later(tmp_path)
    Cache(tmp_path, version="1", limit=5 * (100 + 32)).put("x", "e", bytes(100))

    assert [key for key in "abcde" if cache.get("x", key)] == [*"abcde"]


def test_what_nobody_has_asked_for_in_two_months_goes(tmp_path):
    """It may be of a text that the director has deleted, and wants nowhere."""
    cache = Cache(tmp_path, version="1")
    aged(tmp_path, cache, *"abc")
    for path, days in zip(entries(tmp_path), (61, 61, 59), strict=True):
        then = cache.moment - days * DAY
        os.utime(path, ns=(then, then))
    cache.get("x", "b")
    a_day_later(tmp_path)
    Cache(tmp_path, version="1").put("x", "d", b"")

    assert [key for key in "abcd" if cache.get("x", key) is not None] == ["b", "c", "d"]


def test_use_is_noted_once_a_day(tmp_path):
    """Not each time something is read: that would be a write for every read."""
    cache = Cache(tmp_path, version="1")
    aged(tmp_path, cache, *"ab")
    used = [cache.moment - hours * 3600 * SECOND for hours in (25, 23)]
    for path, then in zip(entries(tmp_path), used, strict=True):
        os.utime(path, ns=(then, then))
    for key in "ab":
        cache.get("x", key)

    assert next(path.stat().st_mtime_ns for path in entries(tmp_path)) == used[1]


def test_the_limits_are_looked_at_once_a_day(tmp_path):
    """It takes a while in a large cache."""
    cache = Cache(tmp_path, version="1", limit=300)
    aged(tmp_path, cache, *"ab")
    Cache(tmp_path, version="1", limit=3_000).put("x", "c", bytes(100))

    assert len(entries(tmp_path)) == 3

    a_day_later(tmp_path)
    Cache(tmp_path, version="1", limit=300).put("x", "d", bytes(100))

    assert [key for key in "abcd" if cache.get("x", key)] == ["c", "d"]


def test_one_long_run_keeps_within_the_limit(tmp_path):
    """The limit is looked at while entries are put, not only when a program begins."""
    cache = Cache(tmp_path, version="1", limit=2_000)
    for n in range(200):
        cache.put("x", str(n), bytes(68))

    assert sum(path.stat().st_size for path in entries(tmp_path)) <= 2_200


def test_what_a_killed_program_left_goes_too(tmp_path):
    """A temporary file is as old as the others of its day; files that are not ours stay."""
    cache = Cache(tmp_path, version="1", limit=400)
    aged(tmp_path, cache, "a")
    cut_off = tmp_path / entries(tmp_path)[0].parent / f".{'0' * 32}.tmp"
    foreign = [
        tmp_path / "viktigt.txt",
        cut_off.parent / "viktigt.txt",
        tmp_path / "mapp" / ("0" * 64),
    ]
    for path in (cut_off, *foreign):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(bytes(1000))
        os.utime(path, ns=(0, 0))
    a_day_later(tmp_path)
    cache = Cache(tmp_path, version="1", limit=400)
    cache.put("x", "b", b"")

    assert not cut_off.exists()
    assert all(path.exists() for path in foreign)
    assert cache.get("x", "b") == b""


def test_the_folder_of_a_setting(tmp_path):
    """A relative path counts from the project's folder, where the cache lies by itself."""
    assert FOLDER == ROOT / ".cache"
    assert cache_folder("X_CACHE", "annan/mapp") == ROOT / "annan/mapp"
    assert cache_folder("X_CACHE", str(tmp_path)) == tmp_path


@pytest.mark.parametrize("value", ["", None, 1])
def test_a_setting_that_is_no_folder_is_told(value):
    """By its name, with an example."""
    with pytest.raises(SettingError, match="till exempel") as caught:
        cache_folder("X_CACHE", value)

    assert caught.value.name == "X_CACHE"
