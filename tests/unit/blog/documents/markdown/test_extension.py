"""Markdown to HTML with the director's settings: what the reader of a page gets."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.renderer import Renderer
from tests.profiles import examples
from tests.unit.blog.documents.texts import RENDER, SETTINGS, cases


def html(text, title="Mitt i allt", lang="sv"):
    """Render a text as the site does: repaired first."""
    return RENDER(fix_markdown(text), title, lang)


def flat(text, **options):
    """Render without the line ends between elements."""
    return html(text, **options).replace("\n", "")


def shape(markup):
    """Give the lists of a page as nested Python lists of their items' words."""

    def items(element):
        return [
            [" ".join("".join(
                part if isinstance(part, str) else "" if part.name in ("ul", "ol")
                else part.get_text(" ")
                for part in li.children).split()),
             *(items(inner) for inner in li.find_all(["ul", "ol"], recursive=False))]
            for li in element.find_all("li", recursive=False)
        ]  # fmt: skip

    soup = BeautifulSoup(markup, "html.parser")
    return [items(outer) for outer in soup.find_all(["ul", "ol"]) if not outer.find_parent("li")]


# Each case: what it shows, the Markdown, the HTML.
FIGURES = [
    ("a picture in a sentence is none", "Se ![a](x.svg) här",
     '<p>Se <img alt="a" src="x.svg"> här</p>'),
    ("a picture in a link is none", "[![a](x.svg)](y)",
     '<p><a href="y"><img alt="a" src="x.svg"></a></p>'),
    ("a picture", "![En bro](bro.svg)", '<figure><img alt="En bro" src="bro.svg"></figure>'),
    ("with a caption", '![En bro](bro.svg "Bron")',
     '<figure><img alt="En bro" src="bro.svg"><figcaption>Bron</figcaption></figure>'),
    ("with an empty caption", '![a](x.svg "")', '<figure><img alt="a" src="x.svg"></figure>'),
    ("without words for the blind", "![](x.svg)", '<figure><img alt="" src="x.svg"></figure>'),
    ("a caption is text", '![a](x.svg "A & <b>")',
     '<figure><img alt="a" src="x.svg"><figcaption>A &amp; &lt;b&gt;</figcaption></figure>'),
    ("a caption has Swedish quotation marks", "![a](x.svg 'Ett \"citat\"')",
     '<figure><img alt="a" src="x.svg"><figcaption>Ett ”citat”</figcaption></figure>'),
    ("by reference", '![a][b]\n\n[b]: x.svg "T"',
     '<figure><img alt="a" src="x.svg"><figcaption>T</figcaption></figure>'),
    ("with a class", '![a](x.svg "T"){.bred}',
     '<figure><img alt="a" class="bred" src="x.svg"><figcaption>T</figcaption></figure>'),
    ("two in a paragraph", '![a](x.svg "T")\n![b](y.svg)',
     '<figure><img alt="a" src="x.svg"><figcaption>T</figcaption></figure>'
     '<figure><img alt="b" src="y.svg"></figure>'),
    ("in a quotation", "> ![a](x.svg)",
     '<blockquote><figure><img alt="a" src="x.svg"></figure></blockquote>'),
    ("between paragraphs", "A\n\n![a](x.svg)\n\nB",
     '<p>A</p><figure><img alt="a" src="x.svg"></figure><p>B</p>'),
]  # fmt: skip

HEADINGS = [
    ("the title as another heading stays", "## Mitt i allt\n\nText.",
     '<h2 id="mitt-i-allt">Mitt i allt</h2><p>Text.</p>'),
    ("the title in a sentence stays", "Mitt i allt.\n\nText.", "<p>Mitt i allt.</p><p>Text.</p>"),
    ("level two stays", "## A\n\n### B", '<h2 id="a">A</h2><h3 id="b">B</h3>'),
    ("the title on top goes", "# Mitt i allt\n\nText.", "<p>Text.</p>"),
    ("the title goes in other letters", "# MITT *i* ALLT!\n\nText.", "<p>Text.</p>"),
    ("the title goes with HTML in it", "# Mitt <em>i</em> allt\n\nText.", "<p>Text.</p>"),
    ("the title goes and the others stay", "# Mitt i allt\n\n## A", '<h2 id="a">A</h2>'),
    ("the title below the first lines stays", "Text.\n\n# Mitt i allt",
     '<p>Text.</p><h2 id="mitt-i-allt">Mitt i allt</h2>'),
    ("another heading is moved", "# A\n\nText.", '<h2 id="a">A</h2><p>Text.</p>'),
    ("all headings are moved alike", "# A\n\n## B\n\n### C",
     '<h2 id="a">A</h2><h3 id="b">B</h3><h4 id="c">C</h4>'),
    ("the sixth level has nowhere to go", "# A\n\n###### B", '<h2 id="a">A</h2><h6 id="b">B</h6>'),
    ("one among smaller ones is moved alone", "## A\n\n# B\n\n## C\n\n### D",
     '<h2 id="a">A</h2><h2 id="b">B</h2><h2 id="c">C</h2><h3 id="d">D</h3>'),
    ("a hashtag is text", "## A\n\n#metoo förändrade allt.\n\n## B",
     '<h2 id="a">A</h2><p>#metoo förändrade allt.</p><h2 id="b">B</h2>'),
    ("a number is text", "#1 i klassen", "<p>#1 i klassen</p>"),
    ("hashtags on a line within", "Ett\n#metoo #svpol\ntvå", "<p>Ett#metoo #svpoltvå</p>"),
    ("a heading without its space is text", "##Rubrik", "<p>##Rubrik</p>"),
    ("a no-break space, as a Mac types it", "##\u00a0Rubrik", '<h2 id="rubrik">Rubrik</h2>'),
    ("hash signs after it", "## Rubrik ##", '<h2 id="rubrik">Rubrik</h2>'),
    ("right below a line", "Text\n## Rubrik", '<p>Text</p><h2 id="rubrik">Rubrik</h2>'),
    ("without words", "##\n\nText", '<h2 id="rubrik"></h2><p>Text</p>'),
    ("a footnote in it", "## Rubrik[^1]\n\n[^1]: Not.",
     '<h2 id="rubrik">Rubrik<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>'
     '</h2><div class="footnote"><hr><ol><li id="fn-1">Not.&#160;<a class="footnote-backref" '
     'href="#fnref-1" title="Till texten igen från not 1">&#8617;</a></li></ol></div>'),
    ("underlined", "A\n===\n\nB\n---", '<h2 id="a">A</h2><h3 id="b">B</h3>'),
    ("a year first", "## 2026 i siffror", '<h2 id="rubrik-2026-i-siffror">2026 i siffror</h2>'),
    ("nothing but signs", "## …!", '<h2 id="rubrik">…!</h2>'),
    ("a word that reading modes shun", "## Företagshälsovården",
     '<h2 id="text-foretagshalsovarden">Företagshälsovården</h2>'),
    ("another", "## Vad GDPR kräver", '<h2 id="text-vad-gdpr-kraver">Vad GDPR kräver</h2>'),
    ("bold words", "## **A** och B", '<h2 id="a-och-b"><strong>A</strong> och B</h2>'),
]  # fmt: skip

TABLES = [
    ("a picture is a heading too", "![a](x.svg) | B\n--|--\n1 | 2",
     '<table><thead><tr><th scope="col"><img alt="a" src="x.svg"></th><th scope="col">B</th></tr>'
     "</thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
    ("two columns", "A | B\n--|--\n1 | 2",
     '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
     "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
    ("an empty corner is no heading", "| | B |\n|--|--|\n| 1 | 2 |",
     '<table><thead><tr><td></td><th scope="col">B</th></tr></thead>'
     '<tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>'),
    ("a head of empty cells heads nothing", "| | |\n|--|--|\n| 1 | 2 |",
     "<table><thead><tr><td></td><td></td></tr></thead>"
     "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
    ("an empty corner and an empty row head", "| | B\n--- | ---\n| | 2",
     '<table><thead><tr><td></td><th scope="col">B</th></tr></thead>'
     "<tbody><tr><td></td><td>2</td></tr></tbody></table>"),
    ("alignment by class, left is as it is", "A | B | C\n:--|:-:|--:\n1 | 2 | 3",
     '<table><thead><tr><th scope="col">A</th><th class="align-center" scope="col">B</th>'
     '<th class="align-right" scope="col">C</th></tr></thead>'
     '<tbody><tr><td>1</td><td class="align-center">2</td><td class="align-right">3</td></tr>'
     "</tbody></table>"),
]  # fmt: skip

COMMENTS = [
    ("in a paragraph", "A <!-- hemligt --> B", "<p>A  B</p>"),
    ("on its own", "A\n\n<!-- hemligt -->\n\nB", "<p>A</p><p></p><p>B</p>"),
    ("over several lines", "A\n\n<!-- ett\n\ntvå -->\n\nB", "<p>A</p><p></p><p>B</p>"),
    ("in HTML", "<div>\n<!-- hemligt -->A</div>", "<div>A</div>"),
    ("in a heading", "## A <!-- hemligt -->", '<h2 id="a">A </h2>'),
    ("in a list", "- A<!-- hemligt -->\n- B", "<ul><li>A</li><li>B</li></ul>"),
    (
        "in a table",
        "A | B\n--|--\n1<!-- hemligt --> | 2",
        '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    ),
    (
        "in an attribute",
        '<span title="<!-- hemligt -->">A</span>',
        '<p><span title="">A</span></p>',
    ),
    ("with marks of emphasis", "A<!-- *hemligt* _då_ -->B", "<p>AB</p>"),
    ("that begins like a mark", "A<!-- moreover hemligt -->B", "<p>AB</p>"),
    ("that holds a mark", "A<!-- här ska more stå -->B", "<p>AB</p>"),
    ("around a mark", "A<!--x--><!--more--><!--y-->B", "<p>A<!--more-->B</p>"),
    ("a mark on its own", "A\n\n<!--more-->\n\nB", "<p>A</p><!--more--><p>B</p>"),
    ("a mark in a paragraph", "A <!--more--> B", "<p>A <!--more--> B</p>"),
    (
        "a mark with a text, which may be private",
        "A\n\n<!--more Läs om mötet-->\n\nB",
        "<p>A</p><!--more--><p>B</p>",
    ),
    ("a note that begins like a mark", "A<!-- more om mötet -->B", "<p>AB</p>"),
    ("a mark in Swedish", "A <!-- läs mer --> B", "<p>A <!--more--> B</p>"),
    ("Pelican's own marks", "<!-- PELICAN_END_SUMMARY -->", "<!--more-->"),
    (
        "Pelican's own mark at the beginning",
        "A\n\n<!-- PELICAN_BEGIN_SUMMARY -->\n\nB",
        "<p>A</p><!--pelican_begin_summary--><p>B</p>",
    ),
    ("code is no comment", "`<!-- hemligt -->`", "<p><code>&lt;!-- hemligt --&gt;</code></p>"),
    (
        "indented code is no comment",
        "    <!-- hemligt -->",
        "<pre><code>&lt;!-- hemligt --&gt;</code></pre>",
    ),
    (
        "fenced code is no comment",
        "```\n<!-- hemligt -->\n```",
        "<pre><code>&lt;!-- hemligt --&gt;</code></pre>",
    ),
    ("a mark in code is code", "`<!--more-->`", "<p><code>&lt;!--more--&gt;</code></p>"),
]

# Each case: what it shows, the Markdown, the items and what lies in them.
LISTS = [
    ("tight", "- a\n- b", [[["a"], ["b"]]]),
    ("loose", "- a\n\n- b", [[["a"], ["b"]]]),
    ("nested", "- a\n    - b\n- c", [[["a", [["b"]]], ["c"]]]),
    ("nested with a blank line", "- a\n\n    - b\n- c", [[["a", [["b"]]], ["c"]]]),
    ("nested with blank lines between some", "- a\n\n    - b\n\n    - c\n- d",
     [[["a", [["b"], ["c"]]], ["d"]]]),
    ("hyphens in numbers with a blank line", "1. a\n\n    - b\n2. c", [[["a", [["b"]]], ["c"]]]),
    ("numbers in stars with a blank line", "* a\n\n    1. b\n    2. c\n* d",
     [[["a", [["b"], ["c"]]], ["d"]]]),
    ("three levels back and forth", "- a\n\n    - b\n\n        - c\n    - d\n- e",
     [[["a", [["b", [["c"]]], ["d"]]], ["e"]]]),
    ("a paragraph, then the next item", "- a\n\n    mer\n- b", [[["a mer"], ["b"]]]),
    ("a quotation, then the next item", "- a\n\n    > citat\n- b", [[["a citat"], ["b"]]]),
    ("by two spaces", "- a\n  - b\n  - c\n- d", [[["a", [["b"], ["c"]]], ["d"]]]),
    ("pasted from Word", "•\ta\no\tb\n▪\tc\n•\td", [[["a", [["b", [["c"]]]]], ["d"]]]),
    ("pasted from LibreOffice", "Text:\n    • a\n        ◦ b\n    • c", [[["a", [["b"]]], ["c"]]]),
    ("bullets under a pasted number", "1.\ta\n•\tb\n•\tc\n2.\td",
     [[["a"]], [["b"], ["c"]], [["d"]]]),
    ("parentheses", "1) a\n2) b", [[["a"], ["b"]]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), **cases(FIGURES))
def test_figures(text, expected):
    """A picture alone in its paragraph is a figure, and its title the caption."""
    assert flat(text) == expected


@pytest.mark.parametrize(("text", "expected"), **cases(HEADINGS))
def test_headings(text, expected):
    """The page has its h1 already: headings in the text begin at h2."""
    assert flat(text) == expected


@pytest.mark.parametrize(("text", "expected"), **cases(TABLES))
def test_tables(text, expected):
    """Headings have a scope, and no style stands in the page."""
    assert flat(text) == expected


@pytest.mark.parametrize(("text", "expected"), **cases(COMMENTS))
def test_comments(text, expected):
    """The director's comments stay private; the marks of a teaser, and code, stay."""
    assert flat(text) == expected


@pytest.mark.parametrize(("text", "expected"), **cases(LISTS))
def test_lists(text, expected):
    """Each item lies where its writer put it."""
    assert shape(html(text)) == expected


# Each case: what it shows, the Markdown, whether each item, from the first, has paragraphs.
LOOSENESS = [
    ("all tight", "- a\n- b\n- c", [False] * 3),
    ("all loose is tight too", "- a\n\n- b\n\n- c", [False] * 3),
    ("blank lines between some", "- a\n\n- b\n- c", [False] * 3),
    ("with hard breaks", "- a  \n  mer\n\n- b\n- c", [False] * 3),
    ("with a list inside", "- a\n    - x\n\n- b\n- c", [False] * 4),
    ("with code inside", "- a\n\n        kod\n\n- b", [False] * 2),
    ("one with two paragraphs makes all loose", "- a\n\n    mer\n\n- b\n- c", [True] * 3),
    ("the last with two paragraphs", "- a\n- b\n- c\n\n    mer", [True] * 3),
    (
        "a loose list inside a tight one",
        "- a\n    - x\n\n        mer\n\n- b",
        [False, True, False],
    ),
    ("emphasis and a link", "- *a* b\n\n- c [d](e) f\n- g", [False] * 3),
    ("numbers", "1. a\n\n2. b\n3. c", [False] * 3),
]


@pytest.mark.parametrize(("text", "loose"), **cases(LOOSENESS))
def test_lists_are_even(text, loose):
    """A list is tight or loose throughout, whatever blank lines stand in it."""
    items = BeautifulSoup(html(text), "html.parser").find_all("li")

    assert [item.find("p", recursive=False) is not None for item in items] == loose


def test_tightened_items_keep_their_words():
    """Marks, links and breaks stay in their order when the paragraph around them goes."""
    assert flat("- ett *två* tre  \n  fyra [fem](x)\n\n- sex") == (
        '<ul><li>ett <em>två</em> tre<br>fyra <a href="x">fem</a></li><li>sex</li></ul>'
    )


def test_loosened_items_keep_their_words():
    """A tight item with marks beside a loose one gets a paragraph around all of it."""
    assert flat("- *ett* två `tre`\n- fyra\n\n    fem") == (
        "<ul><li><p><em>ett</em> två <code>tre</code></p></li><li><p>fyra</p><p>fem</p></li></ul>"
    )


def test_loosened_items_keep_their_lists():
    """A list inside a loosened item stays below its words."""
    assert flat("- ett\n    - två\n- tre\n\n    fyra") == (
        "<ul><li><p>ett</p><ul><li>två</li></ul></li><li><p>tre</p><p>fyra</p></li></ul>"
    )


# Each case: what it shows, the Markdown, the HTML.
WRITING = [
    ("quotation marks", 'Hon sa "ja".', "<p>Hon sa ”ja”.</p>"),
    ("an abbreviation", "LSS gäller.\n\n*[LSS]: Lag om stöd",
     '<p><abbr title="Lag om stöd">LSS</abbr> gäller.</p>'),
    ("a definition list", "Term\n:   Förklaring", "<dl><dt>Term</dt><dd>Förklaring</dd></dl>"),
    ("a quotation", "> Text.", "<blockquote><p>Text.</p></blockquote>"),
    ("a hard break", "a  \nb", "<p>a<br>b</p>"),
    ("code keeps its marks", "`\"a\" -- b`", '<p><code>"a" -- b</code></p>'),
    ("a rule", "a\n\n* * *\n\nb", "<p>a</p><hr><p>b</p>"),
    ("HTML passes", '<div class="x">a</div>', '<div class="x">a</div>'),
    ("struck through", "~~a~~ b", "<p><s>a</s> b</p>"),
    ("struck through in a word", "a~~b~~c", "<p>a<s>b</s>c</p>"),
    ("struck through with emphasis", "~~a *b*~~", "<p><s>a <em>b</em></s></p>"),
    ("tildes with spaces", "a ~~ b ~~ c", "<p>a ~~ b ~~ c</p>"),
    ("a single tilde", "~10 eller ~20", "<p>~10 eller ~20</p>"),
    ("tildes without an end", "~~a", "<p>~~a</p>"),
    ("tildes with backslashes", "\\~\\~a\\~\\~", "<p>~~a~~</p>"),
    ("marks in an address", "https://a.se/_b_/*c*", "<p>https://a.se/_b_/*c*</p>"),
    ("an address in emphasis", "**https://a.se/b**", "<p><strong>https://a.se/b</strong></p>"),
    ("a paragraph with four spaces before it", "    Vi bygger om.", "<p>Vi bygger om.</p>"),
    ("a paragraph with a tab before it", "Ett.\n\n\tVi bygger *om*.\n\tI maj.\n\nTvå.",
     "<p>Ett.</p><p>Vi bygger <em>om</em>.I maj.</p><p>Två.</p>"),
    ("only its first line indented", "    Vi bygger om.\nI maj.", "<p>Vi bygger om.I maj.</p>"),
    ("a list with four spaces before it", "    - a\n    - b", "<ul><li>a</li><li>b</li></ul>"),
    ("code with four spaces before it", "    f();", "<pre><code>f();</code></pre>"),
    ("code goes on after a blank line", "    f();\n\n    och så",
     "<pre><code>f();och så</code></pre>"),
    ("code in an item", "- a\n\n        ord", "<ul><li>a<pre><code>ord</code></pre></li></ul>"),
    ("what a note has left", "a\n\n    <!---->\n\nb", "<p>a</p><p>b</p>"),
    ("numbers begin where they begin", "3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), **cases(WRITING))
def test_writing(text, expected):
    """What Markdown offers a writer here."""
    assert flat(text) == expected


def test_the_way_back_from_a_note_is_in_swedish():
    """Each arrow says which note it leads back from."""
    soup = BeautifulSoup(html("A[^a] B[^b]\n\n[^a]: Ett.\n[^b]: Två."), "html.parser")

    assert [arrow["title"] for arrow in soup.select("a.footnote-backref")] == [
        "Till texten igen från not 1",
        "Till texten igen från not 2",
    ]


def test_the_language_decides_the_quotation_marks():
    """An English text has English ones."""
    assert flat('She said "yes".', lang="en") == "<p>She said “yes”.</p>"


def test_texts_do_not_meet():
    """Abbreviations, references, notes and titles of one text are not those of the next."""
    html("LSS[^1] [a][b]\n\n*[LSS]: Lag\n\n[b]: x\n\n[^1]: Noten.", title="A")

    assert flat("LSS[^1] [a][b]\n\n# A", title="B") == ('<p>LSS[^1] [a][b]</p><h2 id="a">A</h2>')


def test_the_settings_are_not_changed():
    """Pelican's MARKDOWN is read, never written."""
    before = repr(SETTINGS["MARKDOWN"])
    Renderer(SETTINGS["MARKDOWN"])("Text.[^1]\n\n[^1]: Not.", "", "sv")

    assert repr(SETTINGS["MARKDOWN"]) == before


PIECES = [
    "- ", "1. ", "    ", "\n", "\n\n", "# ", "## ", "a", "b ", "*", "**", "_", "`", "```\n", "> ",
    "![a](x)", "[b](y)", "<!--", "-->", "<!--more-->", "<b>", "</b>", "<div>\n", "</div>\n", "|",
    "a | b\n--|--\n", "[^1]", "[^1]: ", "*[a]: ", "{.x}", "[TOC]", "<", "&", '"', ":   ", "\\",
]  # fmt: skip


@examples(80)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_text_can_be_rendered(text):
    """Nothing a writer can type stops the build or leaves Markdown's own marks behind."""
    made = html(text)

    assert "\x02" not in made
    assert "\x03" not in made
    assert html(text) == made
