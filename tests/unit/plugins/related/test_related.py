"""Where to go from a post."""

import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.cache import Cache
from blog.memory import Shelves
from plugins.related.age import age_note
from plugins.related.overlap import Overlap
from plugins.related.series import place, series
from plugins.related.similar import MOST, NEAREST, Candidate, related_to
from plugins.related.similar import related as related_with
from tests.profiles import examples


def candidate(key, tags, words="", series=""):
    return Candidate(key, frozenset(tags.split()), " ".join(sorted(words.split())), series)


def related(posts, folder=None):
    """Find what is related, with what is remembered in *folder*."""
    return related_with(posts, Shelves(Cache(folder, version=""), "related"))


# Each case: what it shows, the posts (newest first), and what is related to the first.
CASES = [
    ("alone", [candidate("a", "tillit")], ()),
    ("nothing in common", [candidate("a", "tillit"), candidate("b", "lss")], ()),
    ("words without a tag are chance", [candidate("a", "x", "ledarskap"),
                                        candidate("b", "y", "ledarskap")], ()),
    ("a shared tag", [candidate("a", "tillit"), candidate("b", "tillit")], ("b",)),
    ("two tags before one", [candidate("a", "x y"), candidate("b", "x"), candidate("c", "x y")],
     ("c", "b")),
    ("words decide between equals", [candidate("a", "x", "skottland samverkan"),
                                     candidate("b", "x", "hemlöshet"),
                                     candidate("c", "x", "skottland")], ("c", "b")),
    ("parts of one series", [candidate("a", "x", series="s"), candidate("b", "x", series="s"),
                             candidate("c", "x", series="t"), candidate("d", "x")], ("c", "d")),
    ("the newer of two alike", [candidate("a", "x"), candidate("b", "x"), candidate("c", "x")],
     ("b", "c")),
    ("three at most", [candidate(key, "x") for key in "abcde"], ("b", "c", "d")),
    ("a long text has words in common with any", [
        candidate("a", "x", "1 2 3 4"),
        candidate("long", "x", f"1 2 3 {' '.join('bcdefghijklm')}"),
        candidate("short", "x", "1 2 b c"),
    ], ("short", "long")),
    ("but not so many as it is long", [
        candidate("a", "x", "1 2 3 4"), candidate("short", "x", "1 2 b c"),
        candidate("long", "x", "1 2 3 4 b c d e f"),
    ], ("long", "short")),
    ("half the words are more than a tag", [
        candidate("a", "x y", "1 2"), candidate("tags", "x y"), candidate("words", "x", "1 b"),
    ], ("words", "tags")),
    ("a tag is more than a fifth of the words", [
        candidate("a", "x y", "1 2 3 4 5"), candidate("words", "x", "1 b c d e"),
        candidate("tags", "x y"),
    ], ("tags", "words")),
]  # fmt: skip


@pytest.mark.parametrize(("posts", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_related(posts, expected):
    """The older posts with most in common, the most alike first."""
    assert related(posts)[posts[0].key] == expected
    assert related_to(posts[0], posts[1:]) == expected


@pytest.mark.parametrize(("between", "first"), [(NEAREST - 1, "old"), (NEAREST, "0")])
def test_only_the_nearest_are_looked_at(between, first):
    """Of a tag with very many posts the most alike is not seen behind fifty others."""
    others = [candidate(str(number), "x") for number in range(between)]
    posts = [candidate("a", "x", "skottland"), *others, candidate("old", "x", "skottland")]

    assert related(posts)["a"][0] == first
    assert related_to(posts[0], posts[1:])[0] == first


TAGS = st.frozensets(st.sampled_from("abcd"), max_size=3)
TERMS = TAGS.map(sorted).map(" ".join)
SERIES = st.sampled_from(["", "", "s", "t"])
POSTS = st.lists(st.builds(Candidate, st.uuids().map(str), TAGS, TERMS, SERIES), max_size=8)


@examples(60)
@given(POSTS)
def test_one_post_of_many(posts):
    """It is given what it would be given among all the others."""
    every = related(posts)

    assert every == {
        post.key: related_to(post, posts[number:]) for number, post in enumerate(posts, start=1)
    }


@examples(60)
@given(POSTS, st.builds(Candidate, st.just("new"), TAGS, TERMS, SERIES))
def test_a_new_post_changes_no_old_page(posts, new):
    """What is related to a post never depends on what was written after it."""
    before, after = related(posts), related([new, *posts])

    assert {key: after[key] for key in before} == before
    assert all(len(keys) <= MOST for keys in after.values())


@examples(100)
@given(POSTS, st.data())
def test_what_was_known_before_makes_no_difference(tmp_path_factory, posts, data):
    """Posts may come, go, change and trade places."""
    folder = tmp_path_factory.mktemp("cache")
    now = data.draw(st.permutations(posts).flatmap(lambda some: POSTS.map(lambda new: some + new)))
    related(posts, folder)

    assert related(now[:8], folder) == related(now[:8])
    assert related(now[:8], folder) == related(now[:8])


def test_a_renamed_file_is_the_same_post(tmp_path):
    """Its new name is told though nothing else has changed."""
    related([candidate("a", "x"), candidate("b", "x")], tmp_path)

    assert related([candidate("a", "x"), candidate("c", "x")], tmp_path) == {"a": ("c",), "c": ()}


@examples(30)
@given(st.lists(st.frozensets(st.sampled_from("abcdefg"), max_size=6), max_size=60))
def test_overlap(posts):
    """As many as the two sets have in common, whether few posts have a term or most of them."""
    overlap = Overlap({number: " ".join(terms) for number, terms in enumerate(posts)})

    for number, terms in enumerate(posts):
        counts = overlap.counts(number, range(len(posts)))
        assert counts == [len(terms & other) for other in posts]
        assert overlap.sizes[number] == len(terms)


def article(title, series_name="", lang="sv"):
    return SimpleNamespace(title=title, series_name=series_name, lang=lang)


def test_series():
    """Parts are numbered from the oldest; capitals make no other series; one is none."""
    three, two, one, other = (
        article("Tre", "Skottland"), article("Två", "skottland", "en"),
        article("Ett", "Skottland"), article("Ensam", "TIGeR"),
    )  # fmt: skip
    groups = series([three, other, two, article("Utan"), one])

    assert [part.title for part in place(two, groups).articles] == ["Ett", "Två", "Tre"]
    assert place(three, groups).label == "Skottland, del 3 av 3"
    assert place(two, groups).label == "Skottland, part 2 of 3"
    assert place(other, groups) is None
    assert place(article("Utan"), groups) is None


NEWEST = dt.datetime(2026, 10, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-10-08", ""),
        ("2023-10-08", ""),
        ("2023-10-07", "Inlägget är från 2023. Regler och siffror kan ha ändrats sedan dess."),
        ("2016-11-24", "Inlägget är från 2016. Regler och siffror kan ha ändrats sedan dess."),
    ],
    ids=["the newest", "three years to the day", "a day more", "ten years"],
)
def test_age(date, expected):
    """A post more than three years older than the newest says so."""
    assert age_note(dt.datetime.fromisoformat(date).replace(tzinfo=dt.UTC), NEWEST) == expected


def test_the_note_on_an_english_post():
    """In the post's language where we have the words."""
    old = dt.datetime(2010, 1, 1, tzinfo=dt.UTC)

    assert age_note(old, NEWEST, "en").startswith("This post is from 2010.")
    assert age_note(old, NEWEST, "fi") == age_note(old, NEWEST)
