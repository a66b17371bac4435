"""What is wrong with a text's own words, each with its line."""

import pytest

from tests.unit.blog.documents.texts import cases, post, read

# Each case: what it shows, the lines on top, the body, line and rule of each finding.  The
# body begins on line 4, or 5 with a line more on top.
FINDINGS = [
    ("nothing", "", "## A\n\nText.", []),
    ("two empty headings", "", "## A\n\n##\n\nText.\n\n###", [(6, "rubrik"), (10, "rubrik")]),
    ("an empty heading in a quotation", "", "> ##\n> a", [(4, "rubrik")]),
    ("an empty heading in HTML", "", "a\n\n<h3 class='x'>&nbsp;</h3>", [(6, "rubrik")]),
    ("a footnote for a heading", "", "a\n\n## [^1]\n\n[^1]: b", [(6, "rubrik")]),
    ("an empty heading on top", "Ingress: ##", "Text.", [(3, "rubrik")]),
    ("too deep on top", f"Ingress: {'>' * 50} a", "Text.", [(3, "nästling")]),
    ("too deep below a note", "", "<!-- a\n\nb -->\n\n" + ">" * 50, [(8, "nästling")]),
    ("elements that Markdown makes too deep", "", "a\n\n" + "<b>*<i>" * 60 + "x",
     [(6, "nästling")]),
    ("a note that only the page shows", "", "a\n\n&lt;*!*-- n", [(6, "anteckning")]),
    ("a note in an ingress that only the page shows", "Ingress: &lt;*!*-- n", "Text.",
     [(3, "anteckning")]),
    ("a note that the source shows is told once", "", "a\n\n<!– n –>", [(6, "anteckning")]),
    ("a link to nowhere", "", "a\n\n[b]()", []),
]  # fmt: skip


@pytest.mark.parametrize(("top", "body", "expected"), **cases(FINDINGS))
def test_findings(top, body, expected):
    """Each is told with its line in the file, and once."""
    source = read(post(more=top, body=body))

    assert [(finding.line, finding.rule) for finding in source.findings] == expected


# Each case: what it shows, the body, the address, its line.
LINES = [
    ("an empty address", "a\n\n[b](c) [d]()", "", 6),
    ("an empty address with a title", 'a\n[b]( "c")', "", 5),
    ("an empty address in HTML", 'a\n<a href="">b</a>', "", 5),
    ("an empty picture in HTML", 'a\n\n<img src="" alt="x">', "", 6),
    ("a hash sign", "a #\n\n[b](c#d) [e](#)", "#", 6),
    ("strokes, of which Markdown leaves one", "a\n\n[b](C:\\\\x\\\\y)", "C:\\x\\y", 6),
]


@pytest.mark.parametrize(("body", "address", "line"), **cases(LINES))
def test_where_a_link_to_nowhere_stands(body, address, line):
    """Of such an address there is little to look for."""
    assert read(post(body=body)).line_of(address) == line
