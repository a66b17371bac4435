"""What a build writes for the search."""

import json
import os

import pytest

from blog import aside
from blog.aside import begin_aside
from plugins import search
from tests.sites import build, snapshot, write

TEXTS = {
    "inlagg/a.md": "Titel: Ankan\nDatum: 2018-05-01\n\nGräsand.",
    "inlagg/b.md": "Titel: Boven\nDatum: 2018-05-02\nStatus: utkast\n\nBisam.",
    "inlagg/c.md": "Titel: Citronen\nDatum: 2027-05-03\n\nCikada.",
    "inlagg/d.md": "Titel: Draken\nDatum: 2018-05-04\nStatus: dold\n\nDuva.",
    "inlagg/e.md": "Titel: Ekan\nDatum: 2017-05-05\n\nEk.",
}


@pytest.mark.parametrize("preview", [False, True], ids=["published", "preview"])
def test_only_published_posts_can_be_found(tmp_path, preview):
    """No word of a draft, a scheduled or a hidden post; not in a preview either."""
    content = write(tmp_path / "content", TEXTS)
    output = build(content, tmp_path / "output", preview=preview)
    index = json.loads((output / "sok/index.json").read_bytes())

    assert index["words"] == "AankanAekCanAgräsand"
    assert [title for title, *_ in index["posts"]] == ["Ekan", "Ankan"]
    assert {path.name for path in (output / "sok/text").rglob("*.json")} == {
        "ekan.json",
        "ankan.json",
    }


def test_large_index_lies_beside_the_page_too(tmp_path):
    """Every file that the script may ask for."""
    content = write(tmp_path / "content", TEXTS)
    output = build(content, tmp_path / "output", SEARCH_ONE_FILE=0)

    assert {path.name for path in (output / "sok").iterdir() if path.is_file()} == {
        *("index.html", "index.json", "search.js"),
        *("ord0.json", "inlagg0.json", "vanliga.json"),
    }


@pytest.fixture
def asides(monkeypatch):
    """Let there be two cores, and little be much; give what is done aside."""
    begun = []

    def begin(work):
        begun.append(work)
        return begin_aside(work)

    monkeypatch.setattr(aside, "usable_cores", lambda: 2)
    monkeypatch.setattr(search, "begin_aside", begin)
    monkeypatch.setattr(search, "MIN_ITEMS", 2)
    return begun


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.skipif(os.name == "nt", reason="nothing is forked there")
def test_what_another_process_makes_is_the_same(tmp_path, asides, monkeypatch):
    """And remembered: the next build, with one new word, has little to do and does it itself."""
    content = write(tmp_path / "content", TEXTS)
    aside_made = snapshot(build(content, tmp_path / "one/output", SEARCH_ONE_FILE=0))
    assert len(asides) == 1
    write(content, {"inlagg/e.md": TEXTS["inlagg/e.md"] + " Alm."})
    build(content, tmp_path / "one/output", SEARCH_ONE_FILE=0)
    assert len(asides) == 1

    write(content, TEXTS)
    monkeypatch.setattr(search, "MANY", 1)  # less than what is new
    assert snapshot(build(content, tmp_path / "two/output", SEARCH_ONE_FILE=0)) == aside_made
    assert len(asides) == 1
