"""The CSS of drawings, without what fetches from other sites."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.images.svg.style import clean_declarations, clean_sheet, is_local
from tests.profiles import examples


@pytest.mark.parametrize(
    ("css", "clean"),
    [
        pytest.param(".a { fill: #eef1ea; }", ".a{fill:#eef1ea}", id="a rule"),
        pytest.param(".a,\n.b > c{x:1;y:2}", ".a,\n.b > c{x:1;y:2}", id="two declarations"),
        pytest.param("a{x:1!important}", "a{x:1!important}", id="important"),
        pytest.param("a{fill:url(#g)} b{mask:url('#m')}", 'a{fill:url(#g)}b{mask:url("#m")}',
                     id="places in the drawing"),
        pytest.param("@media (prefers-color-scheme: dark) { .a { fill: red } }",
                     "@media (prefers-color-scheme: dark){.a{fill:red}}", id="dark colours"),
        pytest.param("@supports (x:y){@media print{a{b:c}}}",
                     "@supports (x:y){@media print{a{b:c}}}", id="conditions within conditions"),
        pytest.param("text{font:24px system-ui}", "text{font:24px system-ui}", id="system font"),
        pytest.param("a{transform:rotate(3deg);fill:rgb(1 2 3 / 50%);x:calc(1px + var(--y))}",
                     "a{transform:rotate(3deg);fill:rgb(1 2 3 / 50%);x:calc(1px + var(--y))}",
                     id="harmless functions"),
        pytest.param("/* Anna */a{x:1}/* Anna */", "a{x:1}", id="comments"),
        pytest.param("", "", id="nothing"),
        pytest.param("} broken {", "", id="broken"),
    ],
)  # fmt: skip
def test_what_stays(css, clean):
    """Colours, shapes and conditions stay."""
    assert clean_sheet(css) == clean


@pytest.mark.parametrize(
    "css",
    [
        "@import 'https://x.se/a.css';",
        "@import url(https://x.se/a.css);",
        "@\\69mport 'https://x.se/a.css';",
        "@font-face{font-family:x;src:url(https://x.se/f.woff2)}",
        "@namespace 'https://x.se/';",
        "@charset 'utf-8';",
        "@keyframes k{from{x:1}}",
        ".a{fill:url(https://x.se/#g)}",
        ".a{fill:url('//x.se/#g')}",
        ".a{fill:url(/bilder/x.svg#g)}",
        ".a{fill:u\\72l(https://x.se/)}",
        ".a{fill:URL( 'https://x.se' )}",
        ".a{background:image-set('https://x.se/a.png' 1x)}",
        ".a{background:-webkit-image-set(url(https://x.se/a.png) 1x)}",
        ".a{background:image('https://x.se/a.png')}",
        ".a{background:src('https://x.se/a.png')}",
        ".a{x:rgb(url(https://x.se/))}",
        ".a{--x:url(https://x.se/)}",
        ".a{x:(url(https://x.se/))}",
        ".a{x:{y:url(https://x.se/)}}",
        ".a{width:expression(alert(1))}",
        ".a{behavior:url(#x)}",
        ".a{-moz-binding:url(#x)}",
        ".a{fill:url(https://x.se/",
        ".a{fill:url(javascript:alert(1))}",
        ".a{fill:url(data:image/svg+xml,x)}",
        ".a{cursor:url(https://x.se/c.cur),auto}",
        "@media print{.a{fill:url(https://x.se/)}}",
        "@media print{@import 'https://x.se/';}",
        ".a{.b{fill:url(https://x.se/)}}",
        "@document url(https://x.se/){.a{x:1}}",
    ],
)
def test_what_fetches_or_moves_is_gone(css):
    """However it is written, nothing is asked for from elsewhere, and nothing moves."""
    clean = clean_sheet(f"{css}\n.kvar{{x:1}}") + clean_sheet(css)

    assert not {word for word in ("x.se", "import", "font-face", "keyframes", "expression",
                                  "behavior", "binding", "javascript", "data:")
                if word in clean}  # fmt: skip


def test_the_rest_of_a_rule_stays():
    """One bad declaration takes no other with it."""
    assert clean_sheet("a{fill:url(//x.se);stroke:red}b{x:1}") == "a{stroke:red}b{x:1}"
    assert clean_declarations("fill:red; mask:url(//x.se); stroke:blue") == "fill:red;stroke:blue"


@pytest.mark.parametrize(
    ("value", "local"),
    [
        ("red", True), ("url(#g)", True), ("url('#g')", True), ("rotate(45 10 10)", True),
        ("M0 0h5", True),
        ("url(//x.se/#g)", False), ("u\\72l(//x.se)", False), ("url(https://x.se)", False),
        ("url(#a) url(https://x.se)", False), ("url(x.svg#g)", False), ("url(#a b)", False),
    ],
)  # fmt: skip
def test_local_values(value, local):
    """A value that points anywhere but into its own drawing is not local."""
    assert is_local(value) is local


@given(st.text(alphabet="ul()r#'\"\\ :;{}@/*72 hpx.se-", max_size=40))
@examples(100)
def test_cleaning_twice_is_cleaning_once(css):
    """What is clean stays as it is: nothing new appears when the result is read again."""
    once = clean_sheet(css)

    assert clean_sheet(once) == once
