"""What lies on the desk, and in what order."""

import datetime as dt
from zoneinfo import ZoneInfo

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from tools.desk.overview import make_overview
from tools.desk.texts import TextSummary

ZONE = ZoneInfo("Europe/Stockholm")


def text(source, title, state, date=None):
    return TextSummary(f"content/{source}", title, f"/{title}/", state, date, is_page=False)


def finding(path, line, level=Level.ERROR):
    return Finding(f"content/{path}", line, "regel", "Ord.", "Gör så.", level)


TEXTS = (
    text("a.md", "Ört", State.DRAFT),
    text("b.md", "Ask", State.DRAFT),
    text("c.md", "Klar", State.PUBLISHED),
    text("d.md", "Sist", State.SCHEDULED, dt.datetime(2027, 3, 1, tzinfo=ZONE)),
    text("e.md", "Först", State.SCHEDULED, dt.datetime(2026, 12, 1, tzinfo=ZONE)),
)


def test_an_empty_desk():
    """Nothing to write, nothing to wait for, nothing to fix."""
    desk = make_overview((), ())

    assert (desk.drafts, desk.scheduled, desk.piles, desk.errors, desk.warnings) == (
        (),
        (),
        (),
        0,
        0,
    )


def test_drafts_and_scheduled():
    """Drafts as in a Swedish dictionary, the others by their day; what is public is neither."""
    desk = make_overview(TEXTS, ())

    assert [each.title for each in desk.drafts] == ["Ask", "Ört"]
    assert [each.title for each in desk.scheduled] == ["Först", "Sist"]


def test_findings_by_file():
    """Each once, by line, files with errors first; a picture has no text."""
    warning = finding("b.md", 9, Level.WARNING)
    found = [warning, finding("c.md", 4), finding("c.md", 2), warning, finding("bilder/x.jpg", 1)]
    desk = make_overview(TEXTS, found)

    assert [(pile.source, [each.line for each in pile.findings]) for pile in desk.piles] == [
        ("content/bilder/x.jpg", [1]),
        ("content/c.md", [2, 4]),
        ("content/b.md", [9]),
    ]
    assert [pile.text.title if pile.text else None for pile in desk.piles] == [None, "Klar", "Ask"]
    assert (desk.errors, desk.warnings) == (3, 1)
