"""XMP (ISO 16684): a packet of RDF that programs add to pictures and documents."""

from __future__ import annotations

import re

from blog.images.metadata.kinds import DEVICE, OWN_PATH, PERSON, PICTURE, PLACE

# A property is an attribute or an element; one without a value says nothing.
_WORTH = r"(?:=\s*[\"'][^\"'\s]|[^<>]*>\s*(?:<rdf:\w+[^<>]*>\s*)*[^<\s])"
_NAMES = {
    PLACE: (
        r"exif:GPS(?!Version)\w+|Iptc4xmpCore:Location|photoshop:(?:City|State|Country)"
        r"|Iptc4xmpExt:Location\w*|Iptc4xmpExt:(?:City|Sublocation)|\w+:GPS(?!Version)\w+"
    ),
    PERSON: (
        r"dc:creator|tiff:Artist|photoshop:(?:AuthorsPosition|CaptionWriter)|aux:OwnerName"
        r"|exifEX:CameraOwnerName|Iptc4xmpCore:CreatorContactInfo|pdf:Author|xmpMM:Manager"
        r"|Iptc4xmpExt:PersonInImage|mwg-rs:Name|MPReg:PersonDisplayName"
    ),
    DEVICE: r"tiff:(?:Make|Model)|aux:(?:SerialNumber|Lens\w*)|exifEX:\w*(?:Serial|Lens)\w*",
    PICTURE: r"xmpGImg:image|xapGImg:image|GDepth:Data|GImage:Data",
}
_PATTERNS = {
    metadata: re.compile(rf"<?(?:{names})\s*{_WORTH}") for metadata, names in _NAMES.items()
}


def metadata_in_xmp(data: bytes) -> set[str]:
    """Say what a packet tells, UTF-8 or UTF-16."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    if data[1:2] == b"\x00" and data[:1] != b"\x00":
        encoding = "utf-16-le"
    elif data[:1] == b"\x00":
        encoding = "utf-16-be"
    packet = data.decode(encoding, errors="replace")
    found = {metadata for metadata, pattern in _PATTERNS.items() if pattern.search(packet)}
    return found | ({PERSON} if OWN_PATH.search(packet) else set())
