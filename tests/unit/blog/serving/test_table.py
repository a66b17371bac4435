"""From rows to rules: where each old address leads, at once and to something that is there."""

import re
from itertools import permutations
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.serving.model import Row
from blog.serving.table import Problem, Rule, Trouble, encoded, is_live, lower, make_table, split
from tests.profiles import examples
from tests.unit.blog.serving.examples import FILES, HOSTILE, paths

NY = "/2026/ny/"

# Each case: what it shows, the old address, the path and query that servers compare.
OLD = [
    ("a page", "/2016/tillit/", ("2016/tillit", "")),
    ("without a slash at the end", "/2016/tillit", ("2016/tillit", "")),
    ("without one at the beginning", "2016/tillit/", ("2016/tillit", "")),
    ("the page's own file", "/2016/tillit/index.html", ("2016/tillit", "")),
    ("a file", "/gammal.html", ("gammal.html", "")),
    ("a name that only ends like a page's file", "/minindex.html", ("minindex.html", "")),
    ("two slashes", "//2016//tillit/", ("2016/tillit", "")),
    ("Swedish letters as typed", "/räkan å ö/", ("räkan å ö", "")),
    ("Swedish letters encoded", "/r%C3%A4kan%20%c3%a5%20%C3%B6/", ("räkan å ö", "")),
    ("Swedish letters in two parts", "/ra\u0308kan/", ("räkan", "")),
    ("Swedish letters of the nineties", "/r%E4kan/", ("r\udce4kan", "")),
    ("a per cent sign", "/100%/", ("100%", "")),
    ("an encoded question mark", "/vad%3F/", ("vad?", "")),
    ("a number of a database", "/?p=8", ("", "p=8")),
    ("a script's", "/index.php?p=8", ("index.php", "p=8")),
    ("more than one", "/?a=1&b=å", ("", "a=1&b=%C3%A5")),
    ("the front page", "/", ("", "")),
]


@pytest.mark.parametrize(("old", "expected"), [c[1:] for c in OLD], ids=[c[0] for c in OLD])
def test_old_addresses(old, expected):
    """However an address is written, it has one form."""
    assert split(old) == expected


# Each case: what it shows, the rows, where /a must lead ("gone"; None: the table has no /a).
LEADS = [
    ("straight", [Row("/a", NY)], NY),
    ("gone", [Row("/a/", None)], "gone"),
    ("without the slash that the page has", [Row("/a", "/2026/ny")], NY),
    ("by the page's own file", [Row("/a", "/2026/ny/index.html")], NY),
    ("to a place on the page", [Row("/a", "/2026/ny/#mer å")], f"{NY}#mer%20%C3%A5"),
    ("to a file", [Row("/a", "/bilder/ny.png")], "/bilder/ny.png"),
    ("to a file with a # in its name", [Row("/a", "/a#b.txt")], "/a%23b.txt"),
    ("to the front page", [Row("/a", "/")], "/"),
    ("through another", [Row("/a", "/b/"), Row("/b", NY)], NY),
    ("through three, in capitals", [Row("/a", "/B"), Row("/b/", "/c"), Row("/C/", NY)], NY),
    ("through another that is gone", [Row("/a", "/b"), Row("/b", None)], "gone"),
    ("twice to the same", [Row("/a", NY), Row("/A/", "/2026/ny/index.html")], NY),
    ("from a page that is there", [Row("/2026/ny", "/"), Row("/a", "/2026/ny/")], NY),
]


@pytest.mark.parametrize(("rows", "end"), [c[1:] for c in LEADS], ids=[c[0] for c in LEADS])
def test_leads_there_at_once(rows, end):
    """Every row that stands for /a leads to the end of its chain, in any order of the rows."""
    for some in permutations(rows):
        rules, problems = make_table(some, FILES)

        assert problems == ()
        [found] = [rule.new for rule in rules if rule.path.lower() == "a"]
        assert found == (None if end == "gone" else end)
        assert not [rule for rule in rules if is_live(rule.path, FILES)]


TROUBLES = [
    ("to itself", [Row("/a", "/a/")], [("/a", Trouble.LOOP)]),
    ("round", [Row("/a", "/b"), Row("/b", "/a")], [("/a", Trouble.LOOP), ("/b", Trouble.LOOP)]),
    ("into a circle", [Row("/a", "/b"), Row("/b", "/b")],
     [("/a", Trouble.LOOP), ("/b", Trouble.LOOP)]),
    ("nowhere", [Row("/a", "/finns-inte/")], [("/a", Trouble.MISSING)]),
    ("to a place on a page that is not there", [Row("/a", "/x/#y")], [("/a", Trouble.MISSING)]),
    ("two ways", [Row("/a", NY), Row("/A/", None)], [("/A/", Trouble.CONFLICT)]),
    ("up out of the site", [Row("/../a", NY)], [("/../a", Trouble.UNUSABLE)]),
    ("with a letter that no request can have", [Row("/a%00", NY)], [("/a%00", Trouble.UNUSABLE)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "found"), [c[1:] for c in TROUBLES], ids=[c[0] for c in TROUBLES]
)
def test_what_cannot_be_used(rows, found):
    """It is named, and the other rows are used all the same."""
    rules, problems = make_table([*rows, Row("/annan", NY)], FILES)

    assert problems == tuple(Problem(old, trouble) for old, trouble in found)
    assert [rule.new for rule in rules if rule.path == "annan"] == [NY]


def test_a_query_is_an_address_of_its_own():
    """The front page is there, and ``/?p=8`` all the same was another text."""
    rows = [Row("/?p=8", NY), Row("/?p=9", None), Row("/?p=8&x=1", "/")]
    rules, problems = make_table(rows, FILES)

    assert problems == ()
    assert [(rule.query, rule.new) for rule in rules] == [
        ("p=8", NY), ("p=8&x=1", "/"), ("p=9", None),
    ]  # fmt: skip


def test_a_problem_is_told_in_swedish():
    """By the address as it was written."""
    assert str(Problem("/a", Trouble.LOOP)) == "Adressen /a leder runt i en cirkel."
    assert str(Problem("/b", Trouble.MISSING)) == "Adressen /b leder till en sida som inte finns."


@examples(100)
@given(st.lists(st.tuples(paths, st.one_of(st.none(), paths, st.just("2026/ny")))))
def test_no_chain_is_left(pairs):
    """Whatever the rows: each rule leads to what is there, and from what is not; none is lost."""
    rows = [Row("/" + quote(old), new and "/" + quote(new)) for old, new in pairs]
    rules, problems = make_table(rows, FILES)

    for rule in rules:
        assert rule.new is None or is_live(split(rule.new.partition("#")[0])[0], FILES)
        assert not is_live(rule.path, FILES)
    told = {lowered(problem.old) for problem in problems}
    ruled = {(lower(rule.path), rule.query) for rule in rules}
    rest = {lowered(row.old) for row in rows} - told - ruled
    assert not [path for path, _ in rest if not any(is_live(p, FILES) for p in spelt(path, rows))]


def lowered(old):
    """Give what two addresses have in common that are the same for servers."""
    path, query = split(old)
    return lower(path), query


def spelt(path, rows):
    """Give every way in which the rows write a path."""
    return {split(row.old)[0] for row in rows if lowered(row.old)[0] == path}


@pytest.mark.parametrize("path", HOSTILE)
def test_written_and_read_again(path):
    """What is encoded is ASCII, means nothing else, and is the same path when it is decoded."""
    written = encoded(path)

    assert re.fullmatch(r"(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+", written)
    assert unquote(written, errors="surrogateescape") == path


def test_both_ways_to_write_a_letter():
    """Files that came from a Mac have their dots apart; old links may too."""
    [rule], _ = make_table([Row("/Å", None)], FILES)
    # The unit is no letter, but becomes one when it is composed.
    [sign], _ = make_table([Row("/Å", None), Row("/\u212b/", None)], FILES)

    assert rule.spellings == ("Å", "a\u030a")
    assert sign.spellings == ("Å", "a\u030a", "\u212b")
    assert Rule("a", "", None).spellings == ("a",)
