"""
The stylesheet without its layers: order alone decides as the layers do.

In the files a later layer wins, whatever its selectors look like.  In a page there are no
layers (plugins/stylesheet), and the more specific selector wins.  On every kind of page,
whatever the reader's window, settings and paper, the winner must be the same.
"""

import itertools
import re
from functools import cache
from typing import NamedTuple

import pytest

from plugins.stylesheet.rules import Rule, read
from tests.unit.theme import site

TEXT = """
<h2 id="a">Del</h2><h3>Del</h3><p>Text<sup><a href="#n">1</a></sup> <a href="/x/">länk</a>
<code>kod</code></p><p class="align-center">i</p><p class="align-right">i</p>
<ul><li>a<ol><li>b</li></ol></li></ul><dl><dt>Ord</dt><dd>Betydelse</dd></dl>
<blockquote><p>Ord</p></blockquote><pre><code>kod</code></pre>
<figure><img src="/x.png" alt="x"><figcaption>x</figcaption></figure>
<section class="table-scroll"><table><tr><th>a</th><td>b</td></tr></table></section>
<div class="footnotes"><ol><li><p>Not</p></li></ol></div>
"""
STATES = re.compile(r":(?:hover|focus-visible|focus|not\(:focus\))")
SHORT = {"margin", "padding", "border", "font", "list-style", "text-decoration", "overflow"}


class Declared(NamedTuple):
    """A declaration, and where it stands."""

    layer: int
    weight: tuple[int, int]
    order: int
    condition: str
    selector: str
    name: str


def weight(selector):
    """Give a selector's specificity: classes and the like, elements and the like."""
    plain = re.sub(r":(?:is|not)\(([^,)]*)[^)]*\)", r" \1", selector)
    elements = len(re.findall(r"::[\w-]+", plain))
    plain = re.sub(r"::[\w-]+", "", plain)
    classes = re.compile(r"\.[\w-]+|\[[^\]]*\]|:[\w-]+")
    rest = classes.sub("", plain)
    return len(classes.findall(plain)), elements + len(re.findall(r"[a-z][\w-]*", rest))


def declared(rules, layer, condition="", selectors=()):
    """List what *rules* declare, with the conditions around each."""
    for rule in rules:
        if isinstance(rule, Rule):
            inner = rule.prelude if rule.prelude.startswith("@") else condition
            own = [each.text for each in rule.selectors] or selectors
            yield from declared(rule.body, layer, inner, own)
        else:
            yield from (
                (layer, weight(each), condition, each, rule.partition(":")[0])
                for each in selectors
            )


LAYERS = read(site.CSS)
ALL = [
    Declared(layer, heavy, order, *rest)
    for order, (layer, heavy, *rest) in enumerate(
        each for number, group in enumerate(LAYERS) for each in declared(group.body, number)
    )
]


def walk(rules):
    """Give the selectors of every rule, with those of the rules within it."""
    for rule in rules:
        if isinstance(rule, Rule):
            yield rule.selectors
            yield from walk(rule.body)


def static(selector):
    """Give the selector of what could match at some time: without states and parts."""
    return STATES.sub("", selector).partition("::")[0] or "*"


def concern(one, other):
    """Say whether two properties set the same thing, such as margin and margin-block."""
    long, short = max(one, other, key=len), min(one, other, key=len)
    return one == other or (long.startswith(f"{short}-") and (short in SHORT or "-" in short))


def disagreements(found):
    """Give the pairs of one element's declarations that order would decide the other way."""
    for one, other in itertools.combinations(found, 2):
        if one.layer < other.layer and one.weight > other.weight and concern(one.name, other.name):
            stronger = (
                each.layer >= other.layer
                and each.weight >= one.weight
                and (each.name, each.condition) == (other.name, other.condition)
                for each in found
            )
            if not any(stronger):
                yield one.selector, other.selector, other.name


@cache
def page(kind):
    """Render a kind of page, with everything that a text may hold."""
    post = site.article(content=TEXT, older=site.article(), newer=site.article(), notice="Utkast")
    template, own = site.kinds(post)[kind]
    return site.soup(site.render(template, **own))


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("*", (0, 0)),
        ("main>nav", (0, 2)),
        ("blockquote::before", (0, 2)),
        (":root", (1, 0)),
        (".a .b p", (2, 1)),
        ('.prose [href*="/"]::after', (2, 1)),
        (".search :is(input,button)", (1, 1)),
        (".skip:not(:focus)", (2, 0)),
    ],
)
def test_weight_is_computed_as_in_the_specification(selector, expected):
    """Selectors Level 4, section 17."""
    assert weight(selector) == expected


@pytest.mark.parametrize("kind", site.kinds())
def test_what_a_page_does_not_carry_matches_nothing_on_it(kind):
    """A rule too many weighs a little; a rule too few would be seen."""
    carried = {each.text for rule in walk(read(page(kind).style.string)) for each in rule}
    left_out = {each.selector for each in ALL} - carried

    assert left_out
    assert [each for each in left_out if page(kind).select(static(each))] == []


@pytest.mark.parametrize("kind", site.kinds())
def test_order_decides_as_the_layers_do(kind):
    """For every element, property and set of conditions."""
    matches = {}
    for each in ALL:
        part = "".join(re.findall(r"::[\w-]+", each.selector))
        for element in page(kind).select(static(each.selector)):
            matches.setdefault((id(element), part), []).append(each)
    assert [pair for found in matches.values() for pair in disagreements(found)] == []
