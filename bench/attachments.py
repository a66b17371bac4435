"""Pictures and documents for the blogs of the benchmarks; one number is always the same bytes."""

from __future__ import annotations

import io
from random import Random

from PIL import Image

WIDTH, HEIGHT = 1600, 1200


def photo(number: int) -> bytes:
    """Make a picture with soft colours, edges and some grain, as a JPEG of some 300 kB."""
    chance = Random(f"photo {number}")
    layers = [_layer(chance) for _ in range(3)]
    written = io.BytesIO()
    Image.merge("RGB", layers).save(written, "JPEG", quality=85)
    return written.getvalue()


def pdf(number: int) -> bytes:
    """Make a document of one page with one line of text."""
    stream = f"BT /F1 18 Tf 72 720 Td (Underlag {number}) Tj ET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman"
        b" >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    )
    data, places = b"%PDF-1.4\n", []
    for place, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (place, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return data + table + end % (len(objects) + 1, len(data))


def _layer(chance: Random) -> Image.Image:
    """Draw one colour: large shapes, smaller ones upon them, and grain that no two share."""
    size, picture = 4, Image.new("L", (4, 3), 128)
    while size < WIDTH:
        size *= 4
        wide = min(size, WIDTH)
        tall = wide * 3 // 4
        grain = Image.frombytes("L", (wide, tall), chance.randbytes(wide * tall))
        picture = Image.blend(picture.resize((wide, tall)), grain, 0.35 if wide < WIDTH else 0.03)
    return picture
