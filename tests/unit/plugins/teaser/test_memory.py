"""Teasers that were made before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.teaser.extract import make_teaser
from plugins.teaser.memory import pack, remembered, unpack
from plugins.teaser.model import Teaser, TeaserSource
from plugins.teaser.settings import TeaserSettings
from tests.profiles import examples

TEXT = "<p>Vi satsar på ”stöd”, t.ex. <em>hemtjänst</em>. Det gör vi gärna, säger många.</p>"


class Known(dict):
    """Remembers by what was asked, as a site may."""

    def __call__(self, inputs, make):
        """Make it unless it is known."""
        key = repr(inputs)
        if key not in self:
            self[key] = make()
        return self[key]


@pytest.mark.parametrize("source", TeaserSource, ids=str)
@examples(20)
@given(text=st.text(), continues=st.booleans())
def test_a_teaser_can_be_read_again(source, text, continues):
    """Whatever is in it."""
    teaser = Teaser(f"<p>{text}</p>", text, text[:1], source, continues)

    assert unpack(pack(teaser)) == teaser
    assert isinstance(unpack(pack(teaser)).source, TeaserSource)


@pytest.mark.parametrize("memory", [None, "512 MB"], ids=["none", "a line on top of a post"])
def test_a_site_that_remembers_nothing(memory):
    """Every other site in the world, also where posts have a line of that name."""
    assert remembered(memory, TEXT) == make_teaser(TEXT)


CHANGES = [
    {},
    {"written": "<p>Egen ingress.</p>"},
    {"settings": TeaserSettings(words=3, min_words=1, max_words=4)},
    {"settings": TeaserSettings(style="words", words=4)},
    {"settings": TeaserSettings(style="words", words=4), "typed": False},
    {"base": "http://site.invalid/2017/a/"},
]


def test_all_that_a_teaser_depends_on_is_asked_for():
    """Remembered or made now, it is the same; and what is known is not made again."""
    texts = (
        TEXT,
        f"{TEXT}\ud83d",
        TEXT.replace("<em>", '<a href="b/">').replace("</em>", "</a>"),
        "",
    )
    known = Known()
    for _ in range(2):
        for text in texts:
            for how in CHANGES:
                assert remembered(known, text, **how) == make_teaser(text, **how)
    assert len(known) == len(texts) * len(CHANGES)
