"""What would be gone from the site, and what comes dated back."""

import datetime as dt
from pathlib import Path

import pytest

from blog.guids.last_delivery import dated_back, is_delivered_from, removals
from blog.ledger.model import Entry, Kind
from tests.unit.blog.documents.texts import cases, collection, post

SITE = "https://blogg.example"
TODAY = dt.date(2026, 11, 22)


def posts(*numbers, **fields):
    """Make posts with a Guid of their own."""
    return {
        f"inlagg/{number}.md": post(title=f"Nr {number}", more=f"Guid: tag:{number}", **fields)
        for number in numbers
    }


def delivered(count, **more):
    return [known(n, f"tag:{n}", **more) for n in range(1, count + 1)]


def known(number, guid, **more):
    return Entry(kind=Kind.POST, key=guid, file=f"inlagg/{number}.md", **more)


def told(texts, former, **options):
    made = collection(texts, **options)
    return list(removals(made, former, site=SITE, shown="content"))


MOVED = {f"annat/{number}.md": text for number, text in
         zip(range(1, 21), posts(*range(1, 21)).values(), strict=True)}  # fmt: skip
BORROWED = [known(n, f"{SITE}/2018/nr-{n}/") for n in range(1, 21)]
PAGE = {"sidor/om.md": "Titel: Om\n\nText.\n"}

# Each case: what it shows, the texts now, what was delivered.
QUIET = [
    ("the first delivery", posts(1), []),
    ("a site of pages", PAGE, []),
    ("nothing is gone", posts(*range(1, 21)), delivered(20)),
    ("all had gone before", posts(21), delivered(20, gone=True)),
    ("one is gone", posts(*range(1, 20)), delivered(20)),
    ("five of six are gone", posts(1), delivered(6)),
    ("all of five, but a page is left", PAGE, delivered(5)),
    ("six of sixty are gone", posts(*range(1, 55)), delivered(60)),
    ("all files have new names", MOVED, delivered(20)),
    ("new names, and no guid but the address",
     {f"annat/{n}.md": post(title=f"Nr {n}") for n in range(1, 21)}, BORROWED),
    ("all guids are new", {p: t.replace("tag:", "tag:ny") for p, t in
                           posts(*range(1, 21)).items()}, delivered(20)),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "former"), **cases(QUIET))
def test_quiet(texts, former):
    """A few posts less are an everyday thing, and moved ones are there."""
    assert told(texts, former) == []


def names(*numbers):
    return ", ".join(f"content/inlagg/{number}.md" for number in numbers)


# Each case: what it shows, the texts now, what was delivered, what is said.
STOPS = [
    ("nothing at all", {}, [], "I mappen content finns inget att publicera."),
    ("a scheduled post only", posts(1, date="2027-01-01"), [],
     "I mappen content finns inget att publicera."),
    ("nothing is left", {}, delivered(2),
     "I mappen content finns inget att publicera. "
     f"2 av 2 inlägg på webbplatsen skulle försvinna: {names(1, 2)}."),
    ("six of seven", posts(1), delivered(7),
     f"6 av 7 inlägg på webbplatsen skulle försvinna: {names(*range(2, 8))}."),
    ("six of fifty-nine", posts(*range(7, 60)), delivered(59),
     f"6 av 59 inlägg på webbplatsen skulle försvinna: {names(*range(1, 7))}."),
    ("six became drafts", {**posts(7), **{p: t.replace("Guid", "Status: utkast\nGuid") for p, t in
                                          posts(*range(1, 7)).items()}}, delivered(7),
     f"6 av 7 inlägg på webbplatsen skulle försvinna: {names(*range(1, 7))}."),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "former", "message"), **cases(STOPS))
def test_stops(texts, former, message):
    """Nothing to publish, or many posts less at once, stops a build with all of them named."""
    [finding] = told(texts, former)

    assert (finding.path, finding.message, finding.level.value) == ("content", message, "fel")
    assert finding.hint.endswith("Är det så här det ska bli: kör inv build --allow-removals.")


def test_a_preview_shows_what_there_is():
    """Before the first text, too."""
    assert told({}, delivered(20), preview=True) == []


def test_hidden_posts_are_there():
    """A post that leaves the lists keeps its page."""
    hidden = {p: t.replace("Guid", "Status: dold\nGuid") for p, t in posts(*range(1, 21)).items()}

    assert told(hidden, delivered(20)) == []


def asked(texts, former):
    made = collection(texts)
    found = dated_back(made, former, site=SITE, shown="content", today=TODAY)
    return [(f.path, f.line, f.message, f.hint, f.level.value) for f in found]


# Each case: what it shows, the texts now, what was delivered.
NOT_ASKED = [
    ("the first delivery", posts(1), []),
    ("what the site holds", posts(1, 2), delivered(2)),
    ("what has moved", {"b.md": posts(1)["inlagg/1.md"]}, delivered(1)),
    ("a post of today", {**posts(1), **posts(2, date="2026-11-22")}, delivered(1)),
    ("a post of tomorrow", {**posts(1), **posts(2, date="2026-11-23")}, delivered(1)),
    ("a draft", {**posts(1), "b.md": post(title="B", more="Status: utkast")}, delivered(1)),
    ("a page", {**posts(1), **PAGE}, delivered(1)),
    ("many at once, from another blog", posts(*range(1, 9)), delivered(1)),
]


@pytest.mark.parametrize(("texts", "former"), **cases(NOT_ASKED))
def test_not_asked(texts, former):
    """Nobody is nagged about a post that is out."""
    assert asked(texts, former) == []


def test_asked_once():
    """A draft that is published keeps the day it was begun, unless somebody asks."""
    texts = {**posts(1), **posts(2, date="2026-11-01")}

    assert asked(texts, delivered(1)) == [
        ("content/inlagg/2.md", 2, "Inlägget är nytt på webbplatsen men daterat 2026-11-01.",
         "Ska datumet vara i dag? Skriv i så fall Datum: 2026-11-22.", "anmärkning")
    ]  # fmt: skip
    assert asked(texts, delivered(2)) == []


def test_another_folder_is_not_measured(tmp_path):
    """Texts that are only checked are not those of the site that the settings make."""
    settings = {"PATH": str(tmp_path / "content")}

    assert is_delivered_from(tmp_path / "x/../content", settings)
    assert not is_delivered_from(tmp_path / "annat", settings)
    assert not is_delivered_from(Path("content"), settings)
