"""One new line on top of a text, and not another byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.decode import decode
from blog.documents.front_matter.edit import insert_line, replace_value
from blog.documents.front_matter.parse import split
from tests.profiles import examples

# Each case: what it shows, the file, the file with its new line.
CASES = [
    (
        "the plain form",
        b"Titel: A\nDatum: 2018-05-13\n\nText.\n",
        b"Titel: A\nDatum: 2018-05-13\nGuid: x\n\nText.\n",
    ),
    (
        "YAML",
        b"---\ntitle: A\ndate: 2018-05-13\n---\nText.\n",
        b"---\ntitle: A\ndate: 2018-05-13\nGuid: x\n---\nText.\n",
    ),
    (
        "YAML with a list last",
        b"---\ntitle: A\ntags:\n  - a\n  - b\n---\nText.\n",
        b"---\ntitle: A\ntags:\n  - a\n  - b\nGuid: x\n---\nText.\n",
    ),
    (
        "YAML that ends with dots",
        b"---\ntitle: A\n...\nText.\n",
        b"---\ntitle: A\nGuid: x\n...\nText.\n",
    ),
    (
        "the line ends of Windows",
        b"Titel: A\r\nDatum: 2018-05-13\r\n\r\nText.\r\n",
        b"Titel: A\r\nDatum: 2018-05-13\r\nGuid: x\r\n\r\nText.\r\n",
    ),
    (
        "mixed line ends",
        b"Titel: A\nDatum: 2018-05-13\r\n\nText.\r\n",
        b"Titel: A\nDatum: 2018-05-13\r\nGuid: x\r\n\nText.\r\n",
    ),
    (
        "a byte order mark",
        b"\xef\xbb\xbfTitel: A\n\nText.\n",
        b"\xef\xbb\xbfTitel: A\nGuid: x\n\nText.\n",
    ),
    ("blank lines before", b"\n\nTitel: A\n\nText.\n", b"\n\nTitel: A\nGuid: x\n\nText.\n"),
    (
        "a value over two lines",
        b"Titel: A\nIngress: b\n    c\n\nText.\n",
        b"Titel: A\nIngress: b\n    c\nGuid: x\n\nText.\n",
    ),
    ("no text", b"Titel: A\nDatum: 2018-05-13\n", b"Titel: A\nDatum: 2018-05-13\nGuid: x\n"),
    (
        "no text and no last line end",
        b"Titel: A\r\nDatum: 2018-05-13",
        b"Titel: A\r\nDatum: 2018-05-13\r\nGuid: x",
    ),
    ("one line only", b"Titel: A", b"Titel: A\nGuid: x"),
    (
        "letters in parts, odd spaces and signs stay",
        "Titel: A\u030a\u00a0\u200b\n\nText\x0b \t\n\n".encode(),
        "Titel: A\u030a\u00a0\u200b\nGuid: x\n\nText\x0b \t\n\n".encode(),
    ),
    (
        "a rule in the text is no fence",
        b"Titel: A\n\n---\n\nText.\n",
        b"Titel: A\nGuid: x\n\n---\n\nText.\n",
    ),
    (
        "Windows' Unicode",
        "\ufeffTitel: Å\r\n\r\nText.".encode("utf-16-le"),
        "\ufeffTitel: Å\r\nGuid: x\r\n\r\nText.".encode("utf-16-le"),
    ),
]


@pytest.mark.parametrize(("data", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_insert_line(data, expected):
    """Every row of the table holds."""
    assert insert_line(data, split(decode(data)), "Guid: x") == expected


ENDS = st.sampled_from(["\n", "\r\n"])
VALUES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=12)


@examples(100)
@given(
    names=st.lists(st.sampled_from(["Datum", "Etiketter", "Ingress"]), unique=True),
    value=VALUES,
    body=VALUES,
    end=ENDS,
    fenced=st.booleans(),
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_the_line_can_be_read_and_taken_away(names, value, body, end, fenced, mark):
    """Our reader finds the new line; without it the file is what it was."""
    lines = ["Titel: A", *(f"{name}: 2018 {value}" for name in names)]
    top = ["---", *lines, "---"] if fenced else [*lines, ""]
    data = mark + end.join([*top, f"Text {body}", ""]).encode()
    before = split(decode(data))

    changed = insert_line(data, before, "Guid: x")

    after = split(decode(changed))
    assert [(e.key, e.value) for e in after.entries] == [
        *((e.key, e.value) for e in before.entries),
        ("Guid", "x"),
    ]
    assert after.body == before.body
    assert changed.replace(f"Guid: x{end}".encode(), b"", 1) == data


# Each case: what it shows, the file, the file with another value on the line Slug; None if not.
REPLACED = [
    ("a plain line", "Titel: A\nSlug: a\n\na\n", "Titel: A\nSlug: x\n\na\n"),
    ("the first line, and a mark", "\ufeffSlug: a\nTitel: a\n", "\ufeffSlug: x\nTitel: a\n"),
    ("the last line without an end", "Titel: A\r\nSlug: a", "Titel: A\r\nSlug: x"),
    ("no space, and spaces after", "Slug:a  \n\nText.\n", "Slug:x  \n\nText.\n"),
    ("the value in the key", "Titel: A\nSlug: slug\n", "Titel: A\nSlug: x\n"),
    ("in a fence", "---\nslug: 'a'\n---\nText.\n", "---\nslug: 'x'\n---\nText.\n"),
    ("blank lines before", "\n\nTitel: A\nSlug: a\n\nText.\n", "\n\nTitel: A\nSlug: x\n\nText.\n"),
    ("a folded value", "---\nslug: >\n  a\n  b\n---\nText.\n", None),
    ("no value", "---\ntitle: A\nslug:\n---\nText.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), [c[1:] for c in REPLACED],
                         ids=[c[0] for c in REPLACED])  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_replace_value(written, expected, encoding):
    """The value alone, and not another byte."""
    mark = "" if encoding == "utf-8" or written.startswith("\ufeff") else "\ufeff"
    data = f"{mark}{written}".encode(encoding)
    [entry] = [e for e in split(decode(data)).entries if e.key.lower() == "slug"]

    changed = replace_value(data, entry, "x")

    assert changed == (None if expected is None else f"{mark}{expected}".encode(encoding))
