"""What may be a private note, and cannot be taken out with certainty."""

import pytest

from blog.documents.notes.doubts import folded, opening
from blog.documents.notes.take_out import take_out
from tests.unit.blog.documents.texts import cases

TOP = "Titel: A\nDatum: 2018-05-13\n\n"

QUIET = [
    ("a note", "A <!-- n -->"),
    ("an arrow", "Lund -> Malmö => Ystad"),
    ("an arrow both ways", "Lund <-> Malmö <--> Ystad <–> Kiruna"),
    ("an exclamation before a dash", "Nej! – Jo!"),
    ("less than", "Om a < b, sa hon – och !"),
    ("a whole page pasted", "<!DOCTYPE html>\n<p>A</p>"),
    ("in code", "`<!-- n` och ` -->`, `<!— n —>`, `<?php`"),
    ("in fenced code", "```\n<!— n —>\n<!-- a <!-- b -->\n-->\n```"),
    ("a quotation", "> a\n> b"),
    ("a link in angle brackets", "<https://exempel.se>"),
    ("a percentage", "5 % < 6 %"),
]

# Each case: what it shows, the body, its line from the first, the kind.
DOUBTS = [
    ("no end", "<!-- n", 1, "unclosed"),
    ("no end, further down", "A\n\nB <!-- n\n\nC", 3, "unclosed"),
    ("one in another", "<!-- a <!-- b --> n -->", 1, "nested"),
    ("one in another that has no end", "<!-- a\n\n<!-- b -->", 1, "nested"),
    ("one in another, in Word's signs", "<!-- a <!– b –> n -->", 1, "nested"),
    ("a mark in a note", "<!-- a\n\n<!--more-->\n\nb -->", 1, "nested"),
    ("em dashes", "<!— n —>", 1, "odd"),
    ("en dashes", "<!– n –>", 1, "odd"),
    ("two em dashes", "<!—— n ——>", 1, "odd"),
    ("a minus", "<!−− n −−>", 1, "odd"),
    ("hyphens that do not break", "<!‑‑ n ‑‑>", 1, "odd"),
    ("one hyphen", "<!- n ->", 1, "odd"),
    ("spaces between", "<! -- n -- >", 1, "odd"),
    ("a space first", "< !-- n -->", 1, "odd"),
    ("a line end between", "<!\n-- n -->", 1, "odd"),
    ("as character references", "&lt;!-- n --&gt;", 1, "odd"),
    ("as numbered references", "&#60;!&#45;&#x2d; n --&#62;", 1, "odd"),
    ("as references to references", "&amp;lt;!-- n --&amp;gt;", 1, "odd"),
    ("with a backslash before", "\\<!-- n -->", 1, "odd"),
    ("with a backslash within", "<\\!-- n -->", 1, "odd"),
    ("with a soft hyphen", "<\u00ad!-- n -->", 1, "odd"),
    ("with a soft hyphen among the hyphens", "<!-\u00ad- n -->", 1, "odd"),
    ("with a joiner", "<\u200d!-- n -->", 1, "odd"),
    ("with a mark of direction", "<!\u200f-- n -->", 1, "odd"),
    ("with an accent", "<\u0338!-- n -->", 1, "odd"),
    ("wide signs", "＜！－－ n －－＞", 1, "odd"),
    ("a single quotation mark", "‹!-- n --›", 1, "odd"),
    ("browsers end it at once", "<!--> n -->", 1, "odd"),
    ("browsers end it at once, with a hyphen", "<!---> n -->", 1, "odd"),
    ("another end in it", "<!-- n --!> m -->", 1, "odd"),
    ("without the exclamation mark", "<-- n -->", 1, "odd"),
    ("without the first sign", "A !-- n -->", 1, "odd"),
    ("made when another is gone", "<<!-- a -->!-- n -->", 1, "odd"),
    ("made in its middle", "<!<!-- a -->-- n -->", 1, "odd"),
    ("a processing instruction", "<?php n ?>", 1, "odd"),
    ("a section of XML", "<![CDATA[ n ]]>", 1, "odd"),
    ("a declaration", "<!HEMLIGT>", 1, "odd"),
    ("a document type with something in it", "<!DOCTYPE n>", 1, "odd"),
    ("another program's comment", "<%-- n --%>", 1, "odd"),
    ("begun in code", "`<!-- n` m -->", 1, "odd"),
    ("an end alone", "A --> B", 1, "end"),
    ("an end alone, as a dash", "A\nB –> C", 2, "end"),
    ("an end alone, as a reference", "A --&gt; B", 1, "end"),
]  # fmt: skip


def found(body):
    """Give line, counted from the body's first, and kind of each doubt."""
    return [(doubt.line - 3, doubt.kind) for doubt in take_out(TOP + body).doubts]


@pytest.mark.parametrize("body", [b for _, b in QUIET], ids=[name for name, _ in QUIET])
def test_quiet(body):
    """What is certain, or no note, is not doubted."""
    assert found(body) == []


@pytest.mark.parametrize(("body", "line", "kind"), **cases(DOUBTS))
def test_doubts(body, line, kind):
    """Each doubt is told once, with its line."""
    assert found(body) == [(line, kind)]


def test_doubts_on_top():
    """A value is doubted where it stands."""
    text = "Titel: A\nDatum: 2018-05-13\nIngress: Kort <!— n —>\n\nText."

    assert [(doubt.line, doubt.kind) for doubt in take_out(text).doubts] == [(3, "odd")]


def test_each_is_told():
    """Two notes without certainty are two doubts, and the certain one between them is none."""
    assert found("<!— a —>\n\n<!-- n -->\n\n&lt;!-- b --&gt;") == [(1, "odd"), (5, "odd")]


# Each case: what it shows, the line, what is quoted of it.
QUOTES = [
    ("from the sign on", "Vi bygger om. <!-- fråga Karin", "<!-- fråga Karin"),
    ("not too much", f"<!-- {'a' * 100}", f"<!-- {'a' * 55}"),
    ("what an end ends", "Lund --> Malmö", "Lund -->"),
]


@pytest.mark.parametrize(("line", "quote"), **cases(QUOTES))
def test_quotes(line, quote):
    """The director's own words, as she wrote them."""
    [doubt] = take_out(TOP + line).doubts

    assert doubt.quote == quote


def test_folding_keeps_the_lines():
    """A place in the folded text tells the line."""
    assert folded("a&NewLine;b\n\\<!\u00ad–\n＜").count("\n") == 2


def test_the_beginning_of_a_note():
    """With the words after it, in one line."""
    assert opening("Vi bygger om.\n<!–\nfråga Karin") == "<!– fråga Karin"
    assert opening("Vi bygger om! – Jaha. 5 < 6") == ""
