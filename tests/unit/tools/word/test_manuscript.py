"""Whole documents, from the file to Markdown."""

import pytest

from tests.unit.tools.word import documents as word
from tools.word.manuscript import read_manuscript
from tools.word.prepare import plain_words


def everything():
    """Make a document with one of everything, and list every word that a reader sees in it."""
    document = word.new()
    document.styles.add_style("Kommunrubrik", 1).base_style = document.styles["Heading 2"]
    document.add_heading("Tillit i praktiken", 0)
    document.add_paragraph("Underrubrik", "Subtitle")
    document.add_paragraph("Inledning", "Heading 1")
    document.add_paragraph("Bakgrund", "Kommunrubrik")
    word.add(document, word.paragraph(
        word.run("Vi ") + word.run("måste ", "<w:b/>") + word.run("våga ", "<w:i/>")
        + word.link(document, "https://www.ivo.se/", "granska") + word.run(" ihop")
        + '<w:r><w:tab/></w:r>' + word.run("flikat") + "<w:r><w:br/></w:r>" + word.run("bruten")
        + "<w:r><w:noBreakHyphen/></w:r>" + word.run("rad") + "<w:r><w:cr/></w:r>" + word.run("ny")
        + "<w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:endnoteReference w:id='1'/></w:r>"
    ))  # fmt: skip
    numbers = word.numbering(document, "decimal", "bullet")
    for text, level in (("första", 0), ("inre", 1), ("andra", 0)):
        word.item(document, text, numbers, level)
    document.add_paragraph("punkt", "List Bullet")
    document.add_paragraph("citerat", "Quote")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["huvud", "rubrik", "cell", "sista"], strict=True):
        cell.text = text
    table.cell(1, 1).add_paragraph("stycke")
    table.cell(1, 0).add_table(1, 1).cell(0, 0).text = "inbäddad"
    word.add(document, word.paragraph(word.run("runt ") + word.text_box("rutan") + word.run("om")))
    word.add(document, word.paragraph(
        f'<w:fldSimple w:instr="SEQ Figur">{word.run("sju")}</w:fldSimple>'
        f'<w:ins w:id="1" w:author="A">{word.run(" infogat")}</w:ins>'
        f'<w:smartTag w:element="x">{word.run(" smart")}</w:smartTag>'
        f"<w:sdt><w:sdtContent>{word.run(' styrt')}</w:sdtContent></w:sdt>"
        f'<w:bdo w:val="ltr">{word.run(" vänt")}</w:bdo>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + word.run(" fält")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ))  # fmt: skip
    data = word.saved(
        document,
        footnotes=[word.paragraph(word.run("fotnoten"))],
        endnotes=[word.paragraph(word.run("slutnoten"))],
    )
    seen = (
        "Tillit i praktiken Underrubrik Inledning Bakgrund Vi måste våga granska ihop flikat "
        "bruten rad ny första inre andra punkt citerat huvud rubrik cell sista stycke inbäddad "
        "runt rutan om sju infogat smart styrt vänt fält fotnoten slutnoten"
    )
    return data, seen.split()


def test_every_word_comes_along():
    """Nothing that a reader sees in Word is missing from the post."""
    data, seen = everything()

    title, markdown, said = word.read(data)
    written = plain_words(f"{title} {markdown}")

    assert [each for each in seen if each not in written] == []
    assert [each for each in said if each.startswith("Ord")] == []


def test_every_word_reaches_the_page():
    """The site's own reading of the Markdown keeps them too."""
    data, seen = everything()

    title, markdown, _ = word.read(data)
    page = word.render(markdown)

    assert [each for each in seen if each not in f"{title} {page}"] == []


def test_nothing_is_lost_in_silence():
    """What no step of the way understands is told, word by word."""
    document = word.new()
    word.add(
        document, word.paragraph(word.run("kvar ") + f"<w:okänt>{word.run('borta')}</w:okänt>")
    )

    assert word.markdown_of(document) == "kvar"
    assert "Ord som inte kom med (1): ”borta”." in word.said_of(document)[0]


TEXT = ("A", "Normal")
TITLES = [
    ("the style title", [("Tillit", "Title"), TEXT], "", "Tillit", "A"),
    ("the only heading of its level", [("Tillit", "Heading 1"), TEXT], "", "Tillit", "A"),
    ("several chapters", [("A", "Heading 1"), ("B", "Heading 1")], "", "", "## A\n\n## B"),
    ("no title at all", [TEXT], "", "", "A"),
    ("the given one wins", [("Tillit", "Title"), TEXT], "Mod", "Mod", "## Tillit\n\nA"),
    ("given and the same", [("Tillit", "Title"), TEXT], "TILLIT", "TILLIT", "A"),
    ("two titles", [("Ett", "Title"), ("Två", "Title"), ("A", "Heading 1")], "", "Ett",
     "## Två\n\n## A"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "given", "title", "markdown"),
    [case[1:] for case in TITLES],
    ids=[case[0] for case in TITLES],
)
def test_title(paragraphs, given, title, markdown):
    """The title comes from the command, else from the document, and stands in one place only."""
    document = word.new()
    for text, style in paragraphs:
        document.add_paragraph(text, style)

    manuscript = read_manuscript(word.saved(document), given)

    assert manuscript.title == title
    assert manuscript.write({}, word.render)[0] == f"{markdown}\n"


def test_writing_twice_gives_the_same():
    """A manuscript is a value: writing changes nothing in it."""
    manuscript = read_manuscript(everything()[0])

    assert manuscript.write({}, word.render) == manuscript.write({}, word.render)


WITHIN = [
    ("an emoji in Word's newest form", word.run("glad ") + (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="'
        'http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:char="1F60A"/>'
        "</mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    ), "glad 😊"),
    ("a page break", word.run("ett") + '<w:r><w:br w:type="page"/></w:r>' + word.run("två"),
     "ett\n\ntvå"),
    ("letters of a symbol font",
     word.run("\uf0fc a", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "✓ ♋"),
    ("a symbol that nobody can name", word.run("a") + '<w:r><w:sym w:char="zz"/></w:r>', "a"),
    ("a sign that we use ourselves", word.run("\ufdd0plats0\ufdd1"), "plats0"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "expected"), [case[1:] for case in WITHIN], ids=[case[0] for case in WITHIN]
)
def test_what_a_paragraph_says(inside, expected):
    """Every row of the table, and nothing to tell."""
    document = word.new()
    word.add(document, word.paragraph(inside))

    assert word.markdown_of(document) == expected
    assert word.said_of(document) == ()


def test_text_boxes_keep_their_order():
    """Several at one paragraph stand after it as they stood in it."""
    document = word.new()
    boxes = word.text_box("ett") + word.text_box("två") + word.text_box("tre")
    word.add(document, word.paragraph(word.run("först") + boxes))
    document.add_paragraph("sist")

    assert word.markdown_of(document) == "först\n\nett\n\ntvå\n\ntre\n\nsist"


def test_a_large_first_letter():
    """It is a paragraph of its own in the file, but the beginning of a word to a reader."""
    document = word.new()
    word.add(document, '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>D</w:t></w:r>'
                       "</w:p>")  # fmt: skip
    document.add_paragraph("et var en gång.")

    assert word.markdown_of(document) == "Det var en gång."


def test_paragraphs_made_one_by_a_change():
    """When the end of the first was struck out, its last word and the next one's first are one."""
    document = word.new()
    word.add(document, '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Hop</w:t>'
                       "</w:r></w:p>")  # fmt: skip
    document.add_paragraph("slaget.")

    assert word.read(document)[1:] == ("Hopslaget.\n", ())


def test_a_title_in_two_lines():
    """The line break of a long title parts two words."""
    document = word.new()
    document.add_paragraph("Tillit\ni praktiken", "Title")

    assert word.read(document)[0] == "Tillit i praktiken"


def test_a_word_on_both_sides_of_a_note():
    """The number of a note parts words to a reader, so none of them is missed."""
    document = word.new()
    word.add(document, word.paragraph(
        word.run("före") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + word.run("efter")
    ))  # fmt: skip

    assert word.said_of(document, footnotes=[word.paragraph(word.run("Not."))]) == ()
