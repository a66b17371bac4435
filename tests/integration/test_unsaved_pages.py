"""The page of a text that is not saved: what the whole build would make of it if it were."""

import gc
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.test_saved_pages import (
    BODIES,
    DATED,
    EDITS,
    FILES,
    PICTURE,
    SAVES,
    SMALL,
    TOPS,
    built,
    finished,
    made,
    post,
    shown,
    text,
)
from tests.profiles import examples
from tests.sites import MOMENT, snapshot, write
from tools.desk.build.finished_site import DOCUMENT_SAVED
from tools.desk.build.hindrances import NEW_DAY, NEW_TEXT
from tools.desk.build.saved_documents import NotShownError


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """Try out every kind of text, and then save it; give the pages, and those of the build."""
    folder = tmp_path_factory.mktemp("tried")
    content = write(folder / "content", FILES)
    site, pages = finished(content, folder / "output"), {}
    for name, (path, before, after) in EDITS.items():
        files = snapshot(folder)
        texts = (before, after, before)
        pages[name] = [site.try_out(path, text.encode()) for text in texts]
        assert snapshot(folder) == files
        write(content, {path: after})
        assert shown(site, content, [path])
    names = [page.save_as for _, page, _ in pages.values()]
    return pages, built(content, folder / "whole", names)


@pytest.mark.parametrize("name", EDITS)
def test_every_kind_of_text(tried, name):
    """It is byte for byte the page that the whole build makes when the text has been saved."""
    pages, whole = tried
    _, page, _ = pages[name]

    assert (page.path, page.html) == (EDITS[name][0], whole[page.save_as])


@pytest.mark.parametrize("name", EDITS)
def test_nothing_is_left_of_it(tried, name):
    """The site is as it was: the text that is saved still has the same page."""
    before, page, after = tried[0][name]

    assert before == after != page


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Build a small site."""
    folder = tmp_path_factory.mktemp("small")
    return finished(write(folder / "content", SMALL), folder / "output")


POST = SMALL["inlagg/a.md"]
REASONS = {
    "a title": ("Titel: Pumpen", "Titel: Cykelpumpen", "Rubriken är ändrad"),
    "a day": ("2026-03-11", "2026-03-10", "Datumet är ändrat"),
    "another spelling of a tag": ("Stöd", "STÖD", "Etiketterna är ändrade"),
    "a tag twice": ("Stöd", "Stöd, LSS, lss", "Etiketterna är ändrade"),
    "a tag without letters": ("Stöd", "Stöd, !", "Etiketterna är ändrade"),
    "a series": ("Serie: Hjul", "Serie: Däck", "Raden Serie är ändrad"),
    "a line more": ("\n\n", "\nFörfattare: Anna Holm\n\n", "Raden Författare är ändrad"),
    "a line less": ("Serie: Hjul\n", "", "Raden Serie är ändrad"),
    "a status": ("\n\n", "\nStatus: utkast\n\n", "Statusen är ändrad"),
    "a language": ("\n\n", "\nSpråk: en\n\n", "Språket är ändrat"),
    "a picture never shown": (
        "\n\n",
        "\n\n![Ny](/bilder/ny.svg)\n\n",
        "”/bilder/ny.svg” finns inte på sajten än.",
    ),
    "an error": ("\n\n", "\n\n[Hit](javascript:void)\n\n", "”javascript:void” leder ingenstans."),
    "a link to nothing": ("\n\n", "\n\n[Hit](inte.md)\n\n", "”inte.md” leder ingenstans."),
    "a name that no disk can hold": (
        "\n\n",
        f"\n\n[Hit]({'x' * 5000}.md)\n\n",
        "leder ingenstans.",
    ),
    "a heading without words": ("\n\n", "\n\n## \n\n", "Sidan kan inte visas som texten är nu."),
}  # fmt: skip


@pytest.mark.parametrize("name", REASONS)
def test_what_cannot_be_shown(small, name):
    """It is said why, and what to do; the site is as it was."""
    old, new, said = REASONS[name]

    with pytest.raises(NotShownError, match=said):
        small.try_out("inlagg/a.md", POST.replace(old, new, 1).encode())

    assert b"Mer." in small.try_out("inlagg/a.md", f"{POST}\nMer.".encode()).html


def test_a_picture_that_came_later(tmp_path):
    """It is there, but the site has not got it yet."""
    content = write(tmp_path / "content", SMALL)
    site = finished(content, tmp_path / "output")
    write(content, {"inlagg/bilder/hund.svg": SMALL["bilder/ny.svg"]})

    for address in ("bilder/hund.svg", "/inlagg/bilder/hund.svg"):
        with pytest.raises(NotShownError, match=f"”{address}” finns inte på sajten än."):
            site.try_out("inlagg/a.md", f"{POST}\n![Hund]({address})\n".encode())


TAGS = ["", "Stöd", "Tillit", "Stöd, Tillit", "Tillit, Stöd, LSS", "LSS, Tillit"]


@pytest.mark.parametrize("tags", TAGS)
def test_tags(tmp_path, tags):
    """They stand on the page at once, if they are spelt as others spell them."""

    def tagged(title, day, tags="Tillit, Stöd"):
        return text(title, Datum=f"2026-03-{day}", Etiketter=tags)

    texts = {"a.md": tagged("A", 13), "b.md": tagged("B", 12), "c.md": tagged("C", 11, "Stöd")}
    content = write(tmp_path / "content", texts)
    site = finished(content, tmp_path / "output")
    before = site.try_out("b.md", texts["b.md"].encode())
    page = site.try_out("a.md", tagged("A", 13, tags).encode())
    assert site.try_out("b.md", texts["b.md"].encode()) == before

    write(content, {"a.md": tagged("A", 13, tags)})
    assert built(content, tmp_path / "whole", [page.save_as]) == {page.save_as: page.html}


def test_a_new_text(small):
    """It has no page until it has been saved."""
    with pytest.raises(NotShownError, match=NEW_TEXT):
        small.try_out("inlagg/ny.md", DATED.encode())


def test_another_day(small):
    """A day makes posts older, so the whole site is built."""
    with pytest.raises(NotShownError, match=NEW_DAY):
        small.try_out("inlagg/a.md", POST.encode(), MOMENT.replace(day=23))


def broken(*_, **__):
    raise ValueError("oväntat")


def test_an_error_of_the_program_leaves_no_trace(small):
    """The site is as it was before the text that it could not show."""
    expected = small.try_out("inlagg/a.md", f"{POST}\nMer.".encode())
    with DOCUMENT_SAVED.connected_to(broken), pytest.raises(ValueError, match="oväntat"):
        small.try_out("inlagg/a.md", f"{POST}\nMer.".encode())

    assert small.try_out("inlagg/a.md", f"{POST}\nMer.".encode()) == expected


def test_no_text_is_kept(small):
    """However many are tried out, the program holds about as many pieces of memory as before."""

    def write_on(turns):
        for turn in turns:
            small.try_out("inlagg/a.md", f"{POST}\nGång {turn}, {'mer ' * turn}".encode())
        gc.collect()
        return sys.getallocatedblocks()

    before = write_on(range(70))  # so many that what Python keeps for itself is full

    assert write_on(range(70, 170)) < before + 1_000  # a text that is kept is hundreds


def test_another_text_that_was_saved(tmp_path):
    """A page that shows a saved neighbour has that, and is as the whole build makes it."""
    content = write(tmp_path / "content", {"a.md": post("A", 11), "b.md": post("B", 12)})
    site = finished(content, tmp_path / "output")
    write(content, {"a.md": post("A", 11, BODIES[1])})
    assert site.show({str(content / "a.md")})
    page = site.try_out("b.md", post("B", 12, "[A](a.md)").encode())

    write(content, {"b.md": post("B", 12, "[A](a.md)")})
    assert built(content, tmp_path / "whole", [page.save_as]) == {page.save_as: page.html}


@given(st.lists(st.tuples(st.sampled_from("abc"), SAVES, st.booleans()), min_size=1, max_size=6))
@examples(3)
def test_whatever_is_written(tmp_path_factory, edits):
    """Whether texts are saved in between or not, a page is what the build makes, or a reason."""
    folder = tmp_path_factory.mktemp("whatever")
    content = write(folder / "content", {"bilder/hus.svg": PICTURE})
    texts = {
        name: {"Slug": name, **{key: each[0] for key, each in TOPS.items()}} for name in "abc"
    }
    write(content, {f"{name}.md": made(texts[name]) for name in texts})
    site = finished(content, folder / "first")
    for number, (name, (key, value), is_saved) in enumerate(edits):
        path, saved = f"{name}.md", (content / f"{name}.md").read_text("utf-8")
        words = made({**texts[name], key: value})
        page = tried_out(site, path, words)
        write(content, {path: words})
        if page:
            assert built(content, folder / f"{number}", [page.save_as]) == {
                page.save_as: page.html
            }
        if not is_saved:
            write(content, {path: saved})
            continue
        texts[name][key] = value
        if shown(site, content, [path]) is None:
            site = finished(content, folder / f"next-{number}")
        else:
            assert page


def tried_out(site, path, text):
    """Give the page; None for a reason."""
    try:
        return site.try_out(path, text.encode())
    except NotShownError:
        return None
