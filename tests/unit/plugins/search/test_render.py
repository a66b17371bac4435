"""The files that the search reads."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from blog.cache import Cache
from plugins.search.memory import SearchMemory, files_of
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
    files = files_of(posts, SearchMemory(Cache(None, version="")), lang="sv", one_file=one_file)
    return {file.name: file.make() for file in files}


def read(files):
    """Parse the files."""
    return {name: json.loads(data) for name, data in files.items()}


def test_small_blog_is_one_file():
    """Words, where they stand, and what is shown of each post."""
    files = read(rendered([OLD, NEW], one_file=10_000))

    assert list(files) == [
        "text/2016/peer-learning-visit.json", "text/2017/tillit.json", "index.json",
    ]  # fmt: skip
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
                "en",
            ],
            ["Tillit!", "2017/tillit/", "2017-01-02"],
        ],
    }


def test_text_of_a_post():
    """Its teaser and its passages, with what the page does not show."""
    post = replace(
        OLD, html='<p>En <abbr title="Samordnad plan">SIP</abbr>.</p><p><img alt="En bro"></p>'
    )

    assert read(rendered([post], one_file=0))["text/2016/peer-learning-visit.json"] == [
        "Det finns ingen bra svensk översättning.",
        "En SIP.",
        ["Bild", "En bro", "En SIP."],
        ["SIP", "Samordnad plan", "SIP"],
    ]


def test_language_of_the_text():
    """A title without a language of its own is in the text's; the site's need not be said."""
    english = SearchPost(title="Hope", lang="en", url="a/", date=dt.date(2017, 1, 2), html="Hope")
    swedish = SearchPost(
        title="Hopp", lang="en", title_lang="sv", url="a/", date=dt.date(2017, 1, 2), html="Hope"
    )
    shown = read(rendered([english, swedish], one_file=10_000))["index.json"]["posts"]

    assert [entry[4:] for entry in shown] == [["en", "en"], ["sv", "en"]]


def test_large_blog_is_many_files():
    """Where things are, pieces of the index, pieces of the list, and the usual words."""
    files = read(rendered([OLD] * 10 + [NEW], one_file=0))

    assert files["index.json"] == {"keys": [""], "size": 8}
    assert {name for name in files if not name.startswith("text/")} == {
        "index.json", "ord0.json", "inlagg0.json", "inlagg1.json", "vanliga.json",
    }  # fmt: skip
    assert [len(files[f"inlagg{number}.json"]) for number in (0, 1)] == [8, 3]
    assert files["vanliga.json"][:3] == ["barn", "finns", "ingen"]
    assert files["ord0.json"]["words"].startswith("AbarnBra")


@pytest.mark.parametrize("room", [-1, 0])
def test_the_longest_index_that_is_one_file(room):
    """It may fill its room, and no more."""
    whole = rendered([NEW], one_file=10_000)["index.json"]
    files = rendered([NEW], one_file=len(whole.decode()) + room)

    assert ("ord0.json" not in files) is (room == 0)


def made_of(posts):
    """Give what the pieces of the index say that they are made of."""
    files = files_of(posts, SearchMemory(Cache(None, version="")), lang="sv", one_file=0)
    return {file.name: file.made_of for file in files if file.name.startswith("ord")}


def test_a_piece_is_made_of_its_words_and_their_posts():
    """It is another when one of its words is, or when one stands in another post."""
    other = replace(NEW, html="<p>”Tillit” igen</p>")

    assert list(made_of([OLD, NEW])) == ["ord0.json"]
    assert made_of([OLD, NEW]) == made_of([OLD, replace(NEW, url="x/")])
    assert (
        len({made_of(each)["ord0.json"] for each in ([OLD, NEW], [NEW, OLD], [OLD, other])}) == 3
    )


def test_a_text_is_made_of_its_post():
    """Alone: what happens to others makes no text again."""

    def text(posts):
        files = files_of(posts, SearchMemory(Cache(None, version="")), lang="sv", one_file=0)
        return {file.name: file.made_of for file in files}["text/2017/tillit.json"]

    assert text([OLD, NEW]) == text([NEW]) == NEW.fingerprint
    assert text([replace(NEW, html="<p>Ny</p>")]) != NEW.fingerprint


def test_blog_without_posts():
    """The first day: there is nothing to find, and it can be read."""
    files = read(rendered([], one_file=10_000))

    assert files == {"index.json": {"words": "", "hits": "", "posts": []}}
