"""Pictures and documents that weigh what real ones do."""

import io

from PIL import Image

from bench.attachments import HEIGHT, WIDTH, pdf, photo
from blog.images.metadata.pdf import find, words


def test_photos():
    """The same number, the same bytes; another, another picture."""
    assert photo(1) == photo(1)
    assert photo(1) != photo(2)
    assert Image.open(io.BytesIO(photo(1))).size == (WIDTH, HEIGHT)
    assert 100_000 < len(photo(1)) < 2_000_000


def test_documents():
    """They can be read, and hold nothing that the build would warn of."""
    assert pdf(1) == pdf(1)
    assert "Underlag 7" in words(pdf(7), lambda *_: "")
    assert find(pdf(7)) == set()
