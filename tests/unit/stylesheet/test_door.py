"""What templates gain."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment
from markupsafe import Markup

from plugins.errors import BuildStopped
from plugins.stylesheet import add_stylesheet, check_settings


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "static" / "css"
    folder.mkdir(parents=True)
    (folder / "layers.css").write_text("@layer base;", encoding="utf-8")
    (folder / "base.css").write_text('a::before { content: ">"; }', encoding="utf-8")
    return tmp_path


@pytest.fixture
def generator(theme):
    return SimpleNamespace(settings={"THEME": str(theme)}, context={}, env=Environment())


def test_templates_gain_the_css_and_its_hash(generator):
    """The CSS is printed as it is, and the policy names exactly that text."""
    add_stylesheet(generator)
    template = "{{ stylesheet }} {{ stylesheet_hash == (stylesheet | csp_hash) }}"

    assert isinstance(generator.context["stylesheet"], Markup)
    assert generator.env.from_string(template).render(generator.context) == (
        'a::before{content:">"} True'
    )


def test_a_change_shows_in_the_next_build(generator, theme):
    """A preview keeps the process; what was read once is not kept."""
    add_stylesheet(generator)
    (theme / "static/css/base.css").write_text("a{margin:0}", encoding="utf-8")
    add_stylesheet(generator)

    assert generator.context["stylesheet"] == "a{margin:0}"


def test_a_theme_without_css_stops_before_anything_is_built(tmp_path):
    """The check runs when Pelican starts."""
    with pytest.raises(BuildStopped, match=r"layers\.css"):
        check_settings(SimpleNamespace(settings={"THEME": str(tmp_path)}))
