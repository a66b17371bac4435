"""From HTML to blocks of running text."""

import pytest

from plugins.teaser.markup.blocks import Block
from plugins.teaser.markup.marks import Mark
from plugins.teaser.markup.parse import read_blocks
from plugins.teaser.markup.render import render


def read(html, base=""):
    """Give the blocks as HTML of their own, and marks as they are."""
    return [render([b]) if isinstance(b, Block) else b for b in read_blocks(html, base)]


STAYS = [
    ("paragraphs", "<p>Ett.</p>\n<p>Två.</p>", ["<p>Ett.</p>", "<p>Två.</p>"]),
    ("bare text", "Ett\n\nTvå", ["<p>Ett</p>", "<p>Två</p>"]),
    ("white space", "<p> a \n\t b </p>", ["<p>a b</p>"]),
    ("no-break space", "<p>a&nbsp;b\N{NO-BREAK SPACE}</p>", ["<p>a\N{NO-BREAK SPACE}b</p>"]),
    ("line break", "<p>a<br>b</p>", ["<p>a b</p>"]),
    ("two line breaks", "<p>a<br>\n<br/>b</p>", ["<p>a</p>", "<p>b</p>"]),
    ("emphasis", "<p>a <em>b <b>c</b></em></p>", ["<p>a <em>b <b>c</b></em></p>"]),
    (
        "link around two paragraphs",
        '<a href="/x"><p>a</p><p>b</p></a>',
        ['<p><a href="/x">a</a></p>', '<p><a href="/x">b</a></p>'],
    ),
    ("raised character", "<p>m<sup>2</sup></p>", ["<p>m<sup>2</sup></p>"]),
    (
        "language",
        '<p lang="en">a <span lang="fi" class="x">b</span></p>',
        ['<p lang="en">a <span lang="fi">b</span></p>'],
    ),
    ("language of a division", '<div lang="en">a</div>', ['<p><span lang="en">a</span></p>']),
    (
        "abbreviation",
        '<p><abbr title="Lagen &amp; rätten">L&amp;R</abbr></p>',
        ['<p><abbr title="Lagen &amp; rätten">L&amp;R</abbr></p>'],
    ),
    (
        "list",
        "<ul><li>a</li><li><p>b</p></li></ul>",
        ["<ul><li>a</li></ul>", "<ul><li><p>b</p></li></ul>"],
    ),
    ("numbered list", '<ol start="3"><li>a</ol>', ['<ol start="3"><li>a</li></ol>']),
    ("item without a list", "<li>a</li>", ["<p>a</p>"]),
    ("list without items", "<ul>a</ul>", ["<ul><li>a</li></ul>"]),
    (
        "list in list without item",
        "<ul><ul><li>a</ul></ul>",
        ["<ul><li><ul><li>a</li></ul></li></ul>"],
    ),
    ("quotation", "<blockquote>a</blockquote>", ["<blockquote><p>a</p></blockquote>"]),
    (
        "quotation in a figure",
        "<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>",
        ["<blockquote><p>a</p></blockquote>"],
    ),
    ("definition list", "<dl><dt>a<dd>b</dl>", ["<dl><dt>a</dt></dl>", "<dl><dd>b</dd></dl>"]),
    ("link", '<p><a href="/x" target="_blank">a</a></p>', ['<p><a href="/x">a</a></p>']),
    (
        "link in a link",
        '<a href="/x"><p>a <a href="/y">b</a></p></a>',
        ['<p><a href="/x">a b</a></p>'],
    ),
    ("link of a script", '<p><a href="javascript:x()">a</a></p>', ["<p>a</p>"]),
    ("anchor", '<p><a name="x" id="y" tabindex="0">a</a></p>', ["<p>a</p>"]),
    ("unknown element", "<p><my-word>a</my-word><font>b</font></p>", ["<p>ab</p>"]),
    ("code as docutils writes it", '<p><tt class="literal">a</tt></p>', ["<p><code>a</code></p>"]),
    ("optional break", "<p>vår<wbr>dag</p>", ["<p>vårdag</p>"]),
    ("verse", '<pre class="wp-block-verse">a\nb</pre>', ["<p>a b</p>"]),
    ("stray ends", "a</div></body></html>b", ["<p>ab</p>"]),
    ("less than", "<p>5 < 6, jag <3 dig</p>", ["<p>5 &lt; 6, jag &lt;3 dig</p>"]),
    ("decomposed letter", "<p>Va\u030ard</p>", ["<p>Vård</p>"]),
    ("accent behind a tag", "<p><b>a</b>\u030a x</p>", ["<p><b>å</b> x</p>"]),
    (
        "accent in a tag",
        "<p>a<b>\u030ab</b> <i>\u0301</i></p>",
        ["<p>å<b>b</b> <i>&#769;</i></p>"],
    ),
    ("accent that no letter has", "<p><b>x</b>\u030a</p>", ["<p><b>x</b>&#778;</p>"]),
    (
        "control characters",
        "\ufeff<p>a\x00b\x08c\x0cd\ud800e</p>",
        ["<p>abc\N{NO-BREAK SPACE}de</p>"],
    ),
    ("emoji", "<p>👩‍👩‍👧 ❤️</p>", ["<p>👩‍👩‍👧 ❤️</p>"]),
]


@pytest.mark.parametrize(
    ("html", "expected"), [case[1:] for case in STAYS], ids=[case[0] for case in STAYS]
)
def test_what_stays(html, expected):
    """Running text keeps its emphasis, links and languages, and nothing else."""
    assert read(html) == expected


NOISE = [
    "<h2 id='a'>Rubrik</h2>",
    "<table><tr><td>cell</td></tr></table>",
    "<pre><code>kod</code></pre>",
    "<script>var a = 1;</script>",
    "<style>p {}</style>",
    "<img src='a.jpg' alt='Ett hus'>",
    "<figure><img src='a.jpg'><figcaption>Text</figcaption></figure>",
    "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>Text</p></div>",
    "<iframe src='x'>Text</iframe>",
    "<video>Text</video>",
    "<object>Text</object>",
    "<svg><text>Text</text></svg>",
    "<details><summary>Mer</summary>Text</details>",
    "<aside>Fakta</aside>",
    "<nav>Meny</nav>",
    "<form><input><button>Skicka</button></form>",
    "<noscript>Text</noscript>",
    "<div class='toc'><ul><li>Rubrik</li></ul></div>",
    "<footer class='changes'><p><strong>Rättelse 3 mars:</strong> Det är elva.</p></footer>",
    "<div class='contents'>Innehåll</div>",
    "<div class='footnote'><ol><li id='fn:1'>Not</li></ol></div>",
    "<section role='doc-endnotes'>Noter</section>",
    "<a class='headerlink' href='#x'>¶</a>",
    "<p hidden>Dold</p>",
    "<p style='display: none'>Dold</p>",
    "<span aria-hidden='true'>✂</span>",
    "<del>struket</del>",
    "<blockquote class='twitter-tweet'>Kvitter</blockquote>",
    "<sup id='fnref:1'><a class='footnote-ref' href='#fn:1'>1</a></sup>",
    "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
    "<sup><a href='https://example.se/2016/x/#fn-12-1'>1</a></sup>",
    "<sup class='fn' data-fn='a'><a href='#a'>1</a></sup>",
    "<sup id='fnref-2'>2</sup>",
    "<sup>[<a href='#not2'>2</a>]</sup>",
    "<?php echo 1; ?>",
    "<!-- anteckning -->",
]


@pytest.mark.parametrize("noise", NOISE)
def test_noise_is_left_out(noise):
    """What is no running text leaves no trace, between paragraphs and inside one."""
    assert read(f"<p>Före.</p>{noise}<p>Efter.</p>") == ["<p>Före.</p>", "<p>Efter.</p>"]


def test_noise_in_a_line_leaves_the_words_whole():
    """A footnote mark does not part the word from its comma."""
    html = '<p>Enligt lagen<sup id="fnref:1"><a href="#fn:1">1</a></sup>, alltså.</p>'

    assert read(html) == ["<p>Enligt lagen, alltså.</p>"]


def test_a_link_to_a_note_about_something_is_a_link():
    """Only numbers and the like are footnote marks."""
    html = '<p>Se <a href="#not-om-lagen">noten om lagen</a>.</p>'

    assert read(html) == [html]


def test_marks_stand_between_the_blocks():
    """A mark parts the paragraph it stands in, inside whatever emphasis."""
    assert read("<p>a <em>b<!-- more --> c</em> d</p>") == [
        "<p>a <em>b</em></p>",
        Mark.END,
        "<p><em>c</em> d</p>",
    ]


def test_links_get_the_posts_address():
    """A relative link leads right from elsewhere too."""
    assert read('<p><a href="#x">a</a></p>', "https://example.se/2017/") == [
        '<p><a href="https://example.se/2017/#x">a</a></p>'
    ]


def test_breaks_are_remembered():
    """A line's end is a better place to cut than any space."""
    [block] = read_blocks("<p> Roses<br>are red </p>")

    assert block.breaks == (5,)


def test_deep_nesting():
    """A page builder's thousand divisions are no more than text."""
    assert read("<div>" * 1_000 + "a") == ["<p>a</p>"]
