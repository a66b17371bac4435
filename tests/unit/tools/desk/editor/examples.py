"""Pictures and documents as somebody might drop them."""

import io

from PIL import Image
from pypdf import PdfWriter

ORIENTATION, MAKE, ARTIST = 0x0112, 0x010F, 0x013B


def picture(kind="JPEG", size=(40, 20), *, way=1, **saved):
    """Give a picture whose left half is red, with what a camera writes into it."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE], exif[ARTIST] = way, "Kamera", "Anna Ek"
    file = io.BytesIO()
    image.save(file, kind, exif=exif, **saved)
    return file.getvalue()


def jpeg(**given):
    """Give a photo."""
    return picture("JPEG", **given)


def pdf(*, tagged=False, author="Anna Ek"):
    """Give a document of one empty page."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.metadata = {"/Author": author, "/Title": "Plan"}
    if tagged:
        from pypdf.generic import BooleanObject, DictionaryObject, NameObject

        root = writer.root_object
        root[NameObject("/MarkInfo")] = DictionaryObject(
            {NameObject("/Marked"): BooleanObject(True)}
        )
        root[NameObject("/StructTreeRoot")] = DictionaryObject(
            {NameObject("/Type"): NameObject("/StructTreeRoot")}
        )
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
