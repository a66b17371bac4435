"""Word documents for the tests, made with python-docx and a few lines of XML."""

from __future__ import annotations

import io
import re
import runpy
import zipfile
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from PIL import Image

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.renderer import Renderer
from tests.sites import ROOT
from tools.word.manuscript import read_manuscript
from tools.word.names import NAMESPACES

_NAMES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_RENDERER = Renderer(runpy.run_path(str(ROOT / "pelicanconf.py"))["MARKDOWN"])

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def element(xml):
    """Parse *xml*, whose prefixes are those of tools.word.names."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {_NAMES}", xml.strip()))


def add(document, xml):
    """Put *xml* last in the text; give it."""
    made = element(xml)
    document.element.body.insert(len(document.element.body) - 1, made)
    return made


def paragraph(inside, style=""):
    """Write a paragraph."""
    chosen = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{chosen}{inside}</w:p>"


def run(text, properties=""):
    """Write a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def link(document, address, words):
    """Write a link to another site."""
    key = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return f'<w:hyperlink r:id="{key}">{run(words)}</w:hyperlink>'


def numbering(document, *levels, starts_at=1):
    """Define a list with a form for each level, such as "decimal"; give its id."""
    part = document.part.numbering_part.element
    key = str(900 + len(part))
    inside = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{starts_at}"/><w:numFmt w:val="{form}"/></w:lvl>'
        for index, form in enumerate(levels)
    )
    part.insert(0, element(f'<w:abstractNum w:abstractNumId="{key}">{inside}</w:abstractNum>'))
    part.append(element(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'))
    return key


def item(document, text, num_id, level=0):
    """Add an item of a list."""
    return add(
        document,
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
        f"</w:pPr>{run(text)}</w:p>",
    )


def text_box(words):
    """Write a text box as Word does: in a new form, and in an old one beside it."""
    box = f"<w:txbxContent>{paragraph(run(words))}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice xmlns:wps="{WPS}" Requires="wps"><w:drawing>'
        f"<wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def saved(document, parts=(), **notes):
    """
    Give the file.

    Args:
        document: python-docx's.
        parts: More parts: path, bytes and the kind of relation that leads there.
        notes: ``footnotes`` and ``endnotes``: each a list of paragraphs' XML, by id from 1.
    """
    file = io.BytesIO()
    document.save(file)
    more = [*parts]
    for kind, texts in notes.items():
        singular = kind[:-1]
        inside = "".join(
            f'<w:{singular} w:id="{number}">{text}</w:{singular}>'
            for number, text in enumerate(texts, start=1)
        )
        xml = f"<w:{kind} {_NAMES}>{inside}</w:{kind}>"
        more.append((f"word/{kind}.xml", xml.encode(), kind))
    return with_parts(file.getvalue(), more)


def with_parts(data, more):
    """Add parts to a document, and relations that lead there; the first's id is rIdX0."""
    parts = unzipped(data)
    relations = parts["word/_rels/document.xml.rels"].decode()
    for number, (path, content, kind) in enumerate(more):
        parts[path] = content
        target = path.removeprefix("word/")
        entry = (
            f'<Relationship Id="rIdX{number}" Target="{target}" '
            f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
        )
        relations = relations.replace("</Relationships>", f"{entry}</Relationships>")
    parts["word/_rels/document.xml.rels"] = relations.encode()
    return zipped(parts)


def with_outside_link(data, key, address):
    """Add a relation to somewhere outside of the document."""
    kind = RELATIONSHIP_TYPE.HYPERLINK
    entry = f'<Relationship Id="{key}" Target="{address}" Type="{kind}" TargetMode="External"/>'
    path = "word/_rels/document.xml.rels"
    relations = unzipped(data)[path].replace(
        b"</Relationships>", entry.encode() + b"</Relationships>"
    )
    return exchanged(data, path, relations)


def exchanged(data, path, content):
    """Exchange one part of a document."""
    return zipped({**unzipped(data), path: content})


def unzipped(data):
    """Give the parts of a document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def png(**options):
    """Draw a small picture."""
    file = io.BytesIO()
    Image.new("RGB", (4, 2), "#714").save(file, "PNG", **options)
    return file.getvalue()


def zipped(parts):
    """Put parts together."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return file.getvalue()


def render(markdown):
    """Render as the site does."""
    return _RENDERER(fix_markdown(markdown), "", "sv")


def read(document, **more):
    """Read a document; give its title, its Markdown and what was said of it."""
    data = document if isinstance(document, bytes) else saved(document, **more)
    manuscript = read_manuscript(data)
    names = {each: f"/bilder/2026/brev-{number}.{each.kind}"
             for number, each in enumerate(manuscript.pictures, start=1)}  # fmt: skip
    markdown, said = manuscript.write(names, render)
    return manuscript.title, markdown, said


def markdown_of(document, **more):
    """Give the Markdown of a document, without the line end."""
    return read(document, **more)[1].rstrip("\n")


def said_of(document, **more):
    """Give what was said of a document."""
    return read(document, **more)[2]


def _template():
    """Give python-docx's own empty document, without its hundred kinds of tables."""
    document = Document()
    for style in [each for each in document.styles if each.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    return saved(document)


_TEMPLATE = _template()


def new():
    """Begin a document."""
    return Document(io.BytesIO(_TEMPLATE))
