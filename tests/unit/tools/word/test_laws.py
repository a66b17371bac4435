"""Whatever a document says, its Markdown says the same when the site reads it."""

import runpy

import lxml.html
from hypothesis import example, given
from hypothesis import strategies as st
from lxml.builder import E

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.renderer import Renderer
from blog.manuscript.loss_report import LossReport
from blog.manuscript.writer import Writer
from tests.profiles import examples
from tests.sites import ROOT

OPTIONS = runpy.run_path(str(ROOT / "pelicanconf.py"))["MARKDOWN"]
# Typography changes signs, not structure; without it the two sides can be compared.
PLAIN = [each for each in OPTIONS["extensions"] if "swedish" not in each]
RENDERER = Renderer({**OPTIONS, "extensions": PLAIN})
MARKS = ("strong", "em", "s", "sup", "sub")
LISTS = ("ul", "ol")

texts = st.text("*_`[](){}<>#+-.!|\\&:;=~\"'^/1 2aåÖb ,\u00a0%@$", min_size=1, max_size=12)
texts |= st.sampled_from(
    ["1. ", "2017. Då", "- x", "# x", "> x", ": x", "[TOC]", "[^1]", "*[LSS]: x", "```", "~~~",
     "---", "===", "Titel: x", "{.x}", "<!-- x -->", "&amp;", "| a | b", "1) x", "C#", "ord",
     "ord ", " ord", "ord", "ord", "två ord"]
)  # fmt: skip
spans = st.tuples(texts, st.frozensets(st.sampled_from(MARKS), max_size=2), st.booleans())
lines = st.lists(spans, min_size=1, max_size=4)
paragraphs = st.lists(lines, min_size=1, max_size=3)
items = st.recursive(
    st.lists(st.tuples(paragraphs, st.none()), min_size=1, max_size=3),
    lambda inner: st.lists(
        st.tuples(paragraphs, st.none() | st.tuples(st.sampled_from(LISTS), inner)),
        min_size=1,
        max_size=3,
    ),
    max_leaves=5,
)
tables = st.integers(2, 3).flatmap(
    lambda width: st.lists(st.lists(lines, min_size=width, max_size=width), min_size=1, max_size=3)
)
blocks = st.one_of(
    st.tuples(st.just("p"), paragraphs),
    st.tuples(st.sampled_from(["h2", "h3"]), lines),
    st.tuples(st.sampled_from(LISTS), items),
    st.tuples(st.just("table"), tables),
    st.tuples(st.just("blockquote"), st.lists(paragraphs, min_size=1, max_size=2)),
)


def filled(element, content):
    """Put spans into *element*, as mammoth would."""
    for text, marks, is_link in content:
        inner = lxml.html.Element("a", href="https://exempel.se/") if is_link else E.span()
        element.append(inner)
        for mark in sorted(marks):
            inner.append(lxml.html.Element(mark))
            inner = inner[-1]
        inner.text = text
    return element


def element_of(kind, content):
    """Make the element of one block."""
    if kind == "p":
        element = lxml.html.Element("p")
        return broken(element, content)
    if kind in LISTS:
        element = lxml.html.Element(kind)
        for words, nested in content:
            element.append(broken(lxml.html.Element("li"), words))
            if nested:
                element[-1].append(element_of(*nested))
        return element
    if kind == "table":
        rows = [E.tr(*(E.td(filled(E.p(), cell)) for cell in row)) for row in content]
        return lxml.html.fromstring(lxml.html.tostring(E.table(*rows)))
    if kind == "blockquote":
        element = lxml.html.Element(kind)
        element.extend(element_of("p", each) for each in content)
        return element
    return filled(lxml.html.Element(kind), content)


def broken(element, content):
    """Put lines into *element* with breaks between them."""
    for number, line in enumerate(content):
        if number:
            element.append(lxml.html.Element("br"))
        filled(element, line)
    return element


def shape(element):
    """Give what a reader sees: blocks, and in them each sign with its emphases."""
    found = []
    signs(element, frozenset(), found)
    return [each for each in found if each]


def signs(element, marks, found):
    """Collect signs into the last block of *found*."""
    said(element.text, marks, found)
    for child in element:
        inside = marks
        if child.tag in MARKS:
            inside = marks | {child.tag}
        elif child.tag == "a":
            inside = marks | {child.get("href")}
        elif child.tag == "br":
            found.append([])
        elif child.tag not in ("span",):
            found.append([])
            inside = (
                marks | {f"<{child.tag}>"} if child.tag not in ("div", "thead", "tbody") else marks
            )
        signs(child, inside, found)
        if child.tag not in (*MARKS, "a", "span", "br"):
            found.append([])
        said(child.tail, marks, found)


def said(text, marks, found):
    if not found:
        found.append([])
    for sign in text or "":
        if sign not in " \n\t\u00a0":
            found[-1].append((sign, marks))


def plain(shaped):
    """Forget what is the same to a reader: a heading's own emphasis, a table's own heads."""
    names = {"<th>": "<td>"}
    return [
        [(s, seen(frozenset(names.get(m, m) for m in ms))) for s, ms in block] for block in shaped
    ]


def seen(marks):
    gone = {"<p>"} | ({"strong", "em"} if marks & {"<h2>", "<h3>"} else set())
    return marks - gone


@examples(40)
@given(st.lists(blocks, min_size=1, max_size=3))
@example([("p", [[(sign, frozenset(), False)] for sign in "1:1"])])
def test_structure_survives(content):
    """Blocks, lists, tables, emphases and links come back as they were."""
    body = lxml.html.Element("body")
    body.extend(element_of(*block) for block in content)
    before = plain(shape(body))
    markdown = Writer(str, LossReport()).document(body)
    html = RENDERER(fix_markdown(markdown), "", "sv")
    after = plain(
        shape(lxml.html.document_fromstring(f"<html><body>{html}</body></html>").find("body"))
    )
    assert after == before, markdown
