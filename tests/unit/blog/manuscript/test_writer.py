"""What a document looks like as Markdown: readable for the one who goes on writing."""

import lxml.html
import pytest

from blog.manuscript.loss_report import LossReport
from blog.manuscript.writer import Writer
from tests.unit.tools.word import documents as word


def of(*paragraphs):
    """Give the Markdown of paragraphs of runs."""
    document = word.new()
    for inside in paragraphs:
        word.add(document, word.paragraph(inside))
    return word.markdown_of(document)


BREAK = "<w:r><w:br/></w:r>"
RUNS = [
    ("plain", word.run("Text."), "Text."),
    ("bold", word.run("ett ") + word.run("två", "<w:b/>"), "ett **två**"),
    ("the space goes outside", word.run("ett ", "<w:b/>") + word.run("två"), "**ett** två"),
    ("broken into runs", word.run("fö", "<w:b/>") + word.run("re", "<w:b/>"), "**före**"),
    ("bold and italic", word.run("a", "<w:b/><w:i/>"), "***a***"),
    ("not bold after all", word.run("a", '<w:b w:val="0"/>'), "a"),
    ("raised and struck", word.run("m") + word.run("2", '<w:vertAlign w:val="superscript"/>')
     + word.run(" bort", "<w:strike/>"), "m<sup>2</sup> <s>bort</s>"),
    ("dress", word.run("a", '<w:u w:val="single"/><w:color w:val="FF0000"/><w:caps/>'), "a"),
    ("line break", word.run("ett") + "<w:r><w:br/></w:r>" + word.run("två"), "ett  \ntvå"),
    ("a colon of its own", word.run("Så") + BREAK + word.run(":") + BREAK + word.run("här"),
     "Så  \n&#58;  \nhär"),
    ("two breaks part paragraphs", word.run("ett") + "<w:r><w:br/><w:br/></w:r>" + word.run("två"),
     "ett\n\ntvå"),
    ("page break", word.run("ett") + '<w:r><w:br w:type="page"/></w:r>', "ett"),
    ("white space", word.run("  ett \t två  "), "ett två"),
    ("typed number", word.run("1. Först"), "1\\. Först"),
    ("year", word.run("2017. Då"), "2017\\. Då"),
    ("hash", word.run("# inte rubrik"), "\\# inte rubrik"),
    ("hyphen", word.run("- inte lista"), "\\- inte lista"),
    ("signs", word.run("a*b <b> [c] d_e R&D &copy;"),
     "a\\*b &lt;b> \\[c\\] d_e R&D &amp;copy;"),
    ("tick boxes", word.run("☐ nej ☒ ja"), "☐ nej ☒ ja"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "expected"), [case[1:] for case in RUNS], ids=[case[0] for case in RUNS]
)
def test_paragraph(inside, expected):
    """Every row of the table."""
    assert of(inside) == expected


def test_headings():
    """A municipality's own styles are headings too; none is bold, and no level is left out."""
    document = word.new()
    for name, base in (("Kommunrubrik A", "Heading 1"), ("Kommunrubrik B", "Heading 3")):
        document.styles.add_style(name, 1).base_style = document.styles[base]
    document.add_paragraph("Ingress.")
    document.add_paragraph("Ett #1", "Kommunrubrik A").runs[0].bold = True
    document.add_paragraph("Två", "Kommunrubrik B")
    document.add_paragraph("Tre", "Kommunrubrik A")

    assert word.markdown_of(document) == "Ingress.\n\n## Ett \\#1\n\n### Två\n\n## Tre"


def test_lists():
    """Levels take four spaces; numbers are those that Word shows."""
    document = word.new()
    one, other = word.numbering(document, "decimal", "bullet"), word.numbering(document, "decimal")
    for text, level in (("ett", 0), ("inre", 1), ("två", 0)):
        word.item(document, text, one, level)
    word.add(document, word.paragraph(word.run("Mellan.")))
    word.item(document, "tre", one)
    word.item(document, "ett igen", other)

    assert word.markdown_of(document) == (
        "1. ett\n    - inre\n2. två\n\nMellan.\n\n3. tre\n\n<!-- ny lista -->\n\n1. ett igen"
    )


def test_lists_by_style():
    """Word's own list styles carry their levels in their names; a skipped level is none."""
    document = word.new()
    for style in ("List Bullet", "List Bullet 3", "List Bullet", "List Number"):
        document.add_paragraph(style, style)

    assert word.markdown_of(document) == (
        "- List Bullet\n    - List Bullet 3\n- List Bullet\n\n1. List Number"
    )


def test_lettered_lists_are_told_of():
    """Markdown has no letters: references in the text may be wrong now."""
    document = word.new()
    word.item(document, "första", word.numbering(document, "lowerLetter"))

    assert word.markdown_of(document) == "1. första"
    assert word.said_of(document)[0].startswith("Listor numrerade med bokstäver")


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("%1.", None),
        ("(%1)", None),
        ("%1.%2", "Listor numrerade i flera led, som 1.1 (1): ”Anmäl”."),
        ("Steg %1:", "Ord i listors nummer (1): ”Steg 1:”."),
    ],
    ids=["a point", "brackets", "two parts", "a word"],
)
def test_numbers_that_say_more(shown, said):
    """What Markdown's numbers cannot say is told, once a list."""
    document = word.new()
    numbers = word.numbering(document, "decimal")
    level = document.part.numbering_part.element[0][0]
    level.append(word.element(f'<w:lvlText w:val="{shown}"/>'))
    word.item(document, "Anmäl", numbers)
    word.item(document, "Utred", numbers)

    assert word.markdown_of(document) == "1. Anmäl\n2. Utred"
    told = word.said_of(document)
    assert told[0].startswith(said) if said else told == ()


def table(cells, width, *, head=False):
    """Make a document with a table."""
    document = word.new()
    made = document.add_table(len(cells) // width, width)
    for cell, text in zip(made._cells, cells, strict=True):
        cell.text = text
    if head:
        made.rows[0]._tr.get_or_add_trPr().append(word.element("<w:tblHeader/>"))
    return document, made


def test_table():
    """The first row becomes the heads; whether Word said so decides if there is a warning."""
    document, _ = table(["Part", "a|b", "Kommunen", ""], 2, head=True)
    bare, _ = table(["Part", "Har"], 2)

    assert word.markdown_of(document) == "| Part | a\\|b |\n| --- | --- |\n| Kommunen |  |"
    assert word.said_of(document) == ()
    assert word.said_of(bare)[0].startswith("Tabeller utan rubrikrad (1): ”Part Har”.")


def test_cells_that_span():
    """What spanned cells said is there once."""
    document, made = table(["a", "b", "c", "d"], 2, head=True)
    made.cell(0, 0).merge(made.cell(0, 1))

    assert word.markdown_of(document) == "| a<br>b |  |\n| --- | --- |\n| c | d |"
    assert word.said_of(document)[0].startswith("Sammanslagna celler (1)")


def test_a_box_is_no_table():
    """A table of one cell is a frame around a text."""
    document, _ = table(["Fakta"], 1)

    assert word.markdown_of(document) == "Fakta"


def test_notes():
    """Foot- and endnotes are numbered together; their paragraphs stay theirs."""
    document = word.new()
    word.add(document, word.paragraph(
        word.run("Ett") + '<w:r><w:endnoteReference w:id="1"/></w:r>' + word.run(" två")
        + '<w:r><w:footnoteReference w:id="1"/></w:r>' + word.run(".")
    ))  # fmt: skip
    notes = {
        "footnotes": [word.paragraph(word.run("1. Källan")) + word.paragraph(word.run("Mer."))],
        "endnotes": [word.paragraph(word.run("Slut"))],
    }

    assert word.markdown_of(document, **notes) == (
        "Ett[^1] två[^2].\n\n[^1]: Slut\n\n[^2]: 1\\. Källan\n\n    Mer."
    )


def test_a_note_in_the_title():
    """A title cannot hold a note: the note becomes a paragraph, and that is told."""
    document = word.new()
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    word.add(document, word.paragraph(word.run("Tillit") + reference, "Title"))
    title, markdown, said = word.read(document, footnotes=[word.paragraph(word.run("Noten"))])

    assert (title, markdown) == ("Tillit", "Noten\n")
    assert said == ("Noter i dokumentets titel (1): ”Noten”. De står sist i texten.",)


def test_links():
    """Addresses keep what they lead to; words in brackets do not end them."""
    document = word.new()
    linked = word.link(document, "https://exempel.se/a b_(c)?d=e&f", "se [här]")
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText>HYPERLINK "mailto:a@exempel.se"</w:instrText></w:r>'
    word.add(document, word.paragraph(linked + word.run(" och ") + field.format("begin") + code
                                      + field.format("separate") + word.run("brev")
                                      + field.format("end")))  # fmt: skip

    assert word.markdown_of(document) == (
        "[se \\[här\\]](https://exempel.se/a%20b_%28c%29?d=e&f) och [brev](mailto:a@exempel.se)"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li><ol><li>A</li><li>B</li></ol></li></ul>", "1. A\n2. B"),
        ("<ul><li>A</li><li><ol><li>B</li></ol></li></ul>", "- A\n    1. B"),
        ("<ul><li><ol><li>A</li></ol></li><li>B</li></ul>", "- A\n- B"),
    ],
    ids=["nothing else", "below another", "before another"],
)
def test_a_level_that_was_skipped(html, expected):
    """What lies too deep moves up, and is a list of the kind that it was where it can be."""
    body = lxml.html.fromstring(f"<div>{html}</div>")

    assert Writer(str, LossReport()).document(body).rstrip("\n") == expected
