"""What cannot be kept is told in Swedish, with the director's own words."""

import pytest
from docx.shared import Inches

from blog.manuscript.loss_report import Loss, comment, sentences
from tests.unit.tools.word import documents as word

CHART = (
    '<c:chartSpace xmlns:c="{c}" xmlns:a="{a}"><a:p><a:r><a:t>Antal ärenden</a:t></a:r></a:p>'
    "</c:chartSpace>"
)
DRAWING = (
    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{}</a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></w:r>"
)
INSIDE = [
    (
        "equation",
        "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>",
        "före <!-- Formel i Word: a+b -->",
        "Formler (1): ”a+b”. De följde inte med; en anteckning i texten visar var de satt.",
    ),
    (
        "hidden text",
        word.run("hemligt", "<w:vanish/>"),
        "före",
        "Dold text (1): ”hemligt”. Den följde inte med.",
    ),
    (
        "struck out",
        '<w:del w:id="1"><w:r><w:delText>gammalt</w:delText></w:r></w:del>',
        "före",
        "Struken text i spårade ändringar (1): ”gammalt”. Den följde inte med.",
    ),
    (
        "added",
        f'<w:ins w:id="1">{word.run("nytt")}</w:ins>',
        "före nytt",
        "Infogad text i spårade ändringar (1): ”nytt”. Den är med, som om du hade godkänt den.",
    ),
    (
        "moved",
        '<w:moveFrom w:id="1"><w:r><w:t>flyttat</w:t></w:r></w:moveFrom>'
        f'<w:moveTo w:id="2">{word.run("flyttat")}</w:moveTo>',
        "före flyttat",
        "Flyttad text i spårade ändringar (1): ”flyttat”. Den står där du flyttade den.",
    ),
    (
        "moved to nowhere",
        '<w:moveFrom w:id="1"><w:r><w:t>borta</w:t></w:r></w:moveFrom>',
        "före",
        "Struken text i spårade ändringar (1): ”borta”. Den följde inte med.",
    ),
    (
        "text box",
        word.text_box("i rutan"),
        "före\n\ni rutan",
        "Textrutor (1): ”i rutan”. Texten står nu som vanliga stycken, efter stycket där rutan "
        "satt.",
    ),
    (
        "chart",
        DRAWING.format('<c:chart r:id="rIdX0"/>'),
        "före <!-- Diagram i Word: Antal ärenden -->",
        "Diagram (1): ”Antal ärenden”. De följde inte med; en anteckning i texten visar var de "
        "satt.",
    ),
    (
        "object of another program",
        '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
        "före <!-- Objekt i Word: Excel.Sheet.12 -->",
        "Inbäddade objekt (1): ”Excel.Sheet.12”. De följde inte med; en anteckning i texten visar "
        "var de satt.",
    ),
    (
        "drawn shape",
        "<w:r><w:pict><v:oval/></w:pict></w:r>",
        "före",
        "Ritade figurer (1). De följde inte med.",
    ),
    (
        "link to a file on the director's own disk",
        '<w:hyperlink r:id="rIdX1"><w:r><w:t>avtalet</w:t></w:r></w:hyperlink>',
        "före avtalet",
        "Länkar som inte fungerar på en webbplats (1): ”avtalet (file:///C:/avtal.docx)”. Orden "
        "är kvar, men inte länken.",
    ),
]


@pytest.mark.parametrize(
    ("inside", "markdown", "said"), [case[1:] for case in INSIDE], ids=[case[0] for case in INSIDE]
)
def test_inside_a_paragraph(inside, markdown, said):
    """Each is told once; what must be done by hand leaves a note at its place."""
    document = word.new()
    word.add(document, word.paragraph(word.run("före ") + inside))
    chart = CHART.format(**word.NAMESPACES).encode()
    data = word.saved(document, [("word/charts/chart1.xml", chart, "chart")])
    data = word.with_outside_link(data, "rIdX1", "file:///C:/avtal.docx")

    assert word.markdown_of(data) == markdown
    assert word.said_of(data) == (said,)
    assert "i Word" not in word.render(markdown)


@pytest.mark.parametrize("kind", [1, 2], ids=["a paragraph's style", "a run's style"])
def test_hidden_by_a_style(kind):
    """What Word hides stays hidden, wherever Word has been told to hide it."""
    document = word.new()
    document.styles.add_style("Intern anteckning", kind).font.hidden = True
    run = document.add_paragraph("", "Intern anteckning" if kind == 1 else None).add_run("hemligt")
    run.style = "Intern anteckning" if kind == 2 else None
    document.add_paragraph("öppet")

    assert word.markdown_of(document) == "öppet"
    assert word.said_of(document) == ("Dold text (1): ”hemligt”. Den följde inte med.",)


def test_a_style_that_hides_and_a_run_that_shows():
    """The nearest word is the last."""
    document = word.new()
    document.styles.add_style("Dolt", 1).font.hidden = True
    document.add_paragraph("", "Dolt").add_run("syns").font.hidden = False

    assert word.markdown_of(document) == "syns"


def test_a_note_that_lost_its_place():
    """When the words with its number were struck out, a note is nowhere to be seen in Word."""
    document = word.new()
    word.add(document, word.paragraph(
        word.run("Kvar.") + '<w:del w:id="1"><w:r><w:footnoteReference w:id="1"/></w:r></w:del>'
    ))  # fmt: skip

    assert word.said_of(document, footnotes=[word.paragraph(word.run("Noten"))]) == (
        "Noter som texten inte längre hänvisar till (1): ”Noten”. De följde inte med.",
    )


def test_beside_the_text():
    """Comments, headers and footers are told with their words."""
    document = word.new()
    about = document.add_paragraph("Två miljoner")
    document.add_comment(about.runs[0], text="Stämmer det?", author="Anna", initials="A")
    document.sections[0].header.paragraphs[0].text = "Dnr 2026:14"
    document.sections[0].footer.paragraphs[0].text = "Sida 1"

    assert word.said_of(document) == (
        "Kommentarer (1): ”Stämmer det? (Anna) om ”Två miljoner””. De följde inte med.",
        "Sidhuvud (1): ”Dnr 2026:14”. Det följde inte med.",
        "Sidfot (1): ”Sida 1”. Den följde inte med.",
    )


def test_a_table_of_contents_goes():
    """Its words stand in the headings already."""
    document = word.new()
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("Bakgrund 2", "TOC 1")
    document.add_paragraph("Text.")

    assert word.markdown_of(document) == "Text."
    assert word.said_of(document) == (
        "Innehållsförteckning (1): ”Bakgrund 2”. Den följde inte med; skriv [TOC] där du vill ha "
        "en.",
    )


def test_pictures_that_no_page_can_show(tmp_path):
    """A metafile leaves a note; a picture without alternative text is told of."""
    document = word.new()
    (tmp_path / "a.png").write_bytes(word.png())
    document.add_picture(str(tmp_path / "a.png"), Inches(1))
    data = word.saved(document)
    metafile = word.exchanged(data, "word/media/image1.png", b"\x01\x00\x00\x00resten")

    assert word.said_of(data) == (
        "Bilder utan alternativtext (1): ”/bilder/2026/brev-1.png”. Skriv vad de visar, inom "
        "hakparentesen.",
    )
    assert word.markdown_of(metafile) == "<!-- Bildformat i Word: EMF -->"
    assert word.said_of(metafile) == (
        "Bilder som webbläsare inte kan visa (1): ”EMF”. Spara dem som PNG och lägg in dem på "
        "nytt.",
    )


def test_nothing_to_tell():
    """A plain document comes along in silence."""
    document = word.new()
    document.add_paragraph("Text.")

    assert word.said_of(document) == ()


def test_the_same_kind_is_told_once():
    """Many losses of a kind make one sentence, with each text once."""
    losses = [Loss("dold", "ett"), Loss("dold", "två"), Loss("dold", "ett"), Loss("figur")]

    assert sentences(losses) == (
        "Dold text (3): ”ett”, ”två”. Den följde inte med.",
        "Ritade figurer (1). De följde inte med.",
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a+b", "<!-- a+b -->"),
        ("a --> <b>", "<!-- a –› ‹b› -->"),
        ("- a --", "<!-- a – -->"),
        ("```", "<!-- ’’’ -->"),
    ],
    ids=["plain", "an end", "dashes", "code"],
)
def test_a_comment_ends_where_it_should(text, written):
    """No words of a document can end the comment they stand in."""
    assert comment(text) == written
