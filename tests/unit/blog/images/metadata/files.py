"""Pictures and documents with what a camera, a program or a person has left in them."""

import io
import struct
import zipfile

from PIL import Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="63,49.5N">'
    b"<dc:creator><rdf:Seq><rdf:li>Anna Holm</rdf:li></rdf:Seq></dc:creator>"
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def pixels(size=(40, 30)):
    """Give a picture with many colours."""
    image = Image.new("RGB", size)
    image.putdata([(x * 5 % 256, x % 256, x * x % 256) for x in range(size[0] * size[1])])
    return image


def exif(*, way=6, place=True, person=True, device=True):
    """Give EXIF as a phone writes it: upright only after turning."""
    made = Image.Exif()
    made[0x0112] = way
    if device:
        made[0x010F], made[0x0110] = "Canon", "EOS"
    if person:
        made[0x013B] = "Anna Holm"
    if place:
        gps = made.get_ifd(0x8825)
        gps[1], gps[2], gps[3], gps[4] = "N", (63.0, 49.0, 30.0), "E", (20.0, 15.0, 0.0)
    return made


def saved(kind, image=None, **options):
    """Give the bytes of a picture."""
    out = io.BytesIO()
    (image or pixels()).save(out, kind, **options)
    return out.getvalue()


def png(**texts):
    """Give a PNG with text chunks; a name that ends in z is packed."""
    info = PngImagePlugin.PngInfo()
    for name, text in texts.items():
        info.add_text(name.removesuffix("_z").replace("_", " "), text, zip=name.endswith("_z"))
    return saved("PNG", pnginfo=info)


def png_with_xmp():
    """Give a PNG with an XMP packet, as Photoshop writes it."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return saved("PNG", pnginfo=info)


def bare_exif():
    """Give EXIF without the mark that JPEG has before it."""
    return exif(way=1).tobytes().removeprefix(b"Exif\x00\x00")


def described(words, *, wide=False):
    """Give EXIF with a description, or with a title of two bytes a sign, as Windows writes it."""
    made = Image.Exif()
    made[0x9C9B if wide else 0x010E] = words.encode("utf-16-le") if wide else words
    return made


def exif_with_thumbnail():
    """Give EXIF as cameras write it: one part of the picture, and one of its thumbnail."""
    small = saved("JPEG", pixels((8, 6)))
    first = struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, 1, 0, 26)
    where = struct.pack(">HHHII", 2, 0x0201, 4, 1, 56)
    second = where + struct.pack(">HHIII", 0x0202, 4, 1, len(small), 0)
    return b"Exif\x00\x00MM\x00*" + struct.pack(">I", 8) + first + second + small


def raw_profile(block=None, *, name="exif"):
    """Give what ImageMagick writes into a PNG: a block in hexadecimal digits, EXIF by default."""
    block = block or b"Exif\x00\x00" + exif().tobytes().removeprefix(b"Exif\x00\x00")
    return f"\n{name}\n{len(block):8}\n{block.hex()}\n"


def jpeg_with(marker, held):
    """Give a JPEG with one more segment."""
    plain = saved("JPEG")
    return plain[:2] + bytes([0xFF, marker]) + (len(held) + 2).to_bytes(2) + held + plain[2:]


def iptc(number, words):
    """Give Photoshop's resources with one IPTC data set."""
    return resource(0x0404, b"\x1c\x02" + bytes([number]) + len(words).to_bytes(2) + words)


def resource(number, held):
    """Give one of Photoshop's resources."""
    head = b"Photoshop 3.0\x008BIM" + number.to_bytes(2) + bytes(2)
    return head + len(held).to_bytes(4) + held


def pdf(**notes):
    """Give a PDF of one page."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    packet, packed = notes.pop("xmp", None), notes.pop("packed", False)
    writer.add_metadata({f"/{name}": value for name, value in notes.items()})
    if packet:
        stream = DecodedStreamObject()
        stream.set_data(packet)
        stream = stream.flate_encode() if packed else stream
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_with_words(words, *, note="", field="", **notes):
    """Give a PDF of one page with words on it, packed, and a note by somebody."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F 9 Tf 9 9 Td ({words}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    font = {"/Type": NameObject("/Font"), "/Subtype": NameObject("/Type1"),
            "/BaseFont": NameObject("/Helvetica")}  # fmt: skip
    page[NameObject("/Resources")] = _dictionary({"/Font": _dictionary({"/F": _dictionary(font)})})
    page[NameObject("/Annots")] = ArrayObject(
        _dictionary({"/Subtype": NameObject(kind), "/T": TextStringObject(name)})
        for kind, name in (("/Text", note), ("/Widget", field)) if name
    )  # fmt: skip
    writer.add_metadata({f"/{name}": value for name, value in notes.items()})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _dictionary(entries):
    return DictionaryObject({NameObject(name): held for name, held in entries.items()})


def docx(**parts):
    """Give the few parts of a Word file that matter here: name (with __ for /) and content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, held in {"word/document.xml": "<w:p>Text.</w:p>", **parts}.items():
            archive.writestr(name, held)
    return out.getvalue()


def mp4():
    """Give the boxes of a film that says where it was made."""
    place = _box(b"\xa9xyz", b"\x00\x15\x15\xc7+63.8258+020.2630/")
    moov = _box(b"moov", _box(b"mvhd", bytes(100)) + _box(b"udta", place))
    return _box(b"ftyp", b"isom\x00\x00\x00\x00") + moov + _box(b"mdat", bytes(range(256)))


def _box(kind, held):
    return (len(held) + 8).to_bytes(4) + kind + held


def png_with(name, text):
    """Give a PNG with one international text chunk."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt(name, text)
    return saved("PNG", pnginfo=info)
