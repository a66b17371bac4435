"""Personal numbers are found however they are written, and nothing else is."""

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from blog.privacy.identity_numbers import find_identities
from blog.privacy.plain_text import plain, without_comments, without_markup
from tests.growth import grows_evenly
from tests.profiles import examples
from tests.unit.blog.rules.contents import TODAY, rows


def found(text, *, is_name=False):
    """Give the last ten digits of every number, with and without the marks between digits."""
    bare = plain(text)
    both = (bare, without_markup(bare), without_markup(without_comments(bare)))
    hits = [hit for words in both for hit in find_identities(words, today=TODAY, is_name=is_name)]
    return sorted({hit.digits[-10:] for hit in hits})


# Made of a date and a serial number; the control digit is counted by the collection.
def made(date, serial):
    return f"{date}{serial}{luhn.calc_check_digit(date + serial)}"


INNOCENT = [
    ("an organisation number", "Bolaget (556677-8899) och kommunen 212000-2627."),
    ("one with the century", "Org.nr 16556677-8899"),
    ("a wrong control digit", "811218-9875"),
    ("a day that does not exist", "19810230-9876 och 811332-9876"),
    ("a serial of zeros", f"811218-{made('811218', '000')[-4:]}"),
    ("a day to come", f"20301218-{made('301218', '987')[-4:]}"),
    ("dates", "2016-12-13, 13/12 2016, 161213 och 20161213"),
    ("a span of dates", "2016-12-13–2016-12-20 och 2016-12-13 – 2017-01-09"),
    ("a span to a year", "avtalet 2016-12-13–2018"),
    ("a date and a time", "2016-12-13 14.30, 2016-12-13 kl. 14.30, 2016-12-13T14:30:00+01:00"),
    (
        "mobile numbers",
        "070-123 45 67, 0701-23 45 67, +46 70 123 45 67, 0701234569",
    ),
    ("landline numbers", "08-123 456 78, 090-16 10 00, 0910-12 34 56, 0771-11 44 00, 031-3900600"),
    ("statutes", "lagen (2010:879), SFS 2001:453, SOSFS 2014:5, prop. 2016/17:50, SOU 2008:18"),
    ("a section of a law", "26 kap. 1 § OSL och 17 kap. 1 § utlänningslagen (2005:716)"),
    ("amounts", "1 234 567 890 kr, 35 000 lägenheter, 8112189876 kronor och 12 500 000 kr"),
    ("book numbers", "ISBN 978-91-44-12345-6, 9789144123456, ISBN 9112189876, ISSN 1652-4063"),
    ("a book number of a shop", "978-9112301234"),
    ("diary numbers", "dnr SN 2019/123, 8.5-12345/2016-7, 3.1-161218/2016, JO 5352-2011"),
    ("a diary number with its year", "dnr 811218-9876/2016"),
    ("figures parted unevenly", "81-12 18 9876"),
    ("accounts", "bankgiro 5402-9681, plusgiro 90 20 50-9, OCR 8112189876, konto 9020 12 345 67"),
    ("a payment card", "4571 1981 1218 9876"),
    ("years in a row", "2010 2011 2012 2013 och 1981–1998, åren 2015, 2016 och 2017"),
    ("figures in a row", "12 14 16 18 20, 07 12 18 23 31 35 och 81 12 18 98 76 54"),
    ("a table of figures", "| 81 | 12 | 18 | 98 | 76 |"),
    ("places on a map", "63.8112189876, 20.2630345678"),
    ("a guid", "Guid: tag:blogg.example,2016-12-13:8112189876a1b2c3"),
    ("a uuid", "81121898-7612-1811-2189-876811218987"),
    ("a checksum", "811218987600aabbccddeeff00112233"),
    ("opening hours", "mån 08–12 13–17, tis 08.10–12.18"),
    ("a checksum with the digits in it", "a8112189876bcdef0123"),
    (
        "numbers that their own word names",
        "Ordernummer 8112189876, avtalsnr: 8112189876, EAN-kod "
        "8112189876, PIN-kod: **8112189876**, Mötes-id (8112189876), Swish 8112189876",
    ),
    ("a payment's number in a table", "| OCR-nummer | 8112189876 |\n| Bankkonto | 8112189876 |"),
    ("a count", "8112189876 invånare, 8112189876 kWh, SEK 8112189876 och € 8112189876"),
    ("a number abroad", "+8112189876 och +81 12 18 98 76"),
    ("the second of two phone numbers", f"Telefon: 090-16 10 00 eller {made('010719', '900')}."),
    ("a table of amounts", "| Äldre | 811218 | 9876 |\n| Unga | 412315 | 1284 |"),
    ("rows of amounts from a sheet", "Äldre\t811218\t9876\t12\nUnga\t412315\t1284\t7"),
    ("a list of amounts", "- 811218\n- 9876\n- 412315\n- 1284\n\n811218 9876 12\n412315 1284 14"),
    (
        "a table without marks",
        "Äldre 811218 9876\nUnga 412315 1284\nVuxna 512399 1284\nStöd 612347 9921",
    ),
    ("a date before a year on the next line", f"2017-01-03\n{made('170103', '201')[-4:]} var bra"),
    (
        "a date and a time with stops",
        f"20170103 {made('170103', '123')[-4:-2]}.{made('170103', '123')[-2:]}",
    ),
    ("an article", "10.1080/8112189876 och https://doi.org/10.1111/811218-9876"),
    (
        "a drawing's figures",
        '<path d="M81 12 18 98 76L8112189876"/><svg viewBox="0 0 811218 9876">',
    ),
    ("a checksum of fifteen", "download/18.6001d8112189876/fil.pdf"),
    ("a square metre", "811218 m² och 9876²"),
    ("an example without its last digits", "ÅÅMMDD-XXXX, 811218-XXXX och 811218-98XX"),
    ("a name with a date and letters", "811218-987xy, 811218-987X-2 och 11811218-987X"),
    ("one digit hidden, on a day that does not exist", "811332-987X och ISBN 0-8112189-87-X"),
    ("words", "Vi sågs klockan åtta den 18 december 1981 och var 9 876 personer."),
]


@pytest.mark.parametrize(
    "text", [text for _, text in INNOCENT], ids=[name for name, _ in INNOCENT]
)
def test_other_numbers_are_left_alone(text):
    """Numbers of other kinds are no personal numbers."""
    assert found(text) == []


WRITTEN = [
    ("as usual", "811218-9876"),
    ("with the century", "19811218-9876"),
    ("in one", "8112189876"),
    ("in one with the century", "198112189876"),
    ("over a hundred", "811218+9876"),
    ("with a space", "811218 9876"),
    ("with the century and a space", "19811218 9876"),
    ("with a no-break space", "811218\u00a09876"),
    ("with a narrow space", "811218\u202f9876"),
    ("with a dash", "811218–9876"),
    ("with a dash and spaces", "811218 – 9876"),
    ("with a no-break hyphen", "811218\u20119876"),
    ("with a minus", "811218\u22129876"),
    ("with a full stop", "811218.9876"),
    ("with a slash", "811218/9876"),
    ("with a colon", "811218:9876"),
    ("with an underscore", "811218_9876"),
    ("with a soft hyphen", "811218\u00ad9876"),
    ("with a space of no width", "811218\u200b9876"),
    ("in brackets", "811218 (9876)"),
    ("with a space among other figures", "811218 9876 fick 412315 1284"),
    ("in two cells", "| 811218 | 9876 |"),
    ("as a date", "1981-12-18-9876"),
    ("as a date and a space", "1981-12-18 9876"),
    ("as a date with stops", "1981.12.18-9876"),
    ("as a date with slashes", "1981/12/18-9876"),
    ("as a short date", "81-12-18-9876"),
    ("as a short date with spaces", "81 12 18 9876"),
    ("in pairs", "81 12 18 98 76"),
    ("in pairs with the century", "1981 12 18 98 76"),
    ("in fours", "1981 1218 9876"),
    ("digit by digit", "8 1 1 2 1 8 - 9 8 7 6"),
    ("with the last digit apart", "811218-987 6"),
    ("over two lines", "811218-\n9876"),
    ("with stars around", "811218-**9876**"),
    ("with a tag within", "8112<b>18</b>-9876"),
    ("with a comment within", "811218-<!-- -->9876"),
    ("with a link within", "[811218](https://x.example/)-9876"),
    ("with a reference", "811218&#45;9876"),
    ("with a named reference", "811218&nbsp;9876"),
    ("with an escape", "811218\\-9876"),
    ("in an address", "https://x.example/?id=811218%2D9876"),
    ("in a mail address", "mailto:8112189876@x.example"),
    ("with letters before it", "pnr811218-9876"),
    ("with letters after it", "811218-9876x"),
    ("behind a date", "2017-01-01-811218-9876"),
    ("before a number", "811218-9876 är 23 år"),
    ("behind a number", "Rum 12, 811218-9876"),
    ("with wide digits", "８１１２１８-９８７６"),
    ("with arabic digits", "٨١١٢١٨-٩٨٧٦"),
    ("with the last four said", "född 811218 och de fyra sista är 9876"),
    ("with the last four said of a long date", "född 1981-12-18, fyra sista siffrorna 9876"),
    ("with the last four said first", "fyra sista 9876, född 811218"),
    ("with the last four on a line of their own", "Född: 811218\nFyra sista: 9876"),
    ("born, and a number", "född 1981-12-18 (9876)"),
    ("of a sole trader", "momsnummer SE811218987601"),
    ("called an organisation number", "org.nr 811218-9876"),
    ("in a table with heads", "| Född | Nr |\n|---|---|\n| 412315 | 1284 |\n| 811218 | 9876 |"),
    ("in wide cells", "| 811218        |        9876 |"),
    ("as a date in a cell", "| Född | Fyra sista |\n| --- | --- |\n| 1981-12-18 | 9876 |"),
    ("in a column of such", "811218;9876\n19811218;9876"),
    ("in a list of fields", "1,198112189876,3 och 1,8112189876,17 och 1,811218-9876,3"),
    ("between other fields", "17;8112189876;2026"),
    ("as a sheet writes it", "pnr 8112189876,00 och 198112189876.0"),
    ("behind an object's number", "1.2.752.129.2.1.3.1/198112189876"),
    ("in a folder's year", "[Beslut](../2016/8112189876.pdf)"),
    ("in quoted lines", "> 811218-\n> 9876"),
    ("with a whole comment within", "811218<!-- x -->-9876"),
    ("with a reference in a reference", "811218&amp;#45;9876"),
    ("with a percent in a percent", "?till=%2Fakt%3Fp%3D811218%252D9876"),
    ("with a reference to nothing seen", "811218&#8203;9876 och 811218&shy;9876"),
    ("with a code of YAML", 'Titel: "Anna 811218\\u002D9876"'),
    ("with small digits", "\u2078\u00b9\u00b9\u00b2\u00b9\u2078-\u2079\u2078\u2077\u2076"),
    ("with a bullet", "811218\u20229876"),
    ("with the last digits apart", "81 12 18 - 9 8 7 6"),
    ("twelve digits that are called a customer's", "kundnummer 198112189876"),
    ("in a table", "| Anna | 811218-9876 | Umeå |"),
    ("with one digit hidden, which the others tell", "811218-987X"),
    ("with the first of four hidden", "19811218-x876"),
    ("with one within hidden", "811218–98•6"),
]  # fmt: skip


@pytest.mark.parametrize("text", rows(WRITTEN))
def test_numbers_are_found_in_every_format(text):
    """811218-9876, which Skatteverket uses in its examples, is found."""
    assert found(f"Hon heter Anna ({text}).") == ["8112189876"]


def test_co_ordination_numbers_have_sixty_added_to_the_day():
    """Days 61 to 91 are those of co-ordination numbers."""
    number = made("701063", "239")

    assert found(f"{number[:6]}-{number[6:]}") == [number]
    assert found(made("701000", "239")) == []


@pytest.mark.parametrize(
    ("text", "is_name", "hits"),
    [
        ("2016-12-13 1430", True, 0),
        ("Skärmbild 2016-12-13_0730", True, 0),
        ("IMG_20161213_143022", True, 0),
        ("20161213-811218-9876", True, 1),
        ("anna 8112189876 kopia", True, 1),
        ("811218_9876-2", True, 1),
    ],
)
def test_file_names_hold_dates_and_times(text, is_name, hits):
    """A screen shot's name is a date and a time; a number in a name is found all the same."""
    assert len(found(text, is_name=is_name)) == hits


def test_a_mobile_number_is_one_unless_the_words_say_else():
    """0701234569 has the date and the control digit of a child's number."""
    number = made("070123", "456")

    assert found(f"Nå mig på {number}") == []
    assert found(f"Barnets personnummer är {number}") == [number]


def test_a_message_tells_too_little_to_know_the_number():
    """The check's own words must not spread it."""
    [hit] = find_identities("19811218-9876", today=TODAY)

    assert hit.masked == "81••••-••76"


SEPARATORS = ["", "-", "–", "\u2011", " ", "\u00a0", "\u202f", " - ", ".", "/", "_", "\u00ad-"]
DRESSES = [
    lambda n, s: f"{n[2:8]}{s}{n[8:]}",
    lambda n, s: f"{n[:8]}{s}{n[8:]}",
    lambda n, s: f"{n[:4]}-{n[4:6]}-{n[6:8]}{s or '-'}{n[8:]}",
    lambda n, s: f"{n[2:4]} {n[4:6]} {n[6:8]} {n[8:]}",
    lambda n, s: f"{n[:2]} {n[2:8]}{s or '-'}{n[8:]}",
    lambda n, s: f"**{n[2:8]}**{s or '-'}{n[8:]}",
]
PLACES = ["{}", "Se {}.", "a{}b", "<!-- {} -->", "[x](https://x.example/{})", "| {} |", "”{}”,"]


def test_hidden_numbers_are_found():
    """Two thousand people of all ages, in every format and place."""
    chance = random.Random(20261122)
    for _ in range(2000):
        born = dt.date(1900, 1, 1) + dt.timedelta(days=chance.randrange(46000))
        day = born.day + 60 * (chance.random() < 0.2)
        short = made(f"{born:%y%m}{day:02}", f"{chance.randrange(1, 1000):03}")
        number = f"{born:%Y}"[:2] + short
        separator = "-" if number[8:10] in ("19", "20") else chance.choice(SEPARATORS)
        format = chance.choice(DRESSES)(number, separator)
        places = [place for place in PLACES if "**" not in format or "https" not in place]
        place = chance.choice(places).format(format)
        is_like_mobile = format == short and short.startswith("07")

        assert short in found(place) or is_like_mobile, place


def test_phone_numbers_are_hardly_ever_taken_for_one():
    """Of thousands of numbers in the usual forms, none."""
    chance = random.Random(7)
    for _ in range(3000):
        digits = [str(chance.randrange(10)) for _ in range(12)]
        a, b, c = "".join(digits[:3]), "".join(digits[3:5]), "".join(digits[5:7])
        for text in (
            f"07{chance.choice('02369')}-{a} {b} {c}",
            f"+46 7{chance.choice('02369')} {a} {b} {c}",
            f"08-{a} {b}{c[0]} {c}",
            f"0{chance.randrange(910, 990)}-{b} {c} {b}",
            f"Telefon 0{''.join(digits[:9])}",
            f"{a[0] or 1} {a} {digits[7]}{b} {digits[8]}{c} kr",
            f"978-91-{b}-{a}{c}-{digits[9]}",
        ):
            assert found(text) == [], text


@given(st.text())
@examples(120)
def test_no_text_stops_the_search(text):
    """Whatever stands there, the search comes to an end, in order and within the text."""
    for words in (plain(text), without_markup(plain(text))):
        for hit in find_identities(words, today=TODAY):
            assert 0 <= hit.start < hit.end <= len(words)


@pytest.mark.parametrize("part", ["1", "1 ", "1      ", "123456789a", "123456789       "])
def test_no_text_is_slow(part):
    """Twice as many digits, with and without signs between, take about twice the time."""
    assert found(part * 5_000) == []
    assert grows_evenly(lambda count: found(part * count), 5_000)


@given(st.text())
@examples(100)
def test_lines_stay_where_they_are(text):
    """Making a text plain leaves its line feeds, so that a place still tells the line."""
    assert plain(text).count("\n") == text.count("\n")
    assert without_markup(text).count("\n") == text.count("\n")
