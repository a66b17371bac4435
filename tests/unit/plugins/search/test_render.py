"""The files that the search reads."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from blog.cache import Cache
from plugins.search.memory import files_of
from plugins.search.model import SearchPost

OLD = SearchPost(
    title="Peer learning visit",
    title_lang="en",
    url="2016/peer-learning-visit/",
    date=dt.date(2016, 11, 29),
    tags=("Samverkan", "Barn och unga"),
    teaser="Det finns ingen bra svensk översättning.",
    html="<p>Det finns ingen bra svensk översättning. Lärbesök?</p>",
)
NEW = SearchPost(
    title="Tillit!",
    url="2017/tillit/",
    date=dt.date(2017, 1, 2),
    html="<p>&lt;/script> ”Tillit”</p>",
)


def rendered(posts, *, one_file):
    """Give the files of a Swedish blog."""
    files = files_of(posts, Cache(None, version=""), lang="sv", one_file=one_file)
    return {file.name: file.make() for file in files}


def read(files):
    """Parse the files."""
    return {name: json.loads(data) for name, data in files.items()}


def test_small_blog_is_one_file():
    """Words, where they stand, and what is shown of each post."""
    files = read(rendered([OLD, NEW], one_file=10_000))

    assert list(files) == ["index.json"]
    assert files["index.json"] == {
        "words": "AbarnBraAdetAfinnsAingenAlearningBärbesökAochApeerAsamverkanBcriptBvensk"
        "AtillitAungaAvisitAöversättning",
        "hits": "d b b b b e a d e d f b j d e b",
        "posts": [
            [
                "Peer learning visit",
                "2016/peer-learning-visit/",
                "2016-11-29",
                "Samverkan, Barn och unga",
                "Det finns ingen bra svensk översättning.",
                "en",
            ],
            ["Tillit!", "2017/tillit/", "2017-01-02"],
        ],
    }


def test_language_of_the_text():
    """A title without a language of its own is in the text's; the site's need not be said."""
    english = SearchPost(title="Hope", lang="en", url="a/", date=dt.date(2017, 1, 2), html="Hope")
    swedish = SearchPost(
        title="Hopp", lang="en", title_lang="sv", url="a/", date=dt.date(2017, 1, 2), html="Hope"
    )
    shown = read(rendered([english, swedish], one_file=10_000))["index.json"]["posts"]

    assert [entry[5:] for entry in shown] == [["en", "en"], ["sv", "en"]]


def test_large_blog_is_many_files():
    """Where things are, pieces of the index, pieces of the list, and the usual words."""
    files = read(rendered([OLD] * 10 + [NEW], one_file=0))

    assert files["index.json"] == {"keys": [""], "size": 8}
    assert set(files) == {
        "index.json", "ord0.json", "inlagg0.json", "inlagg1.json", "vanliga.json",
    }  # fmt: skip
    assert [len(files[f"inlagg{number}.json"]) for number in (0, 1)] == [8, 3]
    assert files["vanliga.json"][:3] == ["barn", "finns", "ingen"]
    assert files["ord0.json"]["words"].startswith("AbarnBra")


@pytest.mark.parametrize("room", [-1, 0])
def test_the_longest_index_that_is_one_file(room):
    """It may fill its room, and no more."""
    [whole] = rendered([NEW], one_file=10_000).values()
    files = rendered([NEW], one_file=len(whole.decode()) + room)

    assert (list(files) == ["index.json"]) is (room == 0)


def made_of(posts):
    """Give what the pieces of the index say that they are made of."""
    files = files_of(posts, Cache(None, version=""), lang="sv", one_file=0)
    return {file.name: file.made_of for file in files if file.made_of}


def test_a_piece_is_made_of_its_words_and_their_posts():
    """It is another when one of its words is, or when one stands in another post."""
    other = replace(NEW, html="<p>”Tillit” igen</p>")

    assert list(made_of([OLD, NEW])) == ["ord0.json"]
    assert made_of([OLD, NEW]) == made_of([OLD, replace(NEW, url="x/")])
    assert (
        len({made_of(each)["ord0.json"] for each in ([OLD, NEW], [NEW, OLD], [OLD, other])}) == 3
    )


def test_blog_without_posts():
    """The first day: there is nothing to find, and it can be read."""
    files = read(rendered([], one_file=10_000))

    assert files == {"index.json": {"words": "", "hits": "", "posts": []}}
