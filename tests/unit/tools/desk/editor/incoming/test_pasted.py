"""What is pasted keeps its words and its structure, and nothing of its looks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tools.desk.editor.incoming.pasted import from_html

GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">'
    '<span style="font-weight:700">Fet</span><span> text</span></p><ul><li dir="ltr"><p>'
    '<span style="font-style:italic">punkt</span></p></li></ul></b>'
)
WEB = (
    "<article><header><h1>Rubrik</h1></header><div>Ett <div>två</div> tre</div><figure>"
    '<img src="https://a.se/x.png"><figcaption>Bildtext</figcaption></figure>'
    '<aside hidden>x</aside><p>Läs <a href="https://a.se/b?c=1">mer</a>.<br>Rad två</p>'
    "<script>alert(1)</script></article>"
)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("bara ord", "bara ord", id="plain words"),
        pytest.param("", "", id="nothing"),
        pytest.param("<p>Ett <b>fett</b> ord</p>", "Ett **fett** ord", id="one paragraph"),
        pytest.param("5 * 3 # [a] _b_", "5 \\* 3 # \\[a\\] \\_b\\_", id="signs of Markdown's"),
        pytest.param(GOOGLE, "**Fet** text\n\n- *punkt*", id="a document of Google's"),
        pytest.param(
            WEB,
            "## Rubrik\n\nEtt\n\ntvå\n\ntre\n\nBildtext\n\nLäs [mer](https://a.se/b?c=1)."
            "  \nRad två",
            id="a web page",
        ),
        pytest.param(
            "<div>a<p>b</p>c</div><div>d<p>e</p></div>",
            "a\n\nb\n\nc\n\nd\n\ne",
            id="words beside blocks, in two boxes",
        ),
        pytest.param(
            "<ul><li>a<div>b<p>c</p></div>d</li></ul>",
            "- a\n\n    b\n\n    c\n\n    d",
            id="words beside blocks, in a list, in their order",
        ),
        pytest.param(
            "<h2>A<p>b</p></h2><b><ul><li>c</li></ul></b>",
            "## A\n\nb\n\n- **c**",
            id="blocks where HTML allows none",
        ),
        pytest.param(
            "<p>Hon sa <q>nej, <i>inte <q>så</q></i></q>.</p><q></q>",
            "Hon sa ”nej, *inte ’så’*”.",
            id="quotations whose marks the page puts there",
        ),
        pytest.param(
            '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F'
            'www.ivo.se%2Fa&amp;data=05%7Canna.berg%40kommun.se">IVO</a>',
            "[IVO](https://www.ivo.se/a)",
            id="a link from a mail, which tells who got it",
        ),
        pytest.param("<pre>a\nb</pre>", "a  \nb", id="lines as they were typed"),
        pytest.param(
            "<h4>A</h4><p>b</p><h5>C</h5>", "## A\n\nb\n\n### C", id="levels of headings"
        ),
        pytest.param(
            "<table><thead><tr><th>A<th>B</thead><tr><td>1<td>2|3</table>",
            "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |",
            id="a table",
        ),
        pytest.param('<a href="javascript:alert(1)">klicka</a>', "klicka", id="a link that runs"),
        pytest.param('<p style="display:none">hemligt</p>synligt', "synligt", id="hidden words"),
        pytest.param(
            "<!--StartFragment-->a<!--EndFragment-->b", "a", id="the piece that was copied"
        ),
        pytest.param(
            "<ol><li>a<ul><li>b</li></ul></li></ol>", "1. a\n    - b", id="a list in a list"
        ),
        pytest.param(
            "<dl><dt>Tillit</dt><dd>Att lita</dd></dl>", "Tillit\n\nAtt lita", id="terms"
        ),
    ],
)
def test_as_markdown(html, expected):
    """Each as she would have written it."""
    assert from_html(html)[0] == expected


def test_what_did_not_come_along_is_told():
    """Pictures, and links that work nowhere else."""
    told = from_html(WEB)[1]

    assert told == ("Bilder följde inte med (1). Lägg in dem en i taget med knappen Bild.",)
    assert "Länkar som inte fungerar" in from_html('<a href="intern/sida">x</a>')[1][0]


ITEM = (
    "<p style='mso-list:l0 level{} lfo1'>"
    "<span style='mso-list:Ignore'>{}<span>&nbsp;</span></span>{}</p>"
)
WORD = (
    "<p class=MsoNormal>Före<o:p></o:p></p>"
    + ITEM.format(1, "·", "Ett")
    + ITEM.format(2, "o", "Under")
    + ITEM.format(1, "·", "Två")
    + "<p class=MsoNormal>Mellan</p>"
    + ITEM.format(1, "1.", "Först")
    + ITEM.format(1, "2.", "Sen")
    + "<p>Not<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>"
    "<span style='mso-hide:all'>dold</span><del>struken</del>"
    "<a class=msocomanchor href='#_msocom_1'>[A1]</a></p>"
    "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>"
    "<p class=MsoFootnoteText><a href='#_ftnref1'>[1]</a> Källan.</p></div></div>"
    "<div style='mso-element:comment-list'>En kommentar</div>"
)


@pytest.mark.parametrize(
    ("rows", "is_told"),
    [
        ("<tr><th>A<th>B<tr><td>1<td>2", False),
        ("<tr><td>A<td>B<tr><td>1<td>2", True),
        ("<tr><th>A<td>1<tr><th>B<td>2", True),
    ],
    ids=["heads without a group of their own", "no heads", "heads of rows"],
)
def test_the_heads_of_a_table(rows, is_told):
    """A first row of heads is one, as most pages write it; of any other it is told."""
    said = from_html(f"<table>{rows}</table>")[1]

    assert any("utan rubrikrad" in each for each in said) == is_told


def test_from_word():
    """Its lists are lists again, its notes notes; what was struck, hidden or a comment is gone."""
    assert from_html(WORD) == (
        "Före\n\n- Ett\n    - Under\n- Två\n\nMellan\n\n1. Först\n2. Sen\n\nNot[^1]\n\n"
        "[^1]: Källan.",
        (),
    )


WORDS = st.text(st.sampled_from("abåäö *_#[]<&|"), min_size=1, max_size=8)
TAGS = st.sampled_from(
    ["p", "div", "b", "i", "span", "h2", "ul", "li", "table", "tr", "td", "blockquote", "a", "br"]
)
PAGES = st.recursive(
    WORDS.map(lambda words: words.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


@examples(150)
@given(PAGES)
def test_no_word_gets_lost(html):
    """Every word is there, or said to be missing."""
    markdown, told = from_html(html)
    words = re.findall(r"[abåäö]+", re.sub(r"<[^>]*>|&\w+;", " ", html))
    missing = " ".join(line for line in told if line.startswith("Ord som inte kom med"))

    # Inside a word an element may stand, so the letters are what is counted.
    letters = sum(map(len, words)) - len(
        re.findall(r"[abåäö]", missing.removeprefix("Ord som inte kom med"))
    )
    assert len(re.findall(r"[abåäö]", re.sub(r"&\w+;|<br>", "", markdown))) >= letters


@pytest.mark.parametrize(
    "html",
    ["<b>" * 5000 + "x", "<div>" * 300 + "x", "\x00\ud800<p>a", "<![CDATA[x"],
    ids=["many tags", "deep", "no text", "half"],
)
def test_what_nobody_wrote(html):
    """Nothing breaks."""
    assert isinstance(from_html(html)[0], str)
