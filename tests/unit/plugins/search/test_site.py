"""What a build writes for the search."""

import json

import pytest

from tests.sites import build, write

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
