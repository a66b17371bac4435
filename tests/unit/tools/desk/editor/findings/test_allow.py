"""A remark is allowed with a reason, or not at all."""

import pytest

from blog.documents.decode import clean
from blog.documents.front_matter.suppression import read_suppressions
from blog.documents.front_matter.write import Unwritable
from blog.documents.notes.read_parts import read_parts
from tools.desk.editor.findings.allow import ALLOWABLE, allow

TEXT = "Titel: A\nTillåt: http – gammal\n\nB\n"


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        pytest.param(
            TEXT,
            "numret går till jouren",
            "Tillåt: telefon – numret går till jouren",
            id="plain lines",
        ),
        pytest.param(
            "---\ntitle: A\n---\nB\n",
            "jourens nummer",
            "Tillåt: telefon – jourens nummer",
            id="fences",
        ),
        pytest.param(
            TEXT,
            "jouren: natt; dag # <!-- x -->",
            "Tillåt: telefon – jouren natt dag x",
            id="signs that mean something there",
        ),
    ],
)
def test_one_more_line(text, reason, line):
    """The check reads it, and no other line has changed."""
    written = allow(text, "telefon", reason)
    read = read_suppressions(read_parts(clean(written)).entries)

    assert line in written.split("\n")
    assert [each.reason for each in read if each.rule == "telefon"] == [line.partition(" – ")[2]]
    assert [each for each in text.split("\n") if each] == [
        each for each in written.split("\n") if each and each != line
    ]


@pytest.mark.parametrize("reason", ["", " ", "–", "!", "x"])
def test_a_reason_that_says_nothing(reason):
    """Nothing is allowed without one."""
    with pytest.raises(Unwritable, match="varför"):
        allow(TEXT, "telefon", reason)


def test_only_rules_about_texts_can_be_allowed():
    """And not the rule about allowing."""
    assert "telefon" in ALLOWABLE
    assert "tillåtelse" not in ALLOWABLE
    with pytest.raises(Unwritable):
        allow(TEXT, "titelrad", "för att det är så")
