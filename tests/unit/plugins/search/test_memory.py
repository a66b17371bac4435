"""What the search remembers from one build to the next."""

import datetime as dt
from dataclasses import replace

import pytest

from blog.cache import Cache
from plugins.search.memory import SearchMemory, files_of
from plugins.search.model import SearchPost

POSTS = [
    SearchPost(
        title=f"Inlägg {number}",
        url=f"2018/{number}/",
        date=dt.date(2018, 5, number),
        tags=("Tillit",),
        html=f"<p>Omsorg om barn, {number * 7} frågor och {'svar ' * number}.</p>",
    )
    for number in range(1, 9)
]


def files(posts, folder, one_file=0):
    """Give the files of a build that finds what the last one left in *folder*."""
    cache = Cache(folder, version="")
    found = files_of(posts, SearchMemory(cache), lang="sv", one_file=one_file)
    return {file.name: (file.made_of, file.make()) for file in found}


CHANGES = {
    "nothing": POSTS,
    "a word in a text": [replace(POSTS[0], html="<p>Ny</p>"), *POSTS[1:]],
    "a title": [*POSTS[:4], replace(POSTS[4], title="Äldre"), *POSTS[5:]],
    "a tag": [*POSTS[:4], replace(POSTS[4], tags=("Hopp",)), *POSTS[5:]],
    "a teaser": [*POSTS[:4], replace(POSTS[4], teaser="Ny ingress"), *POSTS[5:]],
    "an address": [*POSTS[:4], replace(POSTS[4], url="x/"), *POSTS[5:]],
    "a new post": [*POSTS, replace(POSTS[2], url="y/")],
    "an old post": [replace(POSTS[2], url="y/"), *POSTS],
    "one less": POSTS[:-1],
    "the oldest gone": POSTS[1:],
    "no text": [*POSTS[:4], replace(POSTS[4], html=""), *POSTS[5:]],
    "none at all": [],
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_files_are_those_of_a_first_build(tmp_path, change):
    """Whatever was changed, and when it is changed back."""
    first = files(POSTS, None)

    assert files(POSTS, tmp_path) == first
    assert files(CHANGES[change], tmp_path) == files(CHANGES[change], None)
    assert files(POSTS, tmp_path) == first


@pytest.mark.parametrize("sizes", [(0, 10_000, 0), (10_000, 0, 0)], ids=["large", "small"])
def test_a_blog_that_outgrows_one_file(tmp_path, sizes):
    """And one that shrinks again."""
    for one_file in sizes:
        assert files(POSTS, tmp_path, one_file) == files(POSTS, None, one_file)


def test_what_is_lost_is_made_again(tmp_path):
    """Any entry of the cache may be gone."""
    for number in range(20):
        files(POSTS, tmp_path)
        entries = sorted(tmp_path.glob("??/*"))
        if number >= len(entries):
            break
        entries[number].unlink()
        edited = CHANGES["a word in a text"]
        assert files(edited, tmp_path) == files(edited, None)
