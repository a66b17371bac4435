"""The rules of a stylesheet, and those that one page can use."""

import pytest

from blog.errors import BuildStopped
from plugins.stylesheet.rules import flatten, names, read, write

# Each case: what it shows, CSS that is written as it was read.
KEPT = [
    ("nothing", ""),
    ("a declaration after a rule", "a{b{margin:0}color:red}"),
    ("a rule within a rule", ".brand{display:flex;@media (width>=60rem){gap:9rem}}"),
    ("a semicolon and a brace in a string", 'a::after{content:";}{";color:red}'),
    ("an escaped quotation mark", r'a::after{content:"\"}"}p{margin:0}'),
    ("a semicolon in an address", "a{background:url(data:image/png;base64,AA)}"),
    ("a statement", '@import "x.css";a{margin:0}'),
    ("a comma within parentheses", "a:is(b,i),p{margin:0}"),
    ("an at-rule with declarations", "@page{size:A4;margin:2cm}"),
]

# Each case: what it shows, CSS, a page's HTML, what of the CSS is for it.
CHOSEN = [
    ("no rule at all", "", "<p>", ""),
    ("an element that is there", "p{margin:0}", "<p>", "p{margin:0}"),
    ("one that is not", "dl{margin:0}", "<p>", ""),
    ("the page itself", ":root,body{margin:0}", "", ":root,body{margin:0}"),
    ("whatever has the focus", ":focus-visible{margin:0}", "<p>", ":focus-visible{margin:0}"),
    ("everything", "*{margin:0}", "", "*{margin:0}"),
    ("a class", ".a{margin:0}.b{margin:0}", '<p class="c a">', ".a{margin:0}"),
    ("a class without quotation marks", ".a{margin:0}", "<p class=a>", ".a{margin:0}"),
    ("a class in capitals is another", ".a{margin:0}", "<p class=A>", ""),
    ("an element in capitals is the same", "p{margin:0}", "<P>", "p{margin:0}"),
    ("a class with the beginning of another", ".a{margin:0}", "<p class=a-b>", ""),
    ("one of several selectors", "dl,p,dt{margin:0}", "<p>", "p{margin:0}"),
    ("both of two", ".a p{margin:0}.a dl{margin:0}", "<p class=a>", ".a p{margin:0}"),
    ("a child", ".a>*{margin:0}", "<p class=a>", ".a>*{margin:0}"),
    ("an attribute", "[href]{margin:0}", "<a href>", "[href]{margin:0}"),
    ("an attribute that is not there", '[href*="/"]{margin:0}', "<a>", ""),
    ("the words of a value are no elements", '[href="dl"]{margin:0}', '<a href="x">',
     '[href="dl"]{margin:0}'),
    ("one of the alternatives is enough", ":is(p,dl){margin:0}", "<p>", ":is(p,dl){margin:0}"),
    ("what may not be there", ".a:not(.b){margin:0}", "<p class=a>", ".a:not(.b){margin:0}"),
    ("what stands before a text", "a::before{margin:0}", "<a>", "a::before{margin:0}"),
    ("a heading", "h1,h2,h3{margin:0}", "<h2>", "h2{margin:0}"),
    ("a group of rules", "@media print{p,dl{margin:0}dt{margin:0}}", "<p>",
     "@media print{p{margin:0}}"),
    ("a group that nothing is left of", "@media print{dl{margin:0}}", "<p>", ""),
    ("paper", "@page{margin:0}", "", "@page{margin:0}"),
    ("steps are no elements", "@keyframes x{from{margin:0}}", "", "@keyframes x{from{margin:0}}"),
    ("a rule within a rule", "p{margin:0;@media print{margin:1em}}", "<p>",
     "p{margin:0;@media print{margin:1em}}"),
    ("a comment in the page", "dl{margin:0}", "<!-- <dl> --><p>", ""),
    ("words that look like markup", "dl{margin:0}", "<p>&lt;dl></p>", ""),
]  # fmt: skip

ERRORS = [("one too few", "a{margin:0"), ("one too many", "a{margin:0}}"), ("only one", "}")]


@pytest.mark.parametrize("css", [case[1] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_is_read_can_be_written(css):
    """Reading loses nothing."""
    assert write(read(css)) == css


@pytest.mark.parametrize(
    ("css", "html", "expected"), [case[1:] for case in CHOSEN], ids=[case[0] for case in CHOSEN]
)
def test_a_page_carries_what_it_can_use(css, html, expected):
    """Every row of the table holds."""
    assert write(read(css), names(html)) == expected


@pytest.mark.parametrize("css", [case[1] for case in ERRORS], ids=[case[0] for case in ERRORS])
def test_a_brace_astray_stops_the_build(css):
    """Half a stylesheet is not built, and the message says what to look for."""
    with pytest.raises(BuildStopped, match="klammer"):
        read(css)


def test_rules_leave_their_layers_in_order():
    """The first stays first, and other groups stay whole."""
    css = "@layer a{p{margin:0}@media print{p{margin:1em}}}@layer b{p{margin:2em}}"

    assert write(flatten(read(css))) == (
        "p{margin:0}@media print{p{margin:1em}}p{margin:2em}"
    )  # fmt: skip
