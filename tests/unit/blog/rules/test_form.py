"""Texts that everyone can read: pictures with words, headings in order, links that tell."""

import pytest

from tests.unit.blog.rules.contents import file, rows, said

BRIDGE = file("bilder/bro.svg")
ERROR, WARNING = "ERROR", "WARNING"

ALT = [
    ("words", "![En bro av sten](/bilder/bro.svg)\n", []),
    ("a decoration", '<img src="/bilder/bro.svg" alt="">\n', []),
    ("a diagram", "![Diagram över kostnaderna](/bilder/bro.svg)\n", []),
    ("a bridge by name", "![Bro](/bilder/bro.svg)\n", []),
    ("a year", "![2016](/bilder/bro.svg)\n", []),
    ("a picture within", "![Barnens bild på väggen](/bilder/bro.svg)\n", []),
    ("none", "Text.\n\n![](/bilder/bro.svg)\n", [(3, ERROR)]),
    ("a screen's name", "![Skärmbild 2026-01-02 kl. 10.11](/bilder/bro.svg)\n", [(1, ERROR)]),
    ("a phone's name", "![20260101_120000](/bilder/bro.svg)\n", [(1, ERROR)]),
    ("what is to be replaced", "![bildtext](/bilder/bro.svg)\n", [(1, ERROR)]),
    ("a picture from", "![Bild från mötet](/bilder/bro.svg)\n", [(1, WARNING)]),
    ("a picture with a colon", "![Foto: en bro](/bilder/bro.svg)\n", [(1, WARNING)]),
    (
        "a picture that depicts",
        "![En teckning som föreställer oss](/bilder/bro.svg)\n",
        [(1, WARNING)],
    ),
    ("blanks", "![ ](/bilder/bro.svg)\n", [(1, ERROR)]),
    ("none in HTML", '<img src="/bilder/bro.svg">\n', [(1, ERROR)]),
    ("the file's name", "![bro.svg](/bilder/bro.svg)\n", [(1, ERROR)]),
    ("a camera's name", "![IMG_2034](/bilder/bro.svg)\n", [(1, ERROR)]),
    ("a picture of", "![Bild på en bro](/bilder/bro.svg)\n", [(1, WARNING)]),
    ("a picture that shows", "![Bilden visar en bro](/bilder/bro.svg)\n", [(1, WARNING)]),
    (
        "one forgotten beside one meant so",
        '<img src="/bilder/bro.svg" alt="">\n\n![](/bilder/bro.svg)\n',
        [(3, ERROR)],
    ),
]


@pytest.mark.parametrize(("body", "expected"), rows(ALT))
def test_alt_texts(body, expected):
    """WCAG 1.1.1: words for those who do not see, and none for a decoration."""
    assert said("alttext", body, files=(BRIDGE,)) == expected


LEVELS = [
    ("in order", "## A\n\n### B\n\n## C\n\n### D\n\n#### E\n", []),
    ("back up", "## A\n\n### B\n\n#### C\n\n## D\n", []),
    ("the title again", "# Ett prov\n\nText.\n\n## A\n", []),
    ("none", "Text.\n", []),
    ("in code", "```\n# kommentar\n```\n", []),
    ("a skip at the start", "### A\n", [(1, WARNING)]),
    ("a skip further down", "## A\n\nText.\n\n#### B\n", [(5, WARNING)]),
    ("the title's level", "Text.\n\n# A\n\n## B\n", [(3, WARNING)]),
    ("the title's level underlined", "A\n=\n\nText.\n", [(1, WARNING)]),
    ("the title's level and a skip", "# A\n\n#### B\n", [(1, WARNING), (3, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(LEVELS))
def test_heading_levels(body, expected):
    """Headings begin with ##, and go down one level at a time."""
    assert said("rubriknivå", body) == expected


BOLD = [
    ("a heading", "## Vad vi gör\n\nText.\n", []),
    ("a bold word", "**Viktigt** att veta.\n\nText.\n", []),
    ("a bold sentence", "**Det här är viktigt.**\n\nText.\n", []),
    ("a correction", "**Uppdaterad 3 juli 2019:** SABO heter numera annat.\n\nText.\n", []),
    ("a name at the end", "Text.\n\n**Anna Holm**\n", []),
    ("a lead", "**Vi behöver:**\n\n- mjölk\n", []),
    ("a long one", f"**{'ord ' * 30}ord**\n\nText.\n", []),
    ("in a quotation", "> **Kort sagt**\n>\n> Text.\n\nText.\n", []),
    ("before footnotes", "Text.[^1]\n\n**Anna**\n\n[^1]: Källa.\n", []),
    ("a bold line of verse", "**Hej,**  \nsade hon.\n", []),
    ("a bold opening", "**Viktigt** att veta  \nfinns här.\n", []),
    ("a line", "**Vad vi gör**\n\nText.\n", [(1, WARNING)]),
    ("a line with a break", "Text.\n\n**Vad vi gör**  \nText.\n", [(3, WARNING)]),
    ("a question", "Text.\n\n**Vad gör vi nu?**\n\nText.\n", [(3, WARNING)]),
    ("before a list", "__Vad vi gör__\n\n- mjölk\n- bröd\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(BOLD))
def test_bold_headings(body, expected):
    """A line in bold above more text is meant as a heading."""
    assert said("fetrubrik", body) == expected


LINKS = [
    ("the target's name", "[Socialstyrelsens rapport](https://a.example/)\n", []),
    ("a mail address", "<ombud@kommun.example>\n", []),
    ("a site's name", "Se [kiruna.se](https://kiruna.example/).\n", []),
    ("a footnote", "Text.[^1]\n\n[^1]: Källa.\n", []),
    ("a picture with words", "[![En bro](/bilder/bro.svg)](https://a.example/)\n", []),
    ("a title with such words", "[Läs mer om hemtjänsten](https://a.example/)\n", []),
    ("a word that is a subject", "[Sidans historia](https://a.example/)\n", []),
    *(
        (words, f"Se [{words}](https://a.example/).\n", [(1, WARNING)])
        for words in (
            "via denna länk",
            "följande länk",
            "Läs mer om det här",
            "Till artikeln",
            "Läs hela inlägget",
            "fortsätt läsa",
            "ivo.example/rapport/2020",
        )
    ),
    ("an arrow", "Se [→](https://a.example/)\n", [(1, ERROR)]),
    ("here", "Läs [här](https://a.example/).\n", [(1, WARNING)]),
    ("here with marks", "Läs [Här!](https://a.example/)\n", [(1, WARNING)]),
    ("read more", "Text.\n\n[Läs mer](https://a.example/)\n", [(3, WARNING)]),
    ("a bare address", "<https://www.ivo.example/>\n", [(1, WARNING)]),
    ("no words", "Se [](https://a.example/)\n", [(1, ERROR)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(LINKS))
def test_link_texts(body, expected):
    """A link tells where it leads, also alone."""
    assert said("länktext", body, files=(BRIDGE,)) == expected


TABLES = [
    ("with headings", "| A | B |\n| --- | --- |\n| 1 | 2 |\n", []),
    ("with an empty corner", "|  | B |\n| --- | --- |\n| 1 | 2 |\n", []),
    ("without", "Text.\n\n|  |  |\n| --- | --- |\n| 1 | 2 |\n", [(5, WARNING)]),
    ("in HTML", "<table><tr><td>1</td></tr></table>\n", [(1, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(TABLES))
def test_tables_have_headings(body, expected):
    """The first row says what the columns are."""
    assert said("tabellrubrik", body) == expected


LISTS = [
    ("a list", "Vi köper:\n\n- mjölk\n- bröd\n", []),
    ("pasted from Word", "Vi köper:\n•\tmjölk\n•\tbröd\n", []),
    ("without a blank line", "Vi köper:\n- mjölk\n- bröd\n", []),
    ("a dialogue", "– Hur vet ni det?\n\n– Vi vet inte.\n", []),
    ("a mark between two", "Umeå • tisdag\n", []),
    ("a year first on a line", "Det var\n2016. Då var\nallt annorlunda.\n", []),
    ("pointers", "Vi köper ➢ mjölk ➢ bröd\n", [(1, WARNING)]),
    ("ticks", "Vi har ✓ mjölk ✓ bröd\n", [(1, WARNING)]),
    ("in a line", "Vi köper • mjölk • bröd\n", [(1, WARNING)]),
    ("in a cell", "| A |\n| --- |\n| • mjölk • bröd |\n", [(3, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(LISTS))
def test_bullets(body, expected):
    """What the build makes a list of is fine; the rest is told."""
    assert said("punktlista", body) == expected


SHOUTS = [
    ("plain", "Vi lyssnar på alla.\n", []),
    ("short forms", "LSS, IFO, SABO och GIRFEC\n", []),
    ("a row of short forms", "SHANARRI, GIRFEC, SABO\n", []),
    ("one word", "STOPP\n", []),
    ("many short forms", "Vi följer LSS, SoL, LVU, LVM, OSL och HSL.\n", []),
    ("a name in the midst", "Vi läste SOU 2020:47 och såg STOPP FÖR BILAR på skylten.\n", []),
    ("letters without capitals", "نص باللغة العربية عن الخدمات الاجتماعية SABO\n", []),
    ("small words", "TACK FÖR ALLT\n", [(1, WARNING)]),
    ("in the midst of a line", "Nu. DET ÄR VIKTIGT ATT VETA. Så.\n", [(1, WARNING)]),
    ("in a cell", "| DET HÄR ÄR ALLT |\n| --- |\n| a |\n", [(1, WARNING)]),
    ("a line", "VI LYSSNAR INTE LÄNGRE PÅ NÅGON\n", [(1, WARNING)]),
    ("a heading", "Text.\n\n## VAD SKA VI GÖRA NU DÅ EGENTLIGEN\n", [(3, WARNING)]),
    ("after a line break", "Text.  \nDET HÄR FÅR INTE HÄNDA\n", [(2, WARNING)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(SHOUTS))
def test_capitals(body, expected):
    """Short forms may be in capitals, lines may not."""
    assert said("versaler", body) == expected


def test_a_title_in_capitals():
    """The title is read more than anything."""
    assert said("versaler", "Text.\n", title="NU MÅSTE VI AGERA") == [(-3, WARNING)]
