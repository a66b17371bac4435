"""Compressed copies: right, the same each time, and made once."""

import gzip
import hashlib

import brotli
import pytest

from blog.cache import Cache
from blog.serving.compress import Copies, compressed, is_compressible

TEXT = b"Vi skriver om tillit, och om tillit igen. " * 60


def copies(files, cache=None):
    """Compress files, and say which were read."""
    asked = []

    def read(path):
        asked.append(path)
        return files[path]

    digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    return dict(compressed(digests, read, cache or Cache(None, version=""))), asked


def test_two_copies_beside_a_text():
    """They are the text, and they are smaller."""
    made, _ = copies({"2017/a/index.html": TEXT})

    assert list(made) == ["2017/a/index.html.gz", "2017/a/index.html.br"]
    assert gzip.decompress(made["2017/a/index.html.gz"]) == TEXT
    assert brotli.decompress(made["2017/a/index.html.br"]) == TEXT
    assert all(len(data) < len(TEXT) / 4 for data in made.values())


def test_the_same_bytes_whenever():
    """No time of day is in them."""
    assert Copies.of(TEXT).gzip[4:8] == bytes(4)


NONE = [
    ("a picture", {"bilder/a.png": TEXT}),
    ("one packet", {"a.html": TEXT[:1023]}),
    ("what gets no smaller", {"a.txt": hashlib.shake_256(b"").digest(3000)}),
    ("a file without a kind", {"CNAME": TEXT}),
]


@pytest.mark.parametrize("files", [c[1] for c in NONE], ids=[c[0] for c in NONE])
def test_no_copy(files):
    """Where it would save nothing."""
    assert copies(files)[0] == {}


def test_a_name_that_is_taken():
    """A file of hers is not replaced by a copy of another."""
    made, _ = copies({"data.csv": TEXT, "data.csv.gz": b"hennes"})

    assert list(made) == ["data.csv.br"]


def test_made_once(tmp_path):
    """A file with the same bytes is not even read the next time, whatever its name."""
    cache = Cache(tmp_path, version="1")
    first, asked = copies({"a.html": TEXT, "b.html": b"kort"}, cache)
    again, read = copies({"a.html": TEXT, "b.html": b"kort"}, cache)
    moved, moved_read = copies({"c.html": TEXT}, cache)

    assert asked == ["a.html", "b.html"]
    assert (again, read, moved_read) == (first, [], [])
    assert moved["c.html.br"] == first["a.html.br"]


def test_many():
    """In batches, and in several processes, each file has its own copies."""
    files = {f"{n}.html": b"%d " % n + TEXT for n in range(1203)}
    made, _ = copies(files)

    assert len(made) == 2 * len(files)
    for number in (0, 499, 500, 1202):
        assert brotli.decompress(made[f"{number}.html.br"]) == files[f"{number}.html"]


def test_svg_is_text_and_fonts_are_not():
    """By its name."""
    assert is_compressible("tema/favicon.svg")
    assert not is_compressible("a.woff2")
