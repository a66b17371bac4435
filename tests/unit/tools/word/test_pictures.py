"""Pictures come out of a document with the same pixels and without what they tell."""

import io

import pytest
from docx.shared import Inches
from PIL import Image, PngImagePlugin

from blog.images.metadata.scan import find_metadata
from tests.unit.tools.word import documents as word
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
def test_same_pixels_no_traces(kind, ending, options):
    """Nothing of the one who took it, and every pixel as it was."""
    data = drawn(kind, **options)
    picture = read_picture(data)

    assert picture.kind == ending
    assert SECRET.encode() not in picture.data
    assert find_metadata(picture.data) == set()
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


def halves(kind):
    """Draw a picture that is black to the left and white to the right."""
    image = Image.new("RGB", (40, 20), "white")
    image.paste("black", (0, 0, 20, 20))
    file = io.BytesIO()
    image.save(file, kind, exif=secrets())
    return file.getvalue()


def shown_pixels(tmp_path, data, cut):
    """Give the size and the colours of the picture that comes out of a document."""
    document = word.new()
    (tmp_path / "a").write_bytes(data)
    document.add_picture(str(tmp_path / "a"), Inches(1))
    blip = next(document.element.body.iter("{*}blip"))
    blip.addnext(word.element(f"<a:srcRect {cut}/>"))
    [picture] = read_manuscript(word.saved(document)).pictures
    assert SECRET.encode() not in picture.data
    with Image.open(io.BytesIO(picture.data)) as image:
        return picture.kind, image.size, image.convert("L").getextrema()


@pytest.mark.parametrize(("kind", "ending"), [("PNG", "png"), ("JPEG", "jpg"), ("GIF", "png")])
def test_what_is_cut_off_stays_out(tmp_path, kind, ending):
    """A face that was cropped away in Word is in no published file."""
    pixels = shown_pixels(tmp_path, halves(kind), 'l="50000" b="25000"')

    assert pixels[:2] == (ending, (20, 15))
    assert pixels[2][0] > 200


@pytest.mark.parametrize("cut", ["", 'l="0" r="0"', 'l="-5000"', 'l="x" t="-"'],
                         ids=["nothing", "naught", "a margin", "nonsense"])  # fmt: skip
def test_what_is_not_cut(tmp_path, cut):
    """Every pixel as it was."""
    assert shown_pixels(tmp_path, halves("PNG"), cut) == ("png", (40, 20), (0, 255))


def test_more_cut_off_than_there_is(tmp_path):
    """One pixel is left of a picture that is cut away altogether."""
    assert shown_pixels(tmp_path, halves("PNG"), 'l="100000" t="300000"')[1] == (1, 1)


def test_cut_in_an_old_drawing():
    """Word's old form counts in parts of 65536."""
    document = word.new()
    document.add_picture(io.BytesIO(halves("PNG")))
    blip = next(document.element.body.iter("{*}blip"))
    key = blip.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
    document.element.body.remove(document.paragraphs[0]._p)
    word.add(document, word.paragraph(
        f'<w:r><w:pict><v:shape><v:imagedata r:id="{key}" cropleft="32768f"/></v:shape></w:pict>'
        "</w:r>"
    ))  # fmt: skip
    [picture] = read_manuscript(word.saved(document)).pictures

    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.size == (20, 20)


def test_a_turned_picture_is_told(tmp_path):
    """The file is not turned: whoever publishes it must look."""
    document = with_picture(tmp_path, alt="Ett möte")
    next(document.element.body.iter("{*}xfrm")).set("rot", "5400000")

    assert word.said_of(document) == (
        "Vridna eller speglade bilder (1): ”Ett möte”. Se efter att de står rätt.",
    )


@pytest.mark.parametrize(
    ("tag", "markdown"),
    [("inline", "AA BB"), ("anchor", "AABB")],
    ids=["stands between words", "floats"],
)
def test_words_around_a_picture(tag, markdown):
    """A picture that stands in a line parts two words; one that floats parts nothing."""
    document = word.new()
    paragraph = document.add_paragraph("AA")
    paragraph.add_run().add_picture(io.BytesIO(drawn("PNG")))
    paragraph.add_run("BB")
    inline = next(document.element.body.iter("{*}inline"))
    inline.tag = inline.tag.replace("inline", tag)
    _, written, said = word.read(document)

    assert written == f"![](/bilder/2026/brev-1.png)\n\n{markdown}\n"
    assert not any(each.startswith("Ord") for each in said)
