"""Which saved texts change nothing but their own pages."""

import datetime as dt

import pytest

from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.ledger.disk import save_ledger
from blog.ledger.model import Ledger
from tests.sites import MOMENT, settings, write
from tests.unit.blog.ledger.examples import entry
from tools.desk.build.saved_documents import SavedDocuments

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
OLD = """Titel: Pumpen
Datum: 2026-03-11
Etiketter: Tillit, Stöd
Guid: tag:a,2026:1
Nyare: b.md
Serie: Hjul

Pumpen. ![Ett hus](/bilder/hus.svg)
"""
PAGE = "Titel: Om\nMeny: sidfot\n\nText.\n"
FILES = {
    "inlagg/a.md": OLD,
    "inlagg/b.md": "Titel: Cykeln\nDatum: 2026-03-12\nEtiketter: tillit\n\nText.\n",
    "inlagg/c.md": "Titel: Senare\nDatum: 2026-11-22 08:00:01\n\nText.\n",
    "sidor/om.md": PAGE,
    "bilder/hus.svg": PICTURE,
    "bilder/ny.svg": PICTURE,
}


def top(line):
    """Give the post with another line on top."""
    return OLD.replace("\n\n", f"\n{line}\n\n", 1)


READ = {
    "words": {"inlagg/a.md": f"{OLD}\nMer."},
    "words of two": {"inlagg/a.md": f"{OLD}\nMer.", "sidor/om.md": f"{PAGE}\nMer."},
    "a picture less": {"inlagg/a.md": OLD.replace("![", "[")},
    "a picture that is shown": {"inlagg/b.md": f"{FILES['inlagg/b.md']}\n![Hus](/bilder/hus.svg)"},
    "a link to another text": {"inlagg/a.md": f"{OLD}\n[Om](/sidor/om.md#text)"},
    "a link to another site": {"inlagg/a.md": f"{OLD}\n[Hit](https://exempel.se/)"},
    "an ingress": {"inlagg/a.md": top("Ingress: Kort.")},
    "the day of an edit": {"inlagg/a.md": top("Uppdaterad: 2026-04-01")},
    "a correction": {"inlagg/a.md": top("Rättelse: 2026-04-01 – Fel siffra.")},
    "a file that came and went": {"inlagg/a.md": f"{OLD}\nMer.", "inlagg/sedA1b2": None},
}
LEFT = {
    "a title": {"inlagg/a.md": OLD.replace("Titel: Pumpen", "Titel: Cykelpumpen")},
    "a day": {"inlagg/a.md": OLD.replace("2026-03-11", "2026-03-10")},
    "a status": {"inlagg/a.md": top("Status: utkast")},
    "a slug": {"inlagg/a.md": top("Slug: pump")},
    "one tag more": {"inlagg/a.md": OLD.replace("Stöd", "Stöd, LSS")},
    "another name for a tag": {"inlagg/a.md": OLD.replace("Tillit", "TILLIT")},
    "tags in another order": {"inlagg/a.md": OLD.replace("Tillit, Stöd", "Stöd, Tillit")},
    "a guid": {"inlagg/a.md": OLD.replace("2026:1", "2026:2")},
    "a newer post": {"inlagg/a.md": OLD.replace("Nyare: b.md", "Nyare: c.md")},
    "a series": {"inlagg/a.md": OLD.replace("Serie: Hjul", "Serie: Däck")},
    "an author": {"inlagg/a.md": top("Författare: Anna Holm")},
    "a language": {"inlagg/a.md": top("Språk: en")},
    "a line that nobody knows": {"inlagg/a.md": OLD.replace("Serie", "Serja")},
    "a place in a menu": {"sidor/om.md": PAGE.replace("sidfot", "huvudmeny")},
    "a name in a menu": {"sidor/om.md": PAGE.replace("Meny", "Menytitel: Vi\nMeny")},
    "a template": {"sidor/om.md": PAGE.replace("Meny", "Mall: prenumerera\nMeny")},
    "an error": {"inlagg/a.md": f"{OLD}\n## "},
    "a script": {"inlagg/a.md": f"{OLD}\n[Hit](javascript:void)"},
    "a link to nothing": {"inlagg/a.md": f"{OLD}\n[Hit](finns-inte.md)"},
    "a picture that no text showed": {"inlagg/a.md": f"{OLD}\n![Ny](/bilder/ny.svg)"},
    "half a file": {"inlagg/a.md": "Titel: Pum"},
    "an empty file": {"inlagg/a.md": ""},
    "no text": {"inlagg/a.md": b"\xff\xfe\x00"},
    "a text that has gone": {"inlagg/a.md": None},
    "a new text": {"inlagg/ny.md": FILES["inlagg/b.md"]},
    "a new text, and an old one": {"inlagg/ny.md": FILES["inlagg/b.md"], "inlagg/a.md": f"{OLD}x"},
    "a picture": {"bilder/ny.svg": PICTURE.replace("9", "8")},
    "a file of another kind": {"ordlista.txt": "pumpen\n"},
    "something outside": {"../theme/base.html": "<p>"},
}  # fmt: skip


@pytest.fixture
def save(tmp_path):
    """Give a function that saves files, and reads what was saved; None if that is not enough."""
    content = write(tmp_path / "content", FILES)
    found = settings(content, tmp_path / "output", preview=True)

    def save(files, *, moment=MOMENT, late=False, **more):
        posts = PostsSettings.from_pelican({**found, **more})
        render = Renderer(found["MARKDOWN"])
        collection = read_collection(content, settings=posts, now=MOMENT, render=render)
        texts = None if late else SavedDocuments.of(found, MOMENT)
        for name, words in files.items():
            if words is None:
                (content / name).unlink(missing_ok=True)
            else:
                write(content, {name: words})
        texts = texts or SavedDocuments.of(found, MOMENT)
        read = texts.read({str(content / name) for name in files}, collection, moment)
        return None if read is None else {each.path: each for each in read}

    return save


def test_nothing(save):
    """A text that was saved without a change is as it was."""
    assert save({"inlagg/a.md": OLD, "sidor/om.md": PAGE}) == {}


@pytest.mark.parametrize("name", READ)
def test_what_changes_its_own_page(save, name):
    """It is read."""
    assert [*save(READ[name])] == [path for path, words in READ[name].items() if words]


def test_tags_have_common_names(save):
    """Those that the texts of the site have agreed on."""
    read = save({"inlagg/b.md": f"{FILES['inlagg/b.md']}\nMer."})

    assert read["inlagg/b.md"].tags == ("Tillit",)


def test_a_text_that_keeps_its_address(save, tmp_path):
    """Its title would give another one, but it has been published where it is."""
    ledger = Ledger.of([entry("tag:a,2026:1", "2026/lovad/", file="inlagg/a.md")])
    save_ledger(tmp_path / "content", ledger)

    [read] = save({"inlagg/a.md": f"{OLD}\nMer."}).values()

    assert (read.url, read.save_as) == ("2026/lovad/", "2026/lovad/index.html")
    assert save(LEFT["a title"]) is None


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left_to_the_whole_build(save, name):
    """More than the text's own page may follow from it, or it cannot be known."""
    assert save(LEFT[name]) is None


def test_a_post_that_has_come_due(save):
    """It is published by now, and every list has it."""
    later = {"inlagg/c.md": f"{FILES['inlagg/c.md']}\nMer."}

    assert [*save(later)] == ["inlagg/c.md"]
    assert save(later, moment=MOMENT + dt.timedelta(seconds=1)) is None


def test_a_site_without_drafts(save):
    """Rules that can stop its build would have to be asked."""
    assert save({"inlagg/a.md": f"{OLD}\nMer."}, POSTS_PREVIEW=False) is None


def test_a_picture_that_went_while_the_site_was_built(save):
    """It did not come and go: the site has it."""
    assert save({"bilder/hus.svg": None}, late=True) is None
