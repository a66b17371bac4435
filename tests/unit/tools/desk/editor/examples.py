"""Pictures and documents as somebody might drop them, and a desk that builds nothing."""

import io
import re
from types import SimpleNamespace

from PIL import Image
from pypdf import PdfWriter

from blog.findings import Finding, Level

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


class Live:
    """Stands for the builds: knows one rule, and makes a page of the words."""

    page_made = b""

    def page(self, _path, text):
        """Make the page."""
        body = text.partition("\n\n")[2]
        self.page_made = f"<div class=prose><p>{body}</p></div>".encode("utf-8", "replace")
        return SimpleNamespace(address="/", shown=True, reason="")

    def html(self, *_):
        """Give it."""
        return self.page_made

    def findings(self, path, text):
        """Tell what the rule says."""
        for number, line in enumerate(text.split("\n"), 1):
            for word in re.findall(r"\w+ \.", line):
                said = f"Det står ett mellanslag före tecknet i ”{word}”."
                yield Finding(path, number, "mellanslag", said, "Skriv ihop.", Level.WARNING)
