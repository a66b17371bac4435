"""The ledger as a file."""

import datetime as dt
import json
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.ledger.model import Entry, Kind, Ledger
from blog.ledger.serialize import UnreadableLedger, read_ledger, write_ledger
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases
from tests.unit.blog.ledger.examples import entry, listed, tag

NOTE = (
    "Vad webbplatsen har lovat omvärlden. Filen skrivs när du publicerar. Ändra den inte för hand."
)
FILE = f"""\
{{
"version": 1,
"entries": [
{{"list": "etikett/vard/feed.xml", "first": "2026-11-22", "last": "2026-11-22"}},
{{"page": "sidor/om.md", "addresses": ["om/"], "first": "2026-11-22", "last": "2026-11-22"}},
{{"post": "tag:x", "file": "inlagg/å.md", "addresses": ["2016/a/", "2016/b/"], \
"first": "2016-11-24", "last": "2026-11-22", "old": ["2011/å/", "?p=8"], "tags": ["vard"], \
"wanted": "2017/c/"}},
{{"post": "tag:y", "file": "inlagg/y.md", "addresses": ["2016/y/"], "first": "2026-11-22", \
"last": "2026-11-22", "gone": true, "leads_to": "2016/b/"}},
{{"tag": "vard", "addresses": ["etikett/vard/"], "first": "2026-11-22", "last": "2026-11-22"}},
"{NOTE}"
]
}}
"""
FIRST = dt.date(2016, 11, 24)
LEDGER = Ledger.of(
    [
        entry("tag:x", "2016/a/", "2016/b/", file="inlagg/å.md", first=FIRST,
              old=("2011/å/", "?p=8"), tags=("vard",), wanted="2017/c/"),
        entry("tag:y", "2016/y/", file="inlagg/y.md", gone=True, leads_to="2016/b/"),
        entry("sidor/om.md", "om/", kind=Kind.PAGE, file="sidor/om.md",
              first=dt.date(2026, 11, 22), last=dt.date(2026, 11, 22)),
        tag("vard"),
        listed("etikett/vard/feed.xml"),
    ]
)  # fmt: skip


def test_the_file():
    """One entry a line, sorted, with what a person can read and nothing that says nothing."""
    assert write_ledger(LEDGER).decode() == FILE


def test_it_is_json():
    """Any program can read it."""
    assert json.loads(FILE)["version"] == 1


def test_an_empty_ledger():
    """Before the first publication there is nothing to keep."""
    assert read_ledger(write_ledger(Ledger())) == Ledger()


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=9)
ADDRESSES = st.lists(st.from_regex(r"[a-zå0-9]{1,4}(/[a-z]{1,3})?/", fullmatch=True), max_size=3)
DAYS = st.none() | st.dates()


def natural(made):
    """Let a page have its own file, and a list its own address, as they always have."""
    if made.kind is Kind.PAGE:
        return replace(made, file=made.key)
    return replace(made, key="a/", addresses=("a/",)) if made.kind is Kind.LIST else made


@examples(60)
@given(
    st.lists(
        st.builds(
            Entry,
            kind=st.sampled_from(Kind),
            key=WORDS,
            file=WORDS,
            addresses=ADDRESSES.map(tuple),
            first=DAYS,
            last=DAYS,
            gone=st.booleans(),
            leads_to=st.just("") | st.just("b/"),
            old=ADDRESSES.map(tuple),
            tags=st.lists(WORDS, max_size=2).map(tuple),
            wanted=st.just("") | st.just("b/"),
        ).map(natural)
    )
)
def test_what_is_written_can_be_read(entries):
    """Nothing that is promised is forgotten."""
    ledger = Ledger.of(entries)

    assert read_ledger(write_ledger(ledger)) == ledger


# Each case: what it shows, the file.
DAMAGED = [
    ("nothing", ""),
    ("no JSON", FILE[:200]),
    ("another file", '{"a": 1}'),
    ("a list", "[]"),
    ("no version", '{"entries": []}'),
    ("an entry without a kind", '{"version": 1, "entries": [{"file": "a"}]}'),
    ("an entry of two kinds", '{"version": 1, "entries": [{"post": "a", "tag": "b"}]}'),
    ("a number for a guid", '{"version": 1, "entries": [{"post": 8}]}'),
    ("an address that leads out", FILE.replace("2016/b/", "../../b/")),
    ("an address from the disk's root", FILE.replace('"om/"', '"/om/"')),
    ("a successor that leads out", FILE.replace('"leads_to": "2016/b/"', '"leads_to": "../b/"')),
    ("an old address that leads out", FILE.replace("2011/å/", "../å/")),
    ("one address instead of several", FILE.replace('["om/"]', '"om/"')),
    ("a day that is none", FILE.replace("2016-11-24", "i höstas")),
    ("no text", "\udcff\udcfe\x00"),
]


@pytest.mark.parametrize(("written",), **cases(DAMAGED))
def test_damage(written):
    """What cannot be read is never taken for a site that has promised nothing."""
    with pytest.raises(UnreadableLedger, match="Filen går inte att läsa"):
        read_ledger(written.encode("utf-8", "surrogateescape"))


def test_the_line_of_a_damage():
    """An editor goes to the entry."""
    with pytest.raises(UnreadableLedger) as found:
        read_ledger(FILE.replace("om/", "/om/").encode())

    assert found.value.line == 5


def test_a_newer_program():
    """A file that holds more than this program knows is not guessed at."""
    with pytest.raises(UnreadableLedger, match="nyare version av programmet") as found:
        read_ledger(FILE.replace('"version": 1', '"version": 2').encode())

    assert found.value.hint == "Hämta den senaste versionen av programmet."


def test_what_git_could_not_join():
    """The lines of both versions may stay; only git's own must go."""
    lines = FILE.splitlines(keepends=True)
    both = ["<<<<<<< HEAD\n", lines[4], "=======\n", lines[5], ">>>>>>> annan\n"]

    with pytest.raises(UnreadableLedger, match="två versioner") as found:
        read_ledger("".join([*lines[:4], *both, *lines[6:]]).encode())

    assert found.value.line == 5
    assert "<<<<<<<" in found.value.hint
    assert read_ledger(FILE.encode()) == LEDGER


def test_one_post_on_two_lines():
    """Where one version goes on from the other, they are put together."""
    longer = FILE.splitlines(keepends=True)
    shorter = longer[5].replace('"2016/a/", "2016/b/"', '"2016/a/"').replace("2026-", "2020-")

    assert read_ledger("".join([*longer[:5], shorter, *longer[5:]]).encode()) == LEDGER


def test_one_post_with_two_histories():
    """Nobody but a person knows which one the world was promised."""
    lines = FILE.splitlines(keepends=True)
    other = lines[5].replace('"2016/b/"', '"2016/c/"')

    with pytest.raises(UnreadableLedger) as found:
        read_ledger("".join([*lines[:5], other, *lines[5:]]).encode())

    assert found.value.message == (
        "inlagg/å.md står på två rader, med olika adresser: "
        "/2016/a/, /2016/b/ och /2016/a/, /2016/c/."
    )


def test_git_joins_two_versions(tmp_path):
    """Two computers that published different posts: the lines of both stay, and can be read."""
    base = write_ledger(Ledger.of([tag("m")]))
    ours = write_ledger(Ledger.of([tag("m"), entry("b", "2018/b/")]))
    theirs = write_ledger(Ledger.of([tag("m"), entry("c", "2018/c/"), tag("z")]))
    for name, data in {"base": base, "ours": ours, "theirs": theirs}.items():
        (tmp_path / name).write_bytes(data)

    command = ["git", "merge-file", "--union", "-p", "ours", "base", "theirs"]
    joined = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout

    assert read_ledger(joined) == Ledger.of(
        [tag("m"), entry("b", "2018/b/"), entry("c", "2018/c/"), tag("z")]
    )
