"""What templates gain."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment

from blog.errors import BuildStopped
from plugins.stylesheet import add_stylesheet, check_settings
from plugins.stylesheet.sheet import csp_hash


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "static" / "css"
    folder.mkdir(parents=True)
    (folder / "layers.css").write_text("@layer base;", encoding="utf-8")
    (folder / "base.css").write_text(
        '@layer base { a::before { content: ">"; } b { margin: 0; } }', encoding="utf-8"
    )
    return tmp_path


@pytest.fixture
def generator(theme):
    return SimpleNamespace(
        settings={"THEME": str(theme)}, context={}, env=Environment(autoescape=True)
    )


def test_templates_gain_the_css_for_a_page_and_its_hash(generator):
    """The CSS is printed as it is, without what the page has no use for, and can be hashed."""
    add_stylesheet(generator)
    template = "{% set css = '<a>' | stylesheet %}{{ css }} {{ css | csp_hash }}"
    css, digest = generator.env.from_string(template).render().split()

    assert css == 'a::before{content:">"}'
    assert digest == csp_hash(css)


def test_a_change_shows_in_the_next_build(generator, theme):
    """A preview keeps the process; what was read once is not kept."""
    add_stylesheet(generator)
    (theme / "static/css/base.css").write_text("a{margin:0}", encoding="utf-8")
    add_stylesheet(generator)

    assert generator.env.filters["stylesheet"]("<a>") == "a{margin:0}"


def test_css_that_cannot_be_read_stops_before_anything_is_built(theme):
    """A brace too few would take the rest of the sheet with it."""
    (theme / "static/css/base.css").write_text("a{margin:0", encoding="utf-8")
    with pytest.raises(BuildStopped, match="klammer"):
        check_settings(SimpleNamespace(settings={"THEME": str(theme)}))


def test_a_theme_without_css_stops_before_anything_is_built(tmp_path):
    """The check runs when Pelican starts."""
    with pytest.raises(BuildStopped, match=r"layers\.css"):
        check_settings(SimpleNamespace(settings={"THEME": str(tmp_path)}))
