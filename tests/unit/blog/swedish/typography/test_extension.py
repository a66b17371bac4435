"""
The Markdown extension, against the real Markdown with the extensions the site uses.

In the tables ``~`` is a no-break space, so that it can be seen.
"""

import re
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from tests.profiles import examples

_MAY_CHANGE = re.compile(r"[\"'“”„‟‘’‚‛\-–—―.…\s\u00a0]")


OUR_NAME = "blog.swedish.typography.extension"  # as pelicanconf.py says it


def converter(*, lang="sv", swedish=True):
    """Give a Markdown with the site's extensions, ours last."""
    return Markdown(
        extensions=["extra", "sane_lists", "toc", *([OUR_NAME] if swedish else [])],
        extension_configs={OUR_NAME: {"lang": lang}},
        output_format="html",
    )


def convert(text, *, lang="sv"):
    """Convert *text*, and show no-break spaces as in the tables."""
    return converter(lang=lang).convert(text).replace("\N{NO-BREAK SPACE}", "~")


SILENT = {
    "code": '`a - "b"...`',
    "code block": '    a - "b"...\n    10 000 kr',
    "fenced code": '```\na -- "b" 2016-2017\n```',
    "autolink": "<https://x.se/a--b'c>",
    "e-mail link": "<a--b@x.se>",
    "link's address": "[ord](https://x.se/a--b...c \"kl. 9 - 10 'x'\")",
    "picture": '![Kl. 9 - 10 "alt"](a--b.png "kl. 9 \'x\'")',
    "raw block": '<div title="kl. 9">\n"rått" - 10 000 kr...\n</div>',
    "raw script": '<script>\nlet a = "b" -- 1;\n</script>',
    "raw kbd": '<kbd>Ctrl - "C"</kbd>',
    "raw samp, var and code": '<samp>"a"</samp> <var>"b"</var> <code>"c"</code>',
    "emphasis in raw kbd": '<kbd>Ctrl *- "C"* - "D"</kbd>',
    "raw attribute": '<span title="kl. 9 - 10">ord</span>',
    "comment": 'a <!-- "b" - 10 000 kr --> c',
    "abbreviation's title": '*[SoL]: "Lagen" - kl. 9\n\nSoL',
    "abbreviation with a space": "*[kl. 9]: Klockan\n\nkl. 9",
    "mark after a backslash parts words": r"JO\! 565",
    "Finnish": 'ord\n{: lang="fi" }\n\n"Hei" - 10 000 kr\n{: lang="fi" }',
    "Finnish in a raw span": 'ord <span lang="fi">"Hei" - ja</span> ord',
    "language unknown": '<i lang="">"Hei" - ja</i> ord',
    "written as a reference": "&quot;a&quot; &ndash; b &amp; c&hellip; &mdash;",
    "cell of a hyphen": "| a | b |\n|---|---|\n| - | 1-2 |",
    "rule": "a\n\n---\n\nb\n\n- - -\n\nc",
    "front of a list": "- a\n- b\n\n1. c\n2. d",
}

CHANGED = {
    "paragraph": (
        'Hon sa "hej" - och gick...',
        "<p>Hon sa ”hej”~– och gick…</p>",
    ),
    "emphasis": (
        '"Tillit *inte* kontroll" - **nu**',
        "<p>”Tillit <em>inte</em> kontroll”~– <strong>nu</strong></p>",
    ),
    "emphasis inside a pair": (
        "4 kap. **1** § SoL",
        "<p>4~kap.~<strong>1</strong>~§ SoL</p>",
    ),
    "emphasis before a dash": (
        "*ord* - ord",
        "<p><em>ord</em>~– ord</p>",
    ),
    "emphasis after a dash": (
        "ord -- *ord*",
        "<p>ord~– <em>ord</em></p>",
    ),
    "code between quotes": (
        '"`x`" - `y`',
        "<p>”<code>x</code>”~– <code>y</code></p>",
    ),
    "link": (
        '[Prop. 2016/17:50 "a"](https://x.se/)',
        '<p><a href="https://x.se/">Prop.~2016/17:50 ”a”</a></p>',
    ),
    "heading": (
        '## Åren "2016-2017" {#ar}',
        '<h2 id="ar">Åren ”2016–2017”</h2>',
    ),
    "quotation": (
        '> "Hej" - då',
        "<blockquote>\n<p>”Hej”~– då</p>\n</blockquote>",
    ),
    "list": (
        '- "a"\n- b - c\n    - 10 000 kr',
        "<ul>\n<li>”a”</li>\n<li>b~– c<ul>\n<li>10~000~kr</li>\n</ul>\n</li>\n</ul>",
    ),
    "definition list": (
        '"Term"\n: s. 12-13',
        "<dl>\n<dt>”Term”</dt>\n<dd>s.~12–13</dd>\n</dl>",
    ),
    "hard break": (
        "Hej...  \n- Hej, sa hon.  \n2 kap. 1 §",
        "<p>Hej…<br>\n– Hej, sa hon.<br>\n2~kap.~1~§</p>",
    ),
    "nothing is joined across a hard break": (
        "år 10  \n000 kr  \n– ja",
        "<p>år 10<br>\n000~kr<br>\n– ja</p>",
    ),
    "line break in the source": (
        "se prop.\n2016/17:50",
        "<p>se prop.~2016/17:50</p>",
    ),
    "square metres": (
        "40 m<sup>2</sup> - stort",
        "<p>40~m<sup>2</sup>~– stort</p>",
    ),
    "raw break": (
        "ja<br>- nej",
        "<p>ja<br>– nej</p>",
    ),
    "raw emphasis": (
        "4 <b>kap.</b> 1 §",
        "<p>4~<b>kap.</b>~1~§</p>",
    ),
    "after raw kbd": (
        'Tryck <kbd>"C"</kbd> - "nu"',
        '<p>Tryck <kbd>"C"</kbd>~– ”nu”</p>',
    ),
    "comment between": (
        "4 <!-- obs -->kap. 1 §",
        "<p>4~<!-- obs -->kap.~1~§</p>",
    ),
    "no-break space as a reference": (
        "10&nbsp;000 kr",
        "<p>10&nbsp;000~kr</p>",
    ),
    "no-break space as a reference beside a dash": (
        "a &nbsp;— b",
        "<p>a &nbsp;~– b</p>",
    ),
    "section sign as a reference": (
        "1 &sect; SoL",
        "<p>1~&sect; SoL</p>",
    ),
    "abbreviation": (
        "*[JO]: Ombudsman\n\nJO 565-2017",
        '<p><abbr title="Ombudsman">JO</abbr>~565-2017</p>',
    ),
    "a mark after a backslash": (
        r"\"rakt\" och \'så\' 2016\-2017 \- a\.\.. 'b'",
        "<p>\"rakt\" och 'så' 2016-2017 - a... ’b’</p>",
    ),
    "footnote mark after an interval": (
        "Åren 2016-2017[^a]\n\n[^a]: x",
        "<p>Åren 2016–2017<sup",
    ),
    "footnote mark inside a statute": (
        "4 kap.[^a] 1 §\n\n[^a]: x",
        "</sup>~1~§</p>",
    ),
    "footnote": (
        'Ord[^a]\n\n[^a]: "Not" s. 12-13',
        "<p>”Not” s.~12–13&#160;<a",
    ),
    "table": (
        '| "a" | b |\n|---|---|\n| 62 % | *x* - y |',
        "<td>62~%</td>\n<td><em>x</em>~– y</td>",
    ),
    "Markdown in HTML": (
        '<div markdown="1">\n"Hej" - 10 000 kr\n</div>',
        "<div>\n<p>”Hej”~– 10~000~kr</p>\n</div>",
    ),
    "English attribute": (
        'Hon sa *"it\'s trust"*{: lang="en" } - "ja"',
        '<p>Hon sa <em lang="en">“it’s trust”</em>~– ”ja”</p>',
    ),
    "English paragraph": (
        '"Trust" is 10 m\n{: lang="en-GB" }',
        '<p lang="en-GB">“Trust” is 10 m</p>',
    ),
    "English in HTML": (
        '<div markdown="1" lang="en">\n"Hi *there*"\n\n- "a"\n</div>\n\n"b"',
        '<div lang="en">\n<p>“Hi <em>there</em>”</p>\n<ul>\n<li>“a”</li>\n</ul>\n</div>\n'
        "<p>”b”</p>",
    ),
    "English in a raw span": (
        '"Ja" <span lang="en">"Peer\'s *learning*" visit</span> "nej"',
        '<p>”Ja” <span lang="en">“Peer’s <em>learning</em>” visit</span> ”nej”</p>',
    ),
    "raw spans in a raw span": (
        '<i lang=en>"a" <b>"b"</b> "c"</i> "d"',
        "<p><i lang=en>“a” <b>“b”</b> “c”</i> ”d”</p>",
    ),
    "Swedish in a raw English span": (
        '<i lang="en">"a" <b lang="sv-SE">"b"</b> "c"</i>',
        '<p><i lang="en">“a” <b lang="sv-SE">”b”</b> “c”</i></p>',
    ),
    "address in another language is no language": (
        '<a hreflang="en" href="/x">"a"</a>',
        '<p><a hreflang="en" href="/x">”a”</a></p>',
    ),
    "raw tag left open": (
        '<span lang="en">"a"\n\n"b"',
        '<p><span lang="en">“a”</p>\n<p>”b”</p>',
    ),
    "raw tag never opened": (
        '"a"</span> "b"',
        "<p>”a”</span> ”b”</p>",
    ),
    "raw tag closed in emphasis": (
        '<span lang="en">*"a"</span>* "b"',
        '<p><span lang="en"><em>“a”</span></em> “b”</p>',
    ),
    "raw tag left open in emphasis": (
        '*<span lang="en">"a"* "b"</span> "c"',
        '<p><em><span lang="en">“a”</em> ”b”</span> ”c”</p>',
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_what_must_stay(text):
    """What is not running text comes out as Markdown itself makes it."""
    assert converter().convert(text) == converter(swedish=False).convert(text)


@pytest.mark.parametrize(("text", "html"), CHANGED.values(), ids=CHANGED.keys())
def test_running_text(text, html):
    """Running text gets the typography of its language, in every kind of element."""
    assert html in convert(text)


def test_english_document():
    """A document in English gets English marks, and its Swedish words Swedish ones."""
    html = convert('"Trust" 10 m <span lang="sv">"tillit" 10 m</span>', lang="en")

    assert html == '<p>“Trust” 10 m <span lang="sv">”tillit” 10~m</span></p>'


def test_document_lang():
    """The language of one document, once known, goes before the setting."""
    md = converter(lang="sv")
    md.document_lang = "en"

    assert md.convert('"Trust"') == "<p>“Trust”</p>"


def test_table_of_contents():
    """The table of contents says what the headings say."""
    html = convert("[TOC]\n\n## ”Tillit” - 'nu'...")

    assert '<li><a href="#tillit-nu">”Tillit” – ’nu’…</a></li>' in html


def test_caption():
    """A caption that another extension makes before us is running text too."""

    class Caption(Treeprocessor):
        def run(self, root: Element) -> None:
            root[0].tag = "figure"
            root[0][0].tag = "figcaption"

    md = converter()
    md.treeprocessors.register(Caption(md), "caption", 6)

    assert "<figcaption>”a”</figcaption> 10\N{NO-BREAK SPACE}000" in md.convert('*"a"* 10 000')


def test_second_document():
    """One Markdown can convert many documents: nothing is remembered."""
    md = converter()
    first = md.convert('<span lang="en">"a"')
    md.reset()

    assert (first, md.convert('"a"')) == ('<p><span lang="en">“a”</p>', "<p>”a”</p>")


_PARTS = """
ord *ord* **ord** "ord" 'ord' `a-"b"` - -- — ... 4 kap. 1 § 10 000 kr 2016-2017 <kbd> </kbd> [^1]
</span> [a](b) &nbsp; &mdash; \\. <br> <!--x--> m<sup>2</sup> _ *" "*
"""
_SPACED_PARTS = [" ", "\n", "\n\n", "- ", "> ", "  \n", '<span lang="en">', '[a](b "c")']
PARTS = st.one_of(st.sampled_from(_PARTS.split()), st.sampled_from(_SPACED_PARTS))
SOURCES = st.lists(PARTS, max_size=14).map(" ".join)
OURS, THEIRS = converter(), converter(swedish=False)


@examples(60)
@given(SOURCES)
def test_markup_never_changes(source):
    """But for marks and white space, the page is the one Markdown makes without us."""
    source += "\n\n[^1]: not"
    ours, theirs = (md.reset().convert(source) for md in (OURS, THEIRS))

    assert _MAY_CHANGE.sub("", ours) == _MAY_CHANGE.sub("", theirs)
