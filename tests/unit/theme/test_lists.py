"""Lists of posts and tags."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from blog.images.model import Figure, ResponsiveImage
from tests.unit.theme import site

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def posts(*days):
    return [
        site.article(title=day, date=dt.datetime.fromisoformat(day).replace(tzinfo=STOCKHOLM))
        for day in days
    ]


def title(template, **own):
    return " ".join(site.soup(site.render(template, **own)).title.text.split())


@pytest.mark.parametrize(
    ("number", "of", "expected", "heading"),
    [
        (1, 1, "Socialchefens blogg – Tankar om tillit", "Tankar om tillit"),
        (1, 3, "Socialchefens blogg – Tankar om tillit", "Tankar om tillit"),
        (2, 3, "Sida 2 av 3 – Socialchefens blogg", "Alla inlägg – sida 2 av 3"),
    ],
)
def test_each_page_of_the_front_list_has_its_own_title(number, of, expected, heading):
    """WCAG 2.4.2: no two pages with one title."""
    own = site.listed(posts("2017-03-30"), number, of)

    assert title("index.html", **own) == expected
    assert site.soup(site.render("index.html", **own)).h1.text == heading


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "Inlägg med etiketten ”Tillit” – Socialchefens blogg"),
        (2, "Inlägg med etiketten ”Tillit” – sida 2 av 3 – Socialchefens blogg"),
    ],
)
def test_each_page_of_a_tag_has_its_own_title(number, expected):
    """The tag stands in Swedish quotation marks."""
    own = site.listed(posts("2017-03-30"), number, 3, "etikett/tillit/")

    assert title("tag.html", **own, tag=site.tag()) == expected


@pytest.mark.parametrize(
    ("number", "links"),
    [
        (1, {"next": "/sida/2/"}),
        (2, {"prev": "/", "next": "/sida/3/"}),
        (3, {"prev": "/sida/2/"}),
    ],
)
def test_pages_lead_to_newer_and_older_posts(number, links):
    """Not to ”next”: in a list nobody knows which way that is."""
    html = site.soup(site.render("index.html", **site.listed(posts("2017-03-30"), number, 3)))
    nav = html.find("nav", attrs={"aria-label": "Sidnavigering"})

    assert {a["rel"][0]: a["href"] for a in nav.find_all("a")} == links
    assert f"Sida {number} av 3" in nav.text


def test_a_single_page_needs_no_navigation():
    """Nothing leads nowhere."""
    html = site.soup(site.render("index.html", **site.listed(posts("2017-03-30"))))

    assert html.find("nav", attrs={"aria-label": "Sidnavigering"}) is None


@pytest.mark.parametrize(
    ("template", "own"),
    [("index.html", site.listed([])), ("archives.html", {"articles": []})],
    ids=["front page", "archive"],
)
def test_an_empty_blog_says_so(template, own):
    """A new blog is not a broken one."""
    html = site.soup(site.render(template, **own))

    assert html.main.find_all("p")[-1].text == "Här finns inga inlägg än. Titta gärna in igen."


def years(*numbers):
    """Give a post of each of these years."""
    return [site.article(title=str(n), date=dt.datetime(n, 3, 1, tzinfo=dt.UTC)) for n in numbers]


def front(posts, number=1, **more):
    return site.soup(site.render("index.html", **site.listed(posts, number, 2), **more))


def test_the_newest_post_leads_the_front_page():
    """It is larger, after who writes and before where to begin; page two has none of the three."""
    posts = years(2026, 2025, 2025)
    first, second = front(posts, featured=posts[2:]), front(posts, 2, featured=posts[2:])

    assert [card.h2.text for card in first.select(".lead")] == ["2026"]
    assert [e.get("class", e.name) for e in first.main.find_all(recursive=False)][1:4] == [
        ["sender"], ["card", "lead", "with-sidenote"], ["begin"]
    ]  # fmt: skip
    assert [link.text for link in first.select(".begin a")] == ["2025"]
    assert second.select(".sender, .lead, .begin") == []


def test_the_post_that_leads_shows_its_figure():
    """In all its formats and widths, and in the post's own language; the others show none."""
    image = ResponsiveImage(
        "bilder/x.jpg", 900, 600,
        srcset=(("bilder/x-480.jpg", 480), ("bilder/x.jpg", 900)),
        sources=(("image/avif", (("bilder/x-480.avif", 480), ("bilder/x-900.avif", 900))),),
    )  # fmt: skip
    post = site.article(lang="en", figure=Figure(image, "A ”square” & more", 900, 600))
    html = front([post, post])
    [figure] = html.main.find_all("picture")

    assert figure.parent["lang"] == "en"
    assert figure.source.attrs == {
        "type": "image/avif", "srcset": "/bilder/x-480.avif 480w, /bilder/x-900.avif 900w",
        "sizes": "36rem",
    }  # fmt: skip
    assert figure.img.attrs == {
        "src": "/bilder/x.jpg", "srcset": "/bilder/x-480.jpg 480w, /bilder/x.jpg 900w",
        "sizes": "36rem", "width": "900", "height": "600", "alt": "A ”square” & more",
    }  # fmt: skip


def test_a_drawing_and_one_that_moves_lead_too():
    """A drawing for white paper has its plate; what moves stands still for those who ask."""
    drawing = Figure(ResponsiveImage("a.svg", 4, 3, is_for_white=True), "", 4, 3)
    moving = Figure(ResponsiveImage("a.gif", 4, 3, still="a-stilla.png"), "", 4, 3)
    first, second = (front([site.article(figure=each)]).select_one(".lead div:last-child")
                     for each in (drawing, moving))  # fmt: skip

    assert first.picture is None
    assert first.img["class"] == ["plate"]
    assert second.source.attrs == {
        "media": "(prefers-reduced-motion: reduce)", "srcset": "/a-stilla.png"
    }  # fmt: skip


def test_without_a_choice_there_is_no_place_to_begin():
    """A new blog has none."""
    assert front(years(2026)).select(".begin nav") == []


def test_the_front_page_can_be_asked():
    """With or without a place to begin; the pages after it lead to the search by their menu."""
    for chosen in ((), years(2025)):
        [form] = front(years(2026), featured=chosen).select(".begin form")

        assert (form["action"], form.input["name"], form["role"]) == ("/sok/", "q", "search")
    assert front(years(2026), 2).select("form") == []


@pytest.mark.parametrize(
    ("posts", "number", "marks"),
    [
        ((2026, 2026), 1, []),
        ((2026, 2025, 2025, 2017), 1, ["2025", "2017"]),
        ((2017, 2017, 2016), 2, ["2017", "2016"]),
    ],
)
def test_a_year_is_marked_where_it_changes(posts, number, marks):
    """From 2025 to 2017 is a step that a reader should see; page two says where one is."""
    assert [year.text.strip() for year in front(years(*posts), number).select(".year")] == marks


def test_a_blog_without_a_motto_has_a_heading_all_the_same():
    """The first page's heading is then the site's name."""
    html = site.soup(site.render("index.html", **site.listed([]), SITESUBTITLE=""))

    assert (html.h1.text, html.title.text.strip()) == ("Socialchefens blogg",) * 2


def test_the_archive_goes_by_year():
    """Newest first, each year with its count and a link to its page."""
    html = site.soup(
        site.render("archives.html", articles=posts("2026-10-08", "2017-03-30", "2017-01-09"))
    )

    assert [" ".join(h.text.split()) for h in html.find_all("h2")] == [
        "2026 1 inlägg",
        "2017 2 inlägg",
    ]
    assert [h.a["href"] for h in html.find_all("h2")] == ["/2026/", "/2017/"]
    assert [a.text for a in html.select(".rows a")] == ["2026-10-08", "2017-03-30", "2017-01-09"]


@pytest.mark.parametrize(("count", "titles"), [(200, 200), (201, 0)])
def test_a_long_archive_shows_months(count, titles):
    """Above 200 posts the titles stand on the years' pages; the months lead there."""
    many = posts(*["2017-03-30"] * (count - 1), "2017-01-09")
    html = site.soup(site.render("archives.html", articles=many))

    assert len(html.select(".rows time")) == titles
    if not titles:
        assert [(a.text, a["href"]) for a in html.select(".rows a")] == [
            ("Mars 2017", "/2017/#mars"),
            ("Januari 2017", "/2017/#januari"),
        ]


def test_a_year_goes_by_month():
    """The headings are where the archive's links lead."""
    html = site.soup(
        site.render(
            "period_archives.html", articles=posts("2017-03-30", "2017-01-09"), period=(2017,)
        )
    )

    assert html.h1.text == "Inlägg från 2017"
    assert [(h["id"], h.text) for h in html.find_all("h2")] == [
        ("mars", "Mars"),
        ("januari", "Januari"),
    ]


def test_tags_have_their_counts():
    """The plural of ”inlägg” is ”inlägg”, and large numbers are spaced."""
    tags = (site.tag("LSS", "lss"), site.tag("Tillit", "tillit", count=1200))
    html = site.soup(site.render("tags.html", tag_list=tags))

    assert [" ".join(li.text.split(" ")) for li in html.select("main li")] == [
        "LSS 1 inlägg",
        "Tillit 1\N{NO-BREAK SPACE}200 inlägg",
    ]


def test_a_blog_without_tags_says_so():
    """No empty list."""
    html = site.soup(site.render("tags.html", tag_list=()))

    assert html.main.p.text == "Här finns inga etiketter än. Titta gärna in igen."


@pytest.mark.parametrize(
    ("feed", "feeds"),
    [
        (None, ["feed.xml"]),
        (site.feed("LSS", "etikett/lss/feed.xml"), ["feed.xml", "lss/feed.xml"]),
    ],
    ids=["a tag without a feed", "a tag with one"],
)
def test_a_tags_page_offers_its_feed(feed, feeds):
    """A feed reader that is given the page finds both."""
    own = site.listed(posts("2017-03-30"))
    html = site.soup(site.render("tag.html", **own, tag=site.tag(feed=feed)))
    found = [link["href"] for link in html.find_all("link", rel="alternate")]

    assert all(link.endswith(end) for link, end in zip(found, feeds, strict=True))
    assert bool(html.find(string="Prenumerera på etiketten")) is (feed is not None)


def test_a_tags_line_is_shown():
    """On its own first page, in its description, and among all tags; nothing without one."""
    about = site.tag(about="Om att lita på folk.")
    first = site.soup(site.render("tag.html", **site.listed(years(2026)), tag=about))
    second = site.soup(site.render("tag.html", **site.listed(years(2026), 2, 2), tag=about))
    all_tags = site.soup(site.render("tags.html", tag_list=(about, site.tag("LSS"))))

    assert first.main.p.text == "Om att lita på folk."
    assert first.find("meta", attrs={"name": "description"})["content"].startswith("Om att lita")
    assert "lita på folk" not in second.main.text
    assert [each.text for each in all_tags.select(".about")] == ["Om att lita på folk."]
