"""The buttons above a text, as the pure functions that they are."""

import pytest

from tests.browser.conftest import served
from tests.sites import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium):
    """Give a page that can load the scripts."""
    with served(ROOT / "tools/desk/editor/static") as address:
        page = chromium.new_context().new_page()
        page.goto(f"{address}/phrases.js")
        yield page
        page.context.close()


def press(page, marked, name, given=None):
    """Press a button; « and » stand around the selection, before and after."""
    before, _, rest = marked.partition("«")
    inside, _, after = rest.partition("»")
    state = {
        "text": before + inside + after,
        "from": len(before),
        "to": len(before) + len(inside),
    }
    found = page.evaluate(
        """async ([name, state, given]) => {
            const { press } = await import("/commands.js");
            return press(name, state, given ?? {});
        }""",
        [name, state, given],
    )
    text, start, end = found["text"], found["from"], found["to"]
    return f"{text[:start]}«{text[start:end]}»{text[end:]}"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        pytest.param("bold", "ett «ord» till", "ett **«ord»** till", id="bold"),
        pytest.param("bold", "ett **«ord»** till", "ett «ord» till", id="not bold any more"),
        pytest.param("bold", "ett «**ord**» till", "ett «ord» till", id="its signs marked"),
        pytest.param("bold", "ett« ord »till", "ett **«ord»** till", id="without the spaces"),
        pytest.param("bold", "ett o«»rd", "ett **«ord»**", id="the word at the cursor"),
        pytest.param("bold", "ett «» till", "ett **«fet text»** till", id="where no word is"),
        pytest.param("bold", "«ett\n\n- två»", "«**ett**\n\n- **två**»", id="each line alone"),
        pytest.param("italic", "ett *«ord»*", "ett «ord»", id="not italic any more"),
        pytest.param("italic", "ett **«ord»**", "ett ***«ord»***", id="italic within bold"),
        pytest.param("bold", "ett ***«ord»***", "ett *«ord»*", id="bold taken from both"),
        pytest.param("heading", "A\n«B»\nC", "A\n\n## «B»\n\nC", id="a heading between lines"),
        pytest.param("heading", "## B«»", "### «B»\n", id="a smaller one"),
        pytest.param("heading", "### B«»", "«B»", id="none"),
        pytest.param("heading", "«»", "## «Rubrik»\n", id="where nothing is"),
        pytest.param("list", "«a\nb»", "«- a\n- b»\n", id="a list"),
        pytest.param("list", "«- a\n- b»", "«a\nb»", id="no list any more"),
        pytest.param("list", "Vi har:\n«a»\n\nB", "Vi har:\n\n«- a»\n\nB", id="below its words"),
        pytest.param("list", "A\n\n«»\n\nB", "A\n\n- «»\n\nB", id="a list that begins"),
        pytest.param("quote", "«a\n\nb»", "«> a\n>\n> b»\n", id="a quotation of two paragraphs"),
        pytest.param("quote", "«> a\n>\n> b»", "«a\n\nb»", id="no quotation any more"),
        pytest.param("link", "läs «mer» här", "läs [mer](«https://») här", id="a link"),
        pytest.param("link", "se «https://a.se/b»", "se [«»](https://a.se/b)", id="an address"),
        pytest.param("note", "Ja«».\n", "Ja[^1].\n\n[^1]: «Källan.»\n", id="a note"),
        pytest.param(
            "note", "Ja«». Nej[^1].\n\n[^1]: A.\n",
            "Ja[^2]. Nej[^1].\n\n[^1]: A.\n[^2]: «Källan.»\n", id="the next note",
        ),
        pytest.param(
            "abbreviation", "En S«»IP.", "En SIP.\n\n*[SIP]: «Vad SIP betyder»\n",
            id="an abbreviation",
        ),
        pytest.param(
            "table", "A«»\n\nB",
            "A\n\n| «Rubrik» | Rubrik |\n| --- | --- |\n| Text | Text |\n| Text | Text |\n\nB",
            id="a table",
        ),
    ],
)  # fmt: skip
def test_what_a_button_does(page, name, before, after):
    """The text and the selection, both as they were meant."""
    assert press(page, before, name) == after


@pytest.mark.parametrize(
    ("before", "given", "after"),
    [
        pytest.param("se «»!", {"title": "Tillit [1]", "path": "inlagg/a.md"},
                     "se [Tillit \\[1\\]]({filename}/inlagg/a.md)«»!", id="by its title"),
        pytest.param("se «den här»", {"title": "Tillit", "path": "inlagg/a.md"},
                     "se [den här]({filename}/inlagg/a.md)«»", id="on her own words"),
    ],
)  # fmt: skip
def test_a_link_to_another_text(page, before, given, after):
    """It holds whatever address the text gets."""
    assert press(page, before, "text", given) == after


@pytest.mark.parametrize(
    ("before", "markdown", "after"),
    [
        pytest.param("en «gammal» dag", "**ny**", "en **ny**«» dag", id="words within a line"),
        pytest.param("A«»B", "![x](/a.jpg)", "A\n\n![x](/a.jpg)\n\n«»\n\nB", id="a picture"),
        pytest.param("A«»", "![x](/a.jpg)", "A\n\n![x](/a.jpg)\n\n«»", id="a picture, last"),
        pytest.param("![x](/a.jpg)\n\n«»\n\nB", "![y](/b.jpg)",
                     "![x](/a.jpg)\n\n![y](/b.jpg)\n\n«»\n\nB", id="a picture after a picture"),
        pytest.param("![x](/a.jpg)\n\n«»\n\nB", "[p (pdf, 1 kB)](/p.pdf)",
                     "![x](/a.jpg)\n\n[p (pdf, 1 kB)](/p.pdf)«»\n\nB", id="a file after it"),
        pytest.param("«»", "| A |\n| --- |\n| 1 |", "| A |\n| --- |\n| 1 |\n\n«»", id="a table"),
        pytest.param("A\n\n«»", "## B\n\nC", "A\n\n## B\n\nC«»\n", id="blocks"),
    ],
)  # fmt: skip
def test_what_is_put_in(page, before, markdown, after):
    """Within the line, or as blocks of its own."""
    assert press(page, before, "markdown", {"markdown": markdown}) == after


@pytest.mark.parametrize("name", ["bold", "italic", "list", "quote"])
@pytest.mark.parametrize("text", ["ord", "ett två", "å – ”ä”", "a_b", "12 kr"])
def test_pressed_twice_nothing_has_changed(page, name, text):
    """Each of these takes away what it gives."""
    once = press(page, f"«{text}»", name)

    assert press(page, once, name).strip() == f"«{text}»"


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("A\tB\n1\t2|3\n", "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |"),
        ('A\tB\r\n"1\n2"\t"""ja"""', '| A | B |\n| --- | --- |\n| 1<br>2 | "ja" |'),
        ("A\tB\tC\n1\t2", "| A | B | C |\n| --- | --- | --- |\n| 1 | 2 |  |"),
        ("bara ord", ""),
        ("en rad\noch en till", ""),
        ("med\ttabb\nutan", ""),
        ("", ""),
    ],
    ids=["cells", "cells with lines", "a short row", "words", "lines", "one tab", "nothing"],
)  # fmt: skip
def test_rows_of_a_spreadsheet(page, pasted, expected):
    """A table, if every row has cells."""
    assert (
        page.evaluate('async (pasted) => (await import("/tables.js")).tableOf(pasted)', pasted)
        == expected
    )


def test_notes_that_are_pasted_go_on_from_those_there_are(page):
    """No two have one number."""
    renumber = 'async ([a, b]) => (await import("/commands.js")).renumbered(a, b)'

    assert page.evaluate(renumber, ["x[^1]\n\n[^1]: y", "a[^2]"]) == "x[^3]\n\n[^3]: y"


HOSTILE = ["", "\n", "a\u2028b", "\u0085", "\u000b", "\0", "\ufeffa", "e\u0301", "😀\n😀", "\t\t",
           "a \n b ", "\u200b", "</textarea>", "\ufffd", "a\n\n\n", "\u00a0"]  # fmt: skip


def test_the_editor_keeps_every_sign(page):
    """What is shown in it and taken out again is the same text."""
    kept = page.evaluate(
        """async (texts) => {
            const { EditorState } = await import("/codemirror.js");
            return texts.map((doc) => EditorState.create({ doc }).doc.toString());
        }""",
        HOSTILE,
    )

    assert kept == HOSTILE
