"""What templates gain."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment

from blog.errors import BuildStopped
from plugins.stylesheet import add_stylesheet, check_settings


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "static" / "css"
    folder.mkdir(parents=True)
    (folder / "layers.css").write_text("@layer base;", encoding="utf-8")
    (folder / "base.css").write_text('a::before { content: ">"; }', encoding="utf-8")
    return tmp_path


def generator(theme, context):
    return SimpleNamespace(
        settings={"THEME": str(theme)}, context=context, env=Environment(autoescape=True)
    )


def test_templates_gain_the_css_and_its_hash(theme):
    """The CSS is printed as it is, and can be hashed."""
    first = generator(theme, context := {})
    add_stylesheet(first)
    template = first.env.from_string("{{ stylesheet }} {{ stylesheet | csp_hash }}")

    assert template.render(context).split() == [
        'a::before{content:">"}',
        "sha256-R/oWNzLxntoalbnHdgY/PrG2v0z3c+NMsG1UsZOWatE=",
    ]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://a.example", "/tema/a-1.woff2"),
        ("https://a.example/blogg", "/blogg/tema/a-1.woff2"),
    ],
)
def test_the_typeface_comes_first_and_is_found(theme, address, found):
    """The theme's typeface stands before the layers, with its address on this site."""
    (theme / "static/font").mkdir()
    face = '@font-face { font-family: A; src: url("a-1.woff2"), local("B"); }'
    (theme / "static/font/face.css").write_text(face, encoding="utf-8")
    made = generator(theme, {})
    made.settings |= {"SITEURL": address, "THEME_STATIC_DIR": "tema"}
    add_stylesheet(made)

    assert made.context["stylesheet"] == (
        f'@font-face{{font-family:A;src:url("{found}"),local("B")}}a::before{{content:">"}}'
    )
    assert made.context["typeface"] == found


def test_the_css_is_read_once_a_build(theme):
    """The generators of a build share their context, and so the stylesheet in it."""
    first, second = (generator(theme, context) for context in [{}] * 2)
    add_stylesheet(first)
    (theme / "static/css/base.css").unlink()
    add_stylesheet(second)

    assert second.context["stylesheet"] == 'a::before{content:">"}'
    assert "csp_hash" in second.env.filters


def test_a_change_shows_in_the_next_build(theme):
    """A preview keeps the process; what was read for one build is not kept for another."""
    add_stylesheet(generator(theme, {}))
    (theme / "static/css/base.css").write_text("a{margin:0}", encoding="utf-8")
    add_stylesheet(later := generator(theme, {}))

    assert later.context["stylesheet"] == "a{margin:0}"


def test_css_that_cannot_be_read_stops_before_anything_is_built(theme):
    """A brace too few would take the rest of the sheet with it."""
    (theme / "static/css/base.css").write_text("a{margin:0", encoding="utf-8")
    with pytest.raises(BuildStopped, match="klammer"):
        check_settings(SimpleNamespace(settings={"THEME": str(theme)}))


def test_a_theme_without_css_stops_before_anything_is_built(tmp_path):
    """The check runs when Pelican starts."""
    with pytest.raises(BuildStopped, match=r"layers\.css"):
        check_settings(SimpleNamespace(settings={"THEME": str(tmp_path)}))
