"""The shelf on which finished pictures wait for the next build."""

from hashlib import sha256

import pytest

from blog.images.kinds import AVIF, JPEG, PNG
from blog.images.model import ImageVariant, Rendered
from blog.images.store import ImageCache, key_of

PICTURE = Rendered(
    900, 600,
    {ImageVariant("source", AVIF, 480): b"avif",
     ImageVariant("fallback", JPEG, 900): b"jpeg" * 100,
     ImageVariant("own", PNG, 900): b"png", ImageVariant("still", PNG, 900): b""},
)  # fmt: skip


def kept(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_put_can_be_taken(tmp_path):
    """Every form comes back, in its order."""
    shelf = ImageCache(tmp_path / "djupt/ner")
    shelf.put("abc", PICTURE)

    assert shelf.take("abc") == PICTURE
    assert list(shelf.take("abc").files) == list(PICTURE.files)
    assert shelf.take("abd") is None


def test_nothing_half_done_is_left(tmp_path):
    """One file a picture, and no file that was meant to become one."""
    ImageCache(tmp_path).put("abc", PICTURE)
    ImageCache(tmp_path).put("abc", PICTURE)

    assert [path.name for path in kept(tmp_path)] == ["abc.zip"]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut off"),
        pytest.param(lambda data: data.replace(b"jpegjpeg", b"jpegjpeX", 1), id="one letter"),
        pytest.param(lambda data: data.replace(b"900 600", b"900 60x"), id="no number"),
        pytest.param(lambda data: b"x" * len(data), id="something else"),
        pytest.param(lambda data: data.replace(b"source-480.avif", b"sourze-480.avif"), id="name"),
        pytest.param(lambda data: data.replace(b".avif", b".heic"), id="kind"),
    ],
)
def test_damage_is_as_if_nothing_were_there(tmp_path, spoil):
    """A spoilt picture is made again, never published."""
    shelf = ImageCache(tmp_path)
    shelf.put("abc", PICTURE)
    [path] = kept(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))

    assert shelf.take("abc") is None

    shelf.put("abc", PICTURE)

    assert shelf.take("abc") == PICTURE


def test_a_disk_that_cannot_be_written_is_no_error(tmp_path):
    """The site is built all the same; only the next build takes as long."""
    (tmp_path / "fil").write_text("")
    shelf = ImageCache(tmp_path / "fil/mapp")
    shelf.put("abc", PICTURE)

    assert shelf.take("abc") is None


def test_no_rubbish_when_the_place_is_taken(tmp_path):
    """Where the file cannot be moved to its place, none is left beside it."""
    (tmp_path / "ab/abc.zip/x").mkdir(parents=True)
    ImageCache(tmp_path).put("abc", PICTURE)

    assert kept(tmp_path) == []


def test_keys_tell_pictures_and_options_apart():
    """Another byte, another option: another key; the same, the same on every machine."""
    keys = {key_of(b"a", (1, "x")), key_of(b"b", (1, "x")), key_of(b"a", (2, "x")),
            key_of(b"a", (1, "y")), key_of(b"a", ())}  # fmt: skip

    assert len(keys) == 5
    # The SHA-256 of b"[1]\na".
    assert key_of(b"a", (1,)) == sha256(b"[1]\na").hexdigest()
