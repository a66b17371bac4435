"""The last look at a text's HTML."""

import re
from html.parser import HTMLParser

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.known_files import Files
from blog.documents.sanitize import FORBIDDEN, sanitize
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases

FILES = Files.of(["bilder/bro.svg", "bilder/stor.svg", "inlagg/a.md"])
BRO = "{static}/bilder/bro.svg"


def look(html):
    """Take the last look at HTML in a post."""
    return sanitize(html, folder="inlagg", files=FILES)


# Each case: what it shows, the HTML, the HTML after the last look.
SAME = [
    ("nothing", ""),
    ("paragraphs", "<p>a</p>\n<p>b</p>"),
    ("bare text", "hej"),
    ("lists", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
    ("a mark for the teaser", "<p>a</p><!--more--><p>b</p>"),
    ("a mark in a paragraph", "<p>a <!--more--> b</p>"),
    ("a possible break", "<p>social<wbr>tjänst<wbr>lag</p>"),
    ("hard breaks", "<p>a<br>\nb</p>"),
    ("a rule", "<p>a</p><hr><p>b</p>"),
    ("white space in code", "<pre><code>a\n  b\n\n\nc\n</code></pre>"),
    ("signs in code", '<p><code>&lt;b&gt; &amp; "</code></p>'),
    ("marks in marks", "<p><em>a <strong>b</strong></em> <code>c</code></p>"),
    ("a class and a language", '<p class="x" lang="en">a</p>'),
    ("an abbreviation", '<p><abbr title="Lag om &quot;stöd&quot;">LSS</abbr></p>'),
    ("details", "<details><summary>a</summary><p>b</p></details>"),
    ("a definition list", "<dl><dt>a</dt><dd>b</dd></dl>"),
    ("an element nobody knows", "<my-note>a</my-note>"),
    ("a drawing", '<svg viewbox="0 0 1 1"><circle r="1"></circle></svg>'),
]

MENDED = [
    ("an unclosed mark", "<p>a <b>b</p><p>c</p>", "<p>a <b>b</b></p><p>c</p>"),
    ("an unclosed block", "<div><p>a", "<div><p>a</p></div>"),
    ("crossed marks", "<p><b>a<i>b</b>c</i></p>", "<p><b>a<i>b</i></b>c</p>"),
    ("unclosed items", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("a block in a paragraph", "<p>a<div>b</div></p>", "<p>a</p><div>b</div>"),
    ("a stray end of the page's main part", "<p>a</p></main><p>b</p>", "<p>a</p><p>b</p>"),
    ("stray ends", "</div></p></b><p>a</p></section>", "<p>a</p>"),
    ("the end of the page", "<p>a</p></body><p>b</p>", "<p>a</p> <p>b</p>"),
    ("the end of the document", "<p>a</p></body></html>b", "<p>a</p>  b"),
    ("the end of the page in capitals", "<p>a</p></BODY ><p>b</p>", "<p>a</p> <p>b</p>"),
    (
        "a whole page",
        "<!DOCTYPE html><html lang='en'><head></head><body onload='x()'><p>a</p></body></html>",
        "<p>a</p>",
    ),
    ("nothing but the frame of a page", "<html></html>", ""),
    ("nothing but a document type", "<!DOCTYPE html>", ""),
    (
        "a link in a link",
        "<a href='/b'>b<a href='/c'>c</a></a>",
        '<a href="/b">b</a><a href="/c">c</a>',
    ),
    ("void elements as XML writes them", "<p>a<br/>b<hr/></p>", "<p>a<br>b</p><hr>"),
    (
        "ends of void elements",
        "<p>a<br></br>b</p><img src='/bilder/bro.svg'></img>",
        f'<p>a<br>b</p><img src="{BRO}" alt="">',
    ),
    (
        "what the parser puts inside void elements",
        "<audio controls><source src='/bilder/bro.svg'><track src='/bilder/bro.svg'>a</audio>",
        f'<audio controls=""><source src="{BRO}"><track src="{BRO}">a</audio>',
    ),
    ("names in capitals", "<DIV CLASS='X'>a</DIV>", '<div class="X">a</div>'),
    ("a bare and", "<p>AT&T & <3</p>", "<p>AT&amp;T &amp; &lt;3</p>"),
    ("named letters", "<p>&aring;&nbsp;&ldquo;&bogus;</p>", "<p>å\u00a0“&amp;bogus;</p>"),
    ("numbered letters", "<p>&#229;&#x2013;&#8617;</p>", "<p>å–↩</p>"),
    ("numbered signs stay text", "<p>&#60;b&#62;&#38;amp;</p>", "<p>&lt;b&gt;&amp;amp;</p>"),
    ("Windows' numbers", "<p>&#147;a&#148; &#150;</p>", "<p>“a” –</p>"),
    (
        "numbered control characters",
        "<p>a&#1;b&#x0B;c&#000011;d&#xFFFF;e&#xD800;</p>",
        "<p>abcde\ufffd</p>",
    ),
    (
        "numbered control characters in an address",
        "<a href='/a&#1;b'>c</a>",
        '<a href="/ab">c</a>',
    ),
    ("numbers beyond Unicode", "<p>&#x110000;&#99999999999;</p>", "<p>\ufffd\ufffd</p>"),
    ("an empty paragraph", "<p></p><p> \n</p><p>a</p>", "<p>a</p>"),
    ("an empty paragraph in another", "<p><font><p></p></font></p><p>a</p>", "<p>a</p>"),
    ("an empty paragraph between words", "a<p></p>b", "ab"),
    ("an h1 from raw HTML", "<h1 id='x'>a</h1>", '<h2 id="x">a</h2>'),
    ("a picture without words", "<img src='/bilder/bro.svg'>", f'<img src="{BRO}" alt="">'),
    ("a picture with words", "<img src='/bilder/bro.svg' alt='A'>", f'<img src="{BRO}" alt="A">'),
    ("event attributes", "<p onclick='a()' ONLOAD=b onx>c</p>", "<p>c</p>"),
    ("style", "<p style='color: red' bgcolor=red>a</p>", "<p>a</p>"),
    ("a style sheet", "a<style>p { color: red }</style>b", "ab"),
    ("a style sheet in a drawing", "<svg><style>* {}</style></svg>", "<svg></svg>"),
    ("a spy", "<a href='https://a.se' ping='https://b.se'>a</a>", '<a href="https://a.se">a</a>'),
    (
        "Word's dress",
        "<p><font color=red>a</font> <o:p>b</o:p><center>c</center></p>",
        "<p>a b</p>c",
    ),
    ("typewriter and big", "<p><tt>a</tt> <big>b</big></p>", "<p>a b</p>"),
    (
        "odd names of attributes",
        '<p a"b=1 1x=2 @click=x :y=z x.y=q é=1 data-x=1 xml:lang=en>a</p>',
        '<p data-x="1" xml:lang="en">a</p>',
    ),
    (
        "quotation marks in an attribute",
        "<p title='\"<&amp;'>a</p>",
        '<p title="&quot;&lt;&amp;">a</p>',
    ),
    ("a processing instruction", "<p>a<?php x ?>b</p>", "<p>ab</p>"),
    ("a comment", "<p>a<!-- x -->b</p>", "<p>ab</p>"),
    ("a comment alone in its element", "<ul><li><!-- x --></li></ul><p>a</p>", "<p>a</p>"),
    ("a mark with words in it", "<p>a<!-- läs mer: x --></p>", "<p>a<!--more--></p>"),
    (
        "an address",
        "<p>Se www.ivo.se.</p>",
        '<p>Se <a href="https://www.ivo.se" class="bare">www.ivo.se</a>.</p>',
    ),
    (
        "a link of its own address",
        '<p><a href="https://www.ivo.se/" class="x">https://www.ivo.se/</a></p>',
        '<p><a href="https://www.ivo.se/" class="x bare">https://www.ivo.se/</a></p>',
    ),
    ("the theme's own id", '<h2 id="serie">A</h2>', '<h2 id="text-serie">A</h2>'),
    ("a language read from the right", '<p lang="ar">a</p>', '<p lang="ar" dir="rtl">a</p>'),
    ("a direction of its own", '<p lang="ar" dir="ltr">a</p>', '<p lang="ar" dir="ltr">a</p>'),
    ("a heading without words", "<h2> </h2><p>a</p>", "<p>a</p>"),
]


@pytest.mark.parametrize("html", [html for _, html in SAME], ids=[name for name, _ in SAME])
def test_same(html):
    """What is well made stays as it was."""
    assert look(html).html == html


@pytest.mark.parametrize(
    "html",
    [
        "<table>\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n</table>",
        "<table><colgroup><col><col></colgroup><tbody><tr><td>a</td></tr></tbody></table>",
    ],
    ids=["a head", "columns"],
)
def test_a_table_is_the_same_in_its_box(html):
    """What is round it is for small screens (test_tables.py)."""
    assert look(html).html == f'<div class="table-fit">\n{html}\n</div>'


@pytest.mark.parametrize(("html", "fixed"), **cases(MENDED))
def test_fixed(html, fixed):
    """What is not becomes whole; nothing that runs or dresses remains, and no word is lost."""
    assert look(html).html == fixed
    assert look(fixed).html == fixed


# Each case: what it shows, the HTML, kind and path or address of each link.
LINKS = [
    ("a text", '<a href="a.md">a</a>', [("text", "{filename}/inlagg/a.md")]),
    ("a picture", '<img src="/bilder/bro.svg">', [("file", BRO)]),
    ("elsewhere", '<a href="https://a.se">a</a>', [("outside", "https://a.se")]),
    (
        "a picture elsewhere",
        '<img src="https://a.se/b.png">',
        [("embedded", "https://a.se/b.png")],
    ),
    (
        "all the sizes of a picture",
        '<img src="/bilder/bro.svg" srcset="/bilder/stor.svg 2x, https://a.se/b.png 3x">',
        [("file", BRO), ("file", "{static}/bilder/stor.svg"), ("embedded", "https://a.se/b.png")],
    ),
    (
        "the sizes of a source",
        '<picture><source srcset="x.svg"><img src="/bilder/bro.svg"></picture>',
        [("missing", "x.svg"), ("file", BRO)],
    ),
    (
        "a film and its picture",
        '<video src="/bilder/bro.svg" poster="https://a.se/b.png"></video>',
        [("file", BRO), ("embedded", "https://a.se/b.png")],
    ),
    (
        "where a quotation is from",
        '<blockquote cite="https://a.se">a</blockquote>',
        [("outside", "https://a.se")],
    ),
    (
        "an old background",
        '<td background="https://a.se/b.png">',
        [("embedded", "https://a.se/b.png")],
    ),
    ("a script", '<a href="javascript:x()">a</a>', [("script", "javascript:x()")]),
    (
        "a script in disguise",
        '<a href="&#106;ava&#10;script:x()">a</a>',
        [("script", "java\nscript:x()")],
    ),
    (
        "a script in a drawing",
        '<svg><a xlink:href="javascript:x()">a</a></svg>',
        [("script", "javascript:x()")],
    ),
    (
        "a drawing that shows another site's",
        '<svg><image href="https://a.se/b.png"></image></svg>',
        [("embedded", "https://a.se/b.png")],
    ),
    (
        "a drawing that uses another site's",
        '<svg><use xlink:href="https://a.se/b.svg#c"></use></svg>',
        [("embedded", "https://a.se/b.svg#c")],
    ),
    ("what is forbidden anyway", '<iframe src="https://a.se"></iframe>', []),
]


@pytest.mark.parametrize(("html", "expected"), **cases(LINKS))
def test_links(html, expected):
    """Every address is found, in order."""
    assert [(link.kind, link.href) for link in look(html).links] == expected


def test_pelican_reads_known_links():
    """Addresses become what Pelican resolves; sizes that it would not are gone."""
    tidied = look('<a href="a.md#x">a</a><img src="/bilder/bro.svg" srcset="/bilder/stor.svg 2x">')

    assert tidied.html == f'<a href="{{filename}}/inlagg/a.md#x">a</a><img src="{BRO}" alt="">'


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
def test_forbidden(name):
    """Each element that runs, asks, or shows another site is told of."""
    assert name in look(f"<p>a</p><{name}></{name}>").forbidden


def test_forbidden_are_told_in_order():
    """Each as often as it stands there, wherever it lies."""
    html = "<form><input><p><input></p></form><svg><script>x</script></svg>"

    assert look(html).forbidden == ("form", "input", "input", "script")


def test_words_in_code_are_not_forbidden():
    """To write about a script is not to run one."""
    assert look("<p><code>&lt;script&gt;</code></p>").forbidden == ()


NOTES = """<p>a<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>
<div class="footnote">
<hr>
<ol>
<li id="fn:1">Not.&#160;<a class="footnote-backref" href="#fnref:1" title="Upp">&#8617;</a></li>
</ol>
</div>"""


def test_notes_are_a_part_of_the_page():
    """Footnotes are a section with a name; the ways there and back say where they lead."""
    html = look(NOTES).html

    assert '<section class="footnotes" role="doc-endnotes" aria-label="Noter">' in html
    assert '<a class="footnote-ref" href="#fn:1" aria-label="Not 1">1</a>' in html
    assert 'href="#fnref:1" role="doc-backlink" aria-label="Upp">↩</a>' in html
    assert "<hr>" not in html
    assert "title=" not in html


# Each case: what it shows, the HTML, how many words a reader reads.
WORDS = [
    ("nothing", "", 0),
    ("three words", "<p>Det var en</p>", 3),
    ("two paragraphs", "<p>a</p><p>b</p>", 2),
    ("punctuation after a link is no word", '<p>Se <a href="/">sidan</a>, tack <b>då</b>.</p>', 4),
    ("a dash is no word", "<p>– Nå, blev ni fällda – eller?</p>", 5),
    ("a comment is not read", "<p>a <!-- more --> b</p>", 2),
    ("a style sheet is not read", "<style>p { color: red }</style><p>a</p>", 1),
    ("words for the blind are not counted", '<img src="/bilder/bro.svg" alt="en lång bro">', 0),
    ("numbers are words", "<p>4 kap. 1 § OSL</p>", 4),
]


@pytest.mark.parametrize(("html", "words"), **cases(WORDS))
def test_words(html, words):
    """The reading time is counted on what is read."""
    assert look(html).words == words


@pytest.mark.parametrize("name", ["div", "b", "span", "blockquote", "font", "ul", "svg", "a", "p"])
def test_depth(name):
    """Five thousand levels end in whole HTML, soon, and not in a recursion."""
    html = look(f"<{name}>" * 5000 + "a").html

    assert errors(html) == []


def test_words_below_the_deepest_level_are_kept():
    """Two hundred levels are a broken text; its words are there all the same."""
    html = look("<div>" * 200 + "a <b>b</b> &lt;" + "</div>" * 200 + "<p>c</p>").html

    assert html == "<div>" * 150 + "a b &lt;" + "</div>" * 150 + "<p>c</p>"


VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"}
VOID |= {"source", "track", "wbr"}


class _Checker(HTMLParser):
    """Finds elements that are not closed, or closed by another's end."""

    CDATA_CONTENT_ELEMENTS = ()

    def __init__(self):
        super().__init__()
        self.open, self.errors = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.errors.append(f"<{tag}/>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.errors.append(f"</{tag}>")


def errors(html):
    """Give what is not well formed in *html*."""
    checker = _Checker()
    checker.feed(html)
    checker.close()
    return checker.errors + checker.open


NAMES = st.sampled_from(
    [
        *("p", "div", "b", "i", "a", "span", "ul", "li", "table", "tr", "td", "th", "h1", "h2"),
        *("img", "br", "wbr", "hr", "main", "body", "html", "head", "style", "svg", "path"),
        *("font", "center", "o:p", "section", "figure", "pre", "code", "blockquote", "dl", "dt"),
        *("video", "source", "audio", "track", "details", "a$b", "é", "1x", "math", "image"),
    ]
)
ATTRIBUTES = st.sampled_from(
    [
        *("", "", " href='x'", " onclick=y", " style='a'", ' a"b=1', " src='/bilder/bro.svg'"),
        *(" srcset='x 1x'", " class=footnote", " class=footnote-backref", " id='&lt;'"),
        *(" title='&#1;'", " title='&#xFFFF;'", " href='&#2;'", " xlink:href='x'", " =", " <"),
        *(" '", " /", " "),
    ]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, NAMES, ATTRIBUTES),
    st.builds("</{}>".format, NAMES),
    st.sampled_from(
        [
            *("ord", "&", "&lt;", "<", ">", "<!--", "-->", "--!>", "<!-- more -->", "<![CDATA["),
            *("]]>", "<?x", "?>", "\n", "å", "&#0;", "&#1;", "&#000001;", "&nbsp;", "&#xFFFE;"),
            *("<!DOCTYPE html>", '"', "'", "&#128;", "😀", "</", "<!", "<!>", "</>"),
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=5),
)
HTML = st.lists(PIECES, max_size=15).map("".join)


@examples(100)
@given(HTML)
def test_any_html_becomes_whole(html):
    """Every element is closed in its turn."""
    assert errors(look(html).html) == []


@examples(100)
@given(HTML)
def test_a_browser_sees_what_we_saw(html):
    """Nothing we took away comes back when a browser, which reads by other rules, parses it."""
    tree = html5lib.parseFragment(look(html).html, namespaceHTMLElements=False)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    names = {element.tag.rpartition("}")[2] for element in elements}
    attributes = {str(name).lower() for element in elements for name in element.attrib}

    assert not names & (FORBIDDEN | {"h1", "style", "font"})
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


@examples(100)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=100))
def test_any_text_is_taken(text):
    """Text that is no HTML at all is no reason to stop."""
    assert errors(look(text).html) == []


# Each case: what it shows, the HTML, how many headings have no words.
EMPTY_HEADINGS = [
    ("words", "<h2>A</h2><h3><em>b</em></h3>", 0),
    ("a picture with words", '<h2><img alt="a" src="x"></h2>', 0),
    ("none", "<h2></h2><h3>&nbsp;</h3>", 2),
    ("a picture without words", '<h2><img alt="" src="x"></h2>', 1),
    ("only a footnote", '<h2><sup><a class="footnote-ref" href="#a">1</a></sup></h2>', 1),
]


@pytest.mark.parametrize(("html", "count"), **cases(EMPTY_HEADINGS))
def test_empty_headings(html, count):
    """A heading without words is counted."""
    assert look(html).empty_headings == count


def test_a_footnote_is_no_word_of_the_contents():
    """The number after a heading stays on the page only."""
    mark = '<sup><a class="footnote-ref" href="#a">1</a></sup>'
    html = "".join(f'<h2 id="r{n}">Rubrik {n}{mark} här</h2>' for n in range(4))

    assert [entry.text for entry in look(html).contents] == [f"Rubrik {n} här" for n in range(4)]


def test_too_deep():
    """More elements within each other than programs can read are told."""
    assert look("<i>" * 100 + "a").tangle is None
    assert look("<i>" * 1000 + "a").tangle is not None


def test_a_note_within_a_comment_is_told():
    """More of it may stand outside, as words."""
    assert look("<p>a<!-- b <!-- c --> d --></p>").note == "<!-- c"
    assert look("<p>a<!-- b --></p>").note == ""


def test_an_unused_note_has_no_way_back():
    """An arrow to nowhere is no link."""
    html = look(
        '<div class="footnote"><ol><li id="fn-1">a '
        '<a class="footnote-backref" href="#fnref-1" title="Upp">↩</a></li></ol></div>'
    ).html

    assert '<li id="fn-1">a </li>' in html


def test_our_words_are_in_the_language_of_the_text():
    """English where the text is; Swedish where we have no words."""
    notes = NOTES.replace('title="Upp"', 'title="Till texten igen från not 3"')

    def said(lang):
        html = sanitize(notes, folder="inlagg", files=FILES, lang=lang).html
        return re.findall(r'aria-label="([^"]*)"', html)

    assert said("en-GB") == ["Note 1", "Notes", "Back to the text from note 3"]
    assert said("fi") == said("sv") == ["Not 1", "Noter", "Till texten igen från not 3"]
