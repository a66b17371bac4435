"""What is not tried could not have matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTextInlineProcessor
from markdown.treeprocessors import InlineProcessor

from blog.documents.markdown.inline import _SIGNS
from blog.documents.markdown.renderer import Renderer
from tests.profiles import examples
from tests.unit.blog.documents.texts import SETTINGS

OPTIONS = SETTINGS["MARKDOWN"]


class _Stock(Extension):
    """Puts Markdown's own processor back."""

    def extendMarkdown(self, md):
        """Register it."""
        md.treeprocessors.register(InlineProcessor(md), "inline", 20)


OURS = Renderer(OPTIONS)
STOCK = Renderer({**OPTIONS, "extensions": [*OPTIONS["extensions"], _Stock()]})


def test_every_pattern_of_the_site_is_known():
    """One that another version of Markdown writes otherwise is tried on every text, and slow."""
    OURS("Text.", "", "sv")

    assert [each for each in OURS._made.inlinePatterns if each.pattern not in _SIGNS] == []


@pytest.mark.parametrize(
    "text",
    [
        "Utan tecken.",
        "`kod` \\* [a](b.md) ![c](d.png) [e][f] <https://a.se> <a@b.se> &amp; *g* __h__ ~~i~~",
        "rad  \nbryts <b>här</b> [^1] WWW.kommunen.se och HTTP://a.se\n\n[^1]: Not *två*.",
        "[en *länk* med `kod`](a.md \"Titel\") och ![bild *i*](b.png)",
        "*a **b _c_ `d` [e](f.md)** g*",
        "wWw.a.se Ww.a.se ww.a.se hTTps://b.se",
    ],
)  # fmt: skip
def test_every_sign_is_seen(text):
    """What Markdown itself would make of it."""
    assert OURS(text, "", "sv") == STOCK(text, "", "sv")


PIECES = st.sampled_from([
    *("`", "``", "\\", "[", "](a.md)", "![", "][b]", "[^1]", "<", ">", "<b>", "</b>", "&"),
    *("*", "**", "_", "__", "~", "~~", "  \n", "\n\n", "http://a.se", "www.a.se", "WWW.a.se"),
    *("ord", " ", ":", "&amp;", "a@b.se", "<a@b.se>", "<https://a.se>", "!", "(", ")"),
    *("\"", "{.a}", "é", "- "),
    *("\n[b]: c.md\n", "\n[^1]: Not.\n", "> ", "# ", "*[ord]: Förklaring\n", "|a|b|\n|-|-|\n"),
])  # fmt: skip


@examples(300)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_is_rendered_alike(text):
    """Whatever signs meet in it."""
    assert OURS(text, "", "sv") == STOCK(text, "", "sv")


def test_a_pattern_that_nobody_knows_is_tried():
    """As one of an extension that a maintainer adds."""

    class Foreign(Extension):
        def extendMarkdown(self, md):
            md.inlinePatterns.register(SimpleTextInlineProcessor("(kommun)en"), "foreign", 85)

    renderer = Renderer({**OPTIONS, "extensions": [*OPTIONS["extensions"], Foreign()]})

    assert renderer("I kommunen.", "", "sv") == "<p>I kommun.</p>"
