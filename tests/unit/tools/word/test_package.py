"""Files that are no documents, damaged, or hostile, end in a Swedish sentence."""

import io
import zipfile
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tests.unit.tools.word import documents as word
from tools.word.manuscript import read_manuscript
from tools.word.names import NAMESPACES, STRICT
from tools.word.package import WordProblem


@cache
def document():
    """Make a plain document."""
    made = word.new()
    made.add_paragraph("Text.")
    return word.saved(made)


def named_badly():
    """Give an archive that promises a name in UTF-8 and does not keep it."""
    data = word.zipped({"å": b""})
    return data.replace("å".encode(), b"\x90\x90")


def flood():
    """Give a small file with millions of paragraphs."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:p/>" * 3_000_001)
    return file.getvalue()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
FILES = [
    ("nothing", b"", "inget Worddokument"),
    ("a text", "Titel: å".encode(), "inget Worddokument"),
    ("Word's old format, or a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "gamla format"),
    ("another archive", word.zipped({"mimetype": "x"}), "ingen text"),
    ("no XML", word.zipped({"word/document.xml": "x"}), "skadad"),
    ("entities", word.zipped({"word/document.xml": BOMB}), "skadad"),
    ("cut off", document()[:2000], "inget Worddokument"),
    ("a name in no alphabet", named_badly(), "inget Worddokument"),
    ("a flood of tags", flood(), "för stor"),
    ("empty", word.saved(word.new()), "tomt"),
]


@pytest.mark.parametrize(
    ("data", "said"), [case[1:] for case in FILES], ids=[case[0] for case in FILES]
)
def test_what_is_no_document(data, said):
    """Every row of the table."""
    with pytest.raises(WordProblem, match=said):
        read_manuscript(data)


def test_an_archive_that_would_fill_the_disk():
    """What an archive says of its size is believed before it is unpacked."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.xml", b"")
            archive.filelist[number].file_size = 100_000_000

    with pytest.raises(WordProblem, match="för stor"):
        read_manuscript(file.getvalue())


def test_the_strict_form():
    """Word can save with other names for all things; the text is the same."""
    parts = word.unzipped(document())
    for strict, plain in STRICT.items():
        parts = {path: data.replace(plain.encode(), strict.encode())
                 for path, data in parts.items()}  # fmt: skip

    assert NAMESPACES["w"].encode() not in parts["word/document.xml"]
    assert word.markdown_of(word.zipped(parts)) == "Text."


def test_a_path_by_way_of_another_folder():
    """Some programs put pictures beside the folder of the text, and some write paths backwards."""
    made = word.new()
    made.add_picture(io.BytesIO(word.png()))
    parts = word.unzipped(word.saved(made))
    path = "word/_rels/document.xml.rels"
    for target in (b"../media/image1.png", rb"..\media\image1.png", b"/media/image1.png"):
        moved = {name.replace("word/media/", "media/"): data for name, data in parts.items()}
        moved[path] = parts[path].replace(b"media/image1.png", target)

        assert word.markdown_of(word.zipped(moved)) == "![](/bilder/2026/brev-1.png)"


DANGLING = [
    '<w:hyperlink r:id="rId999"><w:r><w:t>Text.</w:t></w:r></w:hyperlink>',
    '<w:r><w:t>Text.</w:t><w:footnoteReference w:id="9"/><w:endnoteReference w:id="9"/></w:r>',
    '<w:r><w:t>Text.</w:t></w:r><w:r><w:commentReference w:id="9"/></w:r>',
    '<w:r><w:rPr><w:rStyle w:val="Saknas"/></w:rPr><w:t>Text.</w:t></w:r>',
    '<w:r><w:sym w:font="Symbol" w:char="x"/><w:sym/><w:t>Text.</w:t></w:r>',
    '<w:hyperlink w:anchor="footnote-7"><w:r><w:t>Text.</w:t></w:r></w:hyperlink>',
]


@pytest.mark.parametrize(
    "inside", DANGLING, ids=["link", "notes", "comment", "style", "symbol", "anchor"]
)
def test_what_points_at_nothing(inside):
    """A reference to what is not there never hides the words."""
    made = word.new()
    word.add(made, word.paragraph(inside))

    assert word.markdown_of(made) == "Text."


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=40))
@examples(30)
def test_no_damage_makes_a_traceback(place, noise):
    """Bytes written over any part of the text: a manuscript, or a sentence for the director."""
    parts = word.unzipped(document())
    text = parts["word/document.xml"]
    at = place % len(text)
    parts["word/document.xml"] = text[:at] + noise + text[at + len(noise) :]
    with suppress(WordProblem):
        read_manuscript(word.zipped(parts)).write({}, word.render)
