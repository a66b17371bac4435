"""From Markdown to HTML that may be published."""

import pytest

from blog.documents.known_files import Files
from blog.documents.make_html import MakeHtml
from blog.documents.markdown.nesting import Tangle
from blog.documents.markdown.renderer import Renderer
from tests.unit.blog.documents.texts import RENDER, SETTINGS


def make(render=RENDER):
    return MakeHtml(render=render, title="A", lang="sv", folder="inlagg", files=Files.of([]))


def test_a_body_is_fixed_and_a_value_is_not():
    """Lists from Word are mended in the text only."""
    assert make()("• a\n• b", is_body=True).html.startswith("<ul>")
    assert make()("• a\n• b").html.startswith("<p>•")


def test_a_tangle_is_not_rendered():
    """Nothing but the reason comes back."""
    html = make(lambda *_: pytest.fail("rendered"))("[" * 500, is_body=True)

    assert (html.html, html.tangle) == ("", Tangle(1, "[", "ends"))


def test_a_depth_that_nobody_foresaw():
    """Running out of levels is an error in the text, and no end of the program."""

    def run_out(*_):
        raise RecursionError

    assert make(run_out)("Vi bygger om.").tangle == Tangle(1, "Vi bygger om.", "levels")


def test_the_renderer_is_as_new_after_a_depth():
    """What Python-Markdown was in the midst of does not reach the next text."""
    renderer = Renderer(SETTINGS["MARKDOWN"])
    with pytest.raises(RecursionError):
        renderer("- " * 1000 + "a", "", "sv")

    assert renderer("Text.", "", "sv") == "<p>Text.</p>"
