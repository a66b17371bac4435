"""Markdown to HTML: what a renderer tells of itself."""

import pytest

from blog.documents.markdown.renderer import NoHtml, Renderer
from tests.unit.blog.documents.texts import SETTINGS

OPTIONS = {"extensions": ["markdown.extensions.toc"], "extension_configs": {"a": {"b": 1, "c": 2}}}


def test_equal_options_are_told_alike():
    """In whatever order a setting names them, and as tuple or list."""
    turned = {
        "extension_configs": {"a": {"c": 2, "b": 1}},
        "extensions": ("markdown.extensions.toc",),
    }

    assert repr(Renderer(OPTIONS)) == repr(Renderer(turned))
    assert repr(Renderer(SETTINGS["MARKDOWN"])) == repr(Renderer(dict(SETTINGS["MARKDOWN"])))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({}, id="none"),
        pytest.param({**OPTIONS, "extensions": []}, id="another extension"),
        pytest.param({**OPTIONS, "extension_configs": {"a": {"b": 1, "c": "2"}}}, id="a type"),
        pytest.param({**OPTIONS, "output_format": "xhtml"}, id="one more"),
    ],
)
def test_other_options_are_told_otherwise(other):
    """What is rendered with them may not be taken for the same."""
    assert repr(Renderer(OPTIONS)) != repr(Renderer(other))


def test_what_cannot_be_told_is_like_nothing_else():
    """Of a function nobody can say that it does what it did, so nothing is remembered for it."""
    options = {"extensions": [], "extension_configs": {}, "tab_length": 4, "x": len}

    assert repr(Renderer(options)) != repr(Renderer(options))


def test_no_html():
    """For those who need only the front matter."""
    assert NoHtml()("# A", "A", "sv") == ""
    assert repr(NoHtml()) == "NoHtml()"
