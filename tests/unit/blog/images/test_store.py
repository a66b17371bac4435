"""Finished images as entries of the cache."""

from hashlib import sha256

from blog.cache import Cache
from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import ImageDescription, ImageVariant, RenderedImage
from blog.images.store import ImageStore, description, key_of, pack, read_description, unpack
from blog.images.svg.clean import Drawing

IMAGE = RenderedImage(
    900, 600,
    {ImageVariant("source", AVIF, 480): b"\n\n[1]\n",
     ImageVariant("source", WEBP, 480): bytes(range(256)),
     ImageVariant("fallback", JPEG, 900): b"jpeg" * 100_000,
     ImageVariant("original", PNG, 900): b"",
     ImageVariant("still", GIF, 900): b"gif"},
)  # fmt: skip


def test_every_variant_comes_back():
    """Byte for byte and in its order, also one that is empty or full of line ends."""
    assert unpack(pack(IMAGE)) == IMAGE
    assert list(unpack(pack(IMAGE)).variants) == list(IMAGE.variants)


def test_a_description_is_the_image_without_its_bytes():
    """All that a page needs to know."""
    described = read_description(description(IMAGE))

    assert described == ImageDescription(900, 600, tuple(IMAGE.variants))


def test_what_was_kept_is_known(tmp_path):
    """Images with and without their bytes, and drawings; nothing of what was never kept."""
    store = ImageStore(Cache(tmp_path, version=""))
    drawing = Drawing("<svg>å\n</svg>\n".encode(), 40, 30, ("script", "use"))
    store.keep_image("a", IMAGE)
    store.keep_drawing("b", drawing)

    assert store.image("a") == IMAGE
    assert store.describe("a") == ImageDescription(900, 600, tuple(IMAGE.variants))
    assert store.drawing("b") == drawing
    assert (store.image("b"), store.describe("b"), store.drawing("a")) == (None, None, None)


def test_keys_tell_pictures_and_options_apart():
    """Another byte, another option: another key; the same, the same on every machine."""
    keys = {key_of("a", (1, "x")), key_of("b", (1, "x")), key_of("a", (2, "x")),
            key_of("a", (1, "y")), key_of("a", ())}  # fmt: skip

    assert len(keys) == 5
    # The SHA-256 of b"[1]\na".
    assert key_of("a", (1,)) == sha256(b"[1]\na").hexdigest()
