"""Metadata in files are found, and taken away without touching what the file shows."""

import base64
import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from blog.images.metadata.kinds import DEVICE, PERSON, PICTURE, PLACE
from blog.images.metadata.scan import find_metadata, strip_metadata, text_of
from tests.profiles import examples
from tests.unit.blog.images.metadata.files import (
    XMP,
    bare_exif,
    described,
    docx,
    exif,
    exif_with_thumbnail,
    iptc,
    jpeg_with,
    mp4,
    pdf,
    pdf_with_words,
    pixels,
    png,
    png_with_xmp,
    raw_profile,
    resource,
    saved,
)
from tests.unit.blog.rules.contents import rows

ALL = {PLACE, PERSON, DEVICE}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}<path d="M0 0h9"/></svg>'
CREATOR = (
    "<metadata><rdf:RDF><dc:creator><cc:Agent><dc:title>Anna</dc:title></cc:Agent>"
    "</dc:creator></rdf:RDF></metadata>"
)
CORE = (
    "<cp:coreProperties><dc:creator>{}</dc:creator>"
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)
LYING = exif(place=False, person=False, device=False)
PLACED = b"63.8258, 20.2630"

CLEAN = [
    ("JPEG", saved("JPEG")),
    ("JPEG that lies on its side", saved("JPEG", exif=LYING)),
    ("JPEG with colours", saved("JPEG", icc_profile=b"x" * 200)),
    ("JPEG with a comment", jpeg_with(0xFE, b"Created with GIMP")),
    ("PNG", saved("PNG")),
    ("PNG of a program", png(Software="Inkscape", Comment="Created with GIMP", Title="En bro")),
    ("WebP", saved("WEBP")),
    ("AVIF", saved("AVIF")),
    ("GIF", saved("GIF", pixels().convert("P"))),
    ("TIFF", saved("TIFF")),
    ("SVG", SVG.format("").encode()),
    ("SVG with a title", SVG.format("<metadata><dc:title>En bro</dc:title></metadata>").encode()),
    ("PDF", pdf(Title="Vår plan", Creator="Microsoft Word", Producer="LibreOffice")),
    ("Word file", docx()),
    ("Word file by nobody", docx(**{"docProps/core.xml": CORE.format("", "")})),
    ("nothing", b""),
    ("words", b"Anna Holm, 63.8258, 20.2630"),
]  # fmt: skip


@pytest.mark.parametrize("data", rows(CLEAN))
def test_clean_files_stay_as_they_are(data):
    """Nothing is told, and not a byte is changed."""
    assert find_metadata(data) == set()
    assert strip_metadata(data) == data


TRACED = [
    ("JPEG with EXIF", saved("JPEG", exif=exif()), ALL),
    ("JPEG with a place only", saved("JPEG", exif=exif(person=False, device=False)), {PLACE}),
    ("JPEG with XMP", saved("JPEG", xmp=XMP), {PLACE, PERSON}),
    ("JPEG with a by-line", jpeg_with(0xED, iptc(80, b"Anna Holm")), {PERSON}),
    ("JPEG with a city", jpeg_with(0xED, iptc(90, b"Umea")), {PLACE}),
    ("JPEG with a place in a comment", jpeg_with(0xFE, b"63.8258, 20.2630"), {PLACE}),
    ("JPEG with a thumbnail", jpeg_with(0xE0, b"JFXX\x00\x10" + saved("JPEG")), {PICTURE}),
    ("JPEG with a second picture", saved("JPEG") + saved("JPEG"), {PICTURE}),
    ("PNG with EXIF", saved("PNG", exif=exif()), ALL),
    ("PNG with XMP", png_with_xmp(), {PLACE, PERSON}),
    ("PNG with a place by name", png(GPSLatitude="63.8"), {PLACE}),
    ("PNG with a place in figures", png(Comment="63.8258, 20.2630"), {PLACE}),
    ("PNG with a packed place", png(Comment_z="63° 49' N, 20° 15' E"), {PLACE}),
    ("PNG with an author", png(Author="Anna Holm"), {PERSON}),
    ("PNG with a device", png(Source="Canon EOS"), {DEVICE}),
    ("PNG with a raw profile", png(Raw_profile_type_exif_z=raw_profile()), ALL),
    ("WebP with EXIF", saved("WEBP", exif=exif()), ALL),
    ("WebP without loss", saved("WEBP", lossless=True, exif=exif()), ALL),
    ("WebP with XMP", saved("WEBP", xmp=XMP), {PLACE, PERSON}),
    ("moving WebP", saved("WEBP", save_all=True, append_images=[pixels()], exif=exif(way=1)), ALL),
    ("AVIF with EXIF", saved("AVIF", exif=exif()), ALL),
    ("AVIF with XMP", saved("AVIF", xmp=XMP), {PLACE, PERSON}),
    ("GIF with a comment", saved("GIF", pixels().convert("P"), comment=PLACED), {PLACE}),
    ("TIFF with EXIF", saved("TIFF", exif=exif(place=False)), {PERSON, DEVICE}),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), rows(TRACED))
def test_metadata_of_pictures(data, expected):
    """They are told, they go, and every pixel stays, and which way up it is."""
    stripped = strip_metadata(data)
    with Image.open(io.BytesIO(data)) as old, Image.open(io.BytesIO(stripped)) as new:
        old.load()
        new.load()
        assert (old.mode, old.size, old.tobytes()) == (new.mode, new.size, new.tobytes())
        assert old.getexif().get(0x0112, 1) == new.getexif().get(0x0112, 1)

    assert find_metadata(data) == expected
    assert find_metadata(stripped) == set()
    assert b"Anna" not in stripped
    assert b"63.8" not in stripped
    assert strip_metadata(stripped) == stripped


def test_the_coded_picture_is_the_same():
    """A JPEG is not made anew: from its first scan on, every byte is as it was."""
    data = saved("JPEG", exif=exif(), progressive=True)

    assert (
        strip_metadata(data)[strip_metadata(data).index(b"\xff\xda") :]
        == data[data.index(b"\xff\xda") :]
    )


def test_a_webp_does_not_announce_what_is_gone():
    """Its head says which chunks there are: 8 for EXIF, 4 for XMP."""
    data = saved("WEBP", xmp=XMP, exif=exif(way=1))

    assert data[20] & 12 == 12
    assert strip_metadata(data)[20] & 12 == 0


def test_metadata_of_drawings():
    """Who drew it, where it lay on her computer, and what the photos in it tell."""
    photo = base64.b64encode(saved("JPEG", exif=exif())).decode()
    named = ' inkscape:export-filename="C:\\Users\\anna\\bro.png"'
    drawing = SVG.format(f'{CREATOR}<image href="data:image/jpeg;base64,{photo}"/>')
    drawing = drawing.replace("<svg", f"<svg{named}", 1).encode()

    assert find_metadata(drawing) == ALL
    assert find_metadata(strip_metadata(drawing)) == set()
    assert b"anna" not in strip_metadata(drawing).lower()
    assert b'<path d="M0 0h9"/>' in strip_metadata(drawing)


def test_metadata_of_pdf():
    """The writer and her machine go; the title and the pages stay."""
    data = pdf(Title="Vår plan", Author="Anna Holm", Creator="Canon iR-ADV", xmp=XMP)
    reader = PdfReader(io.BytesIO(strip_metadata(data)))

    assert find_metadata(data) == ALL
    assert find_metadata(strip_metadata(data)) == set()
    assert b"Anna" not in strip_metadata(data)
    assert reader.metadata == {"/Title": "Vår plan"}
    assert len(reader.pages) == 1


def test_a_packed_packet_does_not_stay_in_the_pdf():
    """What nothing points to could still be read."""
    data = pdf(Title="Plan", xmp=XMP, packed=True)

    assert find_metadata(data) == {PLACE, PERSON}
    assert b"FlateDecode" in data
    assert b"FlateDecode" not in strip_metadata(data)


def test_photos_in_a_pdf_tell_nothing():
    """They lie there as they came from the camera."""
    photo = saved("JPEG", exif=exif())
    data = pdf(Title="Plan", xmp=photo)

    assert find_metadata(data) == ALL
    assert find_metadata(strip_metadata(data)) == set()


def test_metadata_of_word_files():
    """Writer, comments, changes, thumbnail, and the photos in it."""
    data = docx(
        **{
            "docProps/core.xml": CORE.format("Anna Holm", "Anna Holm"),
            "docProps/thumbnail.jpeg": saved("JPEG"),
            "_rels/.rels": '<Relationship Type="http://x/metadata/thumbnail" Target="t"/><b/>',
            "word/comments.xml": '<w:comment w:author="Anna Holm" w:initials="AH">Hej</w:comment>',
            "word/media/image1.jpg": saved("JPEG", exif=exif()),
        }
    )
    with zipfile.ZipFile(io.BytesIO(strip_metadata(data))) as archive:
        names = archive.namelist()
        comment = archive.read("word/comments.xml").decode()
        links = archive.read("_rels/.rels")

    assert find_metadata(data) == ALL | {PICTURE}
    assert find_metadata(strip_metadata(data)) == set()
    assert comment == '<w:comment w:author="Författare" w:initials="">Hej</w:comment>'
    assert links == b"<b/>"
    assert "docProps/thumbnail.jpeg" not in names
    assert "word/media/image1.jpg" in names


def test_metadata_of_films():
    """Where it was filmed; the film itself keeps its place in the file."""
    stripped = strip_metadata(mp4())

    assert find_metadata(mp4()) == {PLACE}
    assert find_metadata(stripped) == set()
    assert len(stripped) == len(mp4())
    assert stripped.endswith(bytes(range(256)))


def test_words_in_files():
    """What a document says can hold a number too."""
    assert text_of(docx(), ".docx").strip() == "Text."
    assert text_of(b"a;b", ".csv") == "a;b"
    assert text_of("å;b".encode("cp1252"), ".csv") == "å;b"
    assert text_of("å;b".encode("utf-16"), ".txt") == "å;b"
    assert text_of(b"a\rb", ".bak") == "a\nb"
    assert text_of(saved("JPEG"), ".jpg") == ""
    assert text_of(b"PK\x03\x04damaged", ".docx") == ""


def test_words_of_a_pdf():
    """Those on its pages are packed; the notes on and about them count too."""
    said = text_of(pdf_with_words("Anna 811218-9876", Subject="Ett brev"), ".pdf")

    assert "Anna 811218-9876" in said
    assert "Ett brev" in said
    assert "\n" not in said


def test_words_of_office_files():
    """What is said of a picture, where a link leads, and what a cell holds."""
    drawn = docx(
        **{
            "word/document.xml": '<w:p><wp:docPr descr="Anna"/>811218<b/>-9876</w:p>',
            "word/_rels/document.xml.rels": '<Relationship Target="https://x.example/1"/>',
        }
    )
    sheet = docx(**{"xl/worksheets/sheet1.xml": "<c><v>811218</v></c><c><v>9876</v></c>"})

    assert '"Anna"' in text_of(drawn, ".docx")
    assert "811218-9876" in text_of(drawn, ".docx")
    assert "https://x.example/1" in text_of(drawn, ".docx")
    assert "811218\u20299876" in text_of(sheet, ".xlsx")


NOTED = [
    ("JPEG with a caption", jpeg_with(0xED, iptc(120, b"Anna 811218-9876"))),
    ("JPEG with a comment", jpeg_with(0xFE, b"Anna 811218-9876")),
    ("JPEG with a description", saved("JPEG", exif=described("Anna 811218-9876"))),
    ("JPEG with a title of Windows", saved("JPEG", exif=described("Anna 811218-9876", wide=True))),
    ("PNG with a comment", png(Comment="Anna 811218-9876")),
    ("PNG with a packed comment", png(Comment_z="Anna 811218-9876")),
    ("WebP with a description", saved("WEBP", exif=described("Anna 811218-9876"))),
    ("GIF with a comment", saved("GIF", pixels().convert("P"), comment=b"Anna 811218-9876")),
]


@pytest.mark.parametrize("data", rows(NOTED))
def test_numbers_in_the_notes_of_pictures(data):
    """They are told as a person's metadata and as words to be searched, and they go."""
    assert "811218-9876" in text_of(data, ".jpg")
    assert find_metadata(data) == {PERSON}
    assert find_metadata(strip_metadata(data)) == set()
    assert text_of(strip_metadata(data), ".jpg") == ""


def test_the_thumbnail_of_a_camera():
    """It lies in the second part of EXIF, and may show more than the picture does."""
    data = jpeg_with(0xE1, exif_with_thumbnail())

    assert find_metadata(data) == {PICTURE}
    assert strip_metadata(data) == saved("JPEG")


OTHERS = [
    ("JPEG with EXIF at Photoshop's", jpeg_with(0xED, resource(0x0422, bare_exif())), ALL),
    ("JPEG with XMP at Photoshop's", jpeg_with(0xED, resource(0x0424, XMP)), {PLACE, PERSON}),
    ("JPEG with EXIF at its maker's", jpeg_with(0xE3, b"Meta\x00\x00" + bare_exif()), ALL),
    ("JPEG with a camera's serial", jpeg_with(0xEC, b"Camera=X\r\nSerial#=1"), {DEVICE}),
    ("JPEG with a film behind it", saved("JPEG") + bytes(200) + b"....ftypmp42", {PICTURE}),
    ("JPEG from a folder", jpeg_with(0xE1, b"http://ns.adobe.com/xap/1.0/\x00"
        rb'<a stEvt:parameters="C:\Users\anna\x"/>'), {PERSON}),
    ("PNG from a folder", png(File="/Users/anna/Desktop/x.png"), {PERSON}),
    ("PNG with a raw by-line", png(Raw_profile_type_8bim=raw_profile(iptc(80, b"Anna")[14:])),
        {PERSON}),
    ("PNG with a raw general profile", png(Raw_profile_type_APP1=raw_profile(
        name="generic profile")), ALL),
    ("WebP with a picture behind it", saved("WEBP") + saved("JPEG"), {PICTURE}),
    ("GIF with a picture behind it",
     saved("GIF", pixels().convert("P")) + saved("JPEG"), {PICTURE}),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), rows(OTHERS))
def test_metadata_in_odd_places(data, expected):
    """Where programs, makers and phones put them beside the usual ones."""
    assert find_metadata(data) == expected
    assert find_metadata(strip_metadata(data)) == set()


def test_metadata_of_writers_in_all_office_files():
    """Accounts, commenters and folders; in OpenDocument too, which keeps its first part first."""
    for name, part, rest in (
        ("word/people.xml", '<w15:person w15:author="Anna"><w15:p w15:userId="S::anna"/>', "Förf"),
        ("xl/comments1.xml", "<authors><author>Anna</author></authors>", "Förf"),
        ("xl/persons/person.xml", '<person displayName="Anna" userId="anna"/>', "Förf"),
        ("xl/workbook.xml", '<x15ac:absPath url="C:\\Users\\anna\\" xmlns:x="x"/>', 'url=""'),
        ("ppt/commentAuthors.xml", '<p:cmAuthor id="1" name="Anna" initials="A"/>', "Förf"),
        ("meta.xml", "<meta:initial-creator>Anna</meta:initial-creator>", "></"),
        ("content.xml", "<office:change-info><dc:creator>Anna</dc:creator>", "></"),
    ):
        data = docx(**{name: part})
        with zipfile.ZipFile(io.BytesIO(strip_metadata(data))) as archive:
            left = archive.read(name).decode()

        assert find_metadata(data) == {PERSON}, name
        assert find_metadata(strip_metadata(data)) == set()
        assert "nna" not in left
        assert rest in left


def test_whose_note_it_is_in_a_pdf():
    """A note on a page names its writer; a field's name is its own."""
    data = pdf_with_words("Text", note="Anna Holm", field="Namn")

    assert find_metadata(data) == {PERSON}
    assert find_metadata(strip_metadata(data)) == set()
    assert b"Anna" not in strip_metadata(data)
    assert b"Namn" in strip_metadata(data)


def test_folders_in_drawings():
    """Comments and links that name the drawer's folders go; other comments stay."""
    drawing = (b'<!-- Generator: X --><!-- C:\\Users\\anna\\a.ai --><svg xmlns="x">'
               b'<title>Bro</title><image href="file:///home/anna/b.jpg"/></svg>')  # fmt: skip

    assert find_metadata(drawing) == {PERSON}
    assert strip_metadata(drawing) == (
        b'<!-- Generator: X --><svg xmlns="x"><title>Bro</title><image/></svg>'
    )
    with pytest.raises(ValueError, match="damaged"):
        strip_metadata(drawing.decode().encode("utf-16"))
    assert find_metadata(drawing.decode().encode("utf-16")) == {PERSON}


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param(
            "<text><![CDATA[Skriv <!-- C:\\Users\\anna --> i filen.]]></text>", id="words"
        ),
        pytest.param(
            "<style><![CDATA[.a::after{content:'<!-- /home/anna -->'}]]></style>", id="style"
        ),
        pytest.param("<text>Ett <metadata><x>/home/anna</x></metadata>ord</text>", id="a space"),
    ],
)
def test_a_drawing_that_would_look_otherwise_is_left(inside):
    """What only looks like notes is part of the drawing, and the file keeps every byte."""
    drawing = SVG.format(inside).encode()

    assert find_metadata(drawing) == {PERSON}
    with pytest.raises(ValueError, match="not exact"):
        strip_metadata(drawing)


def test_what_is_drawn_between_two_blocks_stays():
    """An empty block ends where it begins."""
    drawing = SVG.format(
        "<metadata/><rect/><metadata><dc:creator>Anna</dc:creator></metadata>"
    ).encode()

    assert strip_metadata(drawing) == SVG.format("<rect/>").encode()


@pytest.mark.parametrize("part", [b" ", b"<metadata>", b"<metadata ", b"</metadata>", b"<!--"])
def test_no_drawing_takes_long(part):
    """Neither white space nor blocks without an end make the search go back."""
    assert find_metadata(b"<svg>" + part * 100_000) == set()


def test_a_drawing_with_photos_is_the_same_without_their_metadata():
    """They show what they showed, and the drawing around them is not a byte otherwise."""
    photo = base64.b64encode(saved("JPEG", exif=exif()))
    drawing = SVG.format('<image href="data:image/jpeg;base64,{}"/>').encode()
    stripped = strip_metadata(drawing.replace(b"{}", photo))
    bare = base64.b64encode(strip_metadata(base64.b64decode(photo)))

    assert bare != photo
    assert stripped == drawing.replace(b"{}", bare)


SPECIMENS = [data for _, data, *_ in (*CLEAN, *TRACED)] + [pdf(Author="A"), docx(), mp4()]


@given(st.sampled_from(SPECIMENS), st.data())
@examples(150)
def test_damaged_files_stop_nobody(data, draw):
    """Cut off or changed anywhere: told or not, but never a traceback."""
    cut = draw.draw(st.integers(0, len(data)))
    changed = draw.draw(st.binary(max_size=8))
    damaged = data[:cut] + changed + data[cut + len(changed) :][: draw.draw(st.integers(0, 4000))]

    assert isinstance(find_metadata(damaged), set)
    with suppress(ValueError):  # which says: not without touching the picture
        assert find_metadata(strip_metadata(damaged)) == set()
