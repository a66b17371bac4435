"""Reading YAML: as it stands if it is valid, else key by key."""

from itertools import pairwise

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.decode import clean
from blog.documents.front_matter.parts import Problem
from blog.documents.front_matter.yaml_reader import read_valid, read_yaml
from tests.growth import grows_evenly
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases


def read(text):
    """Give the keys with their values, and the problems, of the lines of *text*."""
    entries, problems = read_yaml(text.split("\n"), 1)
    return [(entry.key, entry.values) for entry in entries], list(problems)


BROKEN = "Rubrik: Tillit: en början\n"  # a line that YAML refuses, and so the whole with it

# Each case: what it shows, lines that are valid YAML, what is read.
VALID = [
    ("a list", "tags:\n  - vinter\n  - fältarbete", [("tags", ("vinter", "fältarbete"))]),
    ("a list at the margin", "tags:\n- tillit\n- vård", [("tags", ("tillit", "vård"))]),
    ("a list over several lines", "tags: [a,\n  b]", [("tags", ("a", "b"))]),
    ("quoted over two lines", 'title: "Så arbetar vi,\n  alltså"',
     [("title", ("Så arbetar vi, alltså",))]),
    ("quoted with a colon, over two lines", "text: 'Från vänster: en chef,\n  en till.'",
     [("text", ("Från vänster: en chef, en till.",))]),
    ("folded", "title: >-\n  Så arbetar\n  vi: med tillit",
     [("title", ("Så arbetar vi: med tillit",))]),
    ("with its own lines", "ingress: |\n  Rad ett\n  # rad två",
     [("ingress", ("Rad ett\n# rad två",))]),
    ("nested below an unknown key", 'platser:\n  - namn: "Östra enheten"\n    rum: 12',
     [("platser", ())]),
    ("a table below an unknown key", "bild: {fil: a.png, text: b}", [("bild", ())]),
    ("an anchor and its alias", "title: &t Hej\nslug: *t",
     [("title", ("Hej",)), ("slug", ("Hej",))]),
    ("a merge", "bas: &b\n  tags: [a]\n  slug: x\n<<: *b\nslug: y",
     [("bas", ()), ("tags", ("a",)), ("slug", ("y",))]),
    ("quoted keys", '"title": "A"', [("title", ("A",))]),
    ("a table for it all", "{title: A, draft: true}", [("title", ("A",)), ("draft", ("true",))]),
    ("an empty value", "draft:\ntitle: A", [("draft", ()), ("title", ("A",))]),
    ("a comment with a space", "title: A # inte än", [("title", ("A",))]),
]  # fmt: skip

# Each case: what it shows, valid YAML of which YAML would lose words, what is read.
WORDS = [
    ("a number after its sign", "title: Punkt #2 och #3", [("title", ("Punkt #2 och #3",))]),
    ("a hash tag alone", "title: #metoo", [("title", ("#metoo",))]),
    ("hash tags in a list", "tags:\n  - #tillit\n  - #vård", [("tags", ("#tillit", "#vård"))]),
    ("an exclamation mark first", "title: !Viktigt att läsa", [("title", ("!Viktigt att läsa",))]),
    ("an ampersand first", "title: &Co och vi", [("title", ("&Co och vi",))]),
    ("a colon within an item", "tags:\n  - LSS: en lag", [("tags", ("LSS: en lag",))]),
]

# Each case: what it shows, a line that YAML refuses, what is read.
REFUSED = [
    ("a colon", "title: Tillit: en början", [("title", ("Tillit: en början",))]),
    ("a colon last", "title: Frågan är:", [("title", ("Frågan är:",))]),
    ("quotation marks around a part", 'title: "Hej" sa hon', [("title", ('"Hej" sa hon',))]),
    ("quotation marks within", 'title: "Hon sa "hej" igen"', [("title", ('Hon sa "hej" igen',))]),
    ("an apostrophe within", "title: 'Anna's dag'", [("title", ("Anna's dag",))]),
    ("an unclosed quotation mark", 'title: "Hej', [("title", ('"Hej',))]),
    ("brackets around a part", "title: [Nytt] Vi börjar om",
     [("title", ("[Nytt] Vi börjar om",))]),
    ("an unclosed bracket", "tags: [a, b", [("tags", ("[a, b",))]),
    ("an arrow first", "title: > Vi börjar om", [("title", ("> Vi börjar om",))]),
    ("a star first", "title: *Hej* då", [("title", ("*Hej* då",))]),
    ("an alias of nothing", "title: *Hej", [("title", ("*Hej",))]),
    ("an ampersand alone", "title: &", [("title", ("&",))]),
    ("an at sign first", "title: @hemma", [("title", ("@hemma",))]),
    ("a percent sign first", "title: %{x}", [("title", ("%{x}",))]),
    ("a hyphen first", "title: - Hej", [("title", ("- Hej",))]),
    ("a tab after the colon", "title:\tA", [("title", ("A",))]),
    ("a list indented by tabs", "tags:\n\t- a\n\t- b", [("tags", ("a", "b"))]),
    ("a colon in a value that goes on", "ingress: Obs: ett\n  två",
     [("ingress", ("Obs: ett två",))]),
    ("a colon in the line that goes on", "ingress: Ett\n  obs: två",
     [("ingress", ("Ett obs: två",))]),
    ("a known key that is indented", "title: A\n  draft: true",
     [("title", ("A",)), ("draft", ("true",))]),
    ("no space after the colon", "title:A\ndate:2026-01-01",
     [("title", ("A",)), ("date", ("2026-01-01",))]),
    ("items that YAML refuses", "tags:\n  - *a\n  - b: c: d", [("tags", ("*a", "b: c: d"))]),
    ("a quotation mark that runs over keys", 'title: "Hej\ndraft: true\nslug: b"',
     [("title", ('"Hej',)), ("draft", ("true",)), ("slug", ('b"',))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), **cases([*VALID, *WORDS]))
def test_valid(text, expected):
    """Valid YAML is read as it stands, and no word in it is lost for a comment or a mark."""
    assert read_valid(text.split("\n"), 1)
    assert read(text) == (expected, [])


@pytest.mark.parametrize(("text", "expected"), **cases(REFUSED))
def test_refused(text, expected):
    """What YAML refuses is the text that was written."""
    assert read(text) == (expected, [])


@pytest.mark.parametrize(("text", "expected"), **cases([*VALID[:9], *WORDS[:4], *REFUSED]))
def test_one_slip_changes_nothing_else(text, expected):
    """The other keys are read as if the line that YAML refuses were not there."""
    assert read(f"{BROKEN}{text}") == ([("Rubrik", ("Tillit: en början",)), *expected], [])
    assert read(f"{text}\n{BROKEN}") == ([*expected, ("Rubrik", ("Tillit: en början",))], [])


def test_a_line_that_is_no_key():
    """It is told, and nothing around it is lost."""
    found, problems = read("title: \"A\n  b\"\nfel rad\ntags:\n- a\nbild: 'x: y,\n  z'")

    assert found == [("title", ("A b",)), ("tags", ("a",)), ("bild", ("x: y, z",))]
    assert problems == [Problem(3, "fel rad", "line")]


def test_lines():
    """Each entry has the line of its key, read as a whole or key by key."""
    text = "title: A\ntags:\n  - a\n  - b\n\n# så\ndate: x"
    for lines, first in ((text, 2), (BROKEN + text, 1)):
        entries, _ = read_yaml(lines.split("\n"), first)
        assert [entry.line for entry in entries][-3:] == [2, 3, 8]


def test_nested_values_are_kept():
    """What lies below an unknown key can be asked for."""
    entries, _ = read_yaml(["build:", "  render: never", "  mer: [{list: no}]"], 1)

    assert sorted(entries[0].nested) == [("list", "no"), ("render", "never")]


def test_aliases_are_not_multiplied():
    """A few lines that stand for millions of values, which would fill the memory."""
    names = "abcdefgh"
    rows = [f"{name}: &{name} [{','.join([f'*{former}'] * 9)}]"
            for former, name in pairwise(names)]  # fmt: skip
    entries, _ = read_yaml(["a: &a [x, y]", *rows, "title: A"], 1)

    assert [entry.key for entry in entries] == [*names, "title"]


def test_a_value_that_holds_itself():
    """Neither a list nor a merge of itself keeps the reading busy."""
    assert read("a: &a [*a]") == ([("a", ())], [])
    assert read("a: &a\n  <<: *a\n  b: c\ntitle: A")[0][-1] == ("title", ("A",))


def test_a_table_below_a_known_key():
    """What cannot be a value of ours is told."""
    assert read("title: {a: b}\nslug: c") == ([("slug", ("c",))], [Problem(1, "title", "value")])


def test_time_grows_with_the_text():
    """Twice as many keys, of which each is refused, take about twice the time."""

    def refused(count):
        return read("\n".join(f"k{number}: a: b" for number in range(count)))[0]

    assert len(refused(1_000)) == 1_000
    assert grows_evenly(refused, 1_000)


WORD = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
)
TEXT = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
VALUE = TEXT | st.lists(TEXT, min_size=1, max_size=4)
NESTED = st.dictionaries(TEXT, TEXT | st.lists(TEXT, max_size=3), min_size=1, max_size=3)
KEYS = st.sampled_from(["title", "tags", "Ingress", "bildtext", "platser", "draft", "x-y", "åäö"])


@given(
    st.dictionaries(KEYS, VALUE, min_size=1),
    st.dictionaries(st.sampled_from(["okänd", "seo"]), NESTED),
    st.integers(20, 100),
)
@examples(150)
def test_what_yaml_writes_is_read(values, nested, width):
    """Whatever the words: folded, quoted, listed or nested, nothing is lost or told."""
    text = yaml.safe_dump(values | nested, allow_unicode=True, width=width, sort_keys=False)
    found, problems = read(text.rstrip("\n"))
    wanted = {key: (value,) if isinstance(value, str) else tuple(value)
              for key, value in values.items()}  # fmt: skip

    assert problems == []
    assert found == [
        *((key, tuple(clean(text) for text in texts)) for key, texts in wanted.items()),
        *((key, ()) for key in nested),
    ]
