"""The ledger of what has been published under which guid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.ledger import (
    Record,
    lost_guids,
    merged,
    read_ledger,
    read_ledgers,
    records_of,
    write_ledger,
)
from tests.profiles import examples
from tests.unit.blog.guids.examples import post

OWN = Record("inlagg/1.md", "tag:blogg.example,2017-01-01:abc1")
BORROWED = Record("inlagg/1.md", "https://blogg.example/2017/gammal/", borrowed=True)


def test_records():
    """Sorted by file; a post without a guid has borrowed its address."""
    assert records_of([post(2, guid=""), post(1)]) == (
        Record("inlagg/1.md", "tag:blogg.example,2017-01-01:abc1"),
        Record("inlagg/2.md", "https://blogg.example/2017/2/", borrowed=True),
    )


def test_the_file():
    """One line per post, so that a change is one line in a diff."""
    assert write_ledger([BORROWED, Record("inlagg/0.md", "12")]) == (
        "# Inläggens id i flödena. Filen skrivs av datorn. Ändra den inte för hand.\n"
        "inlagg/0.md\t12\n"
        "inlagg/1.md\thttps://blogg.example/2017/gammal/\tadress\n"
    )


@pytest.mark.parametrize(
    "text",
    ["", "# bara en rad\n", "<<<<<<< HEAD\n", "\n\n"],
    ids=["none", "head", "merge", "blank"],
)
def test_a_damaged_file_says_nothing(text):
    """What is not a record is passed over."""
    assert read_ledger(text) == ()


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1).filter(
    lambda word: not word.startswith("#")
)


@examples(70)
@given(st.sets(st.builds(Record, WORDS, WORDS, st.booleans())))
def test_what_is_written_can_be_read(records):
    """The ledger comes back as it was."""
    assert set(read_ledger(write_ledger(records))) == records


def test_merged():
    """What was published last counts, and what is gone is not forgotten."""
    noted = [Record("a.md", "a"), Record("c.md", "c")]
    published = [Record("c.md", "ny"), Record("b.md", "b", borrowed=True)]

    assert merged(noted, published) == (
        Record("a.md", "a"),
        Record("b.md", "b", borrowed=True),
        Record("c.md", "ny"),
    )


# Each case: what it shows, what was published, the posts now, how the build takes it.
CASES = [
    ("nothing published", [], [post(1)], []),
    ("nothing changed", [OWN], [post(1)], []),
    ("new address", [OWN], [post(1, url="https://blogg.example/a/")], []),
    ("the post is gone", [OWN], [post(2)], []),
    ("the file has another name", [OWN], [post(2, guid=OWN.guid)], []),
    ("two posts changed places", [OWN, Record("inlagg/2.md", "b")],
     [post(1, guid="b"), post(2, guid=OWN.guid)], []),
    ("another guid", [OWN], [post(1, guid="ny")], ["fel"]),
    ("the guid is gone", [OWN], [post(1, guid="")], ["fel"]),
    ("two ledgers say the same", [OWN, OWN], [post(1, guid="")], ["fel"]),
    ("a borrowed address is kept as guid", [BORROWED], [post(1, guid=BORROWED.guid)], []),
    ("a borrowed address was replaced", [BORROWED], [post(1)], ["anmärkning"]),
    ("a borrowed address has moved", [BORROWED], [post(1, guid="")], ["anmärkning"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("former", "posts", "levels"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_lost_guids(former, posts, levels):
    """Every row of the table holds."""
    assert [finding.level.value for finding in lost_guids(former, posts)] == levels


@pytest.mark.parametrize(
    ("guid", "expected"),
    [
        (
            "ny",
            "content/inlagg/1.md:1: Inlägget har publicerats med Guid "
            "”tag:blogg.example,2017-01-01:abc1” men har nu ”ny”. "
            "De som prenumererar får det en gång till.\n"
            "    → Skriv raden ”Guid: tag:blogg.example,2017-01-01:abc1” överst i filen, "
            "i stället för den som står där. (guidbyte)",
        ),
        (
            "",
            "content/inlagg/1.md:1: Inlägget har publicerats med Guid "
            "”tag:blogg.example,2017-01-01:abc1”, men raden saknas nu. "
            "De som prenumererar får det en gång till.\n"
            "    → Skriv tillbaka raden ”Guid: tag:blogg.example,2017-01-01:abc1” överst i filen."
            " (guidbyte)",
        ),
    ],
    ids=["another", "none"],
)
def test_the_message_gives_the_line_to_write(guid, expected):
    """What to write can be copied from the message."""
    [finding] = lost_guids([OWN], [post(1, guid=guid)])

    assert str(finding) == expected


def test_no_ledger(tmp_path):
    """On the first build there is none."""
    assert read_ledgers([tmp_path, tmp_path / "saknas"]) == ()


def test_both_ledgers_count(tmp_path):
    """The one of the former site, and the one among the texts; damaged bytes harm neither."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".guider").write_bytes("å.md\ta\n".encode())
    (tmp_path / ".guider").write_bytes(b"\xef\xbb\xbfb.md\tb\n\xff\n")

    assert read_ledgers([tmp_path / "output", tmp_path]) == (
        Record("å.md", "a"),
        Record("b.md", "b"),
    )
