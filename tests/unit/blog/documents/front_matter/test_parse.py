"""Telling the lines on top from the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.decode import clean
from blog.documents.front_matter.parse import split
from blog.documents.front_matter.parts import FrontMatterEntry, Parts, Problem
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases


def lines(*pairs, first=1):
    """Give entries with one value each, line by line from *first*."""
    return tuple(
        FrontMatterEntry(key, (value,), number)
        for number, (key, value) in enumerate(pairs, start=first)
    )


A = ("Titel", "A")
DATE = ("Datum", "2018-05-13")

# Each case: what it shows, the text, its parts.
NONE = [
    ("an empty file", "", Parts((), "", 1)),
    ("blank lines only", "\n\n\n", Parts((), "\n\n\n", 1)),
    ("text", "Bara text.\n\nMer.", Parts((), "Bara text.\n\nMer.", 1)),
    ("a sentence with a colon", "Sanningen: det regnar.\n\nMer.",
     Parts((), "Sanningen: det regnar.\n\nMer.", 1)),
    ("an address", "https://exempel.se\n\nMer.", Parts((), "https://exempel.se\n\nMer.", 1)),
    ("a heading", "# Titel: A\n\nText.", Parts((), "# Titel: A\n\nText.", 1)),
    ("bold words", "**Titel:** A\n\nText.", Parts((), "**Titel:** A\n\nText.", 1)),
    ("indented code", "    Titel: A\n\nText.", Parts((), "    Titel: A\n\nText.", 1)),
    ("lines after a blank line", "Text.\n\nTitel: A\n", Parts((), "Text.\n\nTitel: A\n", 1)),
]  # fmt: skip

PLAIN = [
    (
        "lines in the text below are no lines on top",
        "Titel: A\nText.\n\nSlug: b\nStatus: c\n",
        Parts(lines(A), "Text.\n\nSlug: b\nStatus: c\n", 2),
    ),
    (
        "title and date",
        "Titel: A\nDatum: 2018-05-13\n\nText.",
        Parts(lines(A, DATE), "\nText.", 3),
    ),
    (
        "in English",
        "Title: A\nDate: x\n\nText.",
        Parts(lines(("Title", "A"), ("Date", "x")), "\nText.", 3),
    ),
    ("no space after the colon", "Titel:A\n\nText.", Parts(lines(A), "\nText.", 2)),
    ("space before the colon", "Titel : A\n\nText.", Parts(lines(A), "\nText.", 2)),
    ("space after the value", "Titel: A   \n\nText.", Parts(lines(A), "\nText.", 2)),
    ("a no-break space after the colon", "Titel:\u00a0A\n\nText.", Parts(lines(A), "\nText.", 2)),
    (
        "a blank line of no-break spaces",
        "Titel: A\n\u00a0\nText.",
        Parts(lines(A), "\u00a0\nText.", 2),
    ),
    ("blank lines first", "\n\nTitel: A\n\nText.", Parts(lines(A, first=3), "\nText.", 4)),
    ("indented a little", "  Titel: A\n\nText.", Parts(lines(A), "\nText.", 2)),
    ("only lines", "Titel: A\nDatum: 2018-05-13", Parts(lines(A, DATE), "", 3)),
    ("only lines and a line end", "Titel: A\n", Parts(lines(A), "", 2)),
    (
        "text without a blank line before",
        "Titel: A\nText.\n\nMer.",
        Parts(lines(A), "Text.\n\nMer.", 2),
    ),
    (
        "a colon in the value",
        "Titel: Tillit: en början\n\nText.",
        Parts(lines(("Titel", "Tillit: en början")), "\nText.", 2),
    ),
    (
        "a time in the value",
        "Titel: A\nDatum: 2018-05-13 07:30\n\nText.",
        Parts(lines(A, ("Datum", "2018-05-13 07:30")), "\nText.", 3),
    ),
    (
        "an address in the value",
        "Titel: A\nLänk: https://exempel.se/?a=1#b\n\nText.",
        Parts(lines(A, ("Länk", "https://exempel.se/?a=1#b")), "\nText.", 3),
    ),
    (
        "a number sign in the value",
        "Titel: Punkt #2 # 3\n\nText.",
        Parts(lines(("Titel", "Punkt #2 # 3")), "\nText.", 2),
    ),
    (
        "quotation marks are part of a title",
        'Titel: "Hej" sa hon\n\nText.',
        Parts(lines(("Titel", '"Hej" sa hon')), "\nText.", 2),
    ),
    (
        "brackets brought from YAML",
        "Titel: A\nEtiketter: [äldre, vård]\n\nText.",
        Parts(lines(A, ("Etiketter", "äldre, vård")), "\nText.", 3),
    ),
    (
        "a line without value",
        "Titel: A\nIngress:\n\nText.",
        Parts(lines(A, ("Ingress", "")), "\nText.", 3),
    ),
    (
        "a value over several lines",
        "Ingress: Rad ett\n    rad två\n\trad tre\nTitel: A\n\nText.",
        Parts(
            (
                FrontMatterEntry("Ingress", ("Rad ett\nrad två\nrad tre",), 1),
                FrontMatterEntry("Titel", ("A",), 4),
            ),
            "\nText.",
            5,
        ),
    ),
    (
        "a value that begins on the next line",
        "Titel: A\nIngress:\n    Rad ett\n\nText.",
        Parts(lines(A, ("Ingress", "Rad ett")), "\nText.", 4),
    ),
    (
        "an unknown line beside a known",
        "Hej: du\nTitel: A\n\nText.",
        Parts(lines(("Hej", "du"), A), "\nText.", 3),
    ),
    (
        "tags listed as in YAML",
        "Titel: A\nEtiketter:\n- Tillit\n- LSS\nStatus: utkast\n\nText.",
        Parts(
            (
                FrontMatterEntry("Titel", ("A",), 1),
                FrontMatterEntry("Etiketter", ("Tillit", "LSS"), 2),
                FrontMatterEntry("Status", ("utkast",), 5),
            ),
            "\nText.",
            6,
        ),
    ),
    (
        "tags listed and indented",
        "Titel: A\nEtiketter:\n    - Tillit\n    - LSS\n\nText.",
        Parts(
            (
                FrontMatterEntry("Titel", ("A",), 1),
                FrontMatterEntry("Etiketter", ("Tillit", "LSS"), 2),
            ),
            "\nText.",
            5,
        ),
    ),
    (
        "a list in the text is no tags",
        "Titel: A\nEtiketter: Tillit\n- ett\n- två\n",
        Parts(lines(A, ("Etiketter", "Tillit")), "- ett\n- två\n", 3),
    ),
    (
        "a closing fence without an opening one",
        "Titel: A\n---\nText.",
        Parts(lines(A), "Text.", 3),
    ),
]

YAML = [
    (
        "an unclosed bracket is read line by line",
        '---\n# En anteckning\n\nTitel: "A"\nSlug: \'b\'\nGuid: "\nEtiketter: [a, b\n---\nx',
        Parts(lines(A, ("Slug", "b"), ("Guid", '"'), ("Etiketter", "[a, b"), first=4), "x", 9),
    ),
    (
        "title and date",
        "---\nTitel: A\nDatum: 2018-05-13\n---\nText.",
        Parts(lines(A, DATE, first=2), "Text.", 5),
    ),
    (
        "a blank line after it",
        "---\nTitel: A\n---\n\nText.",
        Parts(lines(A, first=2), "\nText.", 4),
    ),
    (
        "blank lines before it",
        "\n\n---\nTitel: A\n---\nText.",
        Parts(lines(A, first=4), "Text.", 6),
    ),
    ("nothing after it", "---\nTitel: A\n---", Parts(lines(A, first=2), "", 4)),
    ("nothing in it", "---\n---\nText.", Parts((), "Text.", 3)),
    ("closed with dots", "---\nTitel: A\n...\nText.", Parts(lines(A, first=2), "Text.", 4)),
    (
        "space after the fences",
        "--- \nTitel: A\n---\t\nText.",
        Parts(lines(A, first=2), "Text.", 4),
    ),
    (
        "a comment",
        "---\n# En anteckning\nTitel: A # så\n---\nText.",
        Parts(lines(A, first=3), "Text.", 5),
    ),
    (
        "in quotation marks",
        "---\nTitel: \"Tillit: en början\"\nSlug: 'en-borjan'\n---\nText.",
        Parts(lines(("Titel", "Tillit: en början"), ("Slug", "en-borjan"), first=2), "Text.", 5),
    ),
    (
        "a list in brackets",
        "---\nEtiketter: [äldre, vård]\n---\nText.",
        Parts((FrontMatterEntry("Etiketter", ("äldre", "vård"), 2),), "Text.", 4),
    ),
    (
        "a list with hyphens",
        "---\nEtiketter:\n  - äldre\n  - vård\nTitel: A\n---\nText.",
        Parts(
            (
                FrontMatterEntry("Etiketter", ("äldre", "vård"), 2),
                FrontMatterEntry("Titel", ("A",), 5),
            ),
            "Text.",
            7,
        ),
    ),
    (
        "a list with hyphens at the margin",
        "---\nEtiketter:\n- äldre\n- vård\n---\nText.",
        Parts((FrontMatterEntry("Etiketter", ("äldre", "vård"), 2),), "Text.", 6),
    ),
    (
        "a folded value",
        "---\nIngress: >\n  Rad ett\n  rad två\nTitel: A\n---\nText.",
        Parts(
            (
                FrontMatterEntry("Ingress", ("Rad ett rad två",), 2),
                FrontMatterEntry("Titel", ("A",), 5),
            ),
            "Text.",
            7,
        ),
    ),
    (
        "a value with its own lines",
        "---\nIngress: |\n  Rad ett\n  - rad: två\n---\nText.",
        Parts((FrontMatterEntry("Ingress", ("Rad ett\n- rad: två",), 2),), "Text.", 6),
    ),
    (
        "a value that runs on",
        "---\nIngress: Rad ett\n  rad två\n---\nText.",
        Parts((FrontMatterEntry("Ingress", ("Rad ett rad två",), 2),), "Text.", 5),
    ),
    (
        "dates and numbers stay text",
        "---\nDatum: 2018-05-13 07:30\nSlug: 012\nOrdning: 1_0\n---\nx",
        Parts(
            lines(("Datum", "2018-05-13 07:30"), ("Slug", "012"), ("Ordning", "1_0"), first=2),
            "x",
            6,
        ),
    ),
    (
        "words that YAML means something by",
        "---\nTitel: Nej\nSlug: null\nGuid: ~\n---\nx",
        Parts(lines(("Titel", "Nej"), ("Slug", "null"), ("Guid", "~"), first=2), "x", 6),
    ),
    (
        "a colon in the value",
        "---\nTitel: Tillit: en början\nDatum: 2018-05-13\n---\nText.",
        Parts(lines(("Titel", "Tillit: en början"), DATE, first=2), "Text.", 5),
    ),
    (
        "a colon at the end of the value",
        "---\nTitel: Frågan är:\n---\nText.",
        Parts(lines(("Titel", "Frågan är:"), first=2), "Text.", 4),
    ),
    (
        "a number sign in the value",
        "---\nTitel: Punkt #2\nDatum: 2018-05-13\n---\nText.",
        Parts(lines(("Titel", "Punkt #2"), DATE, first=2), "Text.", 5),
    ),
    (
        "a colon in the value beside a list",
        "---\nTitel: Tillit: en början\nEtiketter:\n  - LSS\n---\nx",
        Parts(
            (
                FrontMatterEntry("Titel", ("Tillit: en början",), 2),
                FrontMatterEntry("Etiketter", ("LSS",), 3),
            ),
            "x",
            6,
        ),
    ),
    (
        "a number sign in the value beside a list",
        "---\nTitel: Punkt #2\nEtiketter:\n  - LSS\n---\nx",
        Parts(
            (
                FrontMatterEntry("Titel", ("Punkt #2",), 2),
                FrontMatterEntry("Etiketter", ("LSS",), 3),
            ),
            "x",
            6,
        ),
    ),
    (
        "a number sign beside a folded value",
        "---\nTitel: Nr #2\nIngress: >\n  Ett\n  två\n---\nx",
        Parts(
            (
                FrontMatterEntry("Titel", ("Nr #2",), 2),
                FrontMatterEntry("Ingress", ("Ett två",), 3),
            ),
            "x",
            7,
        ),
    ),
    (
        "an apostrophe",
        "---\nTitel: It's #2\n---\nx",
        Parts(lines(("Titel", "It's #2"), first=2), "x", 4),
    ),
    (
        "a number sign within quotation marks",
        '---\nTitel: "Nr #2"\n---\nx',
        Parts(lines(("Titel", "Nr #2"), first=2), "x", 4),
    ),
    (
        "quotation marks around a part",
        '---\nTitel: "Hej" sa hon\nEtiketter:\n  - LSS\n---\nx',
        Parts(
            (
                FrontMatterEntry("Titel", ('"Hej" sa hon',), 2),
                FrontMatterEntry("Etiketter", ("LSS",), 3),
            ),
            "x",
            6,
        ),
    ),
    (
        "Swedish quotation marks",
        "---\nTitel: ”Hej” sa hon\n---\nx",
        Parts(lines(("Titel", "”Hej” sa hon"), first=2), "x", 4),
    ),
    (
        "emphasis first",
        "---\nTitel: *Hej* sa hon\n---\nx",
        Parts(lines(("Titel", "*Hej* sa hon"), first=2), "x", 4),
    ),
    (
        "a percent sign and an exclamation mark first",
        "---\nTitel: %!\nSlug: !hej\n---\nx",
        Parts(lines(("Titel", "%!"), ("Slug", "!hej"), first=2), "x", 5),
    ),
    (
        "hash tags in a list",
        "---\nEtiketter:\n  - #tillit\n  - #hopp\n---\nx",
        Parts((FrontMatterEntry("Etiketter", ("#tillit", "#hopp"), 2),), "x", 6),
    ),
    (
        "the same name twice",
        "---\nTitel: A\nTitel: B\n---\nx",
        Parts(lines(A, ("Titel", "B"), first=2), "x", 5),
    ),
    (
        "control characters by their number",
        '---\nTitel: "A\\0\\u0001B"\n---\nx',
        Parts(lines(("Titel", "AB"), first=2), "x", 4),
    ),
]

# YAML without its opening line: what stands above a line of dots or hyphens.
HALF_FENCED = [
    (
        "dots",
        'author: anna\npublished: "2026-03-07"\ncategory:\n    - nyheter\nTitel: A\n...\nText.',
        Parts(
            (
                FrontMatterEntry("author", ("anna",), 1),
                FrontMatterEntry("published", ("2026-03-07",), 2),
                FrontMatterEntry("category", ("nyheter",), 3),
                FrontMatterEntry("Titel", ("A",), 5),
            ),
            "Text.",
            7,
        ),
    ),
    (
        "hyphens, after an indented list",
        "Titel: A\nEtiketter:\n  - äldre\n  - vård\n---\nText.",
        Parts(
            (
                FrontMatterEntry("Titel", ("A",), 1),
                FrontMatterEntry("Etiketter", ("äldre", "vård"), 2),
            ),
            "Text.",
            6,
        ),
    ),
    (
        "a folded value",
        "Titel: A\nIngress: >\n  Rad ett\n  rad två\n...\nText.",
        Parts(
            (
                FrontMatterEntry("Titel", ("A",), 1),
                FrontMatterEntry("Ingress", ("Rad ett rad två",), 2),
            ),
            "Text.",
            6,
        ),
    ),
    (
        "a rule in the text is no end",
        "Titel: A\n\nText.\n\n---\n\nMer.",
        Parts(lines(A), "\nText.\n\n---\n\nMer.", 2),
    ),
    (
        "a heading in the text is no end",
        "Titel: A\nEn rubrik\n---\nText.",
        Parts(lines(A), "En rubrik\n---\nText.", 2),
    ),
    (
        "four hyphens for three",
        "----\nTitel: A\n----\nText.",
        Parts(lines(A, first=2), "Text.", 4),
    ),
    (
        "the language is named",
        "---yaml\nTitel: A\n---\nText.",
        Parts(lines(A, first=2), "Text.", 4),
    ),
]

# Without the closing line, but with a blank one, it is clear where the text begins.
UNCLOSED = [
    ("a blank line shows where the text begins", "---\nTitel: A\n\nText.",
     Parts(lines(A, first=2), "\nText.", 3)),
    ("a list in YAML", "---\nTitel: \"A\"\nEtiketter:\n  - LSS\n\nText.",
     Parts((*lines(A, first=2), FrontMatterEntry("Etiketter", ("LSS",), 3)), "\nText.", 5)),
    ("nothing but lines", "---\nTitel: A", Parts(lines(A, first=2), "", 3)),
]  # fmt: skip

FENCE = Problem(1, "---", "fence")
PROBLEMS = [
    (
        "a long line is shown in part",
        f"---\nTitel: A\n{'x' * 99}\n---\nx",
        (Problem(3, "x" * 60, "line"),),
    ),
    (
        "a list for a key is shown in part",
        f"---\n? [{'x' * 99}]\n: a\n---\nx",
        (Problem(2, "? [" + "x" * 57, "value"),),
    ),
    ("unclosed, the text follows at once", "---\nTitel: A\nText.", (FENCE,)),
    ("a rule above a text", "---\n\nText.\n", (FENCE,)),
    (
        "a line that is none, among others",
        "Titel: A\nDatum 2018\nEtiketter: T\n\nx",
        (Problem(2, "Datum 2018", "line"),),
    ),
    (
        "a line that is none, and a key of another system below",
        "Titel: A\nhej\ndraft: true\n\nx",
        (Problem(2, "hej", "line"),),
    ),
    (
        "a sentence among YAML lines",
        "---\nTitel: A\nhej hopp\n---\nx",
        (Problem(3, "hej hopp", "line"),),
    ),
    ("a text between fences", "---\n\nText.\n\n---\n\nMer.", (Problem(3, "Text.", "line"),)),
    ("a list in a list", "---\nTitel: [a, [b]]\n---\nx", (Problem(2, "Titel", "value"),)),
    ("names in a value", "---\nTitel: {a: b}\n---\nx", (Problem(2, "Titel", "value"),)),
    (
        "a table in a list",
        "---\nA: B\nEtiketter:\n  - {a: b}\n---\nx",
        (Problem(3, "Etiketter", "value"),),
    ),
]


@pytest.mark.parametrize(("text", "parts"), **cases(NONE))
def test_no_lines(text, parts):
    """A text without lines on top is all body."""
    assert split(text) == parts


@pytest.mark.parametrize(("text", "parts"), **cases(PLAIN))
def test_plain(text, parts):
    """Lines up to a blank one, as Pelican has them."""
    assert split(text) == parts


@pytest.mark.parametrize(("text", "parts"), **cases(YAML))
def test_yaml(text, parts):
    """Lines between two fences, as YAML or as the director meant it."""
    assert split(text) == parts


@pytest.mark.parametrize(("text", "parts"), **cases(HALF_FENCED))
def test_half_fenced(text, parts):
    """YAML is read as YAML with or without the line above it; nothing else is taken for it."""
    assert split(text) == parts


def test_a_note_between_lines_without_a_closing_fence():
    """It is no line, as it is none where the fence is closed."""
    lines = "---\nTitel: A\n<!---->\nDatum: 2026-01-01\n"

    assert split(f"{lines}\nText.").problems == split(f"{lines}---\n\nText.").problems == ()


@pytest.mark.parametrize(("text", "parts"), **cases(UNCLOSED))
def test_unclosed(text, parts):
    """What is clear without the closing fence is not complained about."""
    assert split(text) == parts


# Each case: what it shows, the text, the kind, its line, the body.
OTHERS = [
    ("TOML", '+++\ntitle = "A"\ndraft = true\n+++\nText.', "toml", 1, "Text."),
    ("TOML below a blank line", '\n+++\ntitle = "A"\n+++\nText.', "toml", 2, "Text."),
    ("TOML without an end", '+++\ntitle = "A"', "toml", 1, 'title = "A"'),
    ("TOML between hyphens", '---toml\ntitle = "A"\n---\nText.', "toml", 1, "Text."),
    ("JSON", '{\n  "title": "A",\n  "tags": []\n}\nText.', "json", 1, "Text."),
    ("JSON on one line", '{"title": "A"}\nText.', "json", 1, "Text."),
    ("JSON with a slip in it", '{"title": "A",}\nText.', "json", 1, "Text."),
    ("JSON between semicolons", ';;;\n"title": "A"\n;;;\nText.', "json", 1, "Text."),
    ("JSON between hyphens", '---json\n{"title": "A"}\n---\nText.', "json", 1, "Text."),
]


@pytest.mark.parametrize(("text", "kind", "line", "body"), **cases(OTHERS))
def test_other_languages(text, kind, line, body):
    """TOML and JSON are one problem, and the text below is the text."""
    parts = split(text)

    assert [(problem.kind, problem.line) for problem in parts.problems] == [(kind, line)]
    assert (parts.entries, parts.body) == ((), body)


NO_OTHERS = ["{{< figure >}}", "{% include a %}", "{.note}", "{}", "{a: b}", "+++ eller mer"]


@pytest.mark.parametrize("text", NO_OTHERS)
def test_no_other_language(text):
    """A brace or a plus that begins a text begins nothing else."""
    assert split(text) == Parts((), text, 1)


# Each case: what it shows, the text, the lines that are told.
LATE = [
    ("a status after a blank line", "Titel: A\n\nStatus: utkast\n\nText.", [3]),
    ("another system's word for it", "Titel: A\n\n\ndraft: true\n\nText.", [4]),
    ("below YAML", "---\nTitel: A\n---\nprivate: yes\n\nText.", [4]),
    ("what the check allows", "Titel: A\n\nTillåt: epost – hon vill\n\nText.", [3]),
    ("beside others", "Titel: A\n\nPlats: Umeå\nPublicerad: nej\n\nText.", [4]),
    ("as in TOML", "Titel: A\ndraft = true\n\nText.", [2]),
    ("as in JSON", 'Titel: A\n"draft": true,\n\nText.', [2]),
    ("with signs around it", "Titel: A\n\ndraft: ' true \" \n\nText.", [3]),
    ("as an item", "Titel: A\n- private: yes\n\nText.", [2]),
    ("among words, with no blank line", "Titel: A\nEn text.\n- private: yes\n\nText.", [3]),
    ("in a list below a blank line", "Titel: A\n\nVi säger.\n- private: yes\n\nText.", []),
    ("a word alone", "Titel: A\nUtkast\n\nText.", [2]),
    ("a word in brackets, after a blank line", "Titel: A\n\n[UTKAST]\n\nText.", [3]),
    ("a heading with that word", "Titel: A\n\n## Utkast till plan\n\nText.", []),
    ("a sentence with that word", "Titel: A\n\nUtkast: vi börjar om.\n\nText.", []),
    ("facts of a meeting", "Titel: A\n\nDatum: 12 maj\nPlats: Umeå\n\nText.", []),
    ("a sentence", "Titel: A\n\nStatus: det går bra.\n\nText.", []),
    ("in a sentence", "Titel: A\n\nDet står draft: true.\n\nText.", []),
    ("further down", "Titel: A\n\nText.\n\nStatus: utkast\n", []),
    ("false", "Titel: A\n\ndraft: false\n\nText.", []),
]


@pytest.mark.parametrize(("text", "told"), **cases(LATE))
def test_late(text, told):
    """A blank line too early does not turn the word that hides a text into a part of it."""
    problems = split(text).problems

    assert [problem.line for problem in problems] == told
    assert {problem.kind for problem in problems} <= {"late"}


def test_no_line_takes_long():
    """However many signs it has that may stand around a value."""
    for run in ('"', " ", '" ', "' \"", "- ", "=", ": "):
        assert split(f"Titel: A\n\ndraft: {run * 20_000}x\n\nText.").body_line == 2


@pytest.mark.parametrize(("text", "problems"), **cases(PROBLEMS))
def test_problems(text, problems):
    """What cannot be understood is told with its line, in the director's words."""
    assert split(text).problems == problems


def test_a_list_has_a_value_in_one_piece():
    """Several values are one text, with commas between."""
    assert FrontMatterEntry("Etiketter", ("äldre", "vård"), 1).value == "äldre, vård"


HOSTILE = [
    ("a deep list", "[" * 500),
    ("a deep table", "{a: " * 500),
    ("a character beyond Unicode", '"\\UFFFFFFFF"'),
    ("half a character", '"\\uD800"'),
    ("an alias of nothing", "*a"),
    ("a value that holds itself", "&a [*a]"),
    ("an unclosed quotation", '"a'),
    ("an unknown escape", '"\\q"'),
    ("a tag", "!!python/object:os.system {}"),
    ("a merge", "{<<: {a: b}}"),
    ("thousands of brackets", "[{" * 20_000),
    ("a hundred thousand letters", "x" * 100_000),
    ("a hundred thousand words, with a colon", "a: " + "b c " * 25_000),
    (
        "a billion laughs",
        "\n".join(
            [
                "&a [x,x]",
                *(
                    f"{k}: &{k} [{','.join([f'*{j}'] * 9)}]"
                    for j, k in zip("abcdefgh", "bcdefghi", strict=True)
                ),
            ]
        ),
    ),
]


@pytest.mark.parametrize("value", [v for _, v in HOSTILE], ids=[name for name, _ in HOSTILE])
def test_no_yaml_stops_the_reading(value):
    """What YAML chokes on is a text or a problem, never an exception, and is clean."""
    parts = split(f"---\nTitel: {value}\nDatum: 2018-05-13\n---\nText.")

    assert parts.body == "Text."
    assert parts.entries or parts.problems
    assert all(clean(entry.value) == entry.value for entry in parts.entries)


PIECES = [
    "---\n",
    "...\n",
    "+++\n",
    "\n",
    "Titel: ",
    "Datum: ",
    "draft: ja",
    "Etiketter:",
    "- ",
    "  ",
    "    ",
    "\t",
    "#",
    ": ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "&a",
    "*a",
    "<<: ",
    "!",
    "%",
    "@",
    "`",
    "?",
    "\\",
    "åäö",
    "1",
]


@examples(200)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_body_is_the_end_of_the_text(text):
    """Nothing is lost: the body is the text from its line on, whatever stands above."""
    parts = split(text)
    rest = "\n".join(text.split("\n")[parts.body_line - 1 :])

    assert parts.body == rest or FENCE.kind in {problem.kind for problem in parts.problems}
    assert all(1 <= entry.line < parts.body_line for entry in parts.entries)
