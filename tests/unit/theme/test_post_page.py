"""The page of a post, and pages that are not posts."""

import datetime as dt
from types import SimpleNamespace

import pytest

from blog.documents.headings import TocEntry
from blog.documents.languages import words_in
from tests.unit.theme import site


def post(**changes):
    return site.soup(site.render("article.html", article=site.article(**changes)))


def test_what_is_said_about_a_post():
    """Date, sender and reading time stand with the title."""
    assert post().select_one(".meta").get_text(" ", strip=True) == (
        "30\N{NO-BREAK SPACE}mars 2017 Av Socialchefen Lästid 3\N{NO-BREAK SPACE}min Tillit"
    )


def test_who_writes_stands_below_the_post():
    """Not below a guest's."""
    assert "Socialchef i Exempelkommun." in post().select_one("main > .sender").text
    assert post(author="En gäst").select(".sender") == []


def test_an_edited_post_says_when():
    """R23 of the Swedish web guidelines: published and updated."""
    html = post(updated=dt.datetime(2018, 12, 14, tzinfo=dt.UTC))

    assert "Uppdaterad 14\N{NO-BREAK SPACE}december 2018" in html.select_one(".meta").text


@pytest.mark.parametrize(
    ("source", "shown"), [("written", True), ("mark", False), ("automatic", False)]
)
def test_only_a_hand_written_teaser_opens_the_post(source, shown):
    """The others are the post's own first words, which follow anyway."""
    html = post(teaser=site.teaser(source=source))

    assert bool(html.select(".post > .teaser")) is shown


def test_the_text_comes_as_it_is():
    """Markdown made it HTML and plugins.posts made it whole."""
    assert post(content="<h2>Del</h2><p>Å</p>").select_one(".prose > h2").text == "Del"


@pytest.mark.parametrize(
    ("lang", "title_lang", "h1", "prose"),
    [("sv", "", None, None), ("sv", "en", "en", None), ("en", "", "en", "en")],
    ids=["Swedish", "English title", "English post"],
)
def test_the_parts_have_their_languages(lang, title_lang, h1, prose):
    """WCAG 3.1.2."""
    html = post(lang=lang, title_lang=title_lang)

    assert html.h1.get("lang") == h1
    assert html.select_one(".prose").get("lang") == prose


def test_the_ways_to_pass_it_on_are_no_part_of_the_text():
    """Reading modes take a paragraph beside the text for one of its own; not a footer."""
    [share] = post().select(".share")

    assert share.name == "footer"
    assert share.find_parent(class_="prose") is None


def test_a_post_without_text_has_no_empty_box():
    """A picture that went missing leaves a title and a date."""
    assert post(content="", teaser=site.teaser("")).select(".prose, .teaser") == []


def test_a_post_without_teaser_is_described_by_its_title():
    """Search engines get something to show."""
    html = post(teaser=site.teaser(""))

    assert html.find("meta", attrs={"name": "description"})["content"] == "Vem gör jobbet?"


def test_link_previews_have_what_they_need():
    """Open Graph: absolute address, plain text."""
    html = post(teaser=site.teaser("<p>Om <em>A & B</em>.</p>"))
    graph = {m["property"]: m["content"] for m in html.find_all("meta", property=True)}

    assert graph == {
        "og:type": "article",
        "og:title": "Vem gör jobbet?",
        "og:description": "Om A & B.",
        "og:url": "https://blogg.example/2017/vem-gor-jobbet/",
        "og:site_name": "Socialchefens blogg",
        "og:image": "https://blogg.example/bilder/delning/x.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Vem gör jobbet?",
    }


@pytest.mark.parametrize(
    ("older", "newer", "words"),
    [
        (None, None, []),
        ("Mitt i allt", None, ["Föregående inlägg: Mitt i allt"]),
        (None, "Tillit!", ["Nästa inlägg: Tillit!"]),
        ("Mitt i allt", "Tillit!", ["Föregående inlägg: Mitt i allt", "Nästa inlägg: Tillit!"]),
    ],
    ids=["alone", "the newest", "the oldest", "in between"],
)
def test_neighbours_are_named(older, newer, words):
    """One knows what one goes to."""
    beside = {
        "older": older and site.article(title=older),
        "newer": newer and site.article(title=newer),
    }
    links = post(**beside).select("nav[aria-label='Fler inlägg'] a")

    assert [" ".join(link.text.split()) for link in links] == words


def test_an_english_post_has_english_words_around_it():
    """Its series, posts like it, its neighbours and their dates; Swedish titles are Swedish."""
    swedish = site.article(title="Mitt i allt")
    english = {"lang": "en", "interface": words_in("en"), "title": "A visit"}
    parts = SimpleNamespace(name="Skottland", label="Skottland, part 1 of 2", articles=(swedish,))
    html = post(**english, series=parts, related=(swedish,), older=swedish, newer=swedish)
    ways = html.select("main nav")

    assert {nav["lang"] for nav in ways} == {"en"}
    assert [" ".join(nav.get_text(" ").split()) for nav in ways] == [
        "Series: Skottland Mitt i allt",
        "Related posts Mitt i allt 30 March 2017",
        "Previous post: Mitt i allt Next post: Mitt i allt",
    ]
    assert html.select_one("p.note").text == "Series: Skottland, part 1 of 2"
    assert {
        e["lang"] for nav in ways for e in nav.select("[lang]") if e.text == "Mitt i allt"
    } == {"sv"}


@pytest.mark.parametrize("state", ["draft", "scheduled", "hidden"])
def test_what_is_not_published_is_not_listed(state):
    """A preview that leaks does not end in a search engine."""
    html = post(state=state, notice="Utkast – inte publicerat")

    assert html.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert html.select_one("main .notice").text == "Utkast – inte publicerat"


def test_a_printed_post_says_where_it_was():
    """The address is on the page, to copy and for paper."""
    assert post().select(".share span")[-1].text == "https://blogg.example/2017/vem-gor-jobbet/"


def test_a_page_says_when_it_was_updated():
    """A page has no date but that of its last edit."""
    updated = dt.datetime(2026, 11, 9, tzinfo=dt.UTC)
    html = site.soup(site.render("page.html", page=site.page(updated=updated)))

    assert html.select_one("main .meta").text == "Uppdaterad 9\N{NO-BREAK SPACE}november 2026"


@pytest.mark.parametrize("is_long", [False, True])
def test_a_long_table_of_contents_is_folded(is_long):
    """Over eight rows it would push the text off a phone."""
    entries = tuple(TocEntry(f"d{n}", f"Del {n}") for n in range(4))
    nav = post(contents=entries, is_long=is_long).select_one(".toc")

    assert [link["href"] for link in nav.find_all("a")] == ["#d0", "#d1", "#d2", "#d3"]
    assert [summary.text for summary in nav.select("details > summary")] == ["Innehåll"] * is_long


def test_tags_are_named_as_such():
    """A list of words says nothing to those who hear it."""
    assert post().select_one(".tags")["aria-label"] == "Etiketter"
    assert post(lang="en", interface=words_in("en")).select_one(".tags")["aria-label"] == "Tags"


def test_a_post_can_be_answered():
    """By mail to the address in the settings, with the title as subject, and a word of warning."""
    said = post(title="Vem & varför?").select_one(".share .reply")

    assert said.a["href"] == "mailto:svar@kommun.example?subject=Vem%20%26%20varf%C3%B6r%3F"
    assert said.text == "Svara på inlägget. Skriv aldrig om ditt eget eller någon annans ärende."
    without = site.render("article.html", article=site.article(), POSTS_REPLY="")
    assert "Svara" not in site.soup(without).select_one(".share").text


def test_the_municipalitys_newsletter():
    """Subscribing by mail is the municipality's affair, if it has a newsletter."""
    with_one = site.render(
        "subscribe.html", page=site.page(), NEWSLETTER_URL="https://k.example/n"
    )

    assert site.soup(with_one).find("a", href="https://k.example/n").text == "Kommunens nyhetsbrev"
    assert "nyhetsbrev" not in site.render("subscribe.html", page=site.page())


def test_the_feeds_can_be_copied():
    """Every address is written out in full; a tag without a feed is left out."""
    tags = (site.tag(), site.tag("LSS", "lss", feed=None))
    html = site.soup(site.render("subscribe.html", page=site.page(), tag_list=tags))

    assert html.select_one("main a.button")["href"] == "/feed.xml"
    assert [link.text for link in html.select("main li a")] == [
        "https://blogg.example/feed.xml",
        "https://blogg.example/etikett/tillit/feed.xml",
    ]
    assert [h.text for h in html.select("h2")] == [
        "Flöden med alla inlägg",
        "Flöden för enstaka etiketter",
    ]


def test_an_address_ends_a_line_after_a_slash():
    """A phone is narrower than an address; its names are not cut, and it is copied whole."""
    html = site.soup(site.render("subscribe.html", page=site.page(), tag_list=(site.tag(),)))
    names = [item.select_one(".meta").text for item in html.select("main li")]
    link = html.select("main li a")[-1]

    assert names == ["Alla inlägg (RSS-flöde)", "Tillit"]
    assert link.decode_contents() == (
        "https://blogg.example/<wbr/>etikett/<wbr/>tillit/<wbr/>feed.xml"
    )


def test_no_heading_without_feeds():
    """A blog whose tags have no feeds does not promise them."""
    html = site.soup(site.render("subscribe.html", page=site.page(), tag_list=(), feeds=()))

    assert html.select("h2") == []
