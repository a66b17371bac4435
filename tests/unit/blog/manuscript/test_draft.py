"""The file of a new post, as the site reads it."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blog.documents.front_matter.status import State
from blog.documents.notes.take_out import take_out
from blog.documents.slug import slugify
from blog.manuscript.draft import Draft, one_line, write_draft
from tests.profiles import examples
from tests.unit.blog.documents.texts import read

ZONE = ZoneInfo("Europe/Stockholm")
DAY = dt.datetime(2026, 11, 22, tzinfo=ZONE)
GUID = "tag:exempel.se,2026-11-22:0123456789abcdef"


def draft(title="En vanlig måndag", date=DAY):
    return Draft(title=title, slug="en-vanlig-mandag", date=date, guid=GUID)


def test_the_whole_file():
    """Exactly what the director finds when she opens it."""
    assert write_draft(draft(), ["Tillit", "Äldreomsorg"]) == (
        "Titel: En vanlig måndag\n"
        "Datum: 2026-11-22\n"
        "Etiketter:\n"
        "Status: utkast\n"
        f"Guid: {GUID}\n"
        "\n"
        "<!--\n"
        "Skriv texten under den här rutan. Det som står mellan pilarna kommer aldrig med på "
        "webbplatsen. Ta gärna bort det.\n"
        "Etiketter att välja bland, med komma emellan: Tillit, Äldreomsorg.\n"
        "Klart? Byt utkast mot publicerad på raden Status.\n"
        "Rubriker, länkar, bilder och allt annat: docs/skriva.md.\n"
        "-->\n"
        "\n"
    )


def test_the_time_of_day_is_kept():
    """A date with a time keeps it; midnight is no time."""
    early = DAY.replace(hour=7, minute=30)

    assert "\nDatum: 2026-11-22 07:30\n" in write_draft(draft(date=early), [])


def test_no_tags_yet():
    """The first post of all has nothing to choose from."""
    assert "välja bland" not in write_draft(draft(), [])


def test_where_all_help_is_at_hand():
    """The file holds none, and the words come right after the lines on top."""
    assert "<!--" not in write_draft(draft(), None)
    assert write_draft(draft(), None, body="Hej.\n").endswith("\n\nHej.\n")


def test_from_word():
    """The text comes last, after what there is to look over."""
    text = write_draft(draft(), [], body="Hej.\n", lost=["Formler (1). De följde inte med."])

    assert text.endswith(
        "\n\n<!--\nFrån Word, att se över:\nFormler (1). De följde inte med.\n-->\n\nHej.\n"
    )


def test_help_never_reaches_the_page():
    """Whatever tags and losses say, the comments end where they should."""
    text = write_draft(draft(), ["A --> B", "`kod`"], body="Hej.\n", lost=["a --> <b>", "```"])

    assert read(text).html == "<p>Hej.</p>"


def test_where_it_lies():
    """By year, and by the date and the address in the file's name."""
    assert draft().path == "inlagg/2026/2026-11-22-en-vanlig-mandag.md"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Tillit", "Tillit"), ("rad\nbrytning\t!", "rad brytning !"), (" a  b ", "a b"),
     ("a\u2028b\x00", "a b")],
    ids=["plain", "line break", "spaces", "control characters"],
)  # fmt: skip
def test_a_title_is_one_line(title, expected):
    """Whatever the terminal hands over."""
    assert one_line(title) == expected


@given(st.text(min_size=1, max_size=80))
@example('Vi "löser" det')
@example("../../x")
@example("[Hej]")
@example("[[Hej]]")
@example("Titel: Status: publicerad")
@example("--- # <!-- {x} | å" * 30)
@example("//exempel.se")
@examples(200)
def test_the_site_reads_it_back(text):
    """Any title that can have an address comes back as it was, in a draft without an error."""
    title = one_line(text)
    if not slugify(title) or take_out(title).doubts:
        return  # what may be a private note is no title
    new = Draft(title=title, slug=slugify(title), date=DAY, guid=GUID)
    source = read(write_draft(new, ["Tillit"]))

    assert source.findings == ()
    assert (source.title, source.slug, source.state) == (title, new.slug, State.DRAFT)
    assert (source.extra["guid"], source.date, source.html) == (GUID, DAY, "")
