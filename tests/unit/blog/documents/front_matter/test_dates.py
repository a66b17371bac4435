"""The dates that people in Sweden write."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.front_matter.dates import DateProblem, parse_date
from tests.profiles import examples
from tests.unit.blog.documents.texts import STOCKHOLM, cases

# Each case: what it shows, what was written, the moment as ISO 8601 in Stockholm.
READ = [
    ("ISO", "2018-05-13", "2018-05-13T00:00:00+02:00"),
    ("ISO in winter", "2018-01-13", "2018-01-13T00:00:00+01:00"),
    ("ISO without leading zeros", "2018-5-3", "2018-05-03T00:00:00+02:00"),
    ("year first with slashes", "2018/05/13", "2018-05-13T00:00:00+02:00"),
    ("year first with full stops", "2018.05.13", "2018-05-13T00:00:00+02:00"),
    ("eight digits", "20180513", "2018-05-13T00:00:00+02:00"),
    ("the first day of all", "1900-01-01", "1900-01-01T00:00:00+01:00"),
    ("the last day of all", "2200-12-31", "2200-12-31T00:00:00+01:00"),
    ("a leap day", "2020-02-29", "2020-02-29T00:00:00+01:00"),
    ("with a time", "2018-05-13 07:30", "2018-05-13T07:30:00+02:00"),
    ("with a time the Swedish way", "2018-05-13 7.30", "2018-05-13T07:30:00+02:00"),
    ("with seconds", "2018-05-13 07:30:15", "2018-05-13T07:30:15+02:00"),
    ("with seconds the Swedish way", "2018-05-13 07.30.15", "2018-05-13T07:30:15+02:00"),
    ("with parts of seconds", "2018-05-13 07:30:15.123456", "2018-05-13T07:30:15+02:00"),
    ("with kl.", "2018-05-13 kl. 7.30", "2018-05-13T07:30:00+02:00"),
    ("with kl. and the full hour", "13 maj 2018 kl. 9", "2018-05-13T09:00:00+02:00"),
    ("with kl without full stop", "2018-05-13 kl 07:30", "2018-05-13T07:30:00+02:00"),
    ("with a comma before kl.", "2018-05-13, kl. 7.30", "2018-05-13T07:30:00+02:00"),
    ("at midnight", "2018-05-13 00:00", "2018-05-13T00:00:00+02:00"),
    ("the last minute of the day", "2018-05-13 23.59", "2018-05-13T23:59:00+02:00"),
    ("ISO with T", "2018-05-13T07:30", "2018-05-13T07:30:00+02:00"),
    ("ISO with a small t and z", "2018-05-13t07:30z", "2018-05-13T09:30:00+02:00"),
    ("UTC", "2018-05-13T07:30:00Z", "2018-05-13T09:30:00+02:00"),
    ("UTC into the next day", "2018-05-13T22:30Z", "2018-05-14T00:30:00+02:00"),
    ("its own offset", "2018-05-13T07:30:00+02:00", "2018-05-13T07:30:00+02:00"),
    ("an offset as Pelican writes it", "2018-05-13 07:30 +0200", "2018-05-13T07:30:00+02:00"),
    ("an offset from the west", "2018-05-13 07:30 -04:00", "2018-05-13T13:30:00+02:00"),
    ("the largest offset", "2018-05-13 07:30 +14:00", "2018-05-12T19:30:00+02:00"),
    ("in words", "13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("in words with a capital", "13 Maj 2018", "2018-05-13T00:00:00+02:00"),
    ("in capitals", "13 MAJ 2018", "2018-05-13T00:00:00+02:00"),
    ("one digit", "3 maj 2018", "2018-05-03T00:00:00+02:00"),
    ("leading zero in words", "03 maj 2018", "2018-05-03T00:00:00+02:00"),
    ("in words with a time", "13 maj 2018 07:30", "2018-05-13T07:30:00+02:00"),
    ("in words with kl.", "13 maj 2018 kl. 7.30", "2018-05-13T07:30:00+02:00"),
    ("a comma before the year", "13 maj, 2018", "2018-05-13T00:00:00+02:00"),
    ("a full stop after the day", "13. maj 2018", "2018-05-13T00:00:00+02:00"),
    ("an ordinal in e", "13:e maj 2018", "2018-05-13T00:00:00+02:00"),
    ("an ordinal in a", "1:a maj 2018", "2018-05-01T00:00:00+02:00"),
    ("den", "den 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("den with an ordinal", "Den 22:a maj 2018", "2018-05-22T00:00:00+02:00"),
    ("a weekday", "söndag 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("a weekday and den", "söndag den 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("a definite weekday", "söndagen den 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("a weekday and a comma", "Söndag, 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("a short weekday", "sön 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("a short weekday with a full stop", "sön. 13 maj 2018", "2018-05-13T00:00:00+02:00"),
    ("a weekday before ISO", "söndag 2018-05-13", "2018-05-13T00:00:00+02:00"),
    ("all at once", "Söndagen den 13:e maj 2018 kl. 7.30", "2018-05-13T07:30:00+02:00"),
    ("an abbreviated month", "13 jan 2018", "2018-01-13T00:00:00+01:00"),
    ("an abbreviated month with a full stop", "13 jan. 2018", "2018-01-13T00:00:00+01:00"),
    ("the school form of February", "13 febr. 2018", "2018-02-13T00:00:00+01:00"),
    ("the school form of September", "13 sept. 2018", "2018-09-13T00:00:00+02:00"),
    ("an abbreviation in Swedish", "13 okt 2018", "2018-10-13T00:00:00+02:00"),
    ("an abbreviation in English", "13 oct 2018", "2018-10-13T00:00:00+02:00"),
    ("a month in English", "13 May 2018", "2018-05-13T00:00:00+02:00"),
    ("day and month with a slash", "13/5 2018", "2018-05-13T00:00:00+02:00"),
    ("day before month, never the other way", "3/4 2018", "2018-04-03T00:00:00+02:00"),
    ("slash and hyphen", "13/5-2018", "2018-05-13T00:00:00+02:00"),
    ("the month first, in words", "May 13, 2018", "2018-05-13T00:00:00+02:00"),
    ("the month first, with a time", "March 7, 2026 07:30", "2026-03-07T07:30:00+01:00"),
    ("the month first, short", "Mar. 7 2026", "2026-03-07T00:00:00+01:00"),
    ("the month first, in Swedish", "maj 13 2018", "2018-05-13T00:00:00+02:00"),
    ("an English ordinal", "7th March 2026", "2026-03-07T00:00:00+01:00"),
    ("as in mail", "Sat, 07 Mar 2026 06:30:00 +0000", "2026-03-07T07:30:00+01:00"),
    ("as in feeds", "Sat, 07 Mar 2026 06:30:00 GMT", "2026-03-07T07:30:00+01:00"),
    ("as in databases", "2026-03-07 06:30:00 UTC", "2026-03-07T07:30:00+01:00"),
    ("as in JavaScript", "2026-03-07T06:30:00.000Z", "2026-03-07T07:30:00+01:00"),
    ("an offset of hours only", "2026-03-07T07:30:00+01", "2026-03-07T07:30:00+01:00"),
    ("no-break spaces", "13\u00a0maj\u00a02018", "2018-05-13T00:00:00+02:00"),
    ("more space than needed", "  2018-05-13   07:30 ", "2018-05-13T07:30:00+02:00"),
    ("the hour before summer time", "2018-03-25 01:59", "2018-03-25T01:59:00+01:00"),
    ("the hour after it began", "2018-03-25 03:00", "2018-03-25T03:00:00+02:00"),
    ("summer time begins in UTC", "2018-03-25 01:00Z", "2018-03-25T03:00:00+02:00"),
    ("the hour that comes twice, first", "2018-10-28 00:30Z", "2018-10-28T02:30:00+02:00"),
    ("the hour that comes twice, second", "2018-10-28 01:30Z", "2018-10-28T02:30:00+01:00"),
    ("the hour that comes twice, unsaid", "2018-10-28 02:30", "2018-10-28T02:30:00+02:00"),
    ("the hour after summer time", "2018-10-28 03:00", "2018-10-28T03:00:00+01:00"),
]  # fmt: skip

MONTHS = [
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
]  # fmt: skip

UNCLEAR, NOT_A_DATE = "kan läsas på flera sätt", "går inte att tolka"
NO_SUCH_DAY, TOO_FAR = "finns inte i kalendern", "ligger utanför åren 1900–2200"

# Each case: what it shows, what was written, what is said of it.
REFUSED = [
    ("month or day first", "03/04/2018", UNCLEAR),
    ("day first, certainly, but who knows", "13/04/2018", UNCLEAR),
    ("month first, certainly", "04/13/2018", UNCLEAR),
    ("month first with full stops", "3.4.2018", UNCLEAR),
    ("day first with hyphens", "13-05-2018", UNCLEAR),
    ("a short year", "03/04/18", UNCLEAR),
    ("a short year first", "18-05-13", UNCLEAR),
    ("unclear with a time", "03/04/2018 07:30", UNCLEAR),
    ("the thirtieth of February", "2018-02-30", NO_SUCH_DAY),
    ("a leap day in a common year", "2018-02-29", NO_SUCH_DAY),
    ("a leap day in 1900", "1900-02-29", NO_SUCH_DAY),
    ("the thirty-first of April", "31 april 2018", NO_SUCH_DAY),
    ("month and day exchanged", "2018-13-05", NO_SUCH_DAY),
    ("day zero", "2018-05-00", NO_SUCH_DAY),
    ("month zero", "2018-00-13", NO_SUCH_DAY),
    ("hour 24", "2018-05-13 24:00", NO_SUCH_DAY),
    ("minute 60", "2018-05-13 07:60", NO_SUCH_DAY),
    ("second 61", "2018-05-13 07:30:61", NO_SUCH_DAY),
    ("before the motor car", "1899-12-31", TOO_FAR),
    ("a mistyped year", "20018-05-13", NOT_A_DATE),
    ("a day too late", "2201-01-01", TOO_FAR),
    ("the year 9999", "9999-05-13", TOO_FAR),
    ("the year 0000", "0000-05-13", TOO_FAR),
    ("an offset nobody has", "2018-05-13 07:30 +15:00", "har en tidsskillnad som inte finns"),
    ("an offset of 75 minutes", "2018-05-13 07:30 +01:75", "har en tidsskillnad som inte finns"),
    ("nothing", "", NOT_A_DATE),
    ("a word", "igår", NOT_A_DATE),
    ("a year alone", "2018", NOT_A_DATE),
    ("a month", "2018-05", NOT_A_DATE),
    ("a month in words", "maj 2018", NOT_A_DATE),
    ("a day without a year", "13 maj", NOT_A_DATE),
    ("a short year in words", "13 maj 18", NOT_A_DATE),
    ("an unknown month", "13 mai 2018", NOT_A_DATE),
    ("mixed signs", "2018-05/13", NOT_A_DATE),
    ("words after it", "2018-05-13 på morgonen", NOT_A_DATE),
    ("two dates", "2018-05-13 2018-05-14", NOT_A_DATE),
    ("a week", "2018-W19", NOT_A_DATE),
    ("an hour alone", "2018-05-13 07", NOT_A_DATE),
    ("an offset without a time", "2018-05-13 +02:00", NOT_A_DATE),
    ("quotation marks", "”2018-05-13”", NOT_A_DATE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "iso"), **cases(READ))
def test_parse_date(text, iso):
    """Every form that a Swede writes is read, as a moment in Stockholm."""
    moment = parse_date(text, zone=STOCKHOLM)

    assert moment.isoformat() == iso
    assert moment.tzinfo is STOCKHOLM


@pytest.mark.parametrize(("text", "why"), **cases(REFUSED))
def test_refused(text, why):
    """What is no date, or could be two, is said to be so."""
    with pytest.raises(DateProblem) as caught:
        parse_date(text, zone=STOCKHOLM)

    assert str(caught.value) == why


# Each case: what it shows, what was written, the days that it could be.
UNCLEAR_DAYS = [
    ("two days", "03/04/2018", ("2018-04-03", "2018-03-04")),
    ("one, for there is no month 13", "13/04/2018", ("2018-04-13",)),
    ("one, the other way", "04/13/2018", ("2018-04-13",)),
    ("the same both ways", "4.4.2018", ("2018-04-04",)),
    ("no such day", "30/30/2018", ()),
    ("a short year could be a day", "03/04/18", ()),
]


@pytest.mark.parametrize(("text", "readings"), **cases(UNCLEAR_DAYS))
def test_readings(text, readings):
    """What could be two days is told with both, to choose from."""
    with pytest.raises(DateProblem) as caught:
        parse_date(text, zone=STOCKHOLM)

    assert caught.value.readings == readings


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_months(number, name):
    """Each month has its number."""
    assert parse_date(f"2 {name} 2018", zone=STOCKHOLM).date() == dt.date(2018, number, 2)


@pytest.mark.parametrize("name", ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"])
def test_weekdays(name):
    """Each weekday may stand first, whole, definite or short."""
    short = name.removesuffix("dag")
    for written in (name, f"{name}en", short, f"{short}."):
        assert parse_date(f"{written} 2 maj 2018", zone=STOCKHOLM).date() == dt.date(2018, 5, 2)


def test_the_hour_that_does_not_exist():
    """On the night summer time begins 02:30 is the moment an hour after 01:30, in UTC 01:30."""
    moment = parse_date("2018-03-25 02:30", zone=STOCKHOLM)

    assert moment.astimezone(dt.UTC).isoformat() == "2018-03-25T01:30:00+00:00"


@examples(50)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)))
def test_every_day_can_be_written_in_many_ways(day):
    """All forms of one day are the same day."""
    forms = (
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"den {day.day}:e {MONTHS[day.month - 1][:3]}. {day.year} kl. 0.00",
        f"{day.day}/{day.month} {day.year}",
    )

    assert {parse_date(form, zone=STOCKHOLM).date() for form in forms} == {day}


@examples(120)
@given(st.text(st.sampled_from("0123456789-/.: TZ+majden,kl\u00a0"), max_size=20))
def test_nothing_but_a_date_problem(text):
    """Whatever stands on the line, the answer is a moment or a DateProblem."""
    try:
        moment = parse_date(text, zone=STOCKHOLM)
    except DateProblem:
        return
    assert moment.utcoffset() is not None
