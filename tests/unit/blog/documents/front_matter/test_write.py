"""One key of the front matter is written, and every other line keeps its bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.decode import clean
from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.line_spans import lines_of
from blog.documents.front_matter.said import values_of
from blog.documents.front_matter.write import Unwritable, write_key
from blog.documents.notes.read_parts import read_parts
from tests.profiles import examples
from tests.sites import ROOT

PLAIN = "Titel: Tillit\nDatum:  2016-11-24\nEtiketter: ledning, tillit\n\nPumpen är beställd.\n"
FENCED = (
    '---\n# uppgifter\ntitle: "Tillit"\ndate: 2016-11-24 # en torsdag\ntags:\n  - ledning\n'
    "  - 'vård'\nlayout: post\n---\n\nText.\n"
)


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        pytest.param(PLAIN, "title", ["Tillit"], id="the same title"),
        pytest.param(PLAIN, "date", ["2016-11-24"], id="the same date, two spaces before it"),
        pytest.param(PLAIN, "tags", ["ledning", "tillit"], id="the same tags"),
        pytest.param(PLAIN, "summary", [], id="no line, and none wanted"),
        pytest.param(FENCED, "title", ["Tillit"], id="the same within quotation marks"),
        pytest.param(FENCED, "tags", ["ledning", "vård"], id="the same list"),
    ],
)
def test_what_is_said_already_changes_nothing(text, name, values):
    """The file keeps its bytes."""
    assert write_key(text, name, values) == text


@pytest.mark.parametrize(
    ("text", "name", "values", "expected"),
    [
        pytest.param(
            PLAIN, "title", ["Tillit: en början"], PLAIN.replace("Tillit", "Tillit: en början"),
            id="a colon in a plain line",
        ),
        pytest.param(
            PLAIN, "date", ["2016-11-25 07:30"],
            PLAIN.replace("2016-11-24", "2016-11-25 07:30"), id="the gap before a date stays",
        ),
        pytest.param(
            PLAIN, "tags", ["vård"], PLAIN.replace("ledning, tillit", "vård"), id="other tags",
        ),
        pytest.param(
            PLAIN, "summary", ["Om en  pump."],
            PLAIN.replace("tillit\n\n", "tillit\nIngress: Om en pump.\n\n"),
            id="a new line comes last, with single spaces",
        ),
        pytest.param(
            PLAIN, "tags", [], PLAIN.replace("Etiketter: ledning, tillit\n", ""), id="taken away",
        ),
        pytest.param(
            FENCED, "title", ["Tillit: igen"], FENCED.replace("Tillit", "Tillit: igen"),
            id="quotation marks stay",
        ),
        pytest.param(
            FENCED, "date", ["2016-11-25"], FENCED.replace("11-24", "11-25"),
            id="a comment behind the value stays",
        ),
        pytest.param(
            FENCED, "tags", ["vård", "pumpar"],
            FENCED.replace("  - ledning\n  - 'vård'\n", "  - 'vård'\n  - pumpar\n"),
            id="an item that stays keeps its quotation marks",
        ),
        pytest.param(
            FENCED, "status", ["utkast"],
            FENCED.replace("layout: post\n", "layout: post\nstatus: utkast\n"),
            id="a new line stands before the closing fence",
        ),
        pytest.param(
            FENCED, "summary", ["Om: pumpar"],
            FENCED.replace("layout: post\n", 'layout: post\nsummary: "Om: pumpar"\n'),
            id="what YAML would refuse is put in quotation marks, the key in English",
        ),
        pytest.param(
            "Titel: A\nIngress: En\n    två\nDatum: 2016-11-24\n\nB\n", "summary", ["Tre"],
            "Titel: A\nIngress: Tre\nDatum: 2016-11-24\n\nB\n", id="a value on two lines",
        ),
        pytest.param("Text.\n", "title", ["A"], "Titel: A\n\nText.\n", id="no lines at all"),
        pytest.param("", "title", ["A"], "Titel: A\n\n", id="an empty file"),
        pytest.param("Titel: A", "status", ["utkast"], "Titel: A\nStatus: utkast",
                     id="no last line end"),
        pytest.param("titel: A\n\nB", "status", ["dold"], "titel: A\nstatus: dold\n\nB",
                     id="small letters"),
        pytest.param("Titel: A\r\n\r\nB", "status", ["dold"], "Titel: A\r\nStatus: dold\r\n\r\nB",
                     id="lines end as the one before"),
        pytest.param("Titel: A\n<!-- min\n\nnot -->\nDatum: 2016-11-24\n\nB\n", "date",
                     ["2017-01-01"],
                     "Titel: A\n<!-- min\n\nnot -->\nDatum: 2017-01-01\n\nB\n",
                     id="a private note among the lines"),
        pytest.param("Titel: A\nEtiketter:\nStatus: utkast\n\nB\n", "tags", ["vård", "ledning"],
                     "Titel: A\nEtiketter: vård, ledning\nStatus: utkast\n\nB\n",
                     id="a line that waits for its value"),
        pytest.param("Titel: A\n\nB\n", "title", ["[A]"], "Titel: [[A]]\n\nB\n",
                     id="brackets, of which the reader takes a pair off"),
    ],
)  # fmt: skip
def test_one_line_changes(text, name, values, expected):
    """The line says what it should, and no other line has changed."""
    assert write_key(text, name, values) == expected


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        pytest.param(
            "+++\ntitle = 'A'\n+++\nB\n", "title", ["C"], id="another language than YAML"
        ),
        pytest.param("---\ntitle: A\nB\n", "title", ["C"], id="no closing fence"),
        pytest.param(PLAIN, "title", ["A <!-- b -->"], id="a private note in a title"),
    ],
)
def test_what_would_be_read_otherwise_is_refused(text, name, values):
    """Nothing is written that a reader would take for something else."""
    with pytest.raises(Unwritable, match="för hand"):
        write_key(text, name, values)


NAMES = ["title", "date", "tags", "status", "summary", "lang"]
WORDS = st.text(st.sampled_from("aÅ :#'\"[],-{}&*!%@`|>\\<.1"), min_size=1, max_size=12)
HEADS = st.lists(
    st.sampled_from(
        [
            "Titel: En {}", "date: 2016-11-24", "Etiketter: [a, b]", "tags:\n- a\n- b c",
            "Ingress: en\n    två", "summary: >\n  vikt\n  text", "Guid: tag:a,2016:b",
            "layout: post", "Status: utkast # än", "<!-- not -->", "# kommentar",
            "Rättelse: 2016-12-01 ett", "Rättelse: 2016-12-02 två", "Språk: 'sv'",
        ]
    ),
    max_size=6, unique=True,
)  # fmt: skip
TEXTS = st.builds(
    lambda fence, head, end, body: f"{fence}{end.join([*head, fence.rstrip()])}{end}{end}{body}",
    st.sampled_from(["", "---\n"]),
    HEADS,
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "Text.\n", "Titel: nej\n", "## Rubrik\n\n- a\n", "---\n\nText"]),
)


@examples(300)
@given(TEXTS, st.sampled_from(NAMES), st.lists(WORDS, max_size=3))
def test_whatever_is_written_is_read_and_nothing_else_changes(text, name, values):
    """It is read as it was meant or refused; the other lines are there, in order."""
    values = values if name == "tags" else values[:1]
    try:
        written = write_key(text, name, values)
    except Unwritable:
        return
    after = read_parts(clean(written))
    meant = (" ".join(value.split()) for value in values)
    assert values_of(after, name) == tuple(filter(None, meant))
    lines = iter(line.rstrip("\r\n") for line in lines_of(written))
    assert all(line in lines for line in untouched(text, name))


def untouched(text, name):
    """Give the lines of *text* without those of the key *name*, and without their ends."""
    lines = [line.rstrip("\r\n") for line in lines_of(text)]
    parts = read_parts(clean(text))
    starts = [entry.line - 1 for entry in parts.entries] + [parts.body_line - 1]
    own = next((i for i, e in enumerate(parts.entries) if canonical(e.key) == name), None)
    return lines if own is None else lines[: starts[own]] + lines[starts[own + 1] :]


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda p: p.stem)
def test_every_text_here_takes_a_new_title(path):
    """Only the title's line differs."""
    text = path.read_bytes().decode()
    written = write_key(text, "title", ["En annan: rubrik"])
    differing = [
        (one, other)
        for one, other in zip(lines_of(text), lines_of(written), strict=True)
        if one != other
    ]
    assert [other for _, other in differing] == ["Titel: En annan: rubrik\n"]
