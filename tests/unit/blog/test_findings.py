"""One finding, and what it looks like."""

import dataclasses
from itertools import permutations

import pytest

from blog.findings import Finding, Level, listed, merged, shortened, unheard

FINDING = Finding(
    "content/a.md", 3, "datum", "Datumet ”x” går inte att tolka.", "Skriv 2018-05-13."
)


def test_a_error():
    """Place first, what is wrong, what to do, and the rule's name."""
    assert str(FINDING) == (
        "content/a.md:3: Datumet ”x” går inte att tolka.\n    → Skriv 2018-05-13. (datum)"
    )


def test_a_warning():
    """It says that it is one."""
    warning = dataclasses.replace(FINDING, level=Level.WARNING)

    assert str(warning).endswith("Skriv 2018-05-13. (datum, anmärkning)")


def test_a_finding_is_a_error_unless_said():
    """Forgetting the level never hides an error."""
    assert FINDING.level is Level.ERROR


def test_order():
    """Errors first, then by file, line as a number, rule, words."""
    found = [
        Finding("a.md", 2, "z", "z", ""), Finding("a.md", 10, "a", "b", ""),
        Finding("a.md", 10, "b", "a", ""), Finding("a.md", 10, "b", "b", ""),
        Finding("b.md", 1, "a", "a", ""), Finding("a.md", 1, "a", "a", "", Level.WARNING),
    ]  # fmt: skip

    for mixed in permutations(found):
        assert sorted(mixed, key=lambda finding: finding.sort_key) == found


# Each: the file, the line that is known, and how the place is told.
PLACES = [
    ("the first line of a text", "content/a.md", 1, "content/a.md:1"),
    ("a settings file", "pelicanconf.py", 1, "pelicanconf.py:1"),
    ("the statement's data", "content/tillganglighet.yaml", 1, "content/tillganglighet.yaml:1"),
    ("a line of a template", "theme/templates/a.html", 3, "theme/templates/a.html:3"),
    ("a line of a table", "content/bilder/lista.csv", 7, "content/bilder/lista.csv:7"),
    ("a whole table", "content/bilder/lista.csv", 1, "content/bilder/lista.csv"),
    ("a picture", "content/bilder/bro.jpg", 1, "content/bilder/bro.jpg"),
    ("a picture from a camera", "content/bilder/BRO.JPG", 1, "content/bilder/BRO.JPG"),
    ("a whole drawing", "content/bilder/bro.svg", 1, "content/bilder/bro.svg"),
    ("what lies deep in a document", "content/bilder/plan.docx", 40, "content/bilder/plan.docx"),
    ("a PDF", "content/bilder/plan.pdf", 2, "content/bilder/plan.pdf"),
    ("a finished page", "output/om/index.html", 1, "output/om/index.html"),
    ("a folder", "content/inlagg", 1, "content/inlagg"),
    ("a file without an ending", "content/rot/CNAME", 1, "content/rot/CNAME"),
]


@pytest.mark.parametrize(
    ("path", "line", "place"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES]
)
def test_a_place(path, line, place):
    """A line is told where it can be found: no picture and no document has lines."""
    finding = dataclasses.replace(FINDING, path=path, line=line)

    assert str(finding).startswith(f"{place}: Datumet")


LATER = dataclasses.replace(FINDING, path="content/b.md")
WARNING = dataclasses.replace(FINDING, level=Level.WARNING)
MINOR = dataclasses.replace(WARNING, message="Annat.", line=7)
LISTS = [
    ("nothing", [], ""),
    ("one error", [FINDING], f"{FINDING}"),
    ("only warnings", [MINOR, WARNING], f"{WARNING}\n{MINOR}"),
    ("only errors", [LATER, FINDING], f"Fel:\n{FINDING}\n{LATER}\n"),
    ("errors after warnings", [WARNING, LATER, FINDING],
     f"Fel:\n{FINDING}\n{LATER}\n\nAnmärkningar:\n{WARNING}\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "said"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS]
)
def test_a_list(findings, said):
    """What must be fixed comes first, under its own heading, in the files' order."""
    assert listed(findings) == said


def test_what_is_told_already():
    """The same of the same file on another line is no news; of another file it is."""
    first = dataclasses.replace(FINDING, line=1)
    other = dataclasses.replace(FINDING, message="Annat.")

    assert unheard([first, other, LATER], [FINDING]) == [other, LATER]


def test_it_cannot_be_changed():
    """A finding is a value: equal ones are one."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        FINDING.line = 4
    assert len({FINDING, dataclasses.replace(FINDING)}) == 1


def warning(path, line=3, message="Raden ”layout:” används inte här.", level=Level.WARNING):
    return Finding(path, line, "metadata", message, "Ta bort raden.", level)


def in_files(count, **fields):
    return [warning(f"content/{number:02}.md", **fields) for number in range(1, count + 1)]


# Each case: what it shows, the findings, which stay as they are.
APART = [
    ("nothing", []),
    ("three files", in_files(3)),
    ("many errors", in_files(14, level=Level.ERROR)),
    ("many lines of one file", [warning("content/a.md", line) for line in range(1, 15)]),
    ("other words in each", [warning(f"content/{n}.md", message=f"Rad {n}.") for n in range(9)]),
]


@pytest.mark.parametrize(
    "findings", [findings for _, findings in APART], ids=[name for name, _ in APART]
)
def test_apart(findings):
    """What is told of few files, or has to be fixed in each, is told of each."""
    assert merged(findings) == sorted(findings, key=lambda finding: finding.sort_key)


def test_merged():
    """An equal warning in many files is told once, with their number and the first three."""
    other = warning("content/05.md", message="Annat.")
    found = merged([*reversed(in_files(14)), other, *in_files(14)])

    assert found == [
        warning(
            "content/01.md",
            message="I 14 filer: Raden ”layout:” används inte här. "
            "De första är content/01.md:3, content/02.md:3 och content/03.md:3.",
        ),
        other,
    ]


def test_a_file_counts_once():
    """The number is that of files, each named by its first line."""
    [finding] = merged([*in_files(4), *in_files(4, line=2)])

    assert finding.message.startswith("I 4 filer: ")
    assert "content/02.md:2" in finding.message


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kort", "kort"),
        (" två\n  rader ", "två rader"),
        ("ord " * 40, "ord ord ord ord …"),
        ("", ""),
    ],
    ids=["short", "lines", "long", "none"],
)
def test_shortened(text, shown):
    """What a message quotes stands on one line, and does not fill the screen."""
    assert shortened(text, 16) == shown
