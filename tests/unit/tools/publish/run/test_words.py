"""What publishing says that it will change, by titles."""

import datetime as dt

import pytest

from blog.ledger.promises.publish import Change
from blog.ledger.promises.publish import Changes as Promised
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.blog.ledger.examples import collected, entry, tag, text
from tools.publish.api import Changes
from tools.publish.run.words import Known, late, note, told, upcoming, version

A = {"inlagg/a.md": text("Tillit", "a")}
MARCH = "3\N{NO-BREAK SPACE}mars 2027 kl. 7.30"
NOTHING = Promised((), (), ())
SAME = Changes((), (), ())
LATER = {"inlagg/b.md": text("Senare", "b", date="2027-03-03 07:30")}


def new(key="a", address="2018/tillit/"):
    """Give a text that is new."""
    return Change(entry(key, address), "", address)


def gone(address="2018/borta/", to=None):
    """Give a text that is taken away."""
    return Change(entry("borta", address), address, to)


MOVED = Change(entry("a", "2018/ett/", "2018/tillit/"), "2018/ett/", "2018/tillit/")
# Each case: promises, files, and what is said.
SAID = [
    pytest.param(NOTHING, SAME, [], id="nothing"),
    pytest.param(NOTHING, Changes((), ("tema/stil.css",), ()),
        ["Inga texter ändras, men 1 annan fil."], id="one file of the program's"),
    pytest.param(NOTHING, Changes(("a.css",), ("b.css",), ("c.css",)),
        ["Inga texter ändras, men 3 andra filer."], id="files of the program's"),
    pytest.param(Promised((new(),), (), ()), Changes(("2018/tillit/index.html",), (), ()),
        ["1 ny text: ”Tillit”."], id="a new text"),
    pytest.param(NOTHING, Changes(("2018/tillit/index.html",), ("index.html",), ()),
        ["1 text som läsarna inte ser nu: ”Tillit”."], id="a text that an undoing took away"),
    pytest.param(Promised((), (MOVED,), ()), Changes(("2018/tillit/index.html",), (), ()),
        ["Adressen /2018/ett/ leder nu till /2018/tillit/."], id="a text at its new address"),
    pytest.param(NOTHING, Changes((), ("2018/tillit/index.html", "index.html"), ()),
        ["1 ändrad: ”Tillit”."], id="a changed text"),
    pytest.param(Promised((), (), (gone(),)), Changes((), (), ("2018/borta/index.html",)),
        ["1 borttagen: ”inlagg/borta.md”.",
         "Adressen /2018/borta/ svarar att sidan är borttagen."], id="a removed text"),
    pytest.param(Promised((), (), (gone(to="2018/tillit/"),)), SAME,
        ["1 borttagen: ”inlagg/borta.md”.", "Adressen /2018/borta/ leder nu till /2018/tillit/."],
        id="a text with a successor"),
    pytest.param(Promised((), (MOVED,), ()), SAME,
        ["Adressen /2018/ett/ leder nu till /2018/tillit/."], id="a moved text"),
    pytest.param(Promised((Change(tag("ny"), "", "etikett/ny/"),), (), ()), SAME, [],
        id="a tag is no text"),
]  # fmt: skip


@pytest.mark.parametrize(("promised", "files", "expected"), SAID)
def test_told(promised, files, expected):
    """Texts by their titles, addresses that lead on or are gone, and nothing else."""
    assert told(promised, files, collected(A)) == expected


def test_the_first_time():
    """How many files, and every text."""
    files = Changes(("2018/tillit/index.html", "index.html"), (), ())

    assert told(Promised((new(),), (), ()), files, collected(A), Known(is_first=True)) == [
        "Sajten publiceras för första gången: 2 filer.",
        "1 ny text: ”Tillit”.",
    ]


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        pytest.param(["2018/a/", "2018/b/"], ["2 ändrade: ”Ett”, ”Två”."], id="both"),
        pytest.param(
            ["2018/a/"], ["1 ändrad: ”Ett”.", "Det syns också på 1 sida till."], id="one"
        ),
        pytest.param([], ["Inga texter ändras, men 2 andra filer."], id="only how they look"),
        pytest.param(None, ["2 ändrade: ”Ett”, ”Två”."], id="nobody knows"),
    ],
)
def test_who_has_been_edited(edited, expected):
    """A page that only mentions what was edited is counted, and not named."""
    texts = {"inlagg/a.md": text("Ett", "a"), "inlagg/b.md": text("Två", "b")}
    urls = [each.url for each in collected(texts).visible]
    known = Known(edited=None if edited is None else frozenset(map(str, urls[: len(edited)])))

    files = Changes((), tuple(f"{url}index.html" for url in urls), ())

    assert told(NOTHING, files, collected(texts), known) == expected


def test_many_are_counted():
    """Eight are named, and how many more there are."""
    many = tuple(new(str(n), f"2018/{n}/") for n in range(10))

    [line] = told(Promised(many, (), ()), SAME, collected(A))

    assert line == (
        "10 nya texter: ”inlagg/0.md”, ”inlagg/1.md”, ”inlagg/2.md”, ”inlagg/3.md”, "
        "”inlagg/4.md”, ”inlagg/5.md”, ”inlagg/6.md”, ”inlagg/7.md” och 2 till."
    )


def test_what_comes_next():
    """The next scheduled text, on the clock of Stockholm."""
    assert upcoming(collected(A)) == ""
    assert upcoming(collected({**A, **LATER})) == f"Nästa schemalagda: {MARCH}."


def test_a_note_for_the_list_of_releases():
    """What changed, and not what comes next; no longer than a list can show."""
    assert note(["1 ändrad: ”A”.", "Nästa schemalagda: 3 mars 2027 kl. 7.30."]) == "1 ändrad: ”A”."
    assert len(note(["x" * 900])) == 500
    assert note(["1 borttagen: ”A”.", "2 borttagna: ”A”, ”B”."]) == "1 borttagen. 2 borttagna."


REMOVED = [
    pytest.param({}, {"inlagg/borta.md": "Ett minne"}, "Ett minne", id="remembered"),
    pytest.param({"inlagg/borta.md": text("Utkast", "b", more="Status: utkast")}, {}, "Utkast",
        id="a draft again"),
    pytest.param({"inlagg/borta.md": text("Utkast", "b", more="Status: utkast")},
        {"inlagg/borta.md": "Ett minne"}, "Ett minne", id="as readers knew it"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "titles", "name"), REMOVED)
def test_what_is_removed_is_named_by_its_title(texts, titles, name):
    """Whoever removes a text knows it by its title, not by its file."""
    promised = Promised((), (), (gone(),))

    lines = told(promised, SAME, collected({**A, **texts}), Known(titles))

    assert lines[0] == f"1 borttagen: ”{name}”."


def test_what_is_late():
    """By title and moment, the earliest first, and what to do."""
    texts = {**A, "inlagg/b.md": text("Bron", "b")}
    night = dt.datetime(2027, 3, 2, 23, 5, tzinfo=dt.UTC)
    missed = {
        "inlagg/a.md": dt.datetime(2027, 3, 3, 7, 30, tzinfo=STOCKHOLM),
        "inlagg/b.md": night,
    }

    assert late({}, collected(texts), STOCKHOLM) == []
    assert late(missed, collected(texts), STOCKHOLM) == [
        "”Bron” skulle ha kommit ut 3\N{NO-BREAK SPACE}mars 2027 kl. 0.05.",
        f"”Tillit” skulle ha kommit ut {MARCH}.",
        "Ingen dator har publicerat det: se Schemalägg i docs/publicera.md.",
    ]


def test_the_name_of_a_release():
    """Its moment, on the site's clock."""
    assert version("20270303T063000Z-3f9c0a12", STOCKHOLM) == f"versionen från {MARCH}"


@pytest.mark.parametrize(
    ("other", "expected"),
    [("20270303T063100Z-a", MARCH), ("20270303T063059Z-a", f"{MARCH}.05")],
    ids=["of another minute", "of the same"],
)
def test_the_names_of_two_releases(other, expected):
    """They are told apart."""
    assert version("20270303T063005Z-3f9c0a12", STOCKHOLM, other) == f"versionen från {expected}"
