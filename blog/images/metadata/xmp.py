"""XMP (ISO 16684): a packet of RDF that programs add to pictures and documents."""

from __future__ import annotations

import re

from blog.images.metadata.kinds import (
    DATE,
    DEVICE,
    IDENTIFIER,
    OWN_PATH,
    PERSON,
    PICTURE,
    PLACE,
    PROGRAM,
)

# A property is an attribute or an element; one without a value says nothing.  The bounds keep
# a damaged packet from being read to its end over and over.
_WORTH = (
    r"(?:=\s{0,9}[\"'][^\"'\s]"
    r"|[^<>]{0,200}>\s{0,99}(?:<rdf:\w{1,20}[^<>]{0,99}>\s{0,99}){0,3}[^<\s])"
)
_PREFIX = r"(?<!\w)\w{1,40}:"  # of a namespace, which each program names as it likes
_NAMES = {
    PLACE: (
        r"exif:GPS(?!Version)\w{1,40}|Iptc4xmpCore:Location|photoshop:(?:City|State|Country)"
        r"|Iptc4xmpExt:Location\w{0,40}|Iptc4xmpExt:(?:City|Sublocation)"
        rf"|{_PREFIX}GPS(?!Version)\w{{1,40}}"
    ),
    PERSON: (
        r"dc:creator|tiff:Artist|photoshop:(?:AuthorsPosition|CaptionWriter)|aux:OwnerName"
        r"|exifEX:CameraOwnerName|Iptc4xmpCore:CreatorContactInfo|pdf:Author|xmpMM:Manager"
        r"|Iptc4xmpExt:PersonInImage|mwg-rs:Name|MPReg:PersonDisplayName"
    ),
    DEVICE: (
        r"tiff:(?:Make|Model)|aux:(?:SerialNumber|Lens\w{0,40})"
        r"|exifEX:\w{0,40}(?:Serial|Lens)\w{0,40}"
    ),
    PICTURE: r"xmpGImg:image|xapGImg:image|GDepth:Data|GImage:Data",
    DATE: (
        rf"dc:date|{_PREFIX}(?:(?:Create|Modify|Metadata|shot)Date|DateCreated|DateTime\w{{0,20}}"
        r"|when|FirstPhotoDate|LastPhotoDate)"
    ),
    PROGRAM: rf"{_PREFIX}(?:CreatorTool|[sS]oftwareAgent|Software|Producer|ProcessingSoftware)",
    IDENTIFIER: (
        rf"dc:identifier|{_PREFIX}(?:[dD]ocumentID|[iI]nstanceID|[oO]riginalDocumentID"
        r"|ImageUniqueID|VersionID|DerivedFrom)"
    ),
}
_PATTERNS = {
    metadata: re.compile(rf"<?(?:{names})\s{{0,9}}{_WORTH}") for metadata, names in _NAMES.items()
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
