"""The pieces of an article, each by itself."""

import datetime as dt

import pytest
from markupsafe import Markup

from tests.unit.theme import site

card = site.macro("article", "card")
day = site.macro("article", "day")
lang = site.macro("article", "lang")
row = site.macro("article", "row")
tag_links = site.macro("article", "tag_links")
teaser = site.macro("article", "teaser")


def test_a_date_for_people_and_machines():
    """Swedish on screen, with the day kept to its month; ISO 8601 in the attribute."""
    time = site.soup(day(dt.datetime(2017, 1, 3, 23, 59, tzinfo=dt.UTC))).time

    assert (time["datetime"], time.text) == ("2017-01-03", "3\N{NO-BREAK SPACE}januari 2017")


def test_a_date_beside_an_english_text():
    """In English, and said to be so."""
    html = day(dt.datetime(2017, 1, 3, tzinfo=dt.UTC), "en", Markup(' lang="en"'))

    assert (
        str(html) == '<time datetime="2017-01-03" lang="en">3\N{NO-BREAK SPACE}January 2017</time>'
    )


def test_a_long_name_is_divided_where_it_is_put_together():
    """Not wherever the line is full: the margin, and a phone, are narrower than it is."""
    post = site.article(title="Tillgänglighetsredogörelsen")
    tags = [site.tag("Arbetsgivarorganisationsfrågor"), site.tag("Tystnad", is_listed=False)]

    title = site.soup(card(post, "", "sv")).h2.text
    names = [each.text for each in site.soup(tag_links(tags, "")).find_all("li")]

    assert title == "Tillgänglighets\N{SOFT HYPHEN}redogörelsen"
    assert names == ["Arbetsgivarorganisations\N{SOFT HYPHEN}frågor", "Tystnad"]


@pytest.mark.parametrize(
    ("code", "attribute"),
    [
        ("", ""),
        ("sv", ""),
        ("en", ' lang="en"'),
        ("en-GB", ' lang="en-GB"'),
        ("ar", ' lang="ar" dir="rtl"'),
    ],
    ids=["no language", "the page's own", "another", "with a country", "read from the right"],
)
def test_lang_is_said_only_where_it_changes(code, attribute):
    """WCAG 3.1.2: language of parts, and which way it is read; nothing is repeated."""
    assert str(lang(code, "sv")) == attribute


@pytest.mark.parametrize(
    ("text", "title", "title_is", "teaser_is"),
    [
        ("sv", "", None, None),
        ("sv", "en", "en", None),
        ("en", "", "en", "en"),
        ("en", "sv", None, "en"),
    ],
    ids=["Swedish", "English title", "English post", "English post with a Swedish title"],
)
def test_each_part_of_a_card_has_its_language(text, title, title_is, teaser_is):
    """A screen reader changes its voice for the right words."""
    html = site.soup(card(site.article(lang=text, title_lang=title), "", "sv"))

    assert html.h2.a.get("lang") == title_is
    assert html.select_one(".teaser").get("lang") == teaser_is
    assert html.time.find_parent(lang=True) is None


def test_the_title_of_a_card_is_its_only_link_to_the_post():
    """One link a post in a list; the post that leads it has its tags besides."""
    html, lead = (site.soup(card(site.article(), "../..", "sv", is_lead=x)) for x in (False, True))

    assert [link["href"] for link in html.find_all("a")] == ["../../2017/vem-gor-jobbet/"]
    assert [link["href"] for link in lead.find_all("a")] == [
        "../../2017/vem-gor-jobbet/",
        "../../etikett/tillit/",
    ]


def test_a_post_without_words_or_tags_leaves_no_gaps():
    """No empty list, paragraph or box."""
    html = site.soup(card(site.article(tags=[], teaser=site.teaser("")), "", "sv"))

    assert html.select(".tags, .teaser, .notice, p") == []


def test_a_teaser_keeps_its_markup():
    """Its HTML is made by plugins.teaser: emphasis and links stay."""
    html = site.soup(teaser(site.article(teaser=site.teaser("<p>Om <em>tillit</em>.</p>")), "sv"))

    assert html.select_one(".teaser > p > em").text == "tillit"


def test_a_draft_says_so_in_every_list():
    """In a preview nobody takes a draft for a published post."""
    draft = site.article(notice="Utkast – inte publicerat", state="draft")

    for piece in (card(draft, "", "sv"), row(draft, "", "sv")):
        assert site.soup(piece).select_one(".notice").text == "Utkast – inte publicerat"


def test_a_row_is_title_and_date():
    """The archive's line: a link, then when."""
    html = site.soup(row(site.article(title_lang="en"), "", "sv"))

    assert html.li.get_text(" ", strip=True) == "Vem gör jobbet? 30\N{NO-BREAK SPACE}mars 2017"
    assert html.a["lang"] == "en"


def test_tags_are_a_list_of_links():
    """Their number and order are heard."""
    tags = [site.tag("Vård & omsorg", "vard-omsorg"), site.tag("LSS", "lss")]

    assert [item.a.text for item in site.soup(tag_links(tags, "")).find_all("li")] == [
        "Vård & omsorg",
        "LSS",
    ]


def test_a_tag_without_a_page_is_no_link():
    """Only hidden posts have it: its name stands, and leads nowhere."""
    tags = [site.tag("Tillit"), site.tag("Jubileum", "jubileum", is_listed=False)]
    first, last = site.soup(tag_links(tags, "")).find_all("li")

    assert (first.a["href"], last.a, last.text) == ("/etikett/tillit/", None, "Jubileum")
