"""What Pelican and the templates get from the Swedish plugin."""

import datetime as dt
from types import SimpleNamespace

import jinja2
import pytest
from pelican import signals

import plugins.swedish as door
from tests.signals import alone


def generator():
    """Give what the handlers need of a generator."""
    return SimpleNamespace(
        env=jinja2.Environment(autoescape=True), settings={"DEFAULT_LANG": "sv"}
    )


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ day | long_date }}", "13\N{NO-BREAK SPACE}januari 2017"),
        ("{{ day | iso_date }}", "2017-01-13"),
        ("{{ 10000 | number }}", "10\N{NO-BREAK SPACE}000"),
        ('{{ tags | swedish_sort("name") | map(attribute="name") | join(", ") }}', "Al, Å, Ö"),
    ],
)
def test_filters(template, text):
    """Templates have the filters the contract promises."""
    fake = generator()
    door.add_filters(fake)
    tags = [SimpleNamespace(name=name) for name in ("Ö", "Al", "Å")]

    rendered = fake.env.from_string(template).render(day=dt.date(2017, 1, 13), tags=tags)

    assert rendered == text


TITLES = {
    "Swedish": ({"title": '"Tillit"', "lang": "sv", "title_lang": ""}, "”Tillit”"),
    "no title language": ({"title": '"Tillit"', "lang": "sv"}, "”Tillit”"),
    "no language": ({"title": '"Tillit"'}, "”Tillit”"),
    "English title": ({"title": '"Trust"', "lang": "sv", "title_lang": "en"}, "“Trust”"),
    "English post": ({"title": '"Trust"', "lang": "en", "title_lang": ""}, "“Trust”"),
    "Swedish in English": ({"title": '"Mod"', "lang": "en", "title_lang": "sv"}, "”Mod”"),
    "Finnish": ({"title": '"Luottamus"', "lang": "fi"}, '"Luottamus"'),
}


@pytest.mark.parametrize(("metadata", "title"), TITLES.values(), ids=TITLES.keys())
def test_title(metadata, title):
    """A title gets the typography of its own language, else its text's, else the site's."""
    given = dict(metadata)
    door.correct_title(generator(), given)

    assert given["title"] == title


def test_no_title():
    """A text without title is for others to complain about."""
    metadata = {"lang": "sv"}
    door.correct_title(generator(), metadata)

    assert metadata == {"lang": "sv"}


def test_register():
    """Pelican's signals reach the handlers."""
    fake, article, page = generator(), {"title": '"A"'}, {"title": '"B"'}
    with alone():
        door.register()
        signals.generator_init.send(fake)
        signals.article_generator_context.send(fake, metadata=article)
        signals.page_generator_context.send(fake, metadata=page)

    assert "long_date" in fake.env.filters
    assert (article["title"], page["title"]) == ("”A”", "”B”")
