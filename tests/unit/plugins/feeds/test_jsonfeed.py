"""JSON Feed 1.1."""

import dataclasses
import datetime as dt
import json

import jsonschema
import pytest

from plugins.feeds.jsonfeed import render_json
from plugins.feeds.model import FeedImage
from tests.unit.plugins.feeds.examples import SITE, entry, feed
from tests.unit.plugins.feeds.test_rss import ENTRIES

TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": r"^https?://[!-~]+$"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
LANGUAGE = {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"}
AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "required": ["name"], "properties": {"name": TEXT},
              "additionalProperties": False},
}  # fmt: skip
ITEM = {
    "type": "object",
    "required": ["id", "url", "content_html", "date_published"],
    "properties": {
        "id": TEXT,
        "url": ADDRESS,
        "title": TEXT,
        "content_html": {"type": "string"},
        "summary": TEXT,
        "image": ADDRESS,
        "date_published": TIME,
        "date_modified": TIME,
        "authors": AUTHORS,
        "tags": {"type": "array", "items": TEXT},
        "language": LANGUAGE,
    },
    "additionalProperties": False,
}
# Written from https://www.jsonfeed.org/version/1.1/; stricter where our feeds are.
SCHEMA = {
    "type": "object",
    "required": ["version", "title", "home_page_url", "feed_url", "language", "authors", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "description": TEXT,
        "language": LANGUAGE,
        "authors": AUTHORS,
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}


def read(*entries):
    written = render_json(feed(*entries, url="https://blogg.example/feed.json"))
    return json.loads(written)


@pytest.mark.parametrize("fields", [c[1] for c in ENTRIES], ids=[c[0] for c in ENTRIES])
def test_schema(fields):
    """The format is held, whatever the post lacks."""
    jsonschema.validate(read(entry(**fields)), SCHEMA)


def test_a_new_blog():
    """A feed without posts has an empty list."""
    document = read()

    jsonschema.validate(document, SCHEMA)
    assert document["items"] == []


def test_a_whole_item():
    """Every field, as plain as the format has it."""
    said = entry(
        number=2,
        title="<3 AT&T",
        updated=dt.datetime(2017, 5, 6, 12, 0, 0, 99, dt.UTC),
        picture=FeedImage(url="https://blogg.example/a.svg", alt="Ett hus"),
    )

    assert read(said)["items"] == [
        {
            "id": "tag:blogg.example,2017-01-02:abc2",
            "url": "https://blogg.example/2017/2/",
            "title": "<3 AT&T",
            "content_html": "<p>Text.</p>",
            "summary": "Ingress 2. […]",
            "image": "https://blogg.example/a.svg",
            "date_published": "2017-01-02T07:30:00+01:00",
            "date_modified": "2017-05-06T12:00:00+00:00",
            "authors": [{"name": "Socialchefen"}],
            "tags": ["Tillit"],
            "language": "sv",
        }
    ]


def test_an_untouched_post_was_never_modified():
    """``date_modified`` means a real edit, also to readers that sort by it."""
    [item] = read(entry())["items"]

    assert "date_modified" not in item


def test_letters_are_letters():
    """The file can be read by people, and ends with a line end."""
    written = render_json(feed(entry(title="Åsa ”é” 👍")))

    assert "Åsa ”é” 👍".encode() in written
    assert written.endswith(b"}\n")


def test_icon():
    """A reader shows the site's icon beside its posts, if it has one."""
    site = dataclasses.replace(SITE, icon="https://blogg.example/i.png")

    assert json.loads(render_json(feed(site=site)))["icon"] == "https://blogg.example/i.png"
    assert "icon" not in json.loads(render_json(feed()))
