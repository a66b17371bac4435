"""Private notes leave a text's source before anything is made of it."""

import pytest

from blog.documents.notes.take_out import joined, take_out, take_out_of_value, unfolded
from tests.unit.blog.documents.texts import cases

TOP = "Titel: A\nDatum: 2018-05-13\n\n"


def taken(body):
    """Give what is left of a body, as it is rendered."""
    text = take_out(TOP + body)
    assert text.doubts == ()
    return joined(text.text).removeprefix(TOP)


# Each case: what it shows, the body.
UNTOUCHED = [
    ("no note", "Vi bygger om."),
    ("a code span", "Skriv `<!-- så -->` i texten."),
    ("its two ends in code", "`<!--` börjar och `-->` slutar."),
    ("two backticks", "`` `<!-- så -->` ``"),
    ("a code span over two lines", "`<!-- så\nhär -->`"),
    ("fenced code", "```\n<!-- så -->\n```"),
    ("fenced code with a language", "``` html\n<p>\n<!-- så -->\n</p>\n```"),
    ("code in tildes", "~~~\n<!-- så -->\n~~~"),
    ("a longer fence", "````\n```\n<!-- så -->\n````"),
    ("indented code", "Text.\n\n    <p>\n    <!-- så -->\n    </p>"),
    ("indented code after a blank line in it", "    f();\n\n    <!-- så -->\n    g();"),
    ("a mark that ends the teaser", "Ett.\n\n<!--more-->\n\nTvå."),
    ("an arrow of one hyphen", "Lund -> Malmö <- Ystad"),
    ("a comparison", "5 < 6! Ja, 6 > 5."),
]  # fmt: skip

# Each case: what it shows, the body, what is left.
TAKEN = [
    ("in a paragraph", "Vi bygger om. <!-- n --> Snart.", "Vi bygger om. Snart."),
    ("last on a line", "Vi bygger om. <!-- n -->\nSnart.", "Vi bygger om.\nSnart."),
    ("before a hard break", "Vi bygger om. <!-- n -->  \nSnart.", "Vi bygger om.  \nSnart."),
    ("first on a line", "<!-- n --> Vi bygger om.", "Vi bygger om."),
    ("within a word", "ombygg<!-- n -->nad", "ombyggnad"),
    ("several on a line", "A <!-- n --> <!-- m --> B<!-- o -->", "A B"),
    ("over two lines", "A <!-- n\nm --> B", "A B"),
    ("over a blank line", "A <!-- n\n\nm --> B", "A B"),
    ("on its own", "A\n\n<!-- n -->\n\nB", "A\n\n<!---->\n\nB"),
    ("on its own, over several lines", "A\n\n<!-- n\n\nm -->\n\nB", "A\n\n<!---->\n\nB"),
    ("on its own with four spaces before", "    <!-- n -->", "    <!---->"),
    ("on its own with a tab before", "\t<!-- n -->", "\t<!---->"),
    ("in an indented paragraph", "\tVi bygger om. <!-- n -->", "\tVi bygger om."),
    ("in an indented paragraph with a sum", "\tDet blir 1 + 1 = 2. <!-- n -->",
     "\tDet blir 1 + 1 = 2."),
    ("in an item", "- a <!-- n -->\n- b", "- a\n- b"),
    ("in an item, over a blank line", "- a <!-- n\n\nm --> c\n- b", "- a c\n- b"),
    ("all of an item", "- a\n- <!-- n -->\n- b", "- a\n- <!---->\n- b"),
    ("in a paragraph of an item", "- a\n\n    b <!-- n -->", "- a\n\n    b"),
    ("in a quotation", "> a <!-- n --> b", "> a b"),
    ("a line of a quotation", "> a\n> <!-- n -->\n> b", "> a\n> <!---->\n> b"),
    ("in a definition", "Tillit\n:   Tro <!-- n --> på andra", "Tillit\n:   Tro på andra"),
    ("in a footnote", "A[^1]\n\n[^1]: Källan <!-- n -->.", "A[^1]\n\n[^1]: Källan."),
    ("with a bar, in a cell", "A | B\n--|--\nx <!-- n | m --> | z", "A | B\n--|--\nx | z"),
    ("in HTML", "<div>\nA <!-- n -->\n</div>", "<div>\nA\n</div>"),
    ("in preformatted HTML, where it is a comment", "<pre>\n<!-- n -->A</pre>", "<pre>\nA</pre>"),
    ("in an attribute of HTML", '<b title="<!-- n -->">A</b>', '<b title="">A</b>'),
    ("in an alternative text", "![Torget <!-- n -->](x.svg)", "![Torget](x.svg)"),
    ("in a link's title", '[A](b "c <!-- n -->")', '[A](b "c")'),
    ("in a reference", '[a]: https://b.se "c <!-- n -->"', '[a]: https://b.se "c"'),
    ("in an abbreviation", "*[LSS]: Lag <!-- n --> om stöd", "*[LSS]: Lag om stöd"),
    ("in an attribute list", "## A {#b title='<!-- n -->'}", "## A {#b title=''}"),
    ("in a heading", "## A <!-- n -->", "## A"),
    ("in emphasis", "*a <!-- n --> b*", "*a b*"),
    ("with a fence in it", "A <!--\n```\nn\n```\n--> B", "A B"),
    ("with backticks in it", "A <!-- ` --> B `kod`", "A B `kod`"),
    ("with a hyphen too many", "A <!--- n ---> B", "A B"),
    ("empty", "A <!----> B", "A B"),
    ("between stray backticks", "Jean d`Arc <!-- n --> och l`amour", "Jean d`Arc och l`amour"),
    ("in a fence that is never closed", "```\nA <!-- n -->", "```\nA"),
    ("in an indented fence, which is no fence", "   ```\n<!-- n -->\n\n   ```",
     "   ```\n<!---->\n\n   ```"),
    ("words after a mark are private too", "A <!--more om mötet--> B", "A <!--more--> B"),
    ("beside a mark", "<!-- n --><!--more-->", "<!--more-->"),
    ("which begins like a mark", "A <!-- moreover --> B", "A B"),
]  # fmt: skip

# Each case: what it shows, the lines on top, what is left of them.
ON_TOP = [
    ("in the title", "Titel: Brev <!-- n -->", "Titel: Brev"),
    ("a line of its own", "Titel: A\n<!-- n -->\nDatum: B", "Titel: A\n<!---->\nDatum: B"),
    ("with a blank line in it", "Titel: A\n<!-- n\n\nm -->\nDatum: B",
     "Titel: A\n<!---->\n<!---->\n<!---->\nDatum: B"),
    ("above all", "<!-- n\n\nm -->\nTitel: A", "\n\n\nTitel: A"),
    ("in an indented line", "Titel: A\n    <!-- n -->", "Titel: A\n<!---->"),
    ("in YAML", '---\ntitle: "A <!-- n -->"\n---', '---\ntitle: "A"\n---'),
    ("in a list of YAML", "---\ntags:\n  - a <!-- n -->\n---", "---\ntags:\n  - a\n---"),
    ("in a block of YAML", "---\nsummary: |\n  a\n  <!-- n\n  m -->\n---",
     "---\nsummary: |\n  a\n<!---->\n<!---->\n---"),
]  # fmt: skip


@pytest.mark.parametrize("body", [b for _, b in UNTOUCHED], ids=[name for name, _ in UNTOUCHED])
def test_untouched(body):
    """What is no note, or stands in code, comes back as it was."""
    assert taken(body) == body


@pytest.mark.parametrize(("body", "left"), **cases(TAKEN))
def test_taken_out(body, left):
    """Outside code a note is gone, whatever lies in it and around it."""
    assert taken(body) == left


@pytest.mark.parametrize(("top", "left"), **cases(ON_TOP))
def test_taken_out_on_top(top, left):
    """The lines on top are no Markdown: a note is one wherever it stands."""
    assert take_out(f"{top}\n\nText.").text == f"{left}\n\nText."


@pytest.mark.parametrize("body", [body for _, body, _ in TAKEN], ids=[row[0] for row in TAKEN])
def test_lines_stay(body):
    """What stands below a note is on the same line as before."""
    text = take_out(f"{TOP}{body}\n\nSist.").text

    assert unfolded(text).split("\n").index("Sist.") == (TOP + body).count("\n") + 2


# Each case: what it shows, the value, whether it is Markdown, what is left.
VALUES = [
    ("code in Markdown", "Skriv `<!-- så -->`", True, "Skriv `<!-- så -->`"),
    ("no code in plain words", "Skriv `<!-- så -->`", False, "Skriv ``"),
    ("a note in Markdown", "Kort <!-- n --> sagt", True, "Kort sagt"),
    ("a note that is all", "<!-- n -->", True, ""),
    ("a mark has no meaning", "Brev <!--more-->", False, "Brev "),
]


@pytest.mark.parametrize(("value", "is_markdown", "left"), **cases(VALUES))
def test_values(value, is_markdown, left):
    """YAML can write a note in ways that are seen only when the value is read."""
    assert take_out_of_value(value, is_markdown=is_markdown).text == left


def test_time_is_linear():
    """Neither beginnings nor backticks make the search go back."""
    for signs in ("<!--", "`", "`a ", "<!-- a -->", "```\n", "    <!--\n\n", "<!-- a\n\n"):
        take_out(TOP + signs * 20_000)
    for end in ("", "x", " x"):
        for run in (" ", "\t", "<!-- a --> ", "<!-- a -->\t\t"):
            take_out(f"{TOP}Ett <!-- a -->{run * 20_000}{end}\n")
            take_out(f"{TOP}{run * 20_000}<!-- a -->{end}\n")


# Each case: what ends a line after its words, and what is left of it.
ENDS = [
    ("a note", "<!-- a -->", ""),
    ("a note apart", " <!-- a -->", ""),
    ("white space after it", " <!-- a -->  ", "  "),
    ("a tab after it", " <!-- a -->\t", ""),
    ("two notes and what is between them", "  <!-- a --> \t<!-- b --> ", " "),
    ("a note in the midst", " <!-- a --> x", " x"),
    ("notes in the midst and last", " <!-- a -->\tx  <!-- b --><!-- c --> ", " x "),
]


@pytest.mark.parametrize(("end", "left"), **cases(ENDS))
def test_what_is_left_at_the_end_of_a_line(end, left):
    """Two spaces there are a line break of the writer's own; all other traces go."""
    assert take_out(f"{TOP}Ord{end}\nNästa.").text == f"{TOP}Ord{left}\nNästa."
