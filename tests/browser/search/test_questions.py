"""What is found: the tables of questions, asked on the finished page."""

import pytest

from tests.browser.search import invented, real
from tests.browser.search.asking import ask

pytestmark = pytest.mark.browser


def table(rows):
    """Give the rows of a table, named for what is asked."""
    return [pytest.param(*row, id=row[0]) for row in rows]


def addresses(posts, of):
    """Give the addresses of posts by their names."""
    return sorted(of[name] for name in posts.split())


def expected(question, posts):
    """Give what a screen reader is told."""
    number = len(posts.split())
    quoted = question if set('"”“»«') & set(question) else f"”{question}”"
    return f"{number} {'träffar' if number > 1 else 'träff'} på {quoted}."


def test_tables_are_as_long_as_was_promised():
    """Forty questions to real posts and a hundred to invented ones; every post is asked for."""
    for rows, posts in ((real.QUESTIONS, real.POSTS), (invented.QUESTIONS, invented.POSTS)):
        assert {name for _, names in rows for name in names.split()} == set(posts) - {"lex"}
    assert len(real.QUESTIONS) >= 40
    assert len(invented.QUESTIONS) >= 100


@pytest.mark.parametrize(("question", "posts"), table(real.QUESTIONS))
def test_question_finds_exactly_these(sok, question, posts):
    """Inflections, compounds, å ä ö as a o, capitals, several words: these posts, no others."""
    told, hits = ask(sok, question)

    assert sorted(hits) == addresses(posts, real.POSTS)
    assert told == expected(question, posts)


@pytest.mark.parametrize(("question", "posts"), table(invented.QUESTIONS))
def test_rule_finds_exactly_these(small, question, posts):
    """Every declension, words that change within, function words, meanings, pictures, phrases."""
    told, hits = ask(small, question)

    assert sorted(hits) == addresses(posts, invented.NUMBERS)
    assert told == expected(question, posts)


@pytest.mark.parametrize(("question", "meant", "posts"), table(real.SLIPS))
def test_one_typo_is_understood_and_said(sok, question, meant, posts):
    """A letter too many, too few, wrong, or two that changed places."""
    told, hits = ask(sok, question)

    assert sorted(hits) == addresses(posts, real.POSTS)
    assert told.startswith(f"Inga träffar på ”{question}”. ")
    assert told.endswith(f" på ”{meant}”.")


@pytest.mark.parametrize(("question", "meant", "posts"), table(invented.SLIPS))
def test_slip_is_understood_and_said(small, question, meant, posts):
    """Also one that is a part of another word, and in a name however it is spelled."""
    told, hits = ask(small, question)

    assert sorted(hits) == addresses(posts, invented.NUMBERS)
    assert told.startswith(f"Inga träffar på ”{question}”. ")
    assert told.endswith(f" på ”{meant}”.")


@pytest.mark.parametrize(("question", "meant", "posts"), table(invented.DIVIDED))
def test_a_divided_word_is_understood_and_said(small, question, meant, posts):
    """Two words are one where posts have that one; the reader sees what was searched for."""
    told, hits = ask(small, question)

    assert sorted(hits) == addresses(posts, invented.NUMBERS)
    assert told == expected(meant, posts)


@pytest.mark.parametrize("question", real.NOWHERE)
def test_nothing_found_is_said(sok, question):
    """No noise: the reader is told, and gets the list of all posts to look in."""
    told, hits = ask(sok, question)

    assert hits == []
    assert told.startswith(f"Inga träffar på ”{question}”. Prova ")
    assert sok.get_by_role("heading", name="Alla inlägg").is_visible()


@pytest.mark.parametrize("question", invented.NOWHERE)
def test_what_only_looks_alike_is_not_found(small, question):
    """A word that is not there, and a phrase whose words stand otherwise."""
    assert ask(small, question)[1] == []


@pytest.mark.parametrize(("question", "posts"), table(real.QUESTIONS))
def test_large_blog_answers_as_a_small_one(pieces, question, posts):
    """An index in many files gives what the same index in one file gives."""
    assert sorted(ask(pieces, question)[1]) == addresses(posts, real.POSTS)


@pytest.mark.parametrize(("question", "meant", "posts"), table(real.SLIPS))
def test_large_blog_understands_typos(pieces, question, meant, posts):
    """Also when the typo is in the letters that lead to the file."""
    told, hits = ask(pieces, question)

    assert sorted(hits) == addresses(posts, real.POSTS)
    assert meant in told


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("tillit", "profession tillit"),
        ("skottland", "skottland"),
        ("chefen", "stolt"),
        ("äldreomsorg", "vård jobbet"),
        ("migration", "dilemma utvisning broar kraft"),
    ],
    ids=[
        "title",
        "title before tag",
        "part of title",
        "tag before text",
        "text after tag, then the newest",
    ],
)
def test_best_come_first(sok, question, first):
    """Titles before tags before texts; the newest first among equals."""
    names = first.split()

    assert ask(sok, question)[1][: len(names)] == [real.POSTS[name] for name in names]
