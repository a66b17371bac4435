"""Every word in a file is read, wherever a program has put it."""

import io
import zipfile

import pytest

from blog.images.metadata.scan import read_words, text_of
from blog.images.metadata.words import has_identity
from tests.unit.blog.images.metadata.files import docx
from tests.unit.blog.images.metadata.hiding import HIDDEN, NUMBER, zipped
from tests.unit.blog.rules.contents import rows

MACHINES = [
    ("the number of a slide", '<p14:creationId val="8112189876"/>'),
    ("the axis of a chart", '<c:axId val="8112189876"/><c:crossAx val="8112189876"/>'),
    ("a picture's own number", '<wp:docPr id="8112189876" name="Bild 1"/>'),
    ("a field's own number", '<w:id w:val="8112189876"/>'),
    ("a drawing", '<draw:path svg:d="M811218 9876" svg:viewBox="0 0 811218 9876"/>'),
    ("a namespace", '<a xmlns:x="http://x.example/8112189876"/>'),
]


@pytest.mark.parametrize("part", rows(MACHINES))
def test_numbers_that_programs_make_are_no_words(part):
    """They name parts of the file, and look like anything."""
    assert not has_identity(text_of(docx(**{"word/document.xml": part}), ".docx"))


@pytest.mark.parametrize(("suffix", "data"), rows(HIDDEN))
def test_words_are_read_wherever_they_stand(suffix, data):
    """In parts, attributes, archives, attachments and notes."""
    assert has_identity(text_of(data, suffix))
    assert read_words(data, suffix)[1]


def _nested(depth):
    data = zipped(**{"a.txt": NUMBER})
    for _ in range(depth):
        data = zipped(**{"inre.zip": data})
    return data


def _locked():
    data = bytearray(zipped(**{"a.txt": NUMBER}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1  # the bit for a password
    return bytes(data)


UNREAD = [
    ("too deep", ".zip", _nested(8)),
    ("a member packed too tightly", ".zip", zipped(**{"a.txt": bytes(50_000_000)})),
    ("an archive of such members in one", ".zip",
     zipped(**{"a.zip": zipped(**{"a.txt": bytes(50_000_000)})})),
    ("a password", ".zip", _locked()),
    ("a password of Office", ".docx",
     b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le") + bytes(9)),
    ("cut off", ".docx", docx()[:60]),
    ("a PDF cut off", ".pdf", b"%PDF-1.7\n1 0 obj"),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "data"), rows(UNREAD))
def test_what_cannot_be_read_is_known(suffix, data):
    """A small file may hold a large one, and nobody waits for that."""
    assert not read_words(data, suffix)[1]


def test_one_locked_member_hides_no_other():
    """Those that can be read are read."""
    out = io.BytesIO(_locked())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("b.txt", NUMBER)

    words, is_all = read_words(out.getvalue(), ".zip")
    assert has_identity(words)
    assert not is_all
