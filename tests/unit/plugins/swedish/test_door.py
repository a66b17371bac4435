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


def test_register():
    """Pelican's signals reach the handlers."""
    fake = generator()
    with alone():
        door.register()
        signals.generator_init.send(fake)

    assert "long_date" in fake.env.filters
