"""Which posts the statement names for their words in other languages."""

import pytest

from blog.statement.foreign import foreign_posts, has_foreign_words


@pytest.mark.parametrize(
    ("html", "has"),
    [
        ("", False),
        ("<p>Bara svenska.</p>", False),
        ('<p lang="sv">Svenska</p><q lang="sv-FI">finlandssvenska</q>', False),
        ('<p>&lt;span lang="en"&gt;</p>', False),
        ('<p title=\'lang="en"\' class="a">x</p>', False),
        ('<p><a hreflang="en" href="/x/">x</a></p>', False),
        ('<p>Ett <span lang="en">peer review</span></p>', True),
        ('<p class="a" lang="fi">Hyvää päivää</p>', True),
    ],
    ids=["nothing", "no mark", "the site's own language", "shown code", "in an attribute",
         "of a page elsewhere", "English", "Finnish"],
)  # fmt: skip
def test_what_counts(html, has):
    """Words marked as being in another language, and nothing that only looks like a mark."""
    assert has_foreign_words(html, "sv") is has


@pytest.mark.parametrize(("count", "shown", "more"), [(0, 0, 0), (30, 30, 0), (31, 30, 1)])
def test_a_few_are_named(count, shown, more):
    """The first thirty, and how many there are besides."""
    found = foreign_posts(range(count))

    assert (list(found.shown), found.more) == (list(range(shown)), more)
