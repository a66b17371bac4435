"""What lies on the desk, and in what order."""

import datetime as dt
from zoneinfo import ZoneInfo

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from tools.desk.overview import make_desk
from tools.desk.texts import Text

ZONE = ZoneInfo("Europe/Stockholm")


def text(source, title, state, date=None):
    return Text(f"content/{source}", title, f"/{title}/", state, date, is_page=False)


def finding(path, line, level=Level.FAULT):
    return Finding(f"content/{path}", line, "regel", "Ord.", "Gör så.", level)


TEXTS = (
    text("a.md", "Ört", State.DRAFT),
    text("b.md", "Ask", State.DRAFT),
    text("c.md", "Klar", State.PUBLISHED),
    text("d.md", "Sist", State.SCHEDULED, dt.datetime(2027, 3, 1, tzinfo=ZONE)),
    text("e.md", "Först", State.SCHEDULED, dt.datetime(2026, 12, 1, tzinfo=ZONE)),
)


def test_an_empty_desk():
    """Nothing to write, nothing to wait for, nothing to mend."""
    desk = make_desk((), ())

    assert (desk.drafts, desk.scheduled, desk.piles, desk.faults, desk.remarks) == (
        (),
        (),
        (),
        0,
        0,
    )


def test_drafts_and_scheduled():
    """Drafts as in a Swedish dictionary, the others by their day; what is public is neither."""
    desk = make_desk(TEXTS, ())

    assert [each.title for each in desk.drafts] == ["Ask", "Ört"]
    assert [each.title for each in desk.scheduled] == ["Först", "Sist"]


def test_findings_by_file():
    """Each once, by line, files with faults first; a picture has no text."""
    remark = finding("b.md", 9, Level.REMARK)
    found = [remark, finding("c.md", 4), finding("c.md", 2), remark, finding("bilder/x.jpg", 1)]
    desk = make_desk(TEXTS, found)

    assert [(pile.source, [each.line for each in pile.findings]) for pile in desk.piles] == [
        ("content/bilder/x.jpg", [1]),
        ("content/c.md", [2, 4]),
        ("content/b.md", [9]),
    ]
    assert [pile.text.title if pile.text else None for pile in desk.piles] == [None, "Klar", "Ask"]
    assert (desk.faults, desk.remarks) == (3, 1)
