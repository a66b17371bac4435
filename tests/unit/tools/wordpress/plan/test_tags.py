"""Categories and tags of the old blog, as they are called here."""

import pytest

from tools.wordpress.export.model import Item, Term
from tools.wordpress.plan.tags import MappingProblem, plan_tags, read_mapping

BARN, UNGA = Term("category", "barn", "Barn"), Term("post_tag", "unga", "Unga")


def named(*terms, mapping="", known=(), names=None):
    """Give the tags of one post with *terms*."""
    items = [Item(terms=terms)]
    tags = plan_tags(items, names or {}, mapping=read_mapping(mapping), known=known)
    return tags.of(terms)


def test_categories_come_first():
    """A category says what a post is about, a tag what it mentions."""
    assert named(UNGA, BARN) == ("Barn", "Unga")


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Okategoriserad", "okategoriserad"), ("Uncategorized", "uncategorized"),
     ("Övrigt", "uncategorized"), ("!", "x")],
)  # fmt: skip
def test_what_is_no_category(name, slug):
    """What WordPress gives a post that nobody has given one goes."""
    assert named(Term("category", slug, name), BARN) == ("Barn",)


def test_other_kinds_are_no_tags():
    """Post formats and menus say nothing to a reader."""
    assert named(Term("post_format", "post-format-aside", "Aside"), BARN) == ("Barn",)


def test_one_address_one_name():
    """Two that would share an address are one, by the name that most texts have."""
    low, high = Term("post_tag", "vard", "vård"), Term("category", "vard-2", "Vård")
    items = [Item(terms=(high,)), Item(terms=(high, low))]
    tags = plan_tags(items, {}, mapping={})

    assert tags.of((low, high)) == ("Vård",)


def test_her_own_spelling_holds():
    """A tag that is in use here already is written as it is there."""
    assert named(Term("post_tag", "lss", "Lss"), known=["LSS"]) == ("LSS",)


@pytest.mark.parametrize(
    ("name", "tag"),
    [("Mat, dryck", "Mat / dryck"), ("Barn &amp; unga", "Barn & unga"), ("#metoo", "metoo"),
     ("  Två   ord ", "Två ord")],
)  # fmt: skip
def test_names_that_the_line_can_hold(name, tag):
    """A comma parts tags, and a name has none."""
    assert named(Term("post_tag", "x", name)) == (tag,)


@pytest.mark.parametrize("arrow", ["=", "→", "->", " => "])
def test_the_file(arrow):
    """A line merges or renames, by name or by address; with nothing after it takes away."""
    assert named(BARN, UNGA, mapping=f"# not\nBarn{arrow}Barn och unga\n\nunga{arrow}") == (
        "Barn och unga",
    )


def test_a_line_that_says_nothing():
    """It is told with its number."""
    with pytest.raises(MappingProblem, match="rad 2: ”Unga”"):
        read_mapping("Barn = B\nUnga\n")
