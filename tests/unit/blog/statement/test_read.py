"""The accessibility statement's data file."""

import datetime as dt

import pytest
import yaml

from blog.statement.model import Contact, Exempted, Shortcoming, Statement, Supervision
from blog.statement.read import read_statement
from tests.sites import ROOT
from tests.unit.blog.documents.texts import cases

PLACE = "content/tillganglighet.yaml"
DATA = {
    "aktör": "Exempelkommun",
    "tjänst": "Bloggen",
    "förenlighet": "delvis förenlig",
    "brister": [{"vad": "Film", "varför": "Saknar text", "krav": "1.2.2", "plan": "Till våren"}],
    "bedömd": "2026-11-22",
    "uppdaterad": "2026-11-23",
    "metod": "Självskattning",
    "rapportera": {
        "länk": "https://a.se/f", "text": "formulär", "e-post": "a@a.se", "telefon": "0000-00",
    },
    "tillsyn": {"myndighet": "Digg", "länk": "https://www.digg.se/tdosanmalan"},
    "betungande": [{"vad": "Arkiv", "varför": "För dyrt"}],
    "undantag": [],
}  # fmt: skip


def read(data):
    """Read a file; *data* as text, or as what YAML makes a text of."""
    text = data if isinstance(data, str) else yaml.safe_dump(data, allow_unicode=True)
    return read_statement(text.encode(), place=PLACE)


def messages(data):
    statement, findings = read(data)

    assert statement is None
    assert all((f.path, f.rule) == (PLACE, "redogörelse") for f in findings)
    return [finding.message for finding in findings]


def missing(part):
    return f"Tillgänglighetsredogörelsens del ”{part}” saknas."


def test_the_directors_own():
    """The file that comes with the site holds all that the law wants."""
    statement, findings = read_statement(
        (ROOT / "content/tillganglighet.yaml").read_bytes(), place=PLACE
    )

    assert findings == []
    assert statement.conformance == "delvis förenlig"
    assert statement.shortcomings
    assert statement.supervision.url == "https://www.digg.se/tdosanmalan"


def test_everything():
    """The eleven parts, each in its place."""
    assert read(DATA) == (
        Statement(
            actor="Exempelkommun",
            service="Bloggen",
            conformance="delvis förenlig",
            shortcomings=(Shortcoming("Film", "Saknar text", "1.2.2", "Till våren"),),
            assessed=dt.date(2026, 11, 22),
            updated=dt.date(2026, 11, 23),
            method="Självskattning",
            report=Contact("https://a.se/f", "formulär", "a@a.se", "0000-00"),
            supervision=Supervision("Digg", "https://www.digg.se/tdosanmalan"),
            burdens=(Exempted("Arkiv", "För dyrt"),),
            exempt=(),
        ),
        [],
    )


@pytest.mark.parametrize("part", list(DATA))
def test_a_missing_part(part):
    """Each of the eleven parts is named when it is not there."""
    data = {name: value for name, value in DATA.items() if name != part}

    assert messages(data) == [missing(part)]


@pytest.mark.parametrize("part", list(DATA))
def test_a_part_left_empty(part):
    """A name with nothing after it is no answer."""
    assert messages({**DATA, part: ""}) == [missing(part)]


def test_all_missing():
    """Everything that is wrong is told at once."""
    assert messages({"hej": "du"}) == [
        missing(part) for part in ("förenlighet", "brister", "aktör", "tjänst", "bedömd",
                                   "uppdaterad", "metod", "rapportera", "tillsyn", "betungande",
                                   "undantag")
    ]  # fmt: skip


# Each case: what it shows, the part, its value, what is said.
WRONG = [
    ("an unknown conformance", "förenlighet", "nästan förenlig",
     ["Tillgänglighetsredogörelsens del ”förenlighet” är ”nästan förenlig”."]),
    ("no shortcomings, but not wholly conformant", "brister", [],
     ["Tillgänglighetsredogörelsens del ”brister” är tom."]),
    ("a shortcoming without a plan", "brister", [{"vad": "a", "varför": "b", "krav": "c"}],
     [missing("brister: plan")]),
    ("a shortcoming in a word", "brister", ["Film"], [missing("brister")]),
    ("shortcomings in a sentence", "brister", "Inga.", [missing("brister")]),
    ("a day that does not exist", "bedömd", "2026-02-30",
     ["Tillgänglighetsredogörelsens del ”bedömd” är ”2026-02-30”."]),
    ("a day in words", "uppdaterad", "i går",
     ["Tillgänglighetsredogörelsens del ”uppdaterad” är ”i går”."]),
    ("a list for a name", "aktör", ["Exempelkommun"], [missing("aktör")]),
    ("contact without telephone", "rapportera",
     {"länk": "https://a.se", "text": "b", "e-post": "c@d.se"}, [missing("rapportera: telefon")]),
    ("contact that leads elsewhere", "rapportera",
     {"länk": "javascript:alert(1)", "text": "b", "e-post": "c", "telefon": "d"},
     ["Tillgänglighetsredogörelsens del ”rapportera: länk” är ”javascript:alert(1)”.",
      "Tillgänglighetsredogörelsens del ”rapportera: e-post” är ”c”."]),
    ("supervision that leads elsewhere", "tillsyn", {"myndighet": "Digg", "länk": "digg.se"},
     ["Tillgänglighetsredogörelsens del ”tillsyn: länk” är ”digg.se”."]),
    ("contact in a word", "rapportera", "a@a.se", [missing("rapportera")]),
    ("supervision without an address", "tillsyn", {"myndighet": "Digg", "länk": " "},
     [missing("tillsyn: länk")]),
    ("an exception without a reason", "undantag", [{"vad": "a"}], [missing("undantag: varför")]),
]  # fmt: skip


@pytest.mark.parametrize(("part", "value", "expected"), **cases(WRONG))
def test_wrong(part, value, expected):
    """What is there but says nothing, or what cannot be, is told."""
    assert messages({**DATA, part: value}) == expected


# Each case: what it shows, the part, its value, what to do.
HINTS = [
    ("a line", "metod", "", "Skriv en rad metod: och det som gäller."),
    ("a line within a part", "rapportera",
     {"länk": "https://a.se", "text": "b", "e-post": "c@d.se"},
     "Skriv en rad telefon: och det som gäller."),
    ("a list", "undantag", "", "Skriv en lista, eller [] om det inte finns något."),
    ("a day", "bedömd", "i går", "Skriv en dag som 2026-11-22."),
    ("one of three", "förenlighet", "bra",
     "Skriv helt förenlig, delvis förenlig, inte förenlig."),
    ("shortcomings", "brister", [], "Beskriv det som inte är tillgängligt och varför."),
]  # fmt: skip


@pytest.mark.parametrize(("part", "value", "hint"), **cases(HINTS))
def test_hints(part, value, hint):
    """What to write, in the file's own names."""
    _, [finding] = read({**DATA, part: value})

    assert (finding.line, finding.hint) == (1, hint)


def test_a_service_without_shortcomings():
    """Only what is wholly conformant may have none."""
    statement, findings = read({**DATA, "förenlighet": "helt förenlig", "brister": []})

    assert findings == []
    assert statement.shortcomings == ()


def test_dates_and_long_texts():
    """Dates need no quotation marks, and a text may run over several lines."""
    text = yaml.safe_dump(DATA, allow_unicode=True).replace("'2026-11-22'", "2026-11-22")
    statement, _ = read(
        text.replace("metod: Självskattning", "metod: >-\n  Vi har\n  sett efter.")
    )

    assert statement.assessed == dt.date(2026, 11, 22)
    assert statement.method == "Vi har sett efter."


def test_a_byte_order_mark():
    """Windows' Notepad may have been here."""
    statement, _ = read_statement(
        yaml.safe_dump(DATA, allow_unicode=True).encode("utf-8-sig"), place=PLACE
    )

    assert statement is not None


# Each case: what it shows, the file, the line.
UNREADABLE = [
    ("nothing", b"", 1),
    ("a sentence", b"Hej.", 1),
    ("a list", b"- a\n- b\n", 1),
    ("another encoding", "aktör: ö".encode("cp1252"), 1),
    ("a colon too many on the second line", "aktör: a\ntjänst: b: c\n".encode(), 2),
    ("an unclosed list", b"a: [b\n", 2),
    ("a character beyond Unicode", b'a: "\\UFFFFFFFF"\n', 1),
    ("very deep", b"[" * 600, 1),
]


@pytest.mark.parametrize(("data", "line"), **cases(UNREADABLE))
def test_unreadable(data, line):
    """A file that is no list of names and values is told with the line where it ends to be."""
    statement, [finding] = read_statement(data, place=PLACE)

    assert statement is None
    assert str(finding) == (
        f"{PLACE}:{line}: Tillgänglighetsredogörelsens uppgifter går inte att läsa.\n"
        "    → Jämför med exemplen i filen: namn, kolon, värde, och indrag med två mellanslag. "
        "(redogörelse)"
    )


def test_what_may_be_left_out():
    """Standard, sample and tools are read where they stand."""
    statement, _ = read({**DATA, "standard": "EN 301 549", "urval": "Alla", "verktyg": "axe"})

    assert (statement.standard, statement.sample, statement.tools) == ("EN 301 549", "Alla", "axe")
    assert read(DATA)[0].standard == ""
