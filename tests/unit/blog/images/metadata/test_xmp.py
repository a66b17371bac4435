"""Packets of XMP tell more than they seem to: when, with what, and from which file."""

import pytest

from blog.images.metadata.kinds import DATE, DEVICE, IDENTIFIER, PERSON, PLACE, PROGRAM
from blog.images.metadata.scan import find_metadata, strip_metadata
from blog.images.metadata.xmp import metadata_in_xmp
from tests.growth import grows_evenly
from tests.unit.blog.images.metadata.files import png_with, saved
from tests.unit.blog.rules.contents import rows

_SPACES = (
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"'
)


def packet(attributes="", elements=""):
    """Give a packet as programs write it, with the given properties."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 6.0.0"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        f"{_SPACES} {attributes}>{elements}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


PACKETS = [
    ("nothing", packet(), set()),
    ("a title and rights", packet(elements="<dc:title><rdf:Alt><rdf:li>En bro</rdf:li></rdf:Alt>"
        "</dc:title><dc:rights>Fri att använda</dc:rights>"), set()),
    ("an empty date", packet('xmp:CreateDate=""', "<xmp:ModifyDate> </xmp:ModifyDate>"), set()),
    ("when it was made", packet('xmp:CreateDate="2026-03-01T10:11:12+01:00"'), {DATE}),
    ("when it was changed", packet(elements="<xmp:ModifyDate>2026-03-01</xmp:ModifyDate>"),
        {DATE}),
    ("when Photoshop says", packet('photoshop:DateCreated="2026-03-01"'), {DATE}),
    ("a date in a list", packet(elements="<dc:date><rdf:Seq><rdf:li>2026-03-01</rdf:li></rdf:Seq>"
        "</dc:date>"), {DATE}),
    ("the program", packet('xmp:CreatorTool="Adobe Photoshop 25.0"'), {PROGRAM}),
    ("the program's name for itself", packet('tiff:Software="GIMP 2.10"'), {PROGRAM}),
    ("the document", packet('xmpMM:DocumentID="xmp.did:1f2e"'), {IDENTIFIER}),
    ("the copy", packet(elements="<xmpMM:InstanceID>xmp.iid:1f2e</xmpMM:InstanceID>"),
        {IDENTIFIER}),
    ("its history", packet(elements='<xmpMM:History><rdf:Seq><rdf:li stEvt:instanceID="xmp.iid:1" '
        'stEvt:when="2026-03-01" stEvt:softwareAgent="Lightroom"/></rdf:Seq></xmpMM:History>'),
        {DATE, PROGRAM, IDENTIFIER}),
    ("another prefix", packet('xap:MetadataDate="2026-03-01" xapMM:DocumentID="uuid:1"'),
        {DATE, IDENTIFIER}),
    ("all", packet('xmp:CreateDate="2026" xmp:CreatorTool="X" xmpMM:DocumentID="1" '
        'tiff:Make="Canon" exif:GPSLatitude="63,49N"',
        "<dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator>"),
        {DATE, PROGRAM, IDENTIFIER, DEVICE, PLACE, PERSON}),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), rows(PACKETS))
def test_what_a_packet_tells(data, expected):
    """Each property with a value is one of the kinds that the director reads of."""
    assert metadata_in_xmp(data) == expected
    assert metadata_in_xmp(data.decode().encode("utf-16")) == expected


FILES = [
    ("JPEG", lambda held: saved("JPEG", xmp=held)),
    ("WebP", lambda held: saved("WEBP", xmp=held)),
    ("AVIF", lambda held: saved("AVIF", xmp=held)),
    ("PNG", lambda held: png_with("XML:com.adobe.xmp", held.decode())),
    ("SVG", lambda held: b'<svg xmlns="http://www.w3.org/2000/svg"><metadata>' + held
        + b'</metadata><path d="M0 0h9"/></svg>'),
]  # fmt: skip


@pytest.mark.parametrize("made", rows(FILES))
@pytest.mark.parametrize("held", [packet('xmp:CreateDate="2026-03-01T10:11:12"'),
    packet('xmp:CreatorTool="Photoshop"'), packet('xmpMM:DocumentID="xmp.did:1f2e"')],
    ids=["date", "program", "identifier"])  # fmt: skip
def test_dates_programs_and_identifiers_go(made, held):
    """One of them alone is enough, in every format that carries a packet."""
    data = made(held)
    stripped = strip_metadata(data)

    assert find_metadata(data) & {DATE, PROGRAM, IDENTIFIER}
    assert find_metadata(stripped) == set()
    for trace in (b"2026-03-01", b"Photoshop", b"xmp.did"):
        assert trace not in stripped


@pytest.mark.parametrize(
    "repeated", [b"dc:creator ", b"a", b"xmp:CreateDate=", b"<rdf:Seq ", b"x:GPSL"], ids=str
)
def test_a_damaged_packet_is_read_once(repeated):
    """Twice the packet takes about twice the time, whatever is repeated in it."""
    count = 200_000 // len(repeated)

    assert grows_evenly(lambda count: metadata_in_xmp(repeated * count), count)
