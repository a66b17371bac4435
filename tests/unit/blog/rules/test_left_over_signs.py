"""Signs of Markdown that stand on the page, and paragraphs that stand there as code."""

import pytest

from tests.unit.blog.rules.contents import NAME, TOP, index, rows, said, told

WARNING = "WARNING"

SILENT = [
    ("emphasis and a link", "Vi **vågade** *inte*, se [rapporten](https://www.ivo.se/)."),
    ("a footnote", "Vi vågade.[^1]\n\n[^1]: Källan."),
    ("struck through", "~~struket~~"),
    ("code", "`**x** [^1] [a][b]`\n\n```\n## x\n~~y\na | b\nc | d\n```"),
    ("after a backslash", "\\*\\*ej fett\\*\\* och \\[a\\]\\[b\\]"),
    ("square brackets", "Han sa [sic] att [...] det, se [1] och [bilaga 2]."),
    ("products", "5 * 3 * 2 = 30"),
    ("a star for a note", "* gäller inte alla\n\nPris: 100*"),
    ("stars as a line", "***"),
    ("low lines in names", "fil_namn_x och a__b"),
    ("a line to fill in", "Namn: ________"),
    ("one line with a bar", "Lund | Malmö | Ystad"),
    ("bars in a list", "- a | b\n- c | d"),
    ("a hashtag", "#metoo och #svpol"),
    ("a number", "#1 i klassen"),
    ("a comparison", "2 > 1 och 3 < 4"),
    ("an ampersand", "Vård & omsorg, AT&T; Co"),
    ("about", "~10 procent"),
    ("braces", "Ett {exempel} här"),
    ("spaces in a number", "Ring 08-123   45 67"),
    ("low lines in an address", "https://exempel.se/_a_/b__c"),
    ("an address with a sign for each", "https://exempel.se/?a=1&b=2"),
    ("a quotation", "> Vi måste våga."),
    ("a table", "a | b\n--|--\n1 | 2"),
    ("a spreadsheet", "År\tAntal\n2016\t3"),
    ("a hard break", "rad ett  \nrad två"),
    ("words in another language", '<span lang="en">a ** b</span>'),
]

LEFT = [
    ("a reference to nothing", "Text.\n\nSe [rapporten][saknas].", [(3, WARNING)]),
    ("a reference to itself", "[rapporten][]", [(1, WARNING)]),
    ("a picture to nothing", "![En bro][bron]", [(1, WARNING)]),
    ("a footnote without a note", "Se noten.[^9]", [(1, WARNING)]),
    ("a note without a footnote", "Text.\n\n[^9]: Källan.", [(3, WARNING)]),
    ("bold without an end", "**Vi vågade inte", [(1, WARNING)]),
    ("bold without a beginning", "Vi vågade** inte", [(1, WARNING)]),
    ("bold with spaces within", "** Vi ** vågade", [(1, WARNING)]),
    ("bold by low lines", "__Vi vågade", [(1, WARNING)]),
    ("highlighted", "==Vi== vågade", [(1, WARNING)]),
    ("struck without an end", "~~Vi vågade", [(1, WARNING)]),
    ("below the line", "H~2~O", [(1, WARNING)]),
    ("above the line", "x^2^", [(1, WARNING)]),
    ("a link without an end", "[IVO](https://www.ivo.se", [(1, WARNING)]),
    ("a link with a space in it", "[IVO] (https://www.ivo.se)", [(1, WARNING)]),
    ("a heading without a space", "Text.\n\n##Rubrik", [(3, WARNING)]),
    ("code without an end", "`kod utan slut", [(1, WARNING)]),
    ("a fence without an end", "Text.\n\n```\nkod", [(3, WARNING)]),
    ("attributes with nothing before", "Vi {.stor} vågade", [(1, WARNING)]),
    ("a reference to a character", "Sm&amp;ouml;rg&amp;aring;s", [(1, WARNING)]),
    ("a tag as words", "Vi &lt;b&gt;vågade&lt;/b&gt;", [(1, WARNING)]),
    ("a backslash at the end", "rad ett\\\nrad två", [(1, WARNING)]),
    ("a box to tick", "- [x] gjort", [(1, WARNING)]),
    ("rows without their line", "Text.\n\nÅr | Antal\n2016 | 3", [(3, WARNING)]),
    ("rows between bars", "| År | Antal |\n| 2016 | 3 |", [(1, WARNING)]),
    ("columns of spaces", "År     Antal\n2016   3", [(1, WARNING)]),
    ("bold in HTML", "<div>\n**Vi** vågade\n</div>", [(2, WARNING)]),
    ("emphasis in HTML", "<div>\n*Vi* vågade\n</div>", [(2, WARNING)]),
    ("a link in HTML", "<div>\n[IVO](https://www.ivo.se/)\n</div>", [(2, WARNING)]),
    ("a heading in HTML", "<div>\n## Rubrik\n</div>", [(2, WARNING)]),
    ("a quotation in HTML", "<div>\n> Vi måste våga.\n</div>", [(2, WARNING)]),
    ("bold in a cell of HTML", "<table><tr><td>**x**</td></tr></table>", [(1, WARNING)]),
    ("code in HTML", "<p>\n`kod`\n</p>", [(2, WARNING)]),
    ("two kinds in a paragraph", "**Vi vågade.[^9]", [(1, WARNING), (1, WARNING)]),
]


@pytest.mark.parametrize("body", [b for _, b in SILENT], ids=[name for name, _ in SILENT])
def test_silent(body):
    """What became what it should, and what is a sign by itself."""
    assert said("tecken", body) == []


@pytest.mark.parametrize(("body", "expected"), rows(LEFT))
def test_left_over(body, expected):
    """Seen in the finished text, whatever they come from, with their line."""
    assert said("tecken", body) == expected


def test_signs_on_top_are_seen():
    """An ingress is Markdown too."""
    assert said("tecken", "Text.", top="Ingress: **Kort sagt\n") == [(-1, WARNING)]


TITLES = [
    ("emphasis", "Vi *vågar* inte", [(-3, WARNING)]),
    ("bold", "**Tillit**", [(-3, WARNING)]),
    ("a link", "[IVO](https://www.ivo.se/) kommer", [(-3, WARNING)]),
    ("code", "Så gör `inv build`", [(-3, WARNING)]),
    ("a star, a number and brackets", "Så gick det* [del 2] & #1 i C#, 5 * 3 * 2", []),
]


@pytest.mark.parametrize(("title", "expected"), rows(TITLES))
def test_signs_in_a_title_are_seen(title, expected):
    """A title is shown as it is written."""
    assert said("tecken", "Text.", title=title) == expected


INDENTED = [
    ("a paragraph", "    Vi bygger om.", []),
    ("a paragraph with a tab", "Text.\n\n\tVi bygger om.", []),
    ("in an item", "- a\n\n        kod();", []),
    ("in fences", "```\n    kod();\n```", []),
    ("after fences", "```\na\n```\n\n    kod();", [(5, WARNING)]),
    ("a sum", "Text.\n\n    Kostnad = 3 mkr", [(3, WARNING)]),
    ("a program with a tab", "\tkod();", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(INDENTED))
def test_indented(body, expected):
    """What looks like code and is code by its indent alone is asked about."""
    assert said("indrag", body) == expected


def test_words_are_quoted():
    """The director's own, in one line."""
    [finding] = told(index({NAME: f"{TOP}\nSe noten.[^9]\n"}))

    assert finding.message == "”[^9]” blev ingen fotnot, och tecknen syns på sidan."
