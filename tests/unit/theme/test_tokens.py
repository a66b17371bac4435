"""The stylesheet: colours that can be read, and one home for each decision."""

import re

import pytest

from blog.stylesheet import flatten, read_face
from tests.unit.theme import site

FOLDER = site.THEME / "static" / "css"
TEXTS = {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*.css"))}
RULES = {name: re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL) for name, text in TEXTS.items()}
OTHERS = [name for name in RULES if name != "tokens"]
LIGHT, DARK = (
    dict(re.findall(r"--([a-z]+): (#\w+);", part))
    for part in RULES["tokens"].split("prefers-color-scheme: dark")
)
COLOURS = [(name, colour, DARK[name]) for name, colour in LIGHT.items()]
SURFACES = next(pair for name, *pair in COLOURS if name == "surface")
# WCAG 1.4.6 (AAA) for everything that is read; lines only divide.
READ = {"text": 7.0, "muted": 7.0, "accent": 7.0}

COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\("
    r"|(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|silver|navy|pink|plum|canvas)(?![\w-])",
    re.IGNORECASE,
)
FONT = re.compile(
    r"(?<![\w-])(?:serif|sans-serif|monospace|system-ui|ui-\w+|Charter|Georgia|Sitka|Segoe|Avenir|Noto)\b"
)
FORBIDDEN = {
    "important": re.compile(r"!important"),
    "vendor prefix": re.compile(r"(?<![\w-])-(?:moz|ms|o|webkit(?!-hyphens))-"),
    "id": re.compile(r"#[a-z]"),
    "hidden focus": re.compile(r"outline:\s*(?:0|none)"),
    "a list that Safari tells nobody of": re.compile(r"list-style(?:-type)?:\s*none"),
    "physical side": re.compile(r"\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b"),
}


def luminance(colour):
    """WCAG 2.2, relative luminance of ``#rgb`` or ``#rrggbb``."""
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lowest(name):
    """Give the lower of a token's contrasts in the two schemes."""
    pair = next(colours for token, *colours in COLOURS if token == name)
    return min(contrast(*both) for both in zip(pair, SURFACES, strict=True))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#fff", "#000", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_computed_as_in_wcag(one, other, expected):
    """Black on white is 21; #777 on white is the grey that fails by a hair."""
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("name", READ)
def test_what_is_read_can_be_read(name):
    """At least 7:1 in light and in dark."""
    assert lowest(name) >= READ[name]


def test_the_comment_tells_the_truth():
    """The figures in tokens.css are the computed ones, rounded down."""
    said = dict(re.findall(r"(text|muted|accent) (\d+)", TEXTS["tokens"]))

    assert {name: int(lowest(name)) for name in READ} == {n: int(f) for n, f in said.items()}


@pytest.mark.parametrize("name", OTHERS)
def test_colours_and_typefaces_have_one_home(name):
    """A change of colour is a change of tokens.css."""
    assert COLOUR.findall(RULES[name]) == []
    assert FONT.findall(RULES[name]) == []


def test_tokens_are_used_and_exist():
    """No token is forgotten, none is misspelt; the page of feeds borrows them."""
    feeds = (site.THEME / "static" / "feed.css").read_text("utf-8")
    defined = set(re.findall(r"(--[a-z]+):", RULES["tokens"]))

    assert set(re.findall(r"var\((--[a-z-]+)\)", " ".join(RULES.values()))) == defined
    assert set(re.findall(r"var\((--[a-z-]+)\)", feeds)) <= defined


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_cascade_is_not_forced(what):
    """Layers decide; sides follow the script; every focus is seen."""
    assert [name for name in OTHERS if FORBIDDEN[what].search(RULES[name])] == []


@pytest.mark.parametrize("name", [name for name in RULES if name != "layers"])
def test_every_rule_lies_in_the_layer_of_its_file(name):
    """A rule outside every layer would beat all the others."""
    outside = re.sub(r"@layer \w+ \{.*^\}", "", RULES[name], flags=re.DOTALL | re.MULTILINE)

    assert re.findall(r"@layer (\w+)", RULES[name]) == [name]
    assert outside.strip() == ""


@pytest.mark.parametrize(
    "condition",
    [
        "(prefers-contrast: more)",
        "print",
        "screen and (min-width: 60rem)",
        "(max-width: 30rem)",
        "screen and (prefers-color-scheme: dark)",
    ],
)
def test_the_reader_decides(condition):
    """The stylesheet answers to the reader's settings and paper."""
    assert any(f"@media {condition} {{" in css for css in RULES.values())


TOO_NEW = {
    "light-dark()": r"light-dark\(",
    "a range in a media query": r"@media[^{]*[<>]",
    "a unit of the inline size": r"\d(?:vi|vb|svh|lvh|dvh|cqi|lh)\b",
    "a nested rule": r"&|\{[^{}@]*;[^{}]*\{",
    "a line and its thickness in one": r"text-decoration:(?! none;)",
    "a colour that is computed": r"color-mix\(|oklch\(",
    "a container query": r"@container",
}


@pytest.mark.parametrize("pattern", TOO_NEW.values(), ids=TOO_NEW.keys())
def test_an_iphone_of_2022_reads_it(pattern):
    """
    Nothing that iOS 15.4 lacks decides how a page looks: there, a rule with it is no rule.

    Layers came with 15.4.  What only refines (text-wrap, hyphenate-limit-chars) may be newer.
    """
    assert [name for name, css in RULES.items() if re.search(pattern, css)] == []


def test_no_space_before_a_pseudo_class():
    """Rcssmin takes it away: ``.a :is(b)`` would become ``.a:is(b)``, which is another rule."""
    assert [name for name, css in RULES.items() if re.search(r"[\w)\]*] :[a-z]", css)] == []


def test_both_schemes_have_the_same_colours():
    """A colour of the light scheme alone would stand on a dark surface."""
    assert LIGHT.keys() == DARK.keys()


def test_nothing_moves():
    """prefers-reduced-motion is kept by having no motion at all."""
    assert not re.search(
        r"animation|transition|scroll-behavior|@keyframes", " ".join(RULES.values())
    )


def test_the_stylesheet_is_light():
    """It stands in every page: 7 kB before compression is what the budget of a page bears."""
    face = read_face(site.THEME / "static" / "font", "/tema/")

    assert len(f"{face}{flatten(site.CSS)}".encode()) <= 7000
