"""The page of a saved text, shown at once: what the whole build makes of it, or nothing."""

import datetime as dt
import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pelican import Pelican, signals

from tests.profiles import examples
from tests.sites import ROOT, build, settings, write
from tools.desk.build.finished_site import DOCUMENT_SAVED, FinishedSite

ZONE = ZoneInfo("Europe/Stockholm")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
WORDS = "Handläggaren ringde sjukhuset om pumpen, och cykeln stod kvar hos verkstaden. "
LONG = "\n\n".join(f"## {name}\n\n{WORDS * 9}" for name in ("Först", "Sedan", "Till sist"))


def text(title, body=WORDS, **lines):
    """Give the text of a file, with the lines on top in Swedish."""
    top = "".join(f"{key}: {value}\n" for key, value in {"Titel": title, **lines}.items() if value)
    return f"{top}\n{body}\n"


def post(title, day, body=WORDS, **lines):
    return text(title, body, Datum=f"2026-03-{day:02}", Etiketter="Tillit, Stöd", **lines)


DATED = post("Pumpen", 11, WORDS)
# Every kind of text: what it was, and what it is when it is saved.  Older posts come first, since
# a post shows older ones that are like it.
EDITS = {
    "one that others are like": (
        "inlagg/2025.md",
        text("Skottland", "Samverkan om hemlöshet.", Datum="2025-01-02", Etiketter="Stöd"),
        text("Skottland", "Skottlands samverkan igen.", Datum="2025-01-02", Etiketter="Stöd"),
    ),
    "a post": ("inlagg/a.md", DATED, f"{DATED}\nEn mening till.\n"),
    "a hidden post": (
        "inlagg/b.md",
        post("Dolt", 12, Status="dold"),
        post("Dolt", 12, "Annat.", Status="dold"),
    ),
    "a draft": (
        "inlagg/c.md",
        post("Halvt", 13, Status="utkast"),
        post("Halvt", 13, "Helt.", Status="utkast"),
    ),
    "a draft without a day": (
        "inlagg/d.md",
        text("Odaterat", Status="utkast"),
        text("Odaterat", "Nytt.", Status="utkast"),
    ),
    "a scheduled post": (
        "inlagg/e.md",
        text("Senare", Datum="2099-01-02"),
        text("Senare", "Nytt.", Datum="2099-01-02"),
    ),
    "a post in English": (
        "inlagg/f.md",
        post("Trust", 14, "The pump.", Språk="en"),
        post("Trust", 14, '"The" pump is here.', Språk="en"),
    ),
    "an opening that is written": (
        "inlagg/g.md",
        post("Ingress", 15),
        post("Ingress", 15, Ingress="En egen ingress."),
    ),
    "an opening that is taken away": (
        "inlagg/h.md",
        post("Utan ingress", 16, Ingress="En egen ingress."),
        post("Utan ingress", 16),
    ),
    "a table of contents": ("inlagg/i.md", post("Kort", 17), post("Kort", 17, LONG)),
    "a correction": (
        "inlagg/j.md",
        post("Rättat", 18),
        post("Rättat", 18, Rättelse="2026-04-01 – Fel siffra i stycket om pumpen."),
    ),
    "a day of an edit": (
        "inlagg/k.md",
        post("Ändrat", 19, Uppdaterad="2026-04-01"),
        post("Ändrat", 19, Uppdaterad="2026-04-02"),
    ),
    "an edit that is taken back": (
        "inlagg/l.md",
        post("Åter", 20, Uppdaterad="2026-04-01"),
        post("Åter", 20),
    ),
    "a part of a series": (
        "inlagg/m.md",
        post("Del ett", 21, Serie="Pumpen"),
        post("Del ett", 21, "Mer.", Serie="Pumpen"),
    ),
    "another part": (
        "inlagg/n.md",
        post("Del två", 22, Serie="Pumpen"),
        post("Del två", 22, "Annat.", Serie="Pumpen"),
    ),
    "one with a newer post": (
        "inlagg/o.md",
        post("Äldre", 23, Nyare="a.md"),
        post("Äldre", 23, "Mer.", Nyare="a.md"),
    ),
    "a link to another text": (
        "inlagg/p.md",
        post("Länkar", 24),
        post("Länkar", 24, "[Pumpen](a.md#till-sist) och [om](/sidor/om.md)."),
    ),
    "a picture that another text shows": (
        "inlagg/q.md",
        post("Bild", 25, "![Ett hus](/bilder/hus.svg)"),
        post("Bild", 25, "![Ett hus](/bilder/hus.svg)\n\nEfter bilden."),
    ),
    "a picture, for the first time here": (
        "inlagg/r.md",
        post("Samma bild", 26),
        post("Samma bild", 26, f"{WORDS}\n\n![Ett hus](/bilder/hus.svg)"),
    ),
    "a picture that goes": (
        "inlagg/s.md",
        post("Ingen bild", 27, "![Ett hus](/bilder/hus.svg)"),
        post("Ingen bild", 27),
    ),
    "a title with a note of its own": (
        "inlagg/t.md",
        post("Pumpen", 28, Slug="en-pump-till"),
        post("Pumpen", 28, "Mer.", Slug="en-pump-till"),
    ),
    "an author of its own": (
        "inlagg/u.md",
        post("Gäst", 29, Författare="Anna Holm"),
        post("Gäst", 29, "Mer.", Författare="Anna Holm"),
    ),
    "words that make others alike": (
        "inlagg/v.md",
        post("Liknar", 30, "Biståndet."),
        post("Liknar", 30, "Skottlands samverkan om hemlöshet. " * 9),
    ),
    "a page": ("sidor/om.md", text("Om"), text("Om", LONG)),
    "a page in the menu": (
        "sidor/kontakt.md",
        text("Kontakt", Meny="huvudmeny"),
        text("Kontakt", "Ring.", Meny="huvudmeny"),
    ),
    "a draft of a page": (
        "sidor/halv.md",
        text("Halv sida", Status="utkast"),
        text("Halv sida", "Hel.", Status="utkast"),
    ),
    "a hidden page": (
        "sidor/dold.md",
        text("Dold sida", Status="dold"),
        text("Dold sida", "Mer.", Status="dold"),
    ),
    "the page for what is missing": (
        "sidor/404.md",
        text("Finns inte", Slug="404"),
        text("Finns inte", "Leta.", Slug="404"),
    ),
    "the page on subscribing": (
        "sidor/prenumerera.md",
        text("Prenumerera", Mall="prenumerera"),
        text("Prenumerera", "Så.", Mall="prenumerera"),
    ),
}  # fmt: skip
FILES = {"bilder/hus.svg": PICTURE, **{path: before for path, before, _ in EDITS.values()}}


def finished(content, output):
    """Build the preview of a folder; give what Pelican held at the end."""
    generators = []
    site = Pelican(settings(content, output, preview=True))
    with signals.all_generators_finalized.connected_to(generators.extend):
        site.run()
    return FinishedSite(site.settings, generators)


def shown(site, content, names):
    """Save is done: give the pages that can be shown, by their files; None if there are none."""
    pages = site.show({str(content / name) for name in names})
    return None if pages is None else {page.save_as: page.html for page in pages}


def built(content, output, pages):
    """Give the same pages, of a whole build by a program that remembers nothing of the former."""
    build(content, output, preview=True)
    return {page: (output / page).read_bytes() for page in pages}


@pytest.mark.parametrize("folder", ["content", "tests/data/everything"])
def test_a_sentence_in_every_text(tmp_path, folder):
    """Each text of the site is shown at once, and as the whole build shows it."""
    content = Path(shutil.copytree(ROOT / folder, tmp_path / "content"))
    site = finished(content, tmp_path / "output")
    before = attributes(site)
    texts = [path.relative_to(content) for path in sorted(content.rglob("*.md"))]
    for path in texts:
        with (content / path).open("a", encoding="utf-8") as file:
            file.write("\n\nEn mening till.\n")
    pages = shown(site, content, texts)

    assert len(pages) == len(texts)
    assert all(b"En mening till." in html for html in pages.values())
    assert pages == built(content, tmp_path / "whole", pages)
    assert [path for path, names in attributes(site).items() if before[path] - names] == []


def attributes(site):
    """Give the names of all that Pelican and plugins have set on the article or page of a text."""
    every = site._of_posts.context["generated_content"]
    return {path: set(vars(content)) for path, content in every.items()}


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """Save every kind of text; give the pages at once, and those of the whole build."""
    folder = tmp_path_factory.mktemp("edited")
    content = write(folder / "content", FILES)
    site, pages = finished(content, folder / "output"), {}
    for name, (path, _, after) in EDITS.items():
        write(content, {path: after})
        pages[name] = shown(site, content, [path])
    last = shown(site, content, {path for path, _, _ in EDITS.values()})
    names = [page for each in pages.values() for page in each or ()]
    return pages, last, built(content, folder / "whole", names)


@pytest.mark.parametrize("name", EDITS)
def test_every_kind_of_text(edited, name):
    """It is shown at once, and byte for byte as the whole build shows it."""
    pages, _, whole = edited

    [(page, html)] = pages[name].items()
    assert html == whole[page]


def test_nothing_is_shown_twice(edited):
    """What was shown is a part of the site from then on: it has changed no more."""
    assert edited[1] == {}


OLD = post("Pumpen", 11, "Pumpen.", Guid="tag:a,2026:1", Nyare="b.md", Serie="Hjul")
SMALL = {
    "inlagg/a.md": OLD,
    "inlagg/b.md": post("Cykeln", 12, "[Pumpen](a.md)", Serie="Hjul"),
    "inlagg/c.md": text("Senare", Datum="2026-11-22 09:00"),
    "sidor/om.md": text("Om", Meny="sidfot"),
    "bilder/ny.svg": PICTURE,
}
TEXTS = {name for name in SMALL if name.endswith(".md")}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Build a small site; give its folder of texts, and what Pelican held."""
    folder = tmp_path_factory.mktemp("small")
    content = write(folder / "content", SMALL)
    return content, finished(content, folder / "output")


def put(content, files):
    """Let the folder hold *files*, a path and its text each, or None for one that goes."""
    for name, words in files.items():
        if words is None:
            (content / name).unlink()
        else:
            write(content, {name: words})


@pytest.fixture
def save(small):
    """Give a function that saves files and asks for their pages; put back what it has changed."""
    content, site = small
    saved = set()

    def save(files):
        put(content, files)
        saved.update(files)
        return shown(site, content, files)

    yield save
    put(content, SMALL)
    put(content, {name: None for name in saved - {*SMALL} if (content / name).exists()})
    assert shown(site, content, TEXTS) is not None


def test_what_is_as_it_was(save):
    """Nothing is shown of a text that was saved without a change, and its page is as it was."""
    assert save({"inlagg/a.md": OLD}) == {}


def test_what_was_left_leaves_no_trace(save):
    """When it is taken back, the next page is as if it had never been."""
    before = save({"inlagg/a.md": f"{OLD}\nMer."})
    assert save({"inlagg/a.md": f"{OLD}\nMer. [Hit](finns-inte.md)"}) is None
    assert save({"inlagg/a.md": OLD.replace("Titel: Pumpen", "Titel: Annat")}) is None

    assert save({"inlagg/a.md": f"{OLD}\nMer."}) == {}
    assert save({"inlagg/a.md": OLD}) != before
    assert save({"inlagg/a.md": f"{OLD}\nMer."}) == before


def broken(*_, **__):
    raise ValueError("oväntat")


def test_an_error_of_the_program_leaves_no_trace(save):
    """The site is as it was before the text that it could not show."""
    with DOCUMENT_SAVED.connected_to(broken), pytest.raises(ValueError, match="oväntat"):
        save({"inlagg/a.md": f"{OLD}\nMer."})

    assert save({"inlagg/a.md": OLD}) == {}
    [html] = save({"inlagg/a.md": f"{OLD}\nMer."}).values()
    assert b"Mer." in html


def test_another_day(small):
    """A day makes posts older, so the whole site is built."""
    content, site = small
    paths = {str(content / "inlagg/a.md")}

    assert site.show(paths, dt.datetime(2026, 11, 22, 23, 59, tzinfo=ZONE)) == ()
    assert site.show(paths, dt.datetime(2026, 11, 23, tzinfo=ZONE)) is None


BODIES = [
    "Pumpen.",
    "Skottlands samverkan.",
    LONG,
    "![Hus](/bilder/hus.svg)",
    "[B](b.md)",
    "> Nej.",
]
TOPS = {
    "Titel": ["Pumpen", "Cykeln"],
    "Datum": ["2026-03-11", "2021-03-11"],
    "Etiketter": ["Tillit", "tillit, Stöd"],
    "Status": ["publicerad", "utkast", "dold"],
    "Ingress": ["", "Kort."],
    "Uppdaterad": ["", "2026-04-01"],
    "Serie": ["", "Hjul"],
    "Nyare": ["", "b.md"],
}
SAVES = st.one_of(
    *(st.tuples(st.just(key), st.sampled_from(values)) for key, values in TOPS.items()),
    *[st.tuples(st.just(""), st.lists(st.sampled_from(BODIES)).map("\n\n".join))] * 9,
)


@given(st.lists(st.tuples(st.sampled_from("abc"), SAVES), min_size=1, max_size=6))
@examples(3)
def test_whatever_is_saved(tmp_path_factory, saves):
    """What is shown at once is what the whole build makes of the same texts, always."""
    folder = tmp_path_factory.mktemp("whatever")
    content = write(folder / "content", {"bilder/hus.svg": PICTURE})
    texts = {
        name: {"Slug": name, **{key: each[0] for key, each in TOPS.items()}} for name in "abc"
    }
    for name in texts:
        write(content, {f"{name}.md": made(texts[name])})
    site, waiting = finished(content, folder / "first"), set()
    for number, (name, (key, value)) in enumerate(saves):
        texts[name][key] = value
        write(content, {f"{name}.md": made(texts[name])})
        waiting.add(f"{name}.md")
        pages = shown(site, content, waiting)
        if pages is None:
            site = finished(content, folder / f"next-{number}")
        else:
            assert pages == built(content, folder / f"whole-{number}", pages)
        waiting.clear()


def made(lines):
    """Give a text with these lines on top, and its body under the name ""."""
    top = {key: value for key, value in lines.items() if key not in ("", "Titel")}
    return text(lines["Titel"], lines.get("", ""), **top)
