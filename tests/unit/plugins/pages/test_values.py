"""What a page is given, and the name of it."""

import datetime as dt
import enum
from dataclasses import dataclass
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from plugins.pages.plain import View, is_plain, name_of
from plugins.pages.values import CARD, ROW, Views

ATTRIBUTES = (
    *("articles", "content", "count", "date", "html", "lang", "name", "newer", "notice"),
    *("figure", "related", "series", "tags", "teaser", "title", "title_lang", "url", "words"),
)


class Article:
    """A post as Pelican has it, as far as it goes."""

    def __init__(self, title="T", **more):
        vars(self).update(title=title, title_lang="", lang="sv", url="2018/t/", notice="", words=9,
                          date=dt.date(2018, 1, 1), tags=(), teaser=Teaser("<p>x</p>"),
                          newer=None, figure=None, related=(), content="never",
                          secret="hemligt")  # fmt: skip
        vars(self).update(more)

    def method(self):
        """Stand for what no template may call."""


class Teaser:
    """Not a plain value: its HTML is worked out when it is asked for."""

    def __init__(self, html):
        self._html = html

    @property
    def html(self):
        """Give the HTML."""
        return self._html


class Tag:
    """A tag prints as its name."""

    def __init__(self, name):
        self.name, self.url = name, f"etikett/{name}/"

    def __str__(self):
        return self.name


class Kind(enum.StrEnum):
    """A kind."""

    ONE = "one"


@dataclass(frozen=True)
class Link:
    """A plain dataclass."""

    title: str
    parts: tuple[object, ...] = ()


@pytest.fixture
def views():
    return Views(Article)


def own(views, article, text="<p>x</p>"):
    return views.own(article, ATTRIBUTES, text)


ZONE = ZoneInfo("Europe/Stockholm")
# Values that a template could tell apart, each pair.
DIFFERENT = [
    (1, "1"), (1, True), (1, 1.0), ("", None), ((), None), ("a", Markup("a")),
    (("a", "b"), ("ab",)),
    ((("a",), "b"), ("a", ("b",))), ({"a": 1, "b": 2}, {"b": 2, "a": 1}), ({"a": 1}, {"a": 2}),
    ("'", '"'), ("a', 'b", ("a", "b")), (Link("a"), Link("b")), (Link("a"), ("a", ())),
    (Kind.ONE, "one"), (dt.date(2018, 1, 1), dt.datetime(2018, 1, 1)),  # noqa: DTZ001
    (dt.datetime(2018, 1, 1, tzinfo=ZONE), dt.datetime(2018, 1, 1, tzinfo=dt.UTC)),
    (View({"a": 1}), View({"b": 1})), (View({"a": 1}), View({"a": "1"})),
    (View({"a": 1}), View({"a": 1}, "text")),
    (View({"a": View({"b": 1})}), View({"a": View({"b": 2})})),
    (View({"a": "x" * 999}), View({"a": "x" * 998 + "y"})),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=map(repr, DIFFERENT))
def test_no_two_values_have_one_name(one, other):
    """Whatever a template could tell apart has another name."""
    assert name_of(one) != name_of(other)


def test_the_same_values_have_the_same_name():
    """In every process: nothing of where a value lies in memory is in it."""
    assert name_of(("a", View({"b": Link("c", (1,))}, "d"))) == (
        "ef24305508295e2d817e520c3517bf8a3d4b2868a6cb83e1362ed65c93c6fa11"
    )


def test_a_name_of_what_is_no_text():
    """Half of a pair of surrogates, as in a damaged file name, has one too."""
    assert len(name_of("\ud800")) == 64


def test_a_view_has_what_it_was_made_with(views):
    """And not another attribute, so that no template can read what is not in the key."""
    shown = own(views, Article())

    assert (shown.title, shown.words, shown.content) == ("T", 9, "<p>x</p>")
    for name in ("secret", "method", "update"):
        assert not hasattr(shown, name)


def test_a_post_on_another_page_is_a_row(views):
    """Its opening, its words and its relations are none of that page's business."""
    other = Article("Annan", newer=Article("Tredje"))
    shown = own(views, Article(newer=other, related=(other,)))

    assert set(vars(shown.newer)) == set(ROW)
    assert shown.related == (shown.newer,)


def test_a_post_in_a_long_list_is_a_card(views):
    """With its opening and its tags."""
    [card] = views.cards([Article(tags=(Tag("a"),))], ATTRIBUTES)

    assert set(vars(card)) == set(CARD)
    assert card.teaser.html == "<p>x</p>"
    assert (card.tags[0].name, str(card.tags[0])) == ("a", "a")


def test_what_has_no_text_is_not_printed(views):
    """A post printed as a whole would show where its file lies."""
    with pytest.raises(TypeError):
        str(own(views, Article()))


# What it shows, what changes on a post.
CHANGES = [
    ("its title", {"title": "U"}),
    ("its tags", {"tags": (Tag("b"),)}),
    ("its opening", {"teaser": Teaser("<p>y</p>")}),
    ("its neighbour's title", {"newer": Article("Annan titel")}),
    ("the order of its relatives", {"related": (Article("B"), Article("A"))}),
    ("its place in a series", {"series": SimpleNamespace(name="S", articles=(Article("A"),))}),
]
BEFORE = {
    "newer": Article("Annan"), "related": (Article("A"), Article("B")),
    "series": SimpleNamespace(name="S", articles=(Article("B"),)),
}  # fmt: skip


@pytest.mark.parametrize(
    "change", [each for _, each in CHANGES], ids=[name for name, _ in CHANGES]
)
def test_what_a_page_shows_is_in_its_name(views, change):
    """Each change gives the page another name."""
    before, after = own(views, Article(**BEFORE)), own(views, Article(**{**BEFORE, **change}))

    assert name_of(before) != name_of(after)


def test_the_text_is_in_the_name(views):
    """With its links as they are on the page."""
    assert name_of(own(views, Article(), "a")) != name_of(own(views, Article(), "b"))


def test_what_no_page_shows_is_not_in_the_name(views):
    """A neighbour's text may change, and what the template does not mention."""
    before = own(views, Article(newer=Article(words=1), secret="a"))
    after = own(views, Article(newer=Article(words=2, teaser=Teaser("y")), secret="b"))

    assert name_of(before) == name_of(after)


def test_plain_values_stay_what_they_are(views):
    """A dataclass of plain values keeps its methods; lists become tuples."""
    link = Link("a", (1, Kind.ONE))

    assert views.plain(link, ATTRIBUTES) is link
    assert views.plain(["a", None, {"b": [1]}], ATTRIBUTES) == ("a", None, {"b": (1,)})


def test_a_dataclass_that_holds_more_is_shown_like_anything_else(views):
    """Not as it is: a post within it would be named by its place in memory."""

    @dataclass(frozen=True)
    class Series:
        name: str
        articles: tuple[object, ...]

    shown = views.plain(Series("S", (Article("A"),)), ATTRIBUTES)

    assert type(shown) is View
    assert vars(shown.articles[0]).keys() == set(ROW)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Link("a"), True), (("a", (1, None)), True), (Kind.ONE, True), (View({}), True),
        (Article(), False), ((Article(),), False), (Link("a", (object(),)), False), ([1], False),
        (lambda: 1, False),
    ],
)  # fmt: skip
def test_plain(value, plain):
    """What cannot change and is written in full."""
    assert is_plain(value) == plain


def test_what_many_pages_show_is_worked_out_once(views):
    """The same object gives the same view, and what a page alone shows comes before it."""
    menu, own = [SimpleNamespace(title="Start", url="")], {"title": "x"}
    one, other = (views.of_page({"menu": menu, "title": 1}, own, ATTRIBUTES) for _ in "12")

    assert one["menu"] is other["menu"]
    assert one == {"menu": one["menu"], "title": "x"}


NAMED = [({"a": 1}, {"b": 1}), ({"a": 1}, {"a": "1"}), ({"a": "x" * 999}, {"a": "x" * 998 + "y"}),
         ({"a": 1, "b": 2}, {"a": 1}), ({"a": Markup("a")}, {"a": "a"})]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), NAMED, ids=map(str, range(len(NAMED))))
def test_pages_of_other_values_have_other_names(views, one, other):
    """Whether many pages show a value or one alone, which makes no difference by itself."""
    names = [
        {name_of(views.of_page(each, {}, ())), name_of(views.of_page({}, each, ()))}
        for each in (one, other)
    ]

    assert [len(each) for each in names] == [1, 1]
    assert names[0] != names[1]
