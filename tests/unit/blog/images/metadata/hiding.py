"""Files that hide a number of one person: each kind of place that programs have for words."""

import gzip
import io
import zipfile

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from tests.unit.blog.images.metadata.files import (
    described,
    docx,
    iptc,
    jpeg_with,
    pdf,
    pdf_with_words,
    pixels,
    png,
    saved,
)

NUMBER = "811218-9876"
_WIDE = NUMBER.encode("utf-16-le")
_XML_WIDE = f'<?xml version="1.0" encoding="UTF-16"?><w:p>{NUMBER}</w:p>'.encode("utf-16")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**parts):
    """Give an archive of files, with __ for / in their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in parts.items():
            archive.writestr(name, held)
    return out.getvalue()


def _sheet(**parts):
    return zipped(**{"xl/workbook.xml": "<workbook/>", **parts})


def _show(**parts):
    return zipped(**{"ppt/presentation.xml": "<p/>", **parts})


def _open(**parts):
    return zipped(**{"mimetype": "application/vnd.oasis.opendocument.text", **parts})


def _pdf(change):
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _field(writer):
    field = {
        "/Subtype": NameObject("/Widget"),
        "/FT": NameObject("/Tx"),
        "/T": TextStringObject("ruta"),
        "/V": TextStringObject(NUMBER),
    }
    made = DictionaryObject({NameObject(name): held for name, held in field.items()})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([made])


_CELL = f"<c><v>{NUMBER}</v></c>"
_BOOK = _sheet(**{"xl/worksheets/sheet1.xml": _CELL})
_PHOTO = jpeg_with(0xFE, NUMBER.encode())
_WORD = docx(**{"word/document.xml": f"<w:p>{NUMBER}</w:p>"})

HIDDEN = [
    ("Word text", ".docx", _WORD),
    ("Word header", ".docx", docx(**{"word/header1.xml": f"<w:p>{NUMBER}</w:p>"})),
    ("Word comment", ".docx", docx(**{"word/comments.xml": f"<w:p>{NUMBER}</w:p>"})),
    ("Word bookmark", ".docx", docx(**{"word/document.xml":
        f'<w:bookmarkStart w:id="0" w:name="_{NUMBER}"/>'})),
    ("Word picture's words", ".docx", docx(**{"word/document.xml":
        f'<wp:docPr descr="{NUMBER}"/>'})),
    ("Word link", ".docx", docx(**{"word/_rels/document.xml.rels":
        f'<Relationship Target="https://x.example/{NUMBER}"/>'})),
    ("Word variable", ".docx", docx(**{"word/settings.xml":
        f'<w:docVar w:name="nr" w:val="{NUMBER}"/>'})),
    ("Word own property", ".docx", docx(**{"docProps/custom.xml":
        f"<vt:lpwstr>{NUMBER}</vt:lpwstr>"})),
    ("Word field", ".docx", docx(**{"word/document.xml":
        f'<w:fldSimple w:instr=" MERGEFIELD {NUMBER} "/>'})),
    ("Word list's value", ".docx", docx(**{"word/document.xml":
        f'<w:listItem w:displayText="En" w:value="{NUMBER}"/>'})),
    ("Word part of two bytes a sign", ".docx", docx(**{"word/footnotes.xml": _XML_WIDE})),
    ("Word own XML", ".docx", docx(**{"customXml/item1.xml": f"<a nr='{NUMBER}'/>"})),
    ("Word with a workbook", ".docx", docx(**{"word/embeddings/bok.xlsx": _BOOK})),
    ("Word with a photo's comment", ".docx", docx(**{"word/media/image1.jpg": _PHOTO})),
    ("Word with a PNG's comment", ".docx", docx(**{"word/media/image1.png":
        png(Comment_z=NUMBER)})),
    ("Word with an old object", ".docx", docx(**{"word/embeddings/oleObject1.bin":
        _COMPOUND + bytes(60) + _WIDE + bytes(60)})),
    ("Word with a drawing of Windows", ".docx", docx(**{"word/media/image1.emf":
        b"\x01\x00\x00\x00" + bytes(60) + _WIDE + bytes(8)})),
    ("Word with a chart", ".docx", docx(**{"word/charts/chart1.xml":
        f"<c:pt><c:v>{NUMBER}</c:v></c:pt>"})),
    ("Word part's name", ".docx", docx(**{f"word/media/{NUMBER}.png": saved("PNG")})),
    ("sheet's cell", ".xlsx", _BOOK),
    ("sheet's shared words", ".xlsx", _sheet(**{"xl/sharedStrings.xml": f"<si>{NUMBER}</si>"})),
    ("sheet's name", ".xlsx", _sheet(**{"xl/workbook.xml": f'<sheet name="{NUMBER}"/>'})),
    ("sheet's named area", ".xlsx", _sheet(**{"xl/workbook.xml":
        f"<definedName name='x'>\"{NUMBER}\"</definedName>"})),
    ("sheet's pivot cache", ".xlsx", _sheet(**{"xl/pivotCache/pivotCacheDefinition1.xml":
        f'<sharedItems count="1"><s v="{NUMBER}"/></sharedItems>'})),
    ("sheet's pivot rows", ".xlsx", _sheet(**{"xl/pivotCache/pivotCacheRecords1.xml":
        f'<r><x v="0"/><s v="{NUMBER}"/></r>'})),
    ("sheet's column", ".xlsx", _sheet(**{"xl/tables/table1.xml":
        f'<tableColumn id="1" name="{NUMBER}"/>'})),
    ("sheet's rule for a cell", ".xlsx", _sheet(**{"xl/worksheets/sheet1.xml":
        f"<dataValidation prompt='{NUMBER}'/>"})),
    ("sheet's filter", ".xlsx", _sheet(**{"xl/worksheets/sheet1.xml":
        f'<filters><filter val="{NUMBER}"/></filters>'})),
    ("sheet's heading in print", ".xlsx", _sheet(**{"xl/worksheets/sheet1.xml":
        f"<oddHeader>&amp;L{NUMBER}</oddHeader>"})),
    ("sheet with a Word file in it", ".xlsx", _sheet(**{"xl/embeddings/brev.docx": _WORD})),
    ("slide", ".pptx", _show(**{"ppt/slides/slide1.xml": f"<a:p>{NUMBER}</a:p>"})),
    ("slide's notes", ".pptx", _show(**{"ppt/notesSlides/notesSlide1.xml":
        f"<a:p>{NUMBER}</a:p>"})),
    ("slide's comment", ".pptx", _show(**{"ppt/comments/comment1.xml":
        f"<p:text>{NUMBER}</p:text>"})),
    ("slide's tag", ".pptx", _show(**{"ppt/tags/tag1.xml":
        f'<p:tag name="NR" val="{NUMBER}"/>'})),
    ("slide with a workbook", ".pptx", _show(**{"ppt/embeddings/bok.xlsx": _BOOK})),
    ("OpenDocument text", ".odt", _open(**{"content.xml": f"<text:p>{NUMBER}</text:p>"})),
    ("OpenDocument sheet's name", ".ods", _open(**{"content.xml":
        f'<table:table table:name="{NUMBER}"/>'})),
    ("OpenDocument value", ".ods", _open(**{"content.xml":
        f'<table:table-cell office:string-value="{NUMBER}"/>'})),
    ("OpenDocument own property", ".odt", _open(**{"meta.xml":
        f"<meta:user-defined>{NUMBER}</meta:user-defined>"})),
    ("OpenDocument object", ".odt", _open(**{"Object 1/content.xml":
        f"<text:p>{NUMBER}</text:p>"})),
    ("archive with a text", ".zip", zipped(**{"a.txt": NUMBER})),
    ("archive with a Word file", ".zip", zipped(**{"brev.docx": _WORD})),
    ("archive in an archive", ".zip", zipped(**{"inre.zip": zipped(**{"a.csv": NUMBER})})),
    ("archive with a PDF", ".zip", zipped(**{"plan.pdf": pdf_with_words(NUMBER)})),
    ("archive with a photo", ".zip", zipped(**{"foto.jpg": _PHOTO})),
    ("archive's name within", ".zip", zipped(**{f"{NUMBER}.txt": "Text."})),
    ("packed text", ".gz", gzip.compress(NUMBER.encode())),
    ("PDF page", ".pdf", pdf_with_words(NUMBER)),
    ("PDF subject", ".pdf", pdf(Subject=NUMBER)),
    ("PDF bookmark", ".pdf", _pdf(lambda writer:
        writer.add_outline_item(title=NUMBER, page_number=0))),
    ("PDF field's value", ".pdf", _pdf(_field)),
    ("PDF with a Word file", ".pdf", _pdf(lambda writer:
        writer.add_attachment(filename="brev.docx", data=_WORD))),
    ("PDF with XMP", ".pdf", pdf(xmp=f"<x:xmpmeta>{NUMBER}</x:xmpmeta>".encode())),
    ("photo's comment", ".jpg", _PHOTO),
    ("photo's caption", ".jpg", jpeg_with(0xED, iptc(120, NUMBER.encode()))),
    ("photo's title of Windows", ".jpg", saved("JPEG", exif=described(NUMBER, wide=True))),
    ("PNG's packed words", ".png", png(Comment_z=NUMBER)),
    ("GIF's comment", ".gif", saved("GIF", pixels().convert("P"), comment=NUMBER.encode())),
    ("drawing's attribute", ".svg", f'<svg><g data-nr="{NUMBER}"/></svg>'.encode()),
    ("drawing's title", ".svg", f"<svg><title>{NUMBER}</title></svg>".encode()),
    ("table of Windows", ".csv", f"a;{NUMBER}".encode("utf-16")),
    ("table of bytes", ".csv", f"å;{NUMBER}".encode("cp1252")),
    ("page", ".html", f'<p title="{NUMBER}">Text.</p>'.encode()),
    ("card", ".vcf", f"NOTE:{NUMBER}".encode()),
    ("calendar", ".ics", f"SUMMARY:Möte {NUMBER}".encode()),
    ("data", ".json", b'{"nr": "811218\\u002d9876"}'),
]  # fmt: skip
"""Names, how each file's name ends, and its bytes."""
