"""Findings as the page's script reads them."""

import datetime as dt
from zoneinfo import ZoneInfo

from blog.findings import Finding, Level
from tools.desk.editor.findings.fix import ANSWER
from tools.desk.editor.findings.remarks import remarks

ZONE = ZoneInfo("Europe/Stockholm")
TEXT = "Titel: Hej .\nGuid: x\n\n😀 Ring 070-1234567 nu .\n"
PATH = "content/inlagg/a.md"
SPACE = Finding(PATH, 4, "mellanslag", "Mellanslag i ”nu .”.", "Skriv nu.", Level.WARNING)
TITLE = Finding(PATH, 1, "mellanslag", "Mellanslag i ”Hej .”.", "Skriv Hej.", Level.WARNING)
PHONE = Finding(PATH, 4, "telefon", "”070-1234567” kan vara …", "Ta bort numret.")
GUID = Finding(PATH, 2, "guid", "Raden Guid är fel.", "Ta bort den.")


def told(*findings):
    return remarks(findings, TEXT, ZONE, dt.date(2026, 11, 22))


def test_errors_come_first():
    """Each once."""
    assert [each["rule"] for each in told(SPACE, PHONE, PHONE)] == ["telefon", "mellanslag"]
    assert [each["is_error"] for each in told(SPACE, PHONE)] == [True, False]


def test_places_are_counted_as_the_browser_counts():
    """From the beginning of the words; a rare sign is two units."""
    [phone] = told(PHONE)
    units = TEXT.partition("\n\n")[2].encode("utf-16-le")
    start, end = phone["range"]

    assert units[start * 2 : end * 2].decode("utf-16-le") == "070-1234567"
    assert phone["fixes"][0]["label"] == "Ta bort"
    assert phone["can_allow"]


def test_what_stands_on_top_is_told_beside_its_field():
    """And a press changes the field; a line without one belongs to the lines on top."""
    [title] = told(TITLE)
    assert (title["field"], title["range"]) == ("title", None)
    assert title["fixes"] == [
        {
            "label": "Ta bort mellanslaget",
            "question": "",
            "field": ["title", "Hej."],
            "answer": ANSWER,
        }
    ]

    missing = Finding(PATH, 1, "etikettnamn", "Inlägget har ingen etikett.", "Skriv en rad.")
    assert told(missing)[0]["field"] == "tags"

    [guid] = told(GUID)
    assert (guid["field"], guid["can_allow"], guid["fixes"]) == ("head", False, [])


def test_a_press_that_asks_for_a_field_knows_the_day():
    """Her answer is put in by the page, which is told where."""
    hint = "Skriv sedan överst: Granskad: ditt namn och dagens datum."
    [told_] = told(Finding(PATH, 4, "granskning", "Bilden ”a.jpg” kan visa människor.", hint))

    assert told_["fixes"][0]["field"] == ["reviewed", f"{ANSWER} 2026-11-22"]
