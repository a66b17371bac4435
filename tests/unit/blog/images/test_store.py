"""Finished images as entries of the cache."""

from hashlib import sha256

from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import ImageVariant, RenderedImage
from blog.images.store import key_of, pack, unpack


def test_every_variant_comes_back():
    """Byte for byte and in its order, also one that is empty or full of line ends."""
    image = RenderedImage(
        900, 600,
        {ImageVariant("source", AVIF, 480): b"\n\n[1]\n",
         ImageVariant("source", WEBP, 480): bytes(range(256)),
         ImageVariant("fallback", JPEG, 900): b"jpeg" * 100_000,
         ImageVariant("original", PNG, 900): b"",
         ImageVariant("still", GIF, 900): b"gif"},
    )  # fmt: skip

    assert unpack(pack(image)) == image
    assert list(unpack(pack(image)).variants) == list(image.variants)


def test_keys_tell_pictures_and_options_apart():
    """Another byte, another option: another key; the same, the same on every machine."""
    keys = {key_of(b"a", (1, "x")), key_of(b"b", (1, "x")), key_of(b"a", (2, "x")),
            key_of(b"a", (1, "y")), key_of(b"a", ())}  # fmt: skip

    assert len(keys) == 5
    # The SHA-256 of b"[1]\na".
    assert key_of(b"a", (1,)) == sha256(b"[1]\na").hexdigest()
