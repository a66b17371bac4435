"""Of a field only what came of it is text; a link leads where Word leads."""

import pytest

from tests.unit.tools.word import documents as word
from tools.word.fields import hyperlink


def sign(kind, inside=""):
    """Write a run with the first, middle or last sign of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def code(text):
    """Write a run with an instruction."""
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def field(instruction, result):
    """Write a whole field."""
    return sign("begin") + code(instruction) + sign("separate") + result + sign("end")


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("PAGE", ""),
        ("", ""),
        (' HYPERLINK "https://a.se/" ', 'HYPERLINK "https://a.se/"'),
        ("HYPERLINK https://a.se/ \\h", 'HYPERLINK "https://a.se/"'),
        ('HYPERLINK "https://a.se/x" \\l "b=1&c" \\o "tips"', 'HYPERLINK "https://a.se/x#b=1&c"'),
        ('HYPERLINK \\o "tips" \\t "_blank" "https://a.se/"', 'HYPERLINK "https://a.se/"'),
        ('HYPERLINK \\l "_Toc1"', 'HYPERLINK \\l "_Toc1"'),
        ('HYPERLINK "C:\\\\avtal.docx"', 'HYPERLINK "C:\\avtal.docx"'),
    ],
    ids=["another", "none", "plain", "bare", "a place", "tip first", "inner", "a file"],
)
def test_where_a_link_leads(instruction, expected):
    """Every row of the table."""
    assert hyperlink(instruction) == expected


CHOICE = (
    '<w:ffData><w:ddList>{}<w:listEntry w:val="ja"/><w:listEntry w:val="nej"/></w:ddList>'
    "</w:ffData>"
)
SEEN = [
    ("what came of it", field("REF _Ref1", word.run("Figur 1")), "Figur 1"),
    ("no end", sign("begin") + word.run("kvar"), "kvar"),
    ("no beginning", sign("separate") + sign("end") + word.run("kvar"), "kvar"),
    (
        "a field in an instruction",
        field('</w:instrText></w:r>' + field("PAGE", word.run("3"))
              + '<w:r><w:instrText>= 1', word.run("synligt")),
        "synligt",
    ),
    (
        "all in one run",
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://a.se/"'
        '</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>ord</w:t>'
        '<w:fldChar w:fldCharType="end"/></w:r>',
        "[ord](https://a.se/)",
    ),
    (
        "chosen from a list",
        sign("begin", CHOICE.format('<w:result w:val="1"/>')) + code("FORMDROPDOWN") + sign("end"),
        "nej",
    ),
    (
        "not chosen yet",
        sign("begin", CHOICE.format("")) + code("FORMDROPDOWN") + sign("end"),
        "ja",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "expected"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN]
)
def test_what_a_reader_sees(inside, expected):
    """Every row of the table."""
    document = word.new()
    word.add(document, word.paragraph(inside))

    assert word.markdown_of(document) == expected
    assert word.said_of(document) == ()
