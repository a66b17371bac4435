"""A post as search engines read it."""

import datetime as dt
import json

from plugins.linked_data.model import blog_posting, website
from tests.unit.blog.documents.texts import STOCKHOLM

WRITTEN = dt.datetime(2018, 5, 13, 7, 30, tzinfo=STOCKHOLM)


def posting(**override):
    given = {
        "title": "Tillit & <b>",
        "url": "https://a.se/2018/tillit/",
        "lang": "sv",
        "published": WRITTEN,
        "updated": None,
        "author": "Socialchefen",
        "sender": "Socialchefen",
        "publisher": "Exempelkommun",
        "blog": "Bloggen",
        "site": "https://a.se/",
        "picture": "https://a.se/bilder/delning/x.png",
    }
    return blog_posting(**{**given, **override})


def post_of(made):
    """Give the post, without the way to it."""
    return made["@graph"][0]


def test_everything():
    """By https://schema.org/BlogPosting."""
    assert posting()["@context"] == "https://schema.org"
    assert post_of(posting()) == {
        "@type": "BlogPosting",
        "headline": "Tillit & <b>",
        "url": "https://a.se/2018/tillit/",
        "inLanguage": "sv",
        "datePublished": "2018-05-13T07:30:00+02:00",
        "dateModified": "2018-05-13T07:30:00+02:00",
        "author": {"@type": "Person", "name": "Socialchefen", "url": "https://a.se/"},
        "publisher": {"@type": "GovernmentOrganization", "name": "Exempelkommun"},
        "image": "https://a.se/bilder/delning/x.png",
    }


def test_a_guest_is_not_at_home_on_the_front_page():
    """It tells of the one who writes the blog, and search engines would take them for one."""
    made = post_of(posting(author="Anna Ek"))

    assert made["author"] == {"@type": "Person", "name": "Anna Ek"}


def test_an_edited_post():
    """The day of the edit, and still the day it was written."""
    made = post_of(posting(updated=dt.datetime(2018, 6, 1, tzinfo=STOCKHOLM)))

    assert made["datePublished"] == "2018-05-13T07:30:00+02:00"
    assert made["dateModified"] == "2018-06-01T00:00:00+02:00"


def test_it_is_json():
    """Plain values only."""
    made = posting()

    assert json.loads(json.dumps(made)) == made


def test_the_way_to_a_post():
    """Front page, year, post: by https://schema.org/BreadcrumbList."""
    way = posting()["@graph"][1]

    assert way["@type"] == "BreadcrumbList"
    assert [(i["position"], i["name"], i["item"]) for i in way["itemListElement"]] == [
        (1, "Bloggen", "https://a.se/"),
        (2, "2018", "https://a.se/2018/"),
        (3, "Tillit & <b>", "https://a.se/2018/tillit/"),
    ]


def test_the_site():
    """Its name for search results, and whose blog it is; nothing is empty."""
    given = {"name": "Bloggen", "url": "https://a.se/", "lang": "sv", "author": "Socialchefen"}
    site, blog = website(**given, about="Om tillit", publisher="Exempelkommun")["@graph"]

    assert site == {
        "@type": "WebSite",
        "@id": "https://a.se/#site",
        "name": "Bloggen",
        "url": "https://a.se/",
        "inLanguage": "sv",
    }
    assert (blog["@type"], blog["description"]) == ("Blog", "Om tillit")
    assert blog["isPartOf"] == {"@id": site["@id"]}
    assert "description" not in website(**given, about="", publisher="K")["@graph"][1]
