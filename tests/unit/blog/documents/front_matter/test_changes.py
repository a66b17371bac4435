"""What was changed after publication."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup

from tests.unit.blog.documents.texts import STOCKHOLM, cases, post, read, said

DAY = dt.datetime(2026, 2, 3, tzinfo=STOCKHOLM)


def told(more, **rest):
    """Give what the reader is told of a post with *more* lines on top."""
    source = read(post(more=more, **rest))
    assert source.findings == ()
    html = BeautifulSoup(source.content, "html.parser")
    return source.updated, [p.get_text() for p in html.select("footer.changes > p")]


TOLD = [
    ("nothing", "Etiketter: A", None, []),
    ("only a date", "Uppdaterad: 2026-02-03", DAY, []),
    (
        "a correction",
        "Rättelse: 2026-02-03 Siffran är rättad.",
        DAY,
        ["Rättelse 3 februari 2026: Siffran är rättad."],
    ),
    (
        "a date in words, and a colon",
        "Rättelse: 3 februari 2026: Siffran är rättad.",
        DAY,
        ["Rättelse 3 februari 2026: Siffran är rättad."],
    ),
    (
        "a dash",
        "Rättelse: 2026-02-03 – Siffran är rättad.",
        DAY,
        ["Rättelse 3 februari 2026: Siffran är rättad."],
    ),
    (
        "a number after the date",
        "Rättelse: 2026-02-03 12 barn, inte 14.",
        DAY,
        ["Rättelse 3 februari 2026: 12 barn, inte 14."],
    ),
    (
        "a time of day",
        "Rättelse: 2026-02-03 kl. 7.30 Siffran är rättad.",
        DAY.replace(hour=7, minute=30),
        ["Rättelse 3 februari 2026: Siffran är rättad."],
    ),
    (
        "two lines, the younger first",
        "Rättelse: 2026-02-03 B.\nRättelse: 2026-01-02 A.",
        DAY,
        ["Rättelse 2 januari 2026: A.", "Rättelse 3 februari 2026: B."],
    ),
    (
        "both kinds",
        "Uppdaterad: 2026-01-02 Nya siffror.\nRättelse: 2026-02-03 B.",
        DAY,
        ["Uppdaterad 2 januari 2026: Nya siffror.", "Rättelse 3 februari 2026: B."],
    ),
    (
        "a broken line",
        "Rättelse: 2026-02-03 Siffran i\n    stycket är rättad.",
        DAY,
        ["Rättelse 3 februari 2026: Siffran i stycket är rättad."],
    ),
    (
        "raw quotation marks and an ampersand",
        'Rättelse: 2026-02-03 Det stod "A & B".',
        DAY,
        ["Rättelse 3 februari 2026: Det stod ”A & B”."],
    ),
]


@pytest.mark.parametrize(("more", "updated", "paragraphs"), **cases(TOLD))
def test_changes(more, updated, paragraphs):
    """The oldest first, each with its kind and date; the youngest is the post's own."""
    found, shown = told(more)

    assert found == updated
    assert [" ".join(text.split()) for text in shown] == paragraphs


def test_without_changes_the_text_is_left_as_it_is():
    """No empty element."""
    source = read(post())

    assert source.content == source.html == "<p>Text.</p>"


def test_yaml():
    """A list of corrections in the other form of lines on top."""
    lines = ["title: A", "date: 2018-05-13", "rättelse:", "- 2026-02-03 A.", "- 2026-02-04 B."]
    source = read("\n".join(["---", *lines, "---", "Text."]))

    assert source.findings == ()
    assert source.changes.count("<strong>Rättelse") == 2


def test_a_link_is_followed():
    """It is checked like any other, and a dead one is told with its line."""
    source = read(post(more="Rättelse: 2026-02-03 Se [B]({filename}/inlagg/b.md)."))

    assert [(link.kind, source.line_of(link.href)) for link in source.links] == [("missing", 3)]


# Each case: what it shows, the language, how the paragraph begins.
LANGUAGES = [
    ("English", "en", "<p><strong>Correction 3\xa0February 2026:</strong> It"),
    ("English with its country", "en-GB", "<p><strong>Correction 3\xa0February 2026:</strong> It"),
    ("one that we have no words in", "fi",
     '<p><strong lang="sv">Rättelse 3\xa0februari 2026:</strong> It'),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "expected"), **cases(LANGUAGES))
def test_a_post_in_another_language(lang, expected):
    """Our own words are in its language where we have them; where not, they say so."""
    source = read(post(more=f"Språk: {lang}\nRättelse: 2026-02-03 It was 11."))

    assert source.changes.startswith(expected)


WRONG = [
    (
        "no date",
        "Rättelse: Siffran är rättad.",
        "Datumet ”Siffran är rättad.” på raden Rättelse går inte att tolka.",
        "datum",
    ),
    (
        "two dates it could be",
        "Rättelse: 02/03/26 Siffran",
        "Datumet ”02/03/26 Siffran” på raden Rättelse kan läsas på flera sätt.",
        "datum",
    ),
    (
        "a date that goes on",
        "Rättelse: 20260203x Siffran",
        "Datumet ”20260203x Siffran” på raden Rättelse går inte att tolka.",
        "datum",
    ),
    (
        "no such day",
        "Uppdaterad: 2026-02-30 Siffran",
        "Datumet ”2026-02-30 Siffran” på raden Uppdaterad finns inte i kalendern.",
        "datum",
    ),
    (
        "no words",
        "Rättelse: 2026-02-03",
        "Raden Rättelse: 2026-02-03 säger inte vad som är rättat.",
        "metadata",
    ),
]


@pytest.mark.parametrize(("more", "message", "rule"), **cases(WRONG))
def test_what_cannot_be_understood(more, message, rule):
    """A error with its line."""
    assert said(read(post(more=more)).findings) == [
        ("content/inlagg/2018/x.md:3", message, rule, "fel")
    ]


def test_a_script_in_a_correction():
    """What no text may hold, these lines may not either."""
    source = read(post(more="Rättelse: 2026-02-03 <script>x</script>"))

    assert [finding.rule for finding in source.findings] == ["html"]
