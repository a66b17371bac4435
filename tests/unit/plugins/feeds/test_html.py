"""A post's HTML, cleaned for feeds."""

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.feeds import allowed
from plugins.feeds.html import clean_body
from plugins.feeds.model import Body, FeedImage
from tests.profiles import examples
from tests.unit.plugins.feeds.validator import ATTRIBUTES, ELEMENTS

URL = "https://b.se/p/"

FOOTNOTE = (
    '<p>Så.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>\n'
    '<div class="footnote">\n<hr>\n<ol>\n<li id="fn:1">\n<p>Källa.&#160;'
    '<a class="footnote-backref" href="#fnref:1" title="Till texten igen">&#8617;</a></p>\n'
    "</li>\n</ol>\n</div>"
)

# Each case: what it shows, the HTML, the HTML for feeds.
CASES = [
    (
        "ordinary text stays",
        "<p>Ett <em>och</em> två.</p>\n<p>Tre.</p>",
        "<p>Ett <em>och</em> två.</p>\n<p>Tre.</p>",
    ),
    (
        "lists and quotations stay",
        "<ul><li>a</li></ul><blockquote><p>b</p></blockquote>",
        "<ul><li>a</li></ul><blockquote><p>b</p></blockquote>",
    ),
    (
        "a table stays",
        '<table><thead><tr><th scope="col">a</th></tr></thead><tr><td colspan="2">b</table>',
        '<table><thead><tr><th scope="col">a</th></tr></thead>'
        '<tr><td colspan="2">b</td></tr></table>',
    ),
    (
        "words to define stay",
        "<dl><dt>IVO</dt><dd>Inspektionen</dd></dl>",
        "<dl><dt>IVO</dt><dd>Inspektionen</dd></dl>",
    ),
    (
        "language and abbreviations stay",
        '<p><abbr title="Socialtjänstlagen">SoL</abbr> <i lang="en">peer</i></p>',
        '<p><abbr title="Socialtjänstlagen">SoL</abbr> <i lang="en">peer</i></p>',
    ),
    (
        "no-break spaces and emoji stay",
        "<p>1&nbsp;§ 👍 &amp; &lt;3 &copy;</p>",
        "<p>1\u00a0§ 👍 &amp; &lt;3 ©</p>",
    ),
    ("the end of CDATA is text", "<p>]]&gt;</p>", "<p>]]&gt;</p>"),
    (
        "footnotes lead to the post",
        FOOTNOTE,
        '<p>Så.<sup id="fnref:1"><a href="https://b.se/p/#fn:1">1</a></sup></p>\n'
        '<div>\n<hr>\n<ol>\n<li id="fn:1">\n<p>Källa.\u00a0'
        '<a href="https://b.se/p/#fnref:1" title="Till texten igen">↩</a></p>\n'
        "</li>\n</ol>\n</div>",
    ),
    (
        "a picture",
        '<img src="/b.svg" alt="Ett barn" width="4" height="3" loading="lazy" decoding="async">',
        '<img src="https://b.se/b.svg" alt="Ett barn" width="4" height="3">',
    ),
    (
        "a picture in many sizes",
        '<picture><source srcset="/b.avif 1x" type="image/avif">'
        '<img src="/b.jpg" srcset="/c.jpg 2x" alt=""></picture> text',
        '<img src="https://b.se/b.jpg" alt=""> text',
    ),
    (
        "every attribute with an address",
        '<blockquote cite="/a"><q cite="b">c</q> <del cite="#d">e</del></blockquote>',
        '<blockquote cite="https://b.se/a"><q cite="https://b.se/p/b">c</q> '
        '<del cite="https://b.se/p/#d">e</del></blockquote>',
    ),
    (
        "a film keeps its place and gets a link",
        '<video src="/f.mp4" poster="p.jpg" controls autoplay>Din webbläsare</video>',
        '<video src="https://b.se/f.mp4" poster="https://b.se/p/p.jpg"></video> '
        '<a href="https://b.se/f.mp4">Se filmen</a>',
    ),
    (
        "a sound with several files",
        '<audio controls><source src="/a.mp3"><source src="/a.ogg"><p>Nej</p></audio>.',
        '<audio><source src="https://b.se/a.mp3"><source src="https://b.se/a.ogg"></audio> '
        '<a href="https://b.se/a.mp3">Lyssna på ljudet</a>.',
    ),
    ("a film without a file goes", "<video></video><p>a</p>", "<p>a</p>"),
    (
        "an embedded page becomes a link",
        '<iframe src="https://youtube.com/embed/x" title="Filmen om TIGeR"><p>nej</p></iframe> b',
        '<a href="https://youtube.com/embed/x">Filmen om TIGeR</a> b',
    ),
    (
        "an embedded page without a name",
        '<p><iframe src="//www.svt.se/x"></iframe></p>',
        '<p><a href="https://www.svt.se/x">Inbäddat innehåll från www.svt.se</a></p>',
    ),
    ("an embedded page within goes", '<iframe srcdoc="<p>a</p>"></iframe>b', "b"),
    (
        "an embedded file becomes a link",
        '<object data="/a.pdf"><p>nej</p></object>',
        '<a href="https://b.se/a.pdf">Inbäddat innehåll från b.se</a>',
    ),
    ("scripts and styles go", "<script>a<b</script><style>p{}</style><p>c</p>", "<p>c</p>"),
    ("what stands in for a script stays", "<noscript><p>a</p></noscript>", "<p>a</p>"),
    ("forms go", '<form action="/x"><p>a<input></p></form><button>b</button><p>c</p>', "<p>c</p>"),
    (
        "drawings in the text go",
        '<svg viewBox="0 0 1 1"><title>a</title></svg><p>b</p>',
        "<p>b</p>",
    ),
    ("what is hidden on the page goes", "<p hidden>a</p><p>b</p>", "<p>b</p>"),
    ("comments go", "<!-- more --><p>a<!-- b --></p><?php c ?>", "<p>a</p>"),
    (
        "events, style, classes and data go",
        '<p onclick="x()" style="color:red" class="a" data-b="c" role="note">d</p>',
        "<p>d</p>",
    ),
    ("a link that runs a script is no link", '<a href="javascript:x()">a</a>', "<a>a</a>"),
    (
        "a picture without an address goes",
        '<p>a<img alt="b"><img src="javascript:c">d</p>',
        "<p>ad</p>",
    ),
    ("unknown elements leave their text", "<o:p>a</o:p><font size=1>b</font><x-y>c</x-y>", "abc"),
    (
        "characters that break XML go",
        "<p title='a\x0bb'>c\x00d&#0;e&#xFFFE;f&#x80;\ud83d</p>",
        '<p title="ab">cdef€</p>',
    ),
    ("nothing stays nothing", "", ""),
    ("only space is nothing", " \n ", ""),
]


@pytest.mark.parametrize(("html", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_clean_body(html, expected):
    """Every row of the table holds."""
    assert clean_body(html, url=URL).html == expected


# Each case: what it shows, HTML that no HTML5 parser reads as it was written, what it becomes.
CROOKED = [
    ("a block in a paragraph", "<p>a<figure>b</figure>c</p>", "<div>a<figure>b</figure>c</div>"),
    (
        "a link in a link",
        "<a href='/a'>b<em><a href='/c'>d</a></em></a>",
        '<a href="https://b.se/a">b<em>d</em></a>',
    ),
    ("a heading in a heading", "<h2>a<h3>b</h3></h2>", "<h2>ab</h2>"),
    (
        "loose text in a table",
        "<table>a<tr><td>b</td></tr></table>",
        "<div>a<div><div>b</div></div></div>",
    ),
    ("a cell without its table", "<td>a</td>b", "<div>a</div>b"),
    ("a list item without its list", "<li>a</li>", "<div>a</div>"),
    ("elements without an end tag", "<p>a<wbr>b<br>c</p>", "<p>a<wbr>b<br>c</p>"),
    ("an end tag too many", "a</div></p><p>b", "a<p>b</p>"),
    ("a pasted page", "<html><body class='x'><p>a</p></body></html><p>b</p>", "<p>a</p><p>b</p>"),
]


@pytest.mark.parametrize(
    ("html", "expected"), [c[1:] for c in CROOKED], ids=[c[0] for c in CROOKED]
)
def test_crooked_html_is_straightened(html, expected):
    """Readers agree on what they see, and no text is lost."""
    assert clean_body(html, url=URL).html == expected


def test_another_language_is_said():
    """A post in English in a Swedish feed is read aloud in English."""
    assert clean_body("<p>Hi</p>", url=URL, language="en").html == '<div lang="en"><p>Hi</p></div>'


def test_what_is_read_from_the_right_says_so():
    """A reader's own page is read from the left."""
    html = clean_body("<p>سلام</p>", url=URL, language="ar").html

    assert html == '<div lang="ar" dir="rtl"><p>سلام</p></div>'


def test_nothing_has_no_language():
    """A post without text is still nothing."""
    assert clean_body("", url=URL, language="en").html == ""


# Each case: what it shows, the HTML, the picture that feeds show beside the post.
PICTURES = [
    ("no picture", "<p>a</p>", None),
    (
        "the first of two",
        '<img src="/a.svg" alt=" Ett\nbarn " width="40" height="30"><img src="/b.svg">',
        FeedImage(url="https://b.se/a.svg", alt="Ett barn", width=40, height=30),
    ),
    (
        "sizes that are no pixels",
        '<img src="/a.svg" width="100%" height="-1">',
        FeedImage(url="https://b.se/a.svg", alt=""),
    ),
    (
        "a picture within the text has no address",
        '<img src="data:image/png;base64,AA=="><img src="/b.png" alt="">',
        FeedImage(url="https://b.se/b.png", alt=""),
    ),
]


@pytest.mark.parametrize(
    ("html", "picture"), [c[1:] for c in PICTURES], ids=[c[0] for c in PICTURES]
)
def test_lead_picture(html, picture):
    """The first picture with an address is the post's."""
    assert clean_body(html, url=URL).picture == picture


NAMES = st.sampled_from(
    sorted(
        allowed.KEPT | allowed.DROPPED | allowed.EMBEDDED.keys()
        | {"font", "nobr", "center", "noscript", "math", "x-y", "html", "body", "plaintext", "xmp"}
    )
)  # fmt: skip
PIECES = st.one_of(
    NAMES.map(lambda name: f'<{name} href="#x" src=y srcset="z 2x" class=q onload=x role=y>'),
    NAMES.map(lambda name: f"</{name}>"),
    st.sampled_from(["å", " ", "\n", "&amp;", "&", "<3", "<", "-->", "<!-- a", "]]>", "&#0;"]),
    st.text(max_size=3),
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=12).map("".join)


@examples(120)
@given(SOUP)
@example("<dd><li><dd></object></rp>")
@example("<nobr>&#xFFFE;<tr></legend>&#0;<blockquote>")
def test_any_soup_becomes_a_dish(html):
    """Whatever is pasted: no parse error, nothing risky, and nothing relative."""
    cleaned = clean_body(html, url=URL).html

    for element in html5lib.HTMLParser(strict=True).parseFragment(cleaned).iter():
        if element.tag != "DOCUMENT_FRAGMENT":
            assert element.tag.rpartition("}")[2] in ELEMENTS
            assert set(element.attrib) <= ATTRIBUTES
            addresses = [element.get(name) for name in ("href", "src", "srcset", "cite", "poster")]
            assert all(a.startswith("https://b.se/") for a in addresses if a)


@examples(80)
@given(SOUP)
def test_a_second_cleaning_changes_nothing_but_players(html):
    """What is clean is clean; a player would only get its link again."""
    cleaned = clean_body(html, url=URL)
    if not any(f"<{player}" in cleaned.html for player in allowed.PLAYERS):
        assert clean_body(cleaned.html, url=URL) == cleaned


def test_no_text_is_a_body_too():
    """A post that is only a title has an empty body without a picture."""
    assert clean_body("", url=URL) == Body(html="", picture=None)
