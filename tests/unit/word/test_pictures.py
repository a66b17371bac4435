"""Pictures come out of a document with the same dots and without what they tell."""

import io

import pytest
from docx.shared import Inches
from PIL import Image, PngImagePlugin

from tests.unit.word import documents as word
from tools.lint.traces.look import traces_of
from tools.word.manuscript import read_manuscript
from tools.word.pictures import UnshowableError, read_picture

SECRET = "Anna Holm"


def drawn(kind, **options):
    """Draw a picture of several colours in some format."""
    image = Image.new("RGB", (8, 4), "#714")
    image.putpixel((2, 1), (0, 120, 255))
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def secrets():
    """Give EXIF data with a name and a place."""
    exif = Image.Exif()
    exif[0x013B] = SECRET
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def png_text():
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", SECRET)
    return text


PICTURES = [
    ("PNG", "png", {"pnginfo": png_text()}),
    ("JPEG", "jpg", {"exif": secrets(), "comment": SECRET}),
    ("WEBP", "webp", {"exif": secrets(), "lossless": True}),
    ("GIF", "gif", {"comment": SECRET.encode()}),
    ("TIFF", "png", {"artist": SECRET}),
    ("BMP", "png", {}),
]


@pytest.mark.parametrize(("kind", "ending", "options"), PICTURES, ids=[p[0] for p in PICTURES])
def test_same_dots_no_traces(kind, ending, options):
    """Nothing of the one who took it, and every dot as it was."""
    data = drawn(kind, **options)
    picture = read_picture(data)

    assert picture.kind == ending
    assert SECRET.encode() not in picture.data
    assert traces_of(picture.data) == set()
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(picture.data)) as after:
        assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"\x01\x00\x00\x00rest", "EMF"), (b"\xd7\xcd\xc6\x9arest", "WMF"), (b"<svg/>", "SVG"),
     (b"", ""), (drawn("PNG")[:40], "")],
    ids=["EMF", "WMF", "SVG", "nothing", "cut off"],
)  # fmt: skip
def test_what_no_page_shows(data, name):
    """A format that browsers do not know, or a damaged file, is named."""
    with pytest.raises(UnshowableError, match=f"^{name}$"):
        read_picture(data)


def with_picture(tmp_path, *, alt="", after=()):
    """Make a document with a picture between two paragraphs."""
    document = word.new()
    document.add_paragraph("Före.")
    (tmp_path / "a.png").write_bytes(drawn("PNG", pnginfo=png_text()))
    document.add_picture(str(tmp_path / "a.png"), Inches(1))
    if alt:
        next(document.element.body.iter("{*}docPr")).set("descr", alt)
    for text, style in after:
        document.add_paragraph(text, style)
    return document


def test_in_a_text(tmp_path):
    """A picture stands alone, with its alternative text, and its caption as its title."""
    after = [('Figur 1. "Möte"', "Caption"), ("Sen.", "Normal")]
    document = with_picture(tmp_path, alt="Två [händer]\nmöts", after=after)
    markdown = word.markdown_of(document)

    assert markdown == (
        'Före.\n\n![Två \\[händer\\] möts](/bilder/2026/brev-1.png "Figur 1. ”Möte”")\n\nSen.'
    )
    page = word.render(markdown)
    assert "<figcaption>Figur 1. ”Möte”</figcaption>" in page
    assert 'alt="Två [händer] möts"' in page


def test_the_file_is_bare(tmp_path):
    """What is written to content/ has no metadata."""
    [picture] = read_manuscript(word.saved(with_picture(tmp_path))).pictures

    assert (SECRET.encode() in picture.data, picture.kind) == (False, "png")


def test_alternative_text_is_asked_for(tmp_path):
    """None, or one that Word has made up, is told of."""
    made_up = "En bild som visar text\n\nAutomatiskt genererad beskrivning"

    assert word.said_of(with_picture(tmp_path))[0].startswith("Bilder utan alternativtext (1)")
    assert word.said_of(with_picture(tmp_path, alt=made_up))[0].startswith(
        "Alternativtext som Word har hittat på (1)"
    )


def test_the_same_picture_twice_is_one_file(tmp_path):
    """Two places, one address."""
    document = with_picture(tmp_path)
    document.add_picture(str(tmp_path / "a.png"), Inches(2))

    assert word.markdown_of(document).count("(/bilder/2026/brev-1.png)") == 2
