"""Which words stand where, whatever was known before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.index import Index, most_usual, pack, unpack, update
from tests.profiles import examples

# The words of posts, each post named by a letter.  What its words are never changes.
GRADES = {
    "a": {"barn": 0, "ett": 4},
    "b": {"barn": 0, "två": 4, "ärlig": 0},
    "c": {"ett": 4, "till": 4},
    "d": {"barn": 3, "ett": 4},
    "e": {},
}


def index(posts, former=None, forgotten=""):
    """Give the index of *posts*; of *former* ones the words of some are not known any longer."""
    return update(
        former or Index(),
        list(posts),
        grades_at=lambda place: GRADES[posts[place]],
        former_grades=lambda name: None if name in forgotten else GRADES[name],
    )


def test_every_word_once_in_order():
    """Each with its posts in theirs: b for the first post with grade 1, e with grade 4."""
    found = index("abc")

    assert found == Index(("a", "b", "c"), {
        "barn": "aa",   # the first post, and the next
        "ett": "ej",    # the first post's title, and after one other that of the third
        "till": "o",
        "två": "j",
        "ärlig": "f",
    })  # fmt: skip
    assert list(found.hits) == ["barn", "ett", "till", "två", "ärlig"]


def test_blog_without_posts():
    """The first day, and the day when the last post was withdrawn."""
    assert index("") == index("", index("abc")) == Index()


POSTS = st.text(st.sampled_from("abcde"), max_size=12)


@examples(200)
@given(POSTS, POSTS, st.sets(st.sampled_from("abcde")))
def test_what_was_known_before_makes_no_difference(before, now, forgotten):
    """Posts may come, go, change and trade places, and the words of former ones be forgotten."""
    assert index(now, index(before), forgotten) == index(now)
    assert list(index(now, index(before)).hits) == list(index(now).hits)


@examples(40)
@given(st.text(st.sampled_from("abcde"), min_size=20, max_size=30), st.integers(0, 19), st.data())
def test_one_post_of_many(posts, place, data):
    """What happens every day: a text is changed, or a new one added."""
    other = data.draw(st.sampled_from("abcde"))
    edited = f"{posts[:place]}{other}{posts[place + 1 :]}"

    assert index(edited, index(posts)) == index(edited)
    assert index(posts + other, index(posts)) == index(posts + other)


def test_only_what_changed_is_looked_at():
    """An edit in a large blog costs no more than in a small one."""
    posts = "abcabcabcabc"
    asked = []
    found = update(
        index(posts),
        [*posts[:-1], "d"],
        grades_at=lambda place: asked.append(place) or GRADES["d"],
        former_grades=lambda name: asked.append(name) or GRADES[name],
    )

    assert found == index(f"{posts[:-1]}d")
    assert asked == ["c", 11]


def remembered(posts, *, tallied=True):
    """Give the index as the next build finds it; of a small blog nobody asks for tallies."""
    found = index(posts)
    assert not tallied or found.tallies is not None
    return unpack(pack(found))


@pytest.mark.parametrize("tallied", [False, True])
@examples(40)
@given(POSTS)
def test_an_index_can_be_read_again(tallied, posts):
    """With every word, and none at all."""
    read = remembered(f"a{posts}", tallied=tallied)

    assert read == index(f"a{posts}")
    assert read.is_tallied is tallied
    assert read.tallies == index(f"a{posts}").tallies
    assert unpack(pack(Index())) == Index()


@examples(150)
@given(st.text(st.sampled_from("abcde"), min_size=9, max_size=12), st.data())
def test_tallies_follow_their_words(posts, data):
    """They are what they would be if every word were counted anew."""
    place = data.draw(st.integers(0, len(posts) - 1))
    edited = f"{posts[:place]}{data.draw(st.text('abcde', max_size=2))}{posts[place + 1 :]}"
    found = index(edited, remembered(posts))

    assert found.tallies == index(edited).tallies
    assert found.words_with(found.tallies) == list(found.hits)


def test_tallies_of_one_changed_post_are_known():
    """No other word is taken apart for them."""
    assert index("abcabcabd", remembered("abcabcabc")).known_tallies is not None


def test_the_most_usual_words():
    """Most posts first, then the alphabet; numbers say how far apart, not how many."""
    hits = {"a": "166s", "b": "ab", "c": "j", "d": "1a1c"}

    assert most_usual(hits, 9) == ["b", "d", "a", "c"]
    assert most_usual({}, 9) == []


HITS = st.dictionaries(
    st.text("ab", min_size=1, max_size=4), st.text("a123", max_size=6).map("a{}".format)
)


@examples(200)
@given(HITS, st.integers(1, 5), st.integers(0, 2))
def test_some_of_the_most_usual_words(hits, number, longer_than):
    """Just as if each were counted, however long the text of its hits."""
    hits = dict(sorted(hits.items()))
    long = [word for word in hits if len(word) > longer_than]
    counted = sorted(long, key=lambda word: -hits[word].count("a"))

    assert most_usual(hits, number, longer_than=longer_than) == counted[:number]
