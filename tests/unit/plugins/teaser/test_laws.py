"""What holds for every teaser, whatever the post: generated HTML and text in both styles."""

import unicodedata
from collections import Counter

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from plugins.teaser.extract import make_teaser
from plugins.teaser.markup.blocks import Block
from plugins.teaser.markup.parse import read_blocks
from plugins.teaser.model import TeaserSource
from plugins.teaser.sentences import sentences
from plugins.teaser.settings import TeaserSettings
from tests.profiles import examples

STYLES = {"sentence": TeaserSettings(), "words": TeaserSettings(style="words")}
SUFFIX = "\N{NO-BREAK SPACE}[…]"

# What must never be parted, written as several words.
BOUND = [
    "kl. 9.30",
    "prop. 2016/17:50",
    "26 kap. 1 § OSL",
    "10 000 kr",
    "den 24 november 2016",
    "040-34 10 00",
    "t. ex. hemtjänst",
    "A. Ek",
    "avvisnings- och utvisningsbeslut",
]
WORDS = [
    "vi", "och", "att", "socialtjänsten", "Malmö", "boendestöd", "t.ex.", "m.m.", "EU:s",
    "R&amp;D", "–", "3,5", "va\u030ard", "å", "…", "😀", "&lt;3", "e-post", "en", "tillit", "ska",
    "x&nbsp;y", "a\u200bb", "hon",
]  # fmt: skip
STOPS = [".", ".", ".", "?", "!", ",", ";", ":", " –", " …"]


@st.composite
def phrases(draw):
    """Write some words, now and then wrapped, with a stop."""
    words = draw(st.lists(st.sampled_from(WORDS + BOUND), min_size=1, max_size=9))
    text = " ".join(words)
    text = text[0].upper() + text[1:] if text[0] != "&" else text
    around = draw(
        st.sampled_from(
            ["{}"] * 6
            + ["”{}”", "({})", "<em>{}</em>", '<a href="/x">{}</a>', "<b><i>{}</i></b>"]
            + ['<span lang="en">{}</span>', '<abbr title="x">{}</abbr>', "<q>{}</q>"]
            + ['{}<sup id="fnref:1"><a href="#fn:1">1</a></sup>', "{}<sup>2</sup>"]
            + ["{}<br>", '<a id="y" name="z" tabindex="0">{}</a>', "<script>var a = 1;</script>{}"]
        )
    )
    stop = draw(st.sampled_from(STOPS))
    return around.replace("{}", text) + stop


@st.composite
def posts(draw):
    """Write blocks of phrases, some of kinds that never belong in a teaser."""
    frames = (
        ["<p>{}</p>"] * 6
        + ["<ul><li>{}</li><li>Två.</li></ul>", "<ol><li><p>{}</p></li></ol>", "<div>{}</div>"]
        + ["<blockquote><p>{}</p></blockquote>", "<dl><dt>Ord</dt><dd>{}</dd></dl>", "{}\n\n"]
        + ["<h2 id='r'>{}</h2>", "<table><tr><td>{}</td></tr></table>", "<pre>{}</pre>"]
        + ["<p class='x' id='y' style='color:red'>{}</p>", "<P>{}", "<figure><img>{}</figure>"]
        + ["<!-- intern -->{}<hr>", "<p><strong>{}</strong></p>"]
    )
    made = []
    for _ in range(draw(st.integers(1, 6))):
        inside = " ".join(draw(st.lists(phrases(), min_size=1, max_size=4)))
        made.append(draw(st.sampled_from(frames)).replace("{}", inside))
    if draw(st.integers(0, 5)) == 0:
        made.insert(draw(st.integers(0, len(made))), "<!-- more -->")
    return "".join(made)


def plain(html):
    """Give all running text of some HTML."""
    return " ".join(block.text for block in read_blocks(html) if isinstance(block, Block))


def is_subsequence(part, whole):
    """Tell whether the characters of one text come in this order in another."""
    rest = iter(whole)
    return all(character in rest for character in part)


def is_balanced(text):
    """Count brackets and quotation marks."""
    counts = Counter(text)
    return counts["("] == counts[")"] and counts["”"] % 2 == 0


@pytest.fixture(params=sorted(STYLES))
def style(request):
    """Hold the laws in both styles."""
    return STYLES[request.param]


def laws(html, style):
    """Check every law on one post."""
    teaser = make_teaser(html, settings=style)
    shown = teaser.text.removesuffix(SUFFIX) if teaser.continues else teaser.text

    root = etree.fromstring(f"<div>{teaser.html}</div>")
    html5lib.HTMLParser(strict=True).parseFragment(teaser.html)
    attributes = {name for element in root.iter() for name in element.attrib}
    assert attributes <= {"href", "lang", "title"}
    assert plain(teaser.html) == unicodedata.normalize("NFC", teaser.text)
    assert is_subsequence(shown, plain(html))
    for text in (teaser.html, teaser.text, teaser.description):
        assert unicodedata.is_normalized("NFC", text)
    assert len(teaser.description) <= 155
    if teaser.source is TeaserSource.AUTOMATIC:
        again = make_teaser(teaser.html, settings=style)
        assert (again.html, again.text) == (teaser.html, teaser.text)
    return teaser, shown


@examples(50)
@given(html=posts())
def test_sentence_style(html):
    """Whole words in the window, balanced marks, an end that shows whether there is more."""
    teaser, shown = laws(html, STYLES["sentence"])

    assert teaser.continues == teaser.text.endswith(SUFFIX)
    if teaser.source is TeaserSource.AUTOMATIC:
        assert len(teaser.text.split(" ")) <= 40 + 7
    if teaser.continues and is_balanced(plain(html)):
        assert is_balanced(shown)
    if teaser.continues and teaser.source is TeaserSource.AUTOMATIC:
        closed = shown.rstrip("”)")
        assert not any(
            closed.endswith(" " + token[:place])
            for token in BOUND
            for place, letter in enumerate(token)
            if letter == " "
        )


@examples(50)
@given(html=posts())
def test_words_style(html):
    """Exactly twenty words and the suffix, or the whole text without it."""
    teaser, shown = laws(html, STYLES["words"])

    if teaser.source is TeaserSource.AUTOMATIC:
        assert teaser.continues == teaser.text.endswith(SUFFIX)
        assert len(shown.split(" ")) == 20 or not teaser.continues
        assert len(shown.split(" ")) <= 20


@examples(80)
@given(html=st.text(max_size=300) | st.text(alphabet="<>/abp!-=\"' &;#1”.?é\u030a\n", max_size=80))
@example(html="A<?>\u0300")
@example(html="<p>a<b>\u0300bc</b> d<script>e</script>\u0323</p>")
@example(html="<b>e</b>\u0302<br>x<i>\u0323</i>\u0302 <q>\u1100</q>\u1161")
@pytest.mark.parametrize("name", sorted(STYLES))
def test_anything_at_all(name, html):
    """Garbage gives a teaser too."""
    laws(html, STYLES[name])


@examples(80)
@given(
    text=st.text(max_size=200)
    | st.lists(st.sampled_from([*WORDS, *BOUND, *STOPS, "\n"])).map(" ".join)
)
def test_sentences_lose_nothing(text):
    """Sentences hold all that was seen, in order, and are sentences when split again."""
    found = sentences(text)

    assert "".join("".join(found).split()) == "".join(text.split())
    assert [sentences(sentence) for sentence in found] == [[sentence] for sentence in found]
