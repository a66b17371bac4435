"""A file is made ready to be published: upright, without metadata, and with a word of warning."""

import io

import pytest
from PIL import Image

from blog.images.metadata.scan import find_metadata
from tests.unit.tools.desk.editor.examples import ORIENTATION, jpeg, pdf, picture
from tools.desk.editor.incoming.uploads import UploadProblem, read_upload


def shown(data):
    """Give a picture's size, and the colour of its upper left corner."""
    with Image.open(io.BytesIO(data)) as image:
        red, _, blue = image.convert("RGB").getpixel((2, 2))
        return image.size, "red" if red > blue else "blue"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_a_picture_loses_what_the_camera_wrote(kind):
    """Its pixels stay as they are."""
    data = picture(kind)
    upload = read_upload("foto", data)

    assert find_metadata(upload.data) == set()
    assert b"Anna Ek" not in upload.data
    assert shown(upload.data) == ((40, 20), "red")
    assert upload.is_image


@pytest.mark.parametrize(
    ("way", "expected"),
    [(1, ((40, 20), "red")), (3, ((40, 20), "blue")), (6, ((20, 40), "red")),
     (8, ((20, 40), "blue"))],
    ids=["upright", "upside down", "on its left side", "on its right side"],
)  # fmt: skip
def test_a_photo_stands_upright_in_every_program(way, expected):
    """Also in one that does not read how the camera was held."""
    data = read_upload("foto.jpg", jpeg(way=way)).data

    assert shown(data) == expected
    with Image.open(io.BytesIO(data)) as image:
        assert image.getexif().get(0x0112, 1) == 1


def test_an_upright_photo_is_not_drawn_anew():
    """What is left of it are the very bytes of its pixels."""
    data = jpeg()
    scan = data[data.index(b"\xff\xda") :]

    assert read_upload("foto.jpg", data).data.endswith(scan)


def test_the_ending_is_that_of_what_it_is():
    """Whatever it was called."""
    assert read_upload("foto.png", jpeg()).suffix == ".jpg"
    assert read_upload("FOTO.JPEG", picture("PNG")).suffix == ".png"


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("IMG_1.HEIC", HEIC, "HEIC", id="a telephone's own format"),
        pytest.param("IMG_1.jpg", HEIC, "HEIC", id="the same under another name"),
        pytest.param("bild.tif", picture("TIFF"), ".tif går inte att visa", id="TIFF"),
        pytest.param("bild.jpg", b"", "tom", id="nothing"),
        pytest.param("bild.jpg", jpeg()[:300], "lägg in den igen", id="half a photo"),
        pytest.param("x.svg", b"<p>", "Teckningen går inte att läsa", id="no drawing"),
        pytest.param("x.pdf", b"%PDF-1.7 x", "", id="half a document"),
        *(
            pytest.param(name, b"a;b", f"Filer som slutar på {end} går inte", id=f"a file {end}")
            for name, end in (("a.csv", ".csv"), ("film.MP4", ".mp4"), ("a.b.zip", ".zip"))
        ),
        pytest.param("utan", b"a;b", "Bilden går inte att läsa", id="a file without an end"),
        pytest.param("x.docx", b"%PDF-1.7", "något annat", id="another kind than it says"),
    ],
)
def test_what_cannot_be_shown(name, data, said):
    """It says why, and what to do."""
    with pytest.raises(UploadProblem) as problem:
        read_upload(name, data)

    assert said in str(problem.value)
    assert str(problem.value).endswith((".", "?"))


def test_a_document_that_cannot_be_listened_to():
    """It is taken, without its writer's name, and she is told."""
    upload = read_upload("plan.pdf", pdf())

    assert not upload.is_image
    assert b"Anna Ek" not in upload.data
    assert [said.partition(",")[0] for said in upload.warnings] == ["Dokumentet är inte taggat"]


def test_a_document_that_tells_its_structure():
    """There is nothing to say of it, and it tells it still."""
    upload = read_upload("plan.pdf", pdf(tagged=True))

    assert upload.warnings == ()
    assert b"StructTreeRoot" in upload.data


@pytest.mark.parametrize("mode", ["P", "RGB"])
def test_what_is_seen_through_stays_so(mode):
    """Also where one colour of the picture says it, and the picture is turned upright."""
    drawn = Image.new("P", (40, 20), 1)
    drawn.putpalette([0, 0, 0, 255, 0, 0])
    drawn.paste(0, (0, 0, 20, 20))
    exif, file = Image.Exif(), io.BytesIO()
    exif[ORIENTATION] = 6
    clear = {"P": 0, "RGB": (0, 0, 0)}[mode]
    drawn.convert(mode).save(file, "PNG", exif=exif, transparency=clear)
    with Image.open(io.BytesIO(read_upload("a.png", file.getvalue()).data)) as upright:
        seen = [upright.convert("RGBA").getpixel((5, y))[3] for y in (5, 35)]

    assert (upright.size, seen) == ((20, 40), [0, 255])
